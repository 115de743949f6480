"""Terms of office; one definitive head of the region, camat and sekcam at a time."""

from collections.abc import Mapping
from copy import copy
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet

from kecamatan.enums import Jabatan, SifatJabatan
from kecamatan.masa import find_galat_masa
from kecamatan.models import Kabupaten, Kecamatan, MasaJabatan, Pejabat, Pengguna
from kecamatan.pemakaian import check_pemakaian
from kecamatan.tambah import add_baris
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import change_baris, lock_baris

SARAN_TAMBAH = (
    "Akhiri dahulu masa jabatan itu, atau centang “Akhiri masa jabatan pejabat sebelumnya”."
)
SARAN_UBAH = "Akhiri dahulu masa jabatan itu, atau perbaiki tanggalnya."
JABATAN_TUNGGAL = (Jabatan.BUPATI, Jabatan.CAMAT, Jabatan.SEKCAM)
ISIAN = ("jabatan", "bidang", "sifat", "mulai", "selesai")


@transaction.atomic
def add_masa_jabatan(
    pejabat: Pejabat,
    *,
    kecamatan: Kecamatan | None,
    isian: Mapping[str, Any],
    akhiri_sebelumnya: bool,
    by: Pengguna,
) -> MasaJabatan:
    """Add a term, of who leads the kabupaten without `kecamatan`.

    With `akhiri_sebelumnya` the holder before ends the day before it starts.
    """
    _lock_tempat(pejabat.kabupaten_id, kecamatan)
    baru = MasaJabatan(pejabat=pejabat, kecamatan=kecamatan, **isian)
    _check_tanggal(baru.mulai, baru.selesai, pejabat)
    if akhiri_sebelumnya:
        _end_sebelumnya(baru, by=by)
    _check_jabatan_kosong(baru, saran=SARAN_TAMBAH)
    _check_tidak_rangkap(baru)
    return add_baris(
        baru,
        peristiwa="masa_jabatan_ditambah",
        by=by,
        kecamatan=kecamatan,
        kabupaten=pejabat.kabupaten,
    )


@transaction.atomic
def change_masa_jabatan(
    masa: MasaJabatan, *, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> MasaJabatan:
    """Change post, kind or dates of a term; what `isian` does not name stays."""
    _lock_tempat(masa.pejabat.kabupaten_id, masa.kecamatan)
    semula = lock_baris(MasaJabatan, pk=masa.pk, versi=versi)
    usulan = MasaJabatan(
        pk=masa.pk,
        pejabat=masa.pejabat,
        kecamatan=masa.kecamatan,
        versi=versi,
        **{nama: getattr(semula, nama) for nama in ISIAN} | dict(isian),
    )
    _check_tanggal(usulan.mulai, usulan.selesai, masa.pejabat)
    check_pemakaian(semula, usulan)
    _check_jabatan_kosong(usulan, saran=SARAN_UBAH)
    _check_tidak_rangkap(usulan)
    return _write(masa, isian=isian, versi=versi, peristiwa="masa_jabatan_diubah", by=by)


@transaction.atomic
def end_masa_jabatan(
    masa: MasaJabatan, *, selesai: date, versi: int | None, by: Pengguna
) -> MasaJabatan:
    """Set the last day of a term."""
    _lock_tempat(masa.pejabat.kabupaten_id, masa.kecamatan)
    semula = lock_baris(MasaJabatan, pk=masa.pk, versi=versi)
    _check_tanggal(semula.mulai, selesai, masa.pejabat)
    check_pemakaian(semula, _with_selesai(semula, selesai))
    isian = {"selesai": selesai}
    hasil = _write(masa, isian=isian, versi=versi, peristiwa="masa_jabatan_diakhiri", by=by)
    if semula.selesai is not None and selesai > semula.selesai:
        _check_jabatan_kosong(hasil, saran=SARAN_UBAH)
        _check_tidak_rangkap(hasil)
    return hasil


def _lock_tempat(kabupaten_id: int, kecamatan: Kecamatan | None) -> None:
    """Lock the kabupaten, where one person has terms in several offices, then the office."""
    lock_baris(Kabupaten, pk=kabupaten_id, versi=None)
    if kecamatan is not None:
        lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)


