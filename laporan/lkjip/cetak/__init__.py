"""A report as PDF: pieces printed one by one, kept, and bound together."""

from laporan.lkjip.cetak.arsip import cetak_arsip
from laporan.lkjip.cetak.cetak import Lapor, cetak_laporan, find_halaman

__all__ = ["Lapor", "cetak_arsip", "cetak_laporan", "find_halaman"]
