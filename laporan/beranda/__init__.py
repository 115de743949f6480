"""What the home page of each role says to do next."""

from laporan.beranda.peran import build_tugas

__all__ = ["build_tugas"]
