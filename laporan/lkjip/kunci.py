"""What the parts of a report are known by, whatever their numbers."""

from iku.pengukuran.isi import UkurSasaran


def key_of_ukur(sasaran: UkurSasaran) -> str:
    """Return what a sasaran is known by in the texts of a report: its first indikator."""
    return f"i{min(satu.janji.indikator_id for satu in sasaran.daftar_indikator)}"
