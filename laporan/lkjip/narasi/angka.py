"""Figures that a text may take from the data, each with its words and where it is from."""

from dataclasses import dataclass

from laporan.lkjip.bahan import Bahan


@dataclass(frozen=True)
class Angka:
    """A figure; `kelompok` groups the choices, `alamat` is the page where it can be traced."""

    kunci: str
    label: str
    teks: str
    kelompok: str
    sumber: str
    alamat: str = ""


def list_angka(bahan: Bahan) -> dict[str, Angka]:
    """Return every figure of the report by its key."""
    return {}
