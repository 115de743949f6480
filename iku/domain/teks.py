"""Cleaning typed or pasted text: what cannot be seen must not be printed or compared."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

MAKS_TANDA_GABUNG: Final = 4

_GANTI_BARIS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPASI_BERUNTUN = re.compile(r"\s+")
# Cc controls, Cf zero-width and bidi marks, Cs lone surrogates, Co private use.
_KATEGORI_DIBUANG: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_KATEGORI_GABUNG: Final = frozenset({"Mn", "Me"})
_SPASI_PER_TAB: Final = "    "
# Word's bullets live in the private use area of its symbol fonts; pasted as plain text they
# arrive as these letters, or as the Latin letter on the same key followed by a tab.
_BULATAN_WORD: Final = {0xF0B7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "•", 0xF0A7: "▪"}
_PENANDA_WORD: Final = re.compile(r"^([ \t]*)([o·§])\t+", re.MULTILINE)
_GANTI_PENANDA: Final = {"o": "  - ", "·": "• ", "§": "▪ "}


def bersihkan(teks: str) -> str:
    """Return `teks` in NFC without invisible letters; cleaning twice changes nothing more.

    Control, zero-width and bidi-override letters disappear, every line break becomes
    a newline, every kind of blank a space, and at most four combining marks stay on
    one letter. Letters of all scripts are kept. Bullets pasted from Word become markers
    of iku.domain.naskah; "o" and a tab is Word's bullet of the second level.
    """
    satu_baris_baru = _GANTI_BARIS.sub("\n", teks).translate(_BULATAN_WORD)
    berpenanda = _PENANDA_WORD.sub(_write_penanda, satu_baris_baru)
    terlihat = "".join(filter(None, map(_clean_huruf, berpenanda.replace("\t", _SPASI_PER_TAB))))
    # Capped before NFC too: sorting a long run of marks takes quadratic time.
    return _cap_tanda(unicodedata.normalize("NFC", _cap_tanda(terlihat)))


def rapikan_baris(teks: str) -> str:
    """Return `teks` cleaned, on one line, with single blanks and none at the ends."""
    return _SPASI_BERUNTUN.sub(" ", bersihkan(teks.replace("\t", " "))).strip()


def join_kata(kata: Sequence[str], sambung: str = "dan") -> str:
    """Return "I", "I dan II", or "I, II, dan III"."""
    if len(kata) < 3:
        return f" {sambung} ".join(kata)
    return f"{', '.join(kata[:-1])}, {sambung} {kata[-1]}"


def _write_penanda(cocok: re.Match[str]) -> str:
    """Write a bullet of Word as the marker that people type, indented as deep as it means."""
    return cocok[1] + _GANTI_PENANDA[cocok[2]]


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
