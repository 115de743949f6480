"""A post in words: with the bidang that it heads."""

from typing import Final

from kecamatan.enums import Jabatan
from kecamatan.models import Bidang

KEPALA: Final = frozenset({Jabatan.KASI, Jabatan.KASUBBAG})


def sebut_posisi(jabatan: str, bidang: Bidang | None) -> str:
    """Return "Camat", "Sekretaris Kecamatan", "Kepala Seksi Pelayanan Umum"."""
    if bidang is not None and jabatan in KEPALA:
        return f"Kepala {bidang.nama}"
    return str(Jabatan(jabatan).label)


def sebut_tempat(sebutan: str, kecamatan: str) -> str:
    """Return words with the office behind them, whose first word one post ends with already."""
    return f"{sebutan} {kecamatan}".replace("Kecamatan Kecamatan", "Kecamatan")
