"""How wide the columns are and how small the letters, so that no word is broken needlessly.

All lengths are whole micrometres; the widths of words are those of the font itself.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import isqrt

from laporan.isi import Halaman, Kolom
from laporan.pencetak.huruf import ukur_terpanjang
from laporan.sel_cetak import Sel

MIKRON_PER_TITIK = 353
MIKRON_PER_MM = 1_000
# Padding and lines of a cell.
BANTALAN = 4_000
# The line breaker takes words for a little wider than their letters.
PERSEN_PENGAMAN = 104
UKURAN_TERKECIL = 8
# In thousandths of the font size: a list marker, and the factor beside a fraction.
LEBAR_TANDA_BUTIR = 2_300
LEBAR_FAKTOR = 5_500
# A word wider than this percentage of the page is broken rather than given its width.
PERSEN_KATA = 28
# Where widths are free, longest words leave the rest to the columns with much text.
PERSEN_TERISI = 85
SATUAN_LEBAR = 10_000
# A line may end after a blank, a hyphen or a stroke.
TEMPAT_PATAH = re.compile(r"\s+|(?<=[-/])")


@dataclass(frozen=True)
class IsiKolom:
    """One column: its layout and its cells."""

    kolom: Kolom
    sel: tuple[Sel, ...]


@dataclass(frozen=True)
class Lebar:
    """Font size in points, and widths in percent as CSS writes them."""

    ukuran: int
    persen: tuple[str, ...]


def tentukan_lebar(daftar: tuple[IsiKolom, ...], famili: str, halaman: Halaman) -> Lebar:
    """Return widths that hold the longest word of each column, if need be in smaller letters."""
    penuh = (halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah) * MIKRON_PER_MM
    kata = [_ukur_kata(satu, famili) for satu in daftar]
    ukuran = halaman.ukuran_huruf - 1
    terkecil = _terkecil(kata, ukuran, penuh)
    bebas = any(satu.kolom.lebar is None for satu in daftar)
    batas = penuh * PERSEN_TERISI // 100 if bebas else penuh
    while sum(terkecil) > batas and ukuran > UKURAN_TERKECIL:
        ukuran -= 1
        terkecil = _terkecil(kata, ukuran, penuh)
    lebar = bagi_lebar(daftar, terkecil, penuh)
    bagian = [satu * SATUAN_LEBAR // sum(lebar) for satu in lebar]
    return Lebar(ukuran, tuple(f"{satu // 100}.{satu % 100:02}" for satu in bagian))


def bagi_lebar(daftar: tuple[IsiKolom, ...], terkecil: list[int], penuh: int) -> list[int]:
    """Return widths in proportion: given ones are kept, the others share by amount of text.

    None is narrower than its longest word unless all of those do not fit together.
    """
    bobot = [_bobot(satu) if satu.kolom.lebar is None else 0 for satu in daftar]
    lebar = [
        max(paling_kecil, penuh * (satu.kolom.lebar or 0) // 100)
        for satu, paling_kecil in zip(daftar, terkecil, strict=True)
    ]
    sisa = penuh - sum(lebar)
    if sisa > 0 and any(bobot):
        return [satu + sisa * b // sum(bobot) for satu, b in zip(lebar, bobot, strict=True)]
    longgar = [satu - paling_kecil for satu, paling_kecil in zip(lebar, terkecil, strict=True)]
    if sisa < 0 and sum(longgar) >= -sisa:
        return [
            satu + sisa * bebas // sum(longgar) for satu, bebas in zip(lebar, longgar, strict=True)
        ]
    return lebar if sisa >= 0 else terkecil


def _terkecil(kata: list[int], ukuran: int, penuh: int) -> list[int]:
    """Return the narrowest widths at a font size."""
    batas = penuh * PERSEN_KATA // 100
    mikron = ukuran * MIKRON_PER_TITIK * PERSEN_PENGAMAN // 100
    return [min(satu * mikron // 1000 + BANTALAN, batas) for satu in kata]


def _ukur_kata(satu: IsiKolom, famili: str) -> int:
    """Return what the longest word of a column needs, in thousandths of the font size."""
    biasa = (kata for sel in satu.sel for kata in _pisah(sel.polos))
    rumus = ukur_terpanjang(famili, (kata for sel in satu.sel for kata in _pisah(sel.rumus)))
    berdaftar = any("<ol" in sel.html for sel in satu.sel)
    return max(
        ukur_terpanjang(famili, _pisah(satu.kolom.judul), tebal=True),
        ukur_terpanjang(famili, biasa) + LEBAR_TANDA_BUTIR * berdaftar,
        rumus + LEBAR_FAKTOR if rumus else 0,
    )


def _pisah(teks: str) -> Iterable[str]:
    return TEMPAT_PATAH.split(teks)


def _bobot(satu: IsiKolom) -> int:
    """Return the weight of a column: less than in proportion to its text, or one takes all."""
    panjang = sum(len(sel.polos) + len(sel.rumus) for sel in satu.sel) // max(len(satu.sel), 1)
    return isqrt(panjang * 100) + panjang + len(satu.kolom.judul)
