"""Cleans one typed line: letters that nobody sees must not decide what is printed."""

import unicodedata
from typing import Final

# Controls, zero-width and bidi marks, lone surrogates, private use.
TAK_TAMPAK: Final = frozenset({"Cc", "Cf", "Cs", "Co"})


def rapikan_isian(teks: str) -> str:
    """Return the line in NFC without unseen letters, with single blanks and none at the ends."""
    satu_spasi = " ".join(teks.split())
    tampak = (huruf for huruf in satu_spasi if unicodedata.category(huruf) not in TAK_TAMPAK)
    return " ".join(unicodedata.normalize("NFC", "".join(tampak)).split())
