"""A PK below the camat: made under that of the superior, filled by choosing from what is his."""

from collections.abc import Collection

from django.db import transaction

from iku.actions.kunci import check_terbuka
from iku.actions.wadah import insert_wadah
from iku.enums import TingkatNomenklatur
from iku.models import (
    BarisAnggaran,
    IndikatorPerjanjian,
    PaguPerjanjian,
    PerjanjianKinerja,
    SasaranPerjanjian,
)
from iku.models.target import TARGET_KOLOM
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from kecamatan.enums import Jabatan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Bidang, MasaJabatan, Pengguna
from kecamatan.ubah import lock_baris

# How deep the lampiran of each post goes (PermenPANRB 53/2014).
TINGKAT = {
    Jabatan.SEKCAM: TingkatNomenklatur.KEGIATAN,
    Jabatan.KASI: TingkatNomenklatur.KEGIATAN,
    Jabatan.LURAH: TingkatNomenklatur.KEGIATAN,
    Jabatan.KASUBBAG: TingkatNomenklatur.SUB_KEGIATAN,
}

# Under whom each post may stand.
ATASAN = {
    Jabatan.SEKCAM: (Jabatan.CAMAT,),
    Jabatan.KASI: (Jabatan.CAMAT, Jabatan.SEKCAM),
    Jabatan.LURAH: (Jabatan.CAMAT,),
    Jabatan.KASUBBAG: (Jabatan.SEKCAM, Jabatan.CAMAT),
}


@transaction.atomic
def buat_perjanjian_bawahan(
    *,
    atasan: PerjanjianKinerja,
    jabatan: Jabatan,
    bidang: Bidang | None,
    pihak_kedua: MasaJabatan | None,
    by: Pengguna,
) -> PerjanjianKinerja:
    """Make the empty PK of a post under `atasan`, with its year, plan and budget.

    Raises AksiDitolak for a post that has none above it, and for a second PK of the post.
    """
    check_can_buat_wadah(by, PerjanjianKinerja.SEBUTAN, atasan.kecamatan_id)
    if Jabatan(atasan.jabatan) not in ATASAN.get(jabatan, ()):
        raise AksiDitolak(
            f"{jabatan.label} tidak berada di bawah {atasan.sebutan_jabatan}.", isian="atasan"
        )
    perjanjian = insert_wadah(
        PerjanjianKinerja(
            kecamatan=atasan.kecamatan,
            tahun=atasan.tahun,
            jabatan=jabatan,
            bidang=bidang,
            atasan=atasan,
            pihak_kedua=pihak_kedua,
            renstra=atasan.renstra,
            anggaran=atasan.anggaran,
            tingkat_anggaran=TINGKAT[jabatan],
        )
    )
    record_jejak("perjanjian_dibuat", objek=perjanjian, by=by, kecamatan=atasan.kecamatan)
    return perjanjian


@transaction.atomic
def turunkan_indikator(
    *,
    perjanjian: PerjanjianKinerja,
    daftar: Collection[IndikatorPerjanjian],
    versi: int,
    by: Pengguna,
) -> PerjanjianKinerja:
    """Take indikator of the superior over, each supporting the one it comes from.

    Raises AksiDitolak for an indikator that is not his, BentrokVersi when it was saved since.
    """
    check_can_edit_daftar(by, perjanjian)
    terkunci = lock_baris(PerjanjianKinerja, pk=perjanjian.pk, versi=versi)
    check_terbuka(terkunci)
    if any(satu.sasaran.perjanjian_id != terkunci.atasan_id for satu in daftar):
        raise AksiDitolak("Indikator itu bukan indikator atasan.")
    if not daftar:
        raise AksiDitolak("Pilih paling sedikit satu indikator.", isian="indikator")
    for satu in daftar:
        _turunkan(terkunci, satu)
    terkunci.versi += 1
    terkunci.save(update_fields=["versi"])
    record_jejak(
        "perjanjian_indikator_diturunkan",
        objek=terkunci,
        by=by,
        kecamatan=terkunci.kecamatan,
        perubahan={satu.nama: ("", "diturunkan") for satu in daftar},
    )
    return terkunci


def _turunkan(perjanjian: PerjanjianKinerja, asal: IndikatorPerjanjian) -> None:
    """Write one indikator under a sasaran with the words of the superior's."""
    sasaran, _ = SasaranPerjanjian.objects.get_or_create(
        perjanjian=perjanjian,
        teks=asal.sasaran.teks,
        defaults={"urutan": perjanjian.daftar_sasaran.count() + 1},
    )
    IndikatorPerjanjian.objects.create(
        sasaran=sasaran,
        urutan=sasaran.daftar_indikator.count() + 1,
        indikator=asal.indikator,
        nama=asal.nama,
        satuan=asal.satuan,
        arah=asal.arah,
        skala=asal.skala,
        mendukung=asal,
        **{kolom: getattr(asal, kolom) for kolom in TARGET_KOLOM},
    )


@transaction.atomic
def pilih_pagu(
    *,
    perjanjian: PerjanjianKinerja,
    daftar: Collection[BarisAnggaran],
    versi: int,
    by: Pengguna,
) -> PerjanjianKinerja:
    """Choose the rows of the budget that the lampiran prints; none means all of its level.

    Raises AksiDitolak for rows of another budget, or for a row and one above it: the sum would
    count it twice.
    """
    check_can_edit_daftar(by, perjanjian)
    terkunci = lock_baris(PerjanjianKinerja, pk=perjanjian.pk, versi=versi)
    check_terbuka(terkunci)
    if any(satu.anggaran_id != terkunci.anggaran_id for satu in daftar):
        raise AksiDitolak("Baris itu bukan baris anggaran yang dipilih.")
    _check_tidak_ganda(terkunci, {satu.pk for satu in daftar})
    semula = list(terkunci.daftar_pagu.all())
    PaguPerjanjian.objects.filter(perjanjian=terkunci).delete()
    PaguPerjanjian.objects.bulk_create(
        PaguPerjanjian(perjanjian=terkunci, baris=satu) for satu in daftar
    )
    terkunci.versi += 1
    terkunci.save(update_fields=["versi"])
    record_jejak(
        "perjanjian_pagu_dipilih",
        objek=terkunci,
        by=by,
        kecamatan=terkunci.kecamatan,
        perubahan={"pagu": (_sebut(semula), _sebut(daftar))},
    )
    return terkunci


def _check_tidak_ganda(perjanjian: PerjanjianKinerja, dipilih: set[int]) -> None:
    """Raise AksiDitolak when a chosen row stands below another chosen one."""
    baris = BarisAnggaran.objects.filter(anggaran=perjanjian.anggaran_id)
    induk = dict(baris.values_list("pk", "induk"))
    nama = dict(baris.values_list("pk", "nama"))
    for pk in dipilih:
        atas = induk[pk]
        while atas is not None:
            if atas in dipilih:
                raise AksiDitolak(
                    f"“{nama[pk]}” sudah termasuk dalam “{nama[atas]}”; pilih salah satu.",
                    isian="baris",
                )
            atas = induk[atas]


def _sebut(daftar: Collection[BarisAnggaran]) -> str:
    return "; ".join(str(satu) for satu in daftar)
