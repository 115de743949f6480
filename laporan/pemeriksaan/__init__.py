"""What is missing or wrong in a document, before it can be enacted."""

from laporan.pemeriksaan.kode import KODE_MENYUSUL, KodeDokumen
from laporan.pemeriksaan.periksa import ATURAN

__all__ = ["ATURAN", "KODE_MENYUSUL", "KodeDokumen"]
