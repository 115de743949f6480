"""Column widths of the tables of a sheet: the shares given, but no word is broken needlessly.

Where the longest words do not fit beside each other all letters become smaller. All lengths are
whole micrometres, as in laporan.lebar_kolom.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from laporan.isi import Halaman, Lembar, TabelLembar
from laporan.lebar_kolom import (
    LEBAR_TANDA_BUTIR,
    MIKRON_PER_MM,
    MIKRON_PER_TITIK,
    PERSEN_KATA,
    PERSEN_PENGAMAN,
    SATUAN_LEBAR,
)
from laporan.pencetak.huruf import ukur_terpanjang

# Padding and lines of a cell, as templates/cetak/gaya.css has them.
BANTALAN = 3_000
UKURAN_TERKECIL = 7
# Shorter cells weigh as much as one of so many letters.
PANJANG_TERKECIL = 10
# A sheet with more columns than this begins with smaller letters.
KOLOM_BANYAK = 8
# A line may end after a blank, a hyphen or a stroke, but not at a blank that holds words together,
# nor within "1.200/1.500".
TEMPAT_PATAH = re.compile(r"[ \n\t]+|(?<=[-/])(?![0-9])")
BUTIR = re.compile(r"(?m)^[0-9]+\. ")
# "≤ 3", "B (82)": a sign and its number, a predikat and its number stay on one line.
SPASI_PELEKAT = re.compile(r"(?<=[≥>≤<]) (?=[0-9])|(?<=[A-Z]) (?=\([0-9])")


@dataclass(frozen=True)
class LebarLembar:
    """Font size of all tables in points, and the widths of each in percent as CSS writes them."""

    ukuran: int
    daftar_persen: tuple[tuple[str, ...], ...]


def lekatkan(teks: str) -> str:
    """Return a target whose parts are not separated by the end of a line."""
    return SPASI_PELEKAT.sub("\N{NO-BREAK SPACE}", teks)


def tentukan_lebar_lembar(lembar: Lembar, famili: str, halaman: Halaman) -> LebarLembar:
    """Return the largest letters, and widths, at which the words of every table fit."""
    banyak = max((len(satu.kolom) for satu in lembar.daftar_tabel), default=0)
    ukuran = halaman.ukuran_huruf - (3 if banyak > KOLOM_BANYAK else 1)
    penuh = _lebar_bersih(lembar, halaman)
    kata = [_ukur_tabel(satu, famili) for satu in lembar.daftar_tabel]
    while ukuran > UKURAN_TERKECIL and any(
        sum(_terkecil(satu, ukuran, penuh)) > penuh for satu in kata
    ):
        ukuran -= 1
    return LebarLembar(
        ukuran,
        tuple(
            _bagi(tabel, _terkecil(satu, ukuran, penuh), penuh)
            for tabel, satu in zip(lembar.daftar_tabel, kata, strict=True)
        ),
    )


def _lebar_bersih(lembar: Lembar, halaman: Halaman) -> int:
    """Return the width between the margins; a turned page has those of top and bottom there."""
    if lembar.mendatar:
        return (halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah) * MIKRON_PER_MM
    return (halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan) * MIKRON_PER_MM


def _ukur_tabel(tabel: TabelLembar, famili: str) -> list[int]:
    """Return what the longest word of each column needs, in thousandths of the font size."""
    return [
        max(
            ukur_terpanjang(famili, TEMPAT_PATAH.split(kolom.judul), tebal=True),
            *(_ukur_sel(baris.sel[letak], famili, tebal=baris.tebal) for baris in tabel.baris),
            0,
        )
        for letak, kolom in enumerate(tabel.kolom)
    ]


def _ukur_sel(teks: str, famili: str, *, tebal: bool) -> int:
    """Return what a cell needs; the label of a sum goes on into the empty cells beside it."""
    berdaftar = LEBAR_TANDA_BUTIR if BUTIR.search(teks) else 0
    polos = BUTIR.sub("", lekatkan(teks))
    return ukur_terpanjang(famili, TEMPAT_PATAH.split(polos), tebal=tebal) + berdaftar


def _terkecil(kata: Sequence[int], ukuran: int, penuh: int) -> list[int]:
    """Return the narrowest widths at a font size."""
    mikron = ukuran * MIKRON_PER_TITIK * PERSEN_PENGAMAN // 100
    batas = penuh * PERSEN_KATA // 100
    return [min(satu * mikron // 1000 + BANTALAN, batas) for satu in kata]


def _bagi(tabel: TabelLembar, terkecil: list[int], penuh: int) -> tuple[str, ...]:
    """Return widths in percent: as shared out if words fit, else with the rest where text is."""
    jumlah = sum(satu.lebar for satu in tabel.kolom)
    lebar = [penuh * satu.lebar // jumlah for satu in tabel.kolom]
    if any(satu < paling_kecil for satu, paling_kecil in zip(lebar, terkecil, strict=True)):
        bobot = [_bobot(tabel, letak) for letak in range(len(lebar))]
        sisa = max(penuh - sum(terkecil), 0)
        lebar = [
            satu + sisa * berat // sum(bobot) for satu, berat in zip(terkecil, bobot, strict=True)
        ]
    persen = [satu * SATUAN_LEBAR // sum(lebar) for satu in lebar]
    return tuple(f"{satu // 100}.{satu % 100:02}" for satu in persen)


def _bobot(tabel: TabelLembar, letak: int) -> int:
    """Return the weight of a column: its share, and the length of its longest cell."""
    panjang = max((len(baris.sel[letak]) for baris in tabel.baris), default=0)
    return tabel.kolom[letak].lebar * max(panjang, PANJANG_TERKECIL)
