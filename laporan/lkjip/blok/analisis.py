"""Bab III: why, how efficiently, and with which programs."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.efisiensi import list_efisiensi
from laporan.lkjip.blok.penyebab import list_penyebab
from laporan.lkjip.blok.perbaikan import list_rencana_perbaikan
from laporan.lkjip.blok.program_pendukung import list_program_pendukung


def susun_penyebab(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield what was written in the triwulan about causes, hindrances, and what was done."""
    if sasaran is not None:
        yield from list_penyebab(bahan, sasaran)


def susun_rencana_perbaikan(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield what will be done next, by whom and until when."""
    if sasaran is not None:
        yield from list_rencana_perbaikan(bahan, sasaran)


def susun_efisiensi(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield capaian less serapan, and the index of each output."""
    if sasaran is not None:
        yield from list_efisiensi(bahan, sasaran)


def susun_program_pendukung(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield money and output of the programs that support the sasaran."""
    if sasaran is not None:
        yield from list_program_pendukung(bahan, sasaran)
