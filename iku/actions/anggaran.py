"""Making, versioning and filling a budget; the whole table is written at once."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from iku.actions.kunci import check_terbuka, save_isi
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.anggaran import read_anggaran
from iku.domain.pagu import format_rupiah
from iku.domain.target import TARGET_KOSONG, format_target
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, BarisAnggaran, DukunganSasaran, SasaranRenstra
from iku.models.target import columns_of
from iku.padanan import match_padanan
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from iku.renstra import find_renstra, key_of_sasaran
from iku.susunan_anggaran import TanpaInduk, link_induk, sort_baris
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import apply_isian, change_baris, lock_baris

ISIAN = ("jenis", "nomor", "tanggal")


@transaction.atomic
def buat_anggaran(
    *, kecamatan: Kecamatan, tahun: int, isian: Mapping[str, Any], by: Pengguna
) -> Anggaran:
    """Make the first version of a year, empty. Raises AksiDitolak when the year has one."""
    _check_petugas(kecamatan, by)
    anggaran = insert_wadah(
        Anggaran(kecamatan=kecamatan, tahun=tahun, **{nama: isian[nama] for nama in ISIAN})
    )
    record_jejak("anggaran_dibuat", objek=anggaran, by=by, kecamatan=kecamatan)
    return anggaran


@transaction.atomic
def salin_anggaran(
    *, sumber: Anggaran, tahun: int, isian: Mapping[str, Any], by: Pengguna
) -> Anggaran:
    """Make the next version of `tahun` with the rows of `sumber`.

    In another year pagu and targets are last year's: they are left out, to be typed anew.
    """
    _check_petugas(sumber.kecamatan, by)
    terakhir = Anggaran.objects.filter(kecamatan=sumber.kecamatan_id, tahun=tahun).first()
    anggaran = insert_wadah(
        Anggaran(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            revisi=terakhir.revisi + 1 if terakhir else 0,
            disalin_dari=sumber,
            **{nama: isian[nama] for nama in ISIAN},
        )
    )
    _check_urutan_tanggal(anggaran, isian["tanggal"])
    salin_isi(sumber, anggaran, perlu_konfirmasi=False)
    if tahun != sumber.tahun:
        anggaran.daftar_baris.update(pagu=None, **columns_of(TARGET_KOSONG))
    _follow_renstra(anggaran)
    record_jejak(
        "anggaran_disalin",
        objek=anggaran,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return anggaran


def _follow_renstra(anggaran: Anggaran) -> None:
    """Let the programs of a copy support the sasaran of the Renstra in force, by their words."""
    renstra = find_renstra(anggaran.kecamatan_id, anggaran.tahun)
    if renstra is None:
        return
    semua = SasaranRenstra.objects.filter(tujuan__renstra=renstra)
    kini = {key_of_sasaran(satu): satu for satu in semua}
    milik = DukunganSasaran.objects.filter(baris__anggaran=anggaran)
    for satu in milik.exclude(sasaran__in=semua).select_related("sasaran"):
        sasaran = kini.get(key_of_sasaran(satu.sasaran))
        satu.delete()
        if sasaran is not None:
            DukunganSasaran.objects.get_or_create(baris_id=satu.baris_id, sasaran=sasaran)


def _check_urutan_tanggal(anggaran: Anggaran, tanggal: date | None) -> None:
    """Raise AksiDitolak for a version dated before the one it changes."""
    lama = Anggaran.objects.filter(
        kecamatan=anggaran.kecamatan_id, tahun=anggaran.tahun, revisi__lt=anggaran.revisi
    ).first()
    if tanggal and lama and lama.tanggal and tanggal < lama.tanggal:
        raise AksiDitolak(
            f"{lama.sebutan} bertanggal {format_tanggal(lama.tanggal)}; yang mengubahnya tidak "
            "mungkin lebih awal.",
            isian="tanggal",
        )


@transaction.atomic
def ubah_anggaran(
    *, anggaran: Anggaran, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> Anggaran:
    """Change kind, number and date of the budget document."""
    check_can_edit_daftar(by, anggaran)
    _check_urutan_tanggal(anggaran, isian["tanggal"])
    return change_baris(
        anggaran,
        isian={nama: isian[nama] for nama in ISIAN},
        versi=versi,
        peristiwa="anggaran_diubah",
        by=by,
        kecamatan=anggaran.kecamatan,
    )


@transaction.atomic
def simpan_baris(
    *, anggaran: Anggaran, daftar: Sequence[IsianBaris], versi: int, by: Pengguna
) -> Anggaran:
    """Make the table be `daftar`, all or nothing; rows that are not in it are deleted.

    Raises BentrokVersi when it was saved since, AksiDitolak for a closed budget, a row without a
    place, a code twice, and for a program that a plan refers to.
    """
    check_can_edit_daftar(by, anggaran)
    terkunci = lock_baris(Anggaran, pk=anggaran.pk, versi=versi)
    check_terbuka(terkunci)
    try:
        urut = sort_baris(daftar)
        induk = link_induk(urut)
    except TanpaInduk as galat:
        raise AksiDitolak(galat.pesan) from galat
    _check_kode(urut)
    lama = {satu.pk: satu for satu in terkunci.daftar_baris.all()}
    if asing := {satu.pk for satu in urut if satu.pk is not None} - lama.keys():
        raise AksiDitolak(f"{len(asing)} baris sudah dihapus orang lain; muat ulang halaman.")
    urut = _pair_baris(urut, list(lama.values()))
    semula = _ringkas(terkunci)
    # Codes may change places among the rows: none may be in the way of another.
    terkunci.daftar_baris.update(kode="")
    tersimpan: list[BarisAnggaran] = []
    for nomor, (isian, atas) in enumerate(zip(urut, induk, strict=True), start=1):
        baris = lama.get(isian.pk or 0) or BarisAnggaran(anggaran=terkunci)
        tersimpan.append(_save(baris, isian, nomor, None if atas is None else tersimpan[atas]))
    # Last: what goes must not take rows along that stand under another one by now.
    _hapus_selain(terkunci, [satu.pk for satu in tersimpan])
    _record(terkunci, semula, by)
    return terkunci


@transaction.atomic
def kaitkan_sasaran(
    *,
    anggaran: Anggaran,
    kaitan: Mapping[int, Collection[SasaranRenstra]],
    versi: int,
    by: Pengguna,
) -> Anggaran:
    """Say which sasaran each program supports, by the key of its row."""
    check_can_edit_daftar(by, anggaran)
    terkunci = lock_baris(Anggaran, pk=anggaran.pk, versi=versi)
    check_terbuka(terkunci)
    semula = _ringkas(terkunci)
    for program in terkunci.daftar_baris.filter(pk__in=kaitan, induk__isnull=True):
        sasaran = kaitan[program.pk]
        program.daftar_dukungan.exclude(sasaran__in=sasaran).delete()
        for satu in sasaran:
            _check_sasaran(satu, terkunci)
            DukunganSasaran.objects.get_or_create(baris=program, sasaran=satu)
    _record(terkunci, semula, by)
    return terkunci


def _check_petugas(kecamatan: Kecamatan, by: Pengguna) -> None:
    check_can_buat_wadah(by, "anggaran")
    if by.kecamatan_id != kecamatan.pk:
        raise AksiDitolak("Anggaran itu milik kecamatan lain.")


def _check_sasaran(sasaran: SasaranRenstra, anggaran: Anggaran) -> None:
    if sasaran.tujuan.renstra.kecamatan_id != anggaran.kecamatan_id:
        raise AksiDitolak("Sasaran itu bukan milik kecamatan ini.")


def _pair_baris(
    urut: Sequence[IsianBaris], lama: Sequence[BarisAnggaran]
) -> tuple[IsianBaris, ...]:
    """Return the rows with the keys of the stored rows that they are, by code, name, then place.

    A table that is pasted in another order comes with the keys of the places it was pasted to;
    what a PK or a sasaran refers to is the kegiatan, not the place.
    """
    semula = [IsianBaris(satu.tingkat, satu.nama, satu.kode, pk=satu.pk) for satu in lama]
    padanan = match_padanan(urut, semula, (_kode_of, _nama_of, _pk_of))
    return tuple(
        replace(satu, pk=semula[padanan[nomor]].pk if nomor in padanan else None)
        for nomor, satu in enumerate(urut)
    )


def _kode_of(satu: IsianBaris) -> Hashable:
    return satu.kode


def _nama_of(satu: IsianBaris) -> Hashable:
    return (satu.tingkat, satu.nama.casefold())


def _pk_of(satu: IsianBaris) -> Hashable:
    return satu.pk


def _hapus_selain(anggaran: Anggaran, tetap: Collection[int]) -> None:
    """Delete the other rows. Raises AksiDitolak for one that a plan refers to."""
    try:
        anggaran.daftar_baris.exclude(pk__in=tetap).delete()
    except ProtectedError as galat:
        pemakai = ", ".join(sorted({str(satu) for satu in galat.protected_objects})[:3])
        raise AksiDitolak(f"Baris yang dihapus masih dipakai oleh: {pemakai}.") from galat


def _check_kode(daftar: Sequence[IsianBaris]) -> None:
    kode = [satu.kode for satu in daftar if satu.kode]
    if ganda := next((satu for satu in kode if kode.count(satu) > 1), ""):
        raise AksiDitolak(f"Kode {ganda} ada dua kali. Tiap kode hanya sekali.")


def _save(
    baris: BarisAnggaran, isian: IsianBaris, urutan: int, induk: BarisAnggaran | None
) -> BarisAnggaran:
    kolom = {
        "induk": induk,
        "urutan": urutan,
        "tingkat": isian.tingkat,
        "kode": isian.kode,
        "nama": isian.nama,
        "indikator": isian.indikator,
        "satuan": isian.satuan,
        "pagu": isian.pagu,
        "sumber_dana": isian.sumber_dana,
        **columns_of(isian.target),
    }
    apply_isian(baris, kolom)
    save_isi(baris)
    return baris


def _ringkas(anggaran: Anggaran) -> dict[str, str]:
    """Return every row in words, for the trail."""
    return {
        f"{nomor}. {satu.baris}": "; ".join(
            (
                satu.baris.tingkat,
                str(satu.baris.induk_id or ""),
                satu.baris.indikator,
                satu.baris.satuan,
                format_target(satu.baris.to_target(satu.baris.satuan)),
                format_rupiah(satu.baris.pagu),
                satu.baris.sumber_dana,
                *(str(sasaran) for sasaran in satu.baris.daftar_sasaran.all()),
            )
        )
        for nomor, satu in enumerate(read_anggaran(anggaran).walk(), start=1)
    }


def _record(anggaran: Anggaran, semula: dict[str, str], by: Pengguna) -> None:
    """Write one line that names the rows that differ; nothing when none does."""
    kini = _ringkas(anggaran)
    perubahan = {
        nama: (semula.get(nama, ""), kini.get(nama, ""))
        for nama in (*semula, *kini)
        if semula.get(nama) != kini.get(nama)
    }
    if not perubahan:
        return
    anggaran.versi += 1
    anggaran.save(update_fields=["versi"])
    record_jejak(
        "anggaran_disimpan",
        objek=anggaran,
        by=by,
        perubahan=perubahan,
        kecamatan=anggaran.kecamatan,
    )
