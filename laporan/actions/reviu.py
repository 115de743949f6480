"""The review of a report: answers of the Inspektorat, and the statement it issues."""

from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import Perubahan, record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from laporan.actions.kunci import lock_dokumen
from laporan.enums import JawabanReviu
from laporan.isian_reviu import ISIAN_TERBIT, Jawaban, Penandatangan
from laporan.lkjip.pernyataan import write_pernyataan
from laporan.lkjip.reviu import find_diajukan, find_format_reviu
from laporan.models import ButirReviu, Dokumen, IsianReviu, Reviu
from laporan.permissions import check_can_reviu

DIAJUKAN_LAGI: Final = (
    "Laporan ini dikembalikan dan diajukan lagi sesudah halaman ini dibuka. Baca dulu naskahnya "
    "yang baru, lalu buka lagi halaman ini; pernyataan belum terbit."
)


@transaction.atomic
def simpan_reviu(*, dokumen: Dokumen, versi: int | None, jawaban: Jawaban, by: Pengguna) -> Reviu:
    """Store the answers given so far; `versi` is None for the first time.

    Raises PermissionDenied for others than the Inspektorat and before submission, AksiDitolak
    for a "tidak" without a note, BentrokVersi when somebody else saved meanwhile.
    """
    terkunci = lock_dokumen(dokumen)
    check_can_reviu(by, terkunci)
    reviu = _need_reviu(terkunci, versi)
    _check_format(reviu, jawaban)
    beda = _store(reviu, jawaban)
    # A statement is about these answers: other answers need it issued anew.
    reviu.diterbitkan_at = reviu.diterbitkan_by = None
    reviu.versi += 1
    reviu.save()
    record_jejak(
        "reviu_disimpan", objek=terkunci, by=by, kecamatan=terkunci.kecamatan, perubahan=beda
    )
    return reviu


@transaction.atomic
def terbitkan_pernyataan(
    *,
    dokumen: Dokumen,
    versi: int,
    salinan: int,
    penandatangan: Penandatangan,
    by: Pengguna,
) -> Reviu:
    """Issue the statement about the words submitted last.

    `salinan` is the number of the copy that was the last when the person opened the page. Raises
    AksiDitolak when the report was submitted again since, while a statement of the checklist is
    not answered, and for a day before that of the submission.
    """
    terkunci = lock_dokumen(dokumen)
    check_can_reviu(by, terkunci)
    diajukan = find_diajukan(terkunci)
    if diajukan is None or diajukan.nomor != salinan:
        raise AksiDitolak(DIAJUKAN_LAGI)
    reviu = _need_reviu(terkunci, versi)
    _check_terjawab(reviu)
    _check_tanggal(terkunci, penandatangan.tanggal)
    for nama in ISIAN_TERBIT:
        setattr(reviu, nama, getattr(penandatangan, nama))
    reviu.salinan = diajukan
    reviu.judul, reviu.paragraf = write_pernyataan(reviu.format, terkunci.kecamatan, terkunci.tahun)
    reviu.diterbitkan_at, reviu.diterbitkan_by = timezone.now(), by
    reviu.versi += 1
    reviu.full_clean(exclude=["dokumen"])
    reviu.save()
    record_jejak(
        "pernyataan_reviu_terbit",
        objek=terkunci,
        by=by,
        kecamatan=terkunci.kecamatan,
        perubahan={"tanggal": ("", penandatangan.tanggal.isoformat()), "nama": ("", reviu.nama)},
    )
    return reviu


def _need_reviu(dokumen: Dokumen, versi: int | None) -> Reviu:
    """Return the review, begun now if there is none. Raises BentrokVersi."""
    reviu = Reviu.objects.filter(dokumen=dokumen).first()
    if reviu is None:
        format_reviu = find_format_reviu(dokumen.kecamatan.kabupaten_id)
        if format_reviu is None:
            raise AksiDitolak("Daftar pertanyaan reviu belum dimuat. Hubungi pengelola sistem.")
        return Reviu.objects.create(dokumen=dokumen, format=format_reviu)
    if reviu.versi != versi:
        raise BentrokVersi(reviu)
    return reviu


def _check_format(reviu: Reviu, jawaban: Jawaban) -> None:
    """Refuse answers to another version of the form than that of the review. Raises BentrokVersi.

    It happens to the first answers only, when the form was changed while the page was open.
    """
    if not set(jawaban) <= {butir.pk for butir in reviu.format.daftar_butir.all()}:
        raise BentrokVersi(reviu)


def _store(reviu: Reviu, jawaban: Jawaban) -> Perubahan:
    """Write the answers that differ and return what changed."""
    ada = {satu.butir_id: satu for satu in reviu.daftar_isian.all()}
    beda: dict[str, tuple[str, str]] = {}
    for butir in reviu.format.daftar_butir.all():
        baru, catatan = jawaban.get(butir.pk, (None, ""))
        catatan = catatan.strip()
        if baru == JawabanReviu.TIDAK and not catatan:
            raise AksiDitolak(f"Jawaban “Tidak” perlu catatan: {butir.teks}")
        semula = ada.get(butir.pk)
        if (semula and (semula.jawaban, semula.catatan)) == (baru and (baru.value, catatan)):
            continue
        beda[f"butir {butir.urutan}"] = (_sebut(semula), f"{baru or ''} {catatan}".strip())
        _write_isian(reviu, butir, semula, baru, catatan)
    return beda


def _write_isian(
    reviu: Reviu,
    butir: ButirReviu,
    semula: IsianReviu | None,
    baru: JawabanReviu | None,
    catatan: str,
) -> None:
    if baru is None:
        if semula is not None:
            semula.delete()
        return
    isian = semula or IsianReviu(reviu=reviu, butir=butir)
    isian.jawaban, isian.catatan = baru, catatan
    isian.save()


def _sebut(isian: IsianReviu | None) -> str:
    return "" if isian is None else f"{isian.jawaban} {isian.catatan}".strip()


def _check_terjawab(reviu: Reviu) -> None:
    belum = reviu.format.daftar_butir.count() - reviu.daftar_isian.count()
    if belum:
        raise AksiDitolak(f"Masih ada {belum} pernyataan yang belum dijawab.")


def _check_tanggal(dokumen: Dokumen, tanggal: date) -> None:
    """Refuse a statement that would be older than what it is about."""
    assert dokumen.diajukan_at is not None, "check_can_reviu"
    diajukan = timezone.localdate(dokumen.diajukan_at)
    if tanggal < diajukan:
        raise AksiDitolak(
            f"Laporan baru diajukan {format_tanggal(diajukan)}; pernyataan tidak dapat bertanggal "
            "sebelum itu.",
            isian="tanggal",
        )
