"""Bab III: compared with other years, the end of the Renstra, and others."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan


def susun_banding_tahun(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_grafik_tren(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_banding_renstra(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_banding_standar(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()
