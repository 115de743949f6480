"""What the parts of a report are known by, whatever their numbers."""

from collections.abc import Sequence

from iku.pengukuran.isi import UkurSasaran


def key_of_ukur(sasaran: UkurSasaran) -> str:
    """Return what a sasaran is known by in the texts of a report: its first indikator."""
    return f"i{min(satu.janji.indikator_id for satu in sasaran.daftar_indikator)}"


def nomor_of_ukur(semua: Sequence[UkurSasaran], sasaran: UkurSasaran) -> int:
    """Return the place of a sasaran among all of a report, from 1."""
    return [key_of_ukur(satu) for satu in semua].index(key_of_ukur(sasaran)) + 1
