"""Placeholders in braces: of number patterns, titles and headings."""

import re
from collections.abc import Mapping

ISIAN_POLA = ("{klasifikasi}", "{urut}", "{kode}", "{tahun}")
_NAMA = re.compile(r"\{(\w+)\}")
ISIAN = re.compile(r"\{[^{}]*\}|[{}]")


def check_pola(pola: str) -> list[str]:
    """Return the placeholders (or stray braces) of `pola` that no number can fill."""
    return [satu for satu in ISIAN.findall(pola) if satu not in ISIAN_POLA]


def fill_pola(pola: str, nilai: Mapping[str, str]) -> str:
    """Return a text with the placeholders named in `nilai` filled; others stay as typed.

    A value is put in as it is: braces in it are words, not placeholders.
    """
    return _NAMA.sub(lambda cocok: nilai.get(cocok[1], cocok[0]), pola)


def has_isian(pola: str, nama: str) -> bool:
    """Say whether a text holds the placeholder of that name."""
    return nama in _NAMA.findall(pola)
