"""What the parts of a report are known by, whatever their numbers."""

import re
from typing import Final

from iku.pengukuran.isi import UkurSasaran

# Between the key of a part and that of the sasaran it is about.
PEMISAH: Final = "@"
_SASARAN: Final = re.compile(r"i([1-9][0-9]{0,9})")


def key_of_ukur(sasaran: UkurSasaran) -> str:
    """Return what a sasaran is known by in the texts of a report: its first indikator."""
    return f"i{min(satu.janji.indikator_id for satu in sasaran.daftar_indikator)}"


def read_kunci_sasaran(kunci: str) -> int | None:
    """Return the indikator by which a key knows a sasaran; None for anything else."""
    cocok = _SASARAN.fullmatch(kunci)
    return int(cocok[1]) if cocok else None


def join_kunci(kunci: str, sasaran: str) -> str:
    """Return the key of a part about a sasaran (its key); that of the part where it is empty."""
    return f"{kunci}{PEMISAH}{sasaran}" if sasaran else kunci


def split_kunci(kunci: str) -> tuple[str, str]:
    """Return the key of the part and that of its sasaran, which is empty where it has none."""
    bagian, _, sasaran = kunci.partition(PEMISAH)
    return bagian, sasaran


def key_per_sasaran(kunci: str, sasaran: UkurSasaran) -> str:
    """Return the key of what stands in a report once for every sasaran."""
    return join_kunci(kunci, key_of_ukur(sasaran))
