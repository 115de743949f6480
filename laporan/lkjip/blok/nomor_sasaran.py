"""Which number a sasaran has among those of a report."""

from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import key_of_ukur


def nomor_of_ukur(bahan: Bahan, sasaran: UkurSasaran) -> int:
    """Return the place of a sasaran in the order of the PK, from 1."""
    return [key_of_ukur(satu) for satu in bahan.daftar_sasaran].index(key_of_ukur(sasaran)) + 1
