"""Bab I: what the office is, does, and how it is organised."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan


def susun_kedudukan(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_tugas(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_fungsi(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_susunan_organisasi(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_bagan_organisasi(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()
