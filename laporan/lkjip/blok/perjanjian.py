"""Bab II: what was promised, and how it is measured."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan


def susun_perjanjian(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_perjanjian_program(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_iku(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()
