"""The renderer: HTML and pictures in, PDF out, in a forked child with limits. Knows no Django."""

from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.klien import Pencetak, cetak_html
from laporan.pencetak.pesan import Batas, HasilRender, PilihanPdf, Tugas

__all__ = [
    "AlasanGagal",
    "Batas",
    "CetakGagal",
    "HasilRender",
    "Pencetak",
    "PilihanPdf",
    "Tugas",
    "cetak_html",
]
