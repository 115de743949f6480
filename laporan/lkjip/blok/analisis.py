"""Bab III: why, how efficiently, and with which programs."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan


def susun_penyebab(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_rencana_perbaikan(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_efisiensi(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_program_pendukung(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()
