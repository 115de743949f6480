"""Cleaning typed or pasted text: what cannot be seen must not be printed or compared."""

import re
import unicodedata
from typing import Final

MAKS_TANDA_GABUNG: Final = 4

_GANTI_BARIS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPASI_BERUNTUN = re.compile(r"\s+")
# Cc controls, Cf zero-width and bidi marks, Cs lone surrogates, Co private use.
_KATEGORI_DIBUANG: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_KATEGORI_GABUNG: Final = frozenset({"Mn", "Me"})
_SPASI_PER_TAB: Final = "    "


def bersihkan(teks: str) -> str:
    """Return `teks` in NFC without invisible letters; cleaning twice changes nothing more.

    Control, zero-width and bidi-override letters disappear, every line break becomes
    a newline, every kind of blank a space, and at most four combining marks stay on
    one letter. Letters of all scripts are kept.
    """
    satu_baris_baru = _GANTI_BARIS.sub("\n", teks).replace("\t", _SPASI_PER_TAB)
    terlihat = "".join(filter(None, map(_clean_huruf, satu_baris_baru)))
    # Capped before NFC too: sorting a long run of marks takes quadratic time.
    return _cap_tanda(unicodedata.normalize("NFC", _cap_tanda(terlihat)))


def rapikan_baris(teks: str) -> str:
    """Return `teks` cleaned, on one line, with single blanks and none at the ends."""
    return _SPASI_BERUNTUN.sub(" ", bersihkan(teks)).strip()


def _clean_huruf(huruf: str) -> str:
    """Return what stays of one letter: itself, a plain space, or nothing."""
    if huruf == "\n" or (huruf.isascii() and huruf.isprintable()):
        return huruf
    kategori = unicodedata.category(huruf)
    if kategori == "Zs":
        return " "
    return "" if kategori in _KATEGORI_DIBUANG else huruf


def _cap_tanda(teks: str) -> str:
    """Drop the fifth and later combining marks in a row."""
    if teks.isascii():
        return teks
    hasil: list[str] = []
    beruntun = 0
    for huruf in teks:
        beruntun = beruntun + 1 if unicodedata.category(huruf) in _KATEGORI_GABUNG else 0
        if beruntun <= MAKS_TANDA_GABUNG:
            hasil.append(huruf)
    return "".join(hasil)
