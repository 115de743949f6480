"""Bab III: target, realisasi and capaian of the year."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan


def susun_cara_mengukur(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_pengukuran(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_grafik_capaian(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_rata_sasaran(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()


def susun_target_realisasi(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield nothing yet."""
    yield from ()