def _with_selesai(masa: MasaJabatan, selesai: date) -> MasaJabatan:
    """Return the term as it would be, ending on another day."""
    usulan = copy(masa)
    usulan.selesai = selesai
    return usulan


def _check_tanggal(mulai: date, selesai: date | None, pejabat: Pejabat) -> None:
    """Refuse dates that cannot be, each at its own field."""
    if galat := find_galat_masa(mulai, selesai, pejabat.nip):
        raise ValidationError(galat)


def _write(
    masa: MasaJabatan, *, isian: Mapping[str, Any], versi: int | None, peristiwa: str, by: Pengguna
) -> MasaJabatan:
    return change_baris(
        masa,
        isian=isian,
        versi=versi,
        peristiwa=peristiwa,
        by=by,
        kecamatan=masa.kecamatan,
        kabupaten=masa.pejabat.kabupaten,
    )


def _overlapping(masa: MasaJabatan) -> QuerySet[MasaJabatan]:
    """Return other definitive terms in the same single post that share a day with `masa`."""
    if masa.jabatan not in JABATAN_TUNGGAL or masa.sifat != SifatJabatan.DEFINITIF:
        return MasaJabatan.objects.none()
    lain = MasaJabatan.objects.filter(
        pejabat__kabupaten=masa.pejabat.kabupaten_id,
        kecamatan=masa.kecamatan,
        jabatan=masa.jabatan,
        sifat=SifatJabatan.DEFINITIF,
    ).exclude(pk=masa.pk)
    return _sharing_day(lain, masa).select_related("kecamatan", "bidang", "pejabat__kabupaten")


def _sharing_day(lain: QuerySet[MasaJabatan], masa: MasaJabatan) -> QuerySet[MasaJabatan]:
    """Return those of `lain` that share a day with `masa`."""
    lain = lain.filter(Q(selesai__isnull=True) | Q(selesai__gte=masa.mulai))
    return lain if masa.selesai is None else lain.filter(mulai__lte=masa.selesai)


def _check_tidak_rangkap(masa: MasaJabatan) -> None:
    """Refuse a second definitive post elsewhere on the same day; say nothing of where."""
    if masa.sifat != SifatJabatan.DEFINITIF:
        return
    lain = MasaJabatan.objects.filter(pejabat=masa.pejabat, sifat=SifatJabatan.DEFINITIF)
    if _sharing_day(lain.exclude(kecamatan=masa.kecamatan), masa).exists():
        pesan = (
            f"{masa.pejabat} masih menjabat definitif di tempat lain. "
            "Akhiri dahulu, atau catat sebagai Plt."
        )
        raise ValidationError({"sifat": pesan})


def _end_sebelumnya(baru: MasaJabatan, *, by: Pengguna) -> None:
    """End the overlapping terms that began earlier; later ones are left for the check to refuse."""
    for masa in _overlapping(baru).filter(mulai__lt=baru.mulai):
        end_masa_jabatan(masa, selesai=baru.mulai - timedelta(days=1), versi=None, by=by)


def _check_jabatan_kosong(masa: MasaJabatan, *, saran: str) -> None:
    """Refuse a second definitive holder, naming the first and the dates."""
    lain = _overlapping(masa).first()
    if lain is None:
        return
    sampai = format_tanggal(lain.selesai) if lain.selesai else "sekarang"
    pesan = (
        f"{lain.posisi} definitif dijabat {lain.pejabat} sejak "
        f"{format_tanggal(lain.mulai)} sampai {sampai}. {saran}"
    )
    raise ValidationError({"mulai": pesan})
