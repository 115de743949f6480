"""Sentences of a text with their places; a line is never part of the sentence before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_AKHIR = re.compile(r"[.!?](?=[\s”\"')]*\s)|\n|\Z")
# No sentence of an office is longer; what is, is looked at in pieces, each at its own cost.
MAKS_KALIMAT: Final = 1500
_KATA_AKHIR = re.compile(r"(\w+)$")
_SINGKATAN: Final = frozenset(
    {"no", "rp", "drs", "dra", "dr", "ir", "hal", "hlm", "tgl", "th", "kec", "kab", "sdr", "yth"}
)


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence; `awal` is its place in the text."""

    awal: int
    teks: str


def split_kalimat(teks: str) -> Iterator[Kalimat]:
    """Yield sentences; a dot behind an abbreviation or a number of a list ends none."""
    awal = 0
    for cocok in _AKHIR.finditer(teks):
        if cocok[0] == "." and _is_singkatan(teks, awal, cocok.start()):
            continue
        yield from _cut(teks, awal, cocok.end())
        awal = cocok.end()


def _cut(teks: str, awal: int, akhir: int) -> Iterator[Kalimat]:
    """Yield a sentence, or what is too long for one in pieces that end at a blank."""
    while akhir - awal > MAKS_KALIMAT:
        batas = teks.rfind(" ", awal + 1, awal + MAKS_KALIMAT)
        batas = batas if batas > awal else awal + MAKS_KALIMAT
        yield Kalimat(awal, teks[awal:batas])
        awal = batas
    if teks[awal:akhir].strip():
        yield Kalimat(awal, teks[awal:akhir])


def _is_singkatan(teks: str, awal: int, akhir: int) -> bool:
    """Tell whether the word before a dot is short for another, or the number of an item."""
    sebelum = teks[max(awal, akhir - 20) : akhir]
    cocok = _KATA_AKHIR.search(sebelum)
    if cocok is None:
        return False
    kata = cocok[1].lower()
    return len(kata) == 1 or kata in _SINGKATAN or not sebelum.strip(" \t0123456789")
