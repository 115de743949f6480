"""Rough height of text in lines: decides what is kept together, never what is printed.

All lengths are whole micrometres.
"""

from dataclasses import dataclass

from laporan.isi import Halaman

MIKRON_PER_TITIK = 353
# Mean width of a letter and distance of lines, in percent of the font size.
PERSEN_LEBAR_HURUF = 56
PERSEN_JARAK_BARIS = 128
BANTALAN = 4_000
MIKRON_PER_MM = 1_000


@dataclass(frozen=True)
class Ruang:
    """What a landscape page offers: width and width of a letter, and its height in lines."""

    lebar: int
    lebar_huruf: int
    tinggi_baris: int

    def hitung_baris(self, teks: str, persen: int) -> int:
        """Return how many lines a text takes in a column of so many percent; 0 when empty."""
        muat = max((self.lebar * persen // 100 - BANTALAN) // self.lebar_huruf, 1)
        return sum(-(-len(baris) // muat) for baris in teks.split("\n"))


def ukur_ruang(halaman: Halaman, ukuran: int) -> Ruang:
    """Return the room of a landscape page at a font size in points."""
    huruf = ukuran * MIKRON_PER_TITIK
    tinggi = (halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan) * MIKRON_PER_MM
    return Ruang(
        lebar=(halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah) * MIKRON_PER_MM,
        lebar_huruf=huruf * PERSEN_LEBAR_HURUF // 100,
        tinggi_baris=tinggi * 100 // (huruf * PERSEN_JARAK_BARIS),
    )
