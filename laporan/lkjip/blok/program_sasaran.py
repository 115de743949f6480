"""The programs behind one sasaran, as several blocks read them."""

from typing import Final

from iku.pengukuran.dukungan import DukunganUkur
from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur

TANPA_ANGGARAN: Final = "Pengukuran ini tidak mempunyai anggaran."
TANPA_PROGRAM: Final = "Tidak ada program dalam anggaran yang dikaitkan dengan sasaran ini."


def find_dukungan(bahan: Bahan, sasaran: UkurSasaran) -> DukunganUkur | None:
    """Return the programs of a sasaran; None where the year was measured without a budget."""
    kinerja = bahan.anggaran_kinerja
    if kinerja is None:
        return None
    return kinerja.daftar_dukungan[nomor_of_ukur(bahan, sasaran) - 1]
