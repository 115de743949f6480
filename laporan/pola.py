"""Placeholders that a number pattern may hold."""

import re

ISIAN_POLA = ("{klasifikasi}", "{urut}", "{kode}", "{tahun}")
ISIAN = re.compile(r"\{[^{}]*\}|[{}]")


def check_pola(pola: str) -> list[str]:
    """Return the placeholders (or stray braces) of `pola` that no number can fill."""
    return [satu for satu in ISIAN.findall(pola) if satu not in ISIAN_POLA]
