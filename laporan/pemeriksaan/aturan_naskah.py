"""Checks on the sentences: what is missing, foreign names, foreign years, spelling."""

import re
from collections.abc import Iterator

from iku.domain.ejaan import find_salah_eja
from iku.domain.konsistensi import Temuan
from laporan.enums import BagianButir
from laporan.pemeriksaan.bahan import Bahan, BahanDokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan
from laporan.sebutan_tahun import list_tahun


def check_menimbang(bahan: Bahan) -> Iterator[Temuan]:
    """Find a decree without considerations, and considerations that do not start with "bahwa"."""
    if not bahan.dokumen.is_keputusan:
        return
    objek = f"butir:{BagianButir.MENIMBANG.value}"
    daftar = bahan.butir_of(BagianButir.MENIMBANG)
    if not daftar:
        yield build_galat(KodeDokumen.MENIMBANG_KOSONG, objek, "Menimbang belum diisi.")
    for nomor, butir in enumerate(daftar, start=1):
        if not butir.teks.lstrip().casefold().startswith("bahwa"):
            yield build_peringatan(
                KodeDokumen.MENIMBANG_TANPA_BAHWA,
                objek,
                f"Menimbang butir {nomor} tidak diawali kata “bahwa”.",
            )


def check_diktum(bahan: Bahan) -> Iterator[Temuan]:
    """Find a decree that decides nothing."""
    if bahan.dokumen.is_keputusan and not bahan.butir_of(BagianButir.DIKTUM):
        objek = f"butir:{BagianButir.DIKTUM.value}"
        yield build_galat(KodeDokumen.DIKTUM_KOSONG, objek, "Diktum belum diisi.")


def check_kecamatan_lain(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find another kecamatan named as such: stops where the office itself speaks, else warns.

    Only after the words Kecamatan or Camat: many names are also names of desa or plain words.
    """
    sendiri = bahan.dokumen.kecamatan.nama.casefold()
    nama = {k.nama for k in bahan.kecamatan if k.nama.casefold() != sendiri}
    if not nama:
        return
    pilihan = "|".join(re.escape(satu) for satu in sorted(nama, key=len, reverse=True))
    pola = re.compile(rf"\b(?:Kecamatan|Camat)\s+({pilihan})\b", re.IGNORECASE)
    for teks in bahan.list_teks():
        build = build_galat if teks.resmi else build_peringatan
        for sebutan in dict.fromkeys(cocok[0] for cocok in pola.finditer(teks.teks)):
            yield build(
                KodeDokumen.KECAMATAN_LAIN,
                teks.objek,
                f"{teks.sebutan} menyebut {sebutan}, padahal ini dokumen "
                f"{bahan.dokumen.kecamatan}.",
            )


def check_tahun_lain(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find years named in sentences that are not those of the document."""
    for teks in bahan.list_teks():
        for masa in dict.fromkeys(list_tahun(teks.teks)):
            if not _bertemu(masa, bahan):
                yield build_peringatan(
                    KodeDokumen.TAHUN_LAIN,
                    teks.objek,
                    f"{teks.sebutan} menyebut tahun {masa}, padahal dokumen ini untuk tahun "
                    f"{bahan.dokumen.masa}.",
                )


def _bertemu(masa: str, bahan: BahanDokumen) -> bool:
    """Say whether a named year or period shares a year with the document."""
    awal, _, akhir = masa.partition("-")
    return int(awal) <= bahan.tahun_akhir and bahan.dokumen.tahun <= int(akhir or awal)


def check_ejaan(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find spelling slips in the sentences of the decree; those of the IKU have their own rule."""
    iku = {teks.objek for teks in bahan.list_teks_iku()}
    for teks in bahan.list_teks():
        if teks.baku or teks.objek in iku:
            continue
        for salah in find_salah_eja(teks.teks):
            yield build_peringatan(
                KodeDokumen.EJAAN_NASKAH,
                teks.objek,
                f"“{salah.tertulis}” pada {teks.sebutan}: ejaan yang benar “{salah.benar}”.",
            )
