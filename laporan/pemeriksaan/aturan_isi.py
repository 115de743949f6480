"""Checks on what the document carries and on the documents beside it."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from iku.rekap import periksa
from laporan.enums import StatusDokumen
from laporan.models import Dokumen
from laporan.pemeriksaan.bahan import Bahan, BahanDokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan


def check_indikator_ada(bahan: Bahan) -> Iterator[Temuan]:
    """Find a set without indikator, and sasaran nobody measures."""
    if not bahan.rekap.daftar_iku:
        yield build_galat(KodeDokumen.TANPA_INDIKATOR, "sasaran:", "Belum ada indikator.")
        return
    for sasaran in bahan.rekap.daftar_sasaran:
        if not sasaran.daftar_iku:
            yield build_galat(
                KodeDokumen.SASARAN_TANPA_INDIKATOR,
                f"sasaran:{sasaran.pk}",
                f"Sasaran “{sasaran.teks}” belum punya indikator.",
            )


def check_iku(bahan: Bahan) -> Iterator[Temuan]:
    """Pass on what the rules of the IKU find."""
    yield from periksa(bahan.rekap)


def check_konfirmasi(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find copied items that nobody has looked at yet."""
    if bahan.jumlah_salinan:
        yield build_galat(
            KodeDokumen.BELUM_DIKONFIRMASI,
            "konfirmasi:",
            f"{bahan.jumlah_salinan} butir salinan belum dinyatakan sesuai.",
        )


def check_dokumen_lain(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find a document in force for the same first year (stops) or sharing a year (warns)."""
    for lain in bahan.lain:
        if lain.status != StatusDokumen.DITETAPKAN or lain.pk == bahan.dokumen.menggantikan_id:
            continue
        if lain.tahun == bahan.dokumen.tahun:
            yield build_galat(
                KodeDokumen.MASIH_ADA_YANG_BERLAKU,
                "identitas:",
                f"{lain} masih berlaku; buat perubahan dari dokumen itu, bukan dokumen baru.",
            )
        elif _bertumpuk(lain, bahan):
            yield build_peringatan(
                KodeDokumen.MASA_BERTUMPUK,
                "identitas:",
                f"Masanya bertumpuk dengan {lain}, yang masih berlaku.",
            )


def _bertumpuk(lain: Dokumen, bahan: BahanDokumen) -> bool:
    akhir_lain = lain.wadah.tahun_akhir or lain.tahun
    return lain.tahun <= bahan.tahun_akhir and bahan.dokumen.tahun <= akhir_lain
