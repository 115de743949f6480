"""Checks on the budget a plan rests on: chosen, whole, the newest, and each program for a sasaran.

Sums are computed by iku.domain.pagu; a figure typed above rows that add up otherwise is told.
"""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from iku.domain.pagu import KodePagu
from iku.enums import JenisAnggaran
from iku.models import Anggaran, SasaranRenstra
from iku.renstra import key_of_sasaran
from iku.tampilan_rkt import list_dukungan
from laporan.pemeriksaan.bahan_rencana import BahanRencana
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


def check_anggaran(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find a plan without budget, with an empty one, or with one that a newer one replaces."""
    anggaran, terbaru = bahan.anggaran, bahan.anggaran_terbaru
    if anggaran is None:
        yield build_galat(
            KodeDokumen.ANGGARAN_BELUM_DIPILIH, "dasar:anggaran", "Anggaran belum dipilih."
        )
        return
    if not bahan.daftar_baris:
        yield build_galat(
            KodeDokumen.ANGGARAN_KOSONG, _objek(anggaran), "Anggaran belum punya baris."
        )
    if terbaru is not None and terbaru.pk != anggaran.pk:
        yield build_peringatan(
            KodeDokumen.ANGGARAN_BUKAN_TERBARU,
            "dasar:anggaran",
            f"Yang dipilih {anggaran.sebutan}, padahal sudah ada {terbaru.sebutan}.",
        )


def check_anggaran_disahkan(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find a promise about money that nobody has granted yet."""
    anggaran = bahan.anggaran
    if anggaran is not None and anggaran.jenis == JenisAnggaran.RENCANA:
        yield build_peringatan(
            KodeDokumen.ANGGARAN_MASIH_RENCANA,
            "dasar:anggaran",
            "Anggaran yang dipilih masih rencana (RKA), belum DPA.",
        )


def check_pagu_utuh(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find printed rows without a figure, and figures that are not the sum of what is below.

    A code that stands twice is refused by the constraint baris_anggaran_kode_unik.
    """
    if bahan.anggaran is None or bahan.pohon is None:
        return
    dicetak = {satu.baris.pk for baris in bahan.daftar_baris for satu in baris.walk()}
    for temuan in bahan.pohon.temuan:
        objek = _objek(bahan.anggaran)
        if temuan.kunci not in dicetak:
            continue
        if temuan.kode is KodePagu.PAGU_KOSONG:
            yield build_galat(KodeDokumen.PAGU_KOSONG, objek, temuan.pesan)
        if temuan.kode is KodePagu.PAGU_BUKAN_JUMLAH:
            yield build_peringatan(KodeDokumen.PAGU_BUKAN_JUMLAH, objek, temuan.pesan)


def check_pagu_tunggal(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find printed rows that are part of another printed row: the sum would count them twice."""
    dicetak = {satu.baris.pk: satu.baris.nama for satu in bahan.daftar_baris}
    for atas in bahan.daftar_baris:
        for satu in atas.walk():
            if satu.baris.pk != atas.baris.pk and satu.baris.pk in dicetak:
                yield build_galat(
                    KodeDokumen.PAGU_BERTUMPUK,
                    "pagu:",
                    f"“{satu.baris.nama}” sudah termasuk dalam “{atas.baris.nama}”; pilih satu.",
                )


def check_program_bersasaran(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find programs that support no sasaran of the Renstra that the plan follows."""
    if bahan.renstra is None or bahan.anggaran is None or bahan.pohon is None:
        return
    sasaran = {
        key_of_sasaran(satu)
        for satu in SasaranRenstra.objects.filter(tujuan__renstra=bahan.renstra)
    }
    for program in bahan.pohon.daftar_program:
        if sasaran & list_dukungan(program):
            continue
        objek = f"kaitan:{bahan.anggaran.pk}"
        pesan = f"{program.baris.nama} belum dikaitkan dengan sasaran {bahan.renstra}."
        if bahan.anggaran.is_terkunci:
            # It can be linked no more; its next version can.
            objek = f"anggaran:{bahan.anggaran.pk}"
            yield build_peringatan(KodeDokumen.PROGRAM_TANPA_SASARAN, objek, pesan)
        else:
            yield build_galat(KodeDokumen.PROGRAM_TANPA_SASARAN, objek, pesan)


def check_renstra_ditetapkan(bahan: BahanRencana) -> Iterator[Temuan]:
    """Find a plan that follows a Renstra which is still a draft."""
    if bahan.renstra is not None and not bahan.renstra.is_terkunci:
        yield build_peringatan(
            KodeDokumen.RENSTRA_BELUM_DITETAPKAN,
            f"renstra:{bahan.renstra.pk}",
            f"{bahan.renstra} belum ditetapkan; targetnya masih dapat berubah.",
        )


def _objek(anggaran: Anggaran) -> str:
    return f"anggaran:{anggaran.pk}"
