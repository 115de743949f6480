"""What people write in a report: cleaned when it is saved, and read into blocks."""

from laporan.lkjip.narasi.baca import Narasi, read_narasi

__all__ = ["Narasi", "read_narasi"]
