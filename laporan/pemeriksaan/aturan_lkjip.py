"""Rules of the yearly report."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from laporan.lkjip.reviu import find_format_reviu, find_pernyataan
from laporan.pemeriksaan.bahan import BahanDokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat


def check_reviu(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Where the kabupaten wants it, a report is reviewed before it is enacted."""
    format_reviu = find_format_reviu(bahan.dokumen)
    if format_reviu is None or not format_reviu.wajib:
        return
    if find_pernyataan(bahan.dokumen) is None:
        yield build_galat(
            KodeDokumen.BELUM_DIREVIU,
            "reviu",
            "Inspektorat belum menerbitkan pernyataan telah direviu atas naskah yang diajukan.",
        )
