"""Words in a chart: how wide they are, where they break, how they are shortened.

SVG does not wrap text. The widths are those of Liberation Sans, the same as of Arial, rounded up
to groups of letters; a letter of another script counts as wide as it can be.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kecamatan.rapi import rapikan_isian

# Thousandths of the font size -> the letters that wide.
_KELOMPOK: Final = {
    222: "'ijl",
    278: " !,./:;I[]\\ft|",
    333: "-()r`·",
    390: "*",
    500: '"cksvxyzJ',
    556: "^abdeghnopqu0123456789#$?_L–",
    611: "FTZ+<=>~×÷",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
}
_LEBAR: Final = {huruf: lebar for lebar, deret in _KELOMPOK.items() for huruf in deret}
_LEBAR_LAIN: Final = 1020
# Bold letters are at most so much wider; digits are not, so that columns of numbers stay straight.
_TEBAL: Final = 60
_BUKAN_XML: Final = {0xFFFE: None, 0xFFFF: None}
SAMBUNG: Final = "…"


def rapikan_teks(teks: str) -> str:
    """Return a text on one line with only letters that XML can hold."""
    return rapikan_isian(teks).translate(_BUKAN_XML)


def ukur_teks(teks: str, ukuran: int, *, tebal: bool = False) -> Decimal:
    """Return the width of a text, in the unit of the font size."""
    seribu = sum(
        _LEBAR.get(huruf, _LEBAR_LAIN) + (_TEBAL if tebal and huruf not in "0123456789" else 0)
        for huruf in teks
    )
    return Decimal(seribu * ukuran) / 1000


def wrap(teks: str, ukuran: int, lebar: Decimal, maks: int, *, tebal: bool = False) -> list[str]:
    """Return a text on at most `maks` lines so wide; the last ends with … when some is left out.

    A word wider than a line is cut. The text has been made tidy before.
    """
    daftar: list[str] = []
    for bagian in _cut_kata(teks, ukuran, lebar, tebal=tebal):
        calon = f"{daftar[-1]} {bagian}" if daftar else bagian
        if daftar and ukur_teks(calon, ukuran, tebal=tebal) <= lebar:
            daftar[-1] = calon
        else:
            daftar.append(bagian)
    if len(daftar) <= maks:
        return daftar
    sisa = f"{daftar[maks - 1]} {daftar[maks]}"
    return [*daftar[: maks - 1], _shorten(sisa, ukuran, lebar, tebal=tebal)]


def _cut_kata(teks: str, ukuran: int, lebar: Decimal, *, tebal: bool) -> Iterator[str]:
    """Yield the words, those wider than a line in parts that fit."""
    for kata in teks.split():
        bagian = ""
        for huruf in kata:
            if bagian and ukur_teks(bagian + huruf, ukuran, tebal=tebal) > lebar:
                yield bagian
                bagian = ""
            bagian += huruf
        yield bagian


def _shorten(teks: str, ukuran: int, lebar: Decimal, *, tebal: bool) -> str:
    while teks and ukur_teks(teks + SAMBUNG, ukuran, tebal=tebal) > lebar:
        teks = teks[:-1]
    return teks.rstrip() + SAMBUNG
