"""Markers of list items: how each style is typed, and how it is numbered."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

BANYAK_HURUF: Final = 26


class GayaDaftar(StrEnum):
    """Style of a list; the value is the marker of its first item."""

    STRIP = "-"
    BULAT = "•"
    KOTAK = "▪"
    ANGKA = "1."
    ANGKA_TUTUP = "1)"
    HURUF = "a."
    HURUF_TUTUP = "a)"
    KURUNG = "(1)"


class JenisPenanda(StrEnum):
    """Family of styles that continue one another: "2)" goes on after "1."."""

    TITIK = "titik"
    ANGKA = "angka"
    HURUF = "huruf"
    KURUNG = "kurung"


JENIS: Final = {
    GayaDaftar.STRIP: JenisPenanda.TITIK,
    GayaDaftar.BULAT: JenisPenanda.TITIK,
    GayaDaftar.KOTAK: JenisPenanda.TITIK,
    GayaDaftar.ANGKA: JenisPenanda.ANGKA,
    GayaDaftar.ANGKA_TUTUP: JenisPenanda.ANGKA,
    GayaDaftar.HURUF: JenisPenanda.HURUF,
    GayaDaftar.HURUF_TUTUP: JenisPenanda.HURUF,
    GayaDaftar.KURUNG: JenisPenanda.KURUNG,
}


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """One typed line that starts with a marker."""

    indentasi: int
    gaya: GayaDaftar
    teks: str
    is_penanda_ganda: bool


# At most two letters and three digits: "2024. ..." and "yth. ..." begin sentences.
_PENANDA: Final = re.compile(
    r"(?P<indentasi> *)"
    r"(?P<penanda>[-–•▪]|\((?P<kurung>[0-9]{1,3})\)|(?P<urut>[0-9]{1,3}|[a-z]{1,2})(?P<tutup>[.)]))"
    r" +(?P<teks>.*\S)",
    re.ASCII,
)


def read_baris_daftar(baris: str) -> BarisDaftar | None:
    """Return the line as a list item, or None when it has no marker followed by text."""
    cocok = _PENANDA.match(baris)
    if cocok is None:
        return None
    urut = cocok["urut"] or ""
    return BarisDaftar(
        indentasi=len(cocok["indentasi"]),
        gaya=_recognise_gaya(cocok),
        teks=cocok["teks"].strip(),
        is_penanda_ganda=len(urut) == 2 and urut.isalpha(),
    )


def nomor_butir(gaya: GayaDaftar, i: int) -> str:
    """Return the printed marker of item `i`, counted from 1: "(1)", "a.", "aa." after "z."."""
    if JENIS[gaya] is JenisPenanda.TITIK:
        return gaya.value
    if JENIS[gaya] is JenisPenanda.HURUF:
        return gaya.value.replace("a", spell_huruf(i))
    return gaya.value.replace("1", str(i))


def _recognise_gaya(cocok: re.Match[str]) -> GayaDaftar:
    """Return the style of a marker."""
    if cocok["kurung"]:
        return GayaDaftar.KURUNG
    if cocok["urut"] is None:
        return GayaDaftar(cocok["penanda"].replace("–", GayaDaftar.STRIP))
    awal = "1" if cocok["urut"].isdigit() else "a"
    return GayaDaftar(awal + cocok["tutup"])


def spell_huruf(i: int) -> str:
    """Return the letters of item `i`: a to z, then aa, ab, ... as in a spreadsheet."""
    huruf = ""
    while i > 0:
        i, sisa = divmod(i - 1, BANYAK_HURUF)
        huruf = chr(ord("a") + sisa) + huruf
    return huruf
