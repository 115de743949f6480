"""Sentences of a text with their places; a line is never part of the sentence before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_AKHIR = re.compile(r"[.!?](?=[\s”\"')]*\s)|\n|\Z")
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
        if cocok[0] == "." and _is_singkatan(teks[awal : cocok.start()]):
            continue
        satu = teks[awal : cocok.end()]
        if satu.strip():
            yield Kalimat(awal, satu)
        awal = cocok.end()


def _is_singkatan(sebelum: str) -> bool:
    cocok = _KATA_AKHIR.search(sebelum[-20:])
    if cocok is None:
        return False
    kata = cocok[1].lower()
    return len(kata) == 1 or kata in _SINGKATAN or not sebelum.strip(" \t0123456789")
