"""Checks on what the letterhead and the head block leave out."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from laporan.pemeriksaan.bahan import Bahan
from laporan.pemeriksaan.kode import KodeDokumen, build_peringatan


def check_logo(bahan: Bahan) -> Iterator[Temuan]:
    """Find a letterhead that would be printed with an empty place for the logo."""
    if bahan.dokumen.is_keputusan and not bahan.ada_logo:
        yield build_peringatan(
            KodeDokumen.LOGO_KOSONG,
            "profil:logo",
            "Logo kop belum diunggah; tempatnya dicetak kosong.",
        )


def check_tujuan_tercetak(bahan: Bahan) -> Iterator[Temuan]:
    """Find tujuan that were typed but that the chosen layout leaves out."""
    if bahan.rekap.daftar_tujuan and not bahan.rekap.format.tampil_tujuan:
        yield build_peringatan(
            KodeDokumen.TUJUAN_TIDAK_TERCETAK,
            "format:",
            "Tujuan sudah diisi, tetapi format tabel yang dipilih tidak mencetaknya.",
        )
