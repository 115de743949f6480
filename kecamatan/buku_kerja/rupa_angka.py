"""Number formats of Excel: as many decimals as a printed text, with the words around the number."""

import re
from typing import Final

from kecamatan.buku_kerja.teks_aman import clean_xml

# Excel takes 255 letters for all of a format.
MAKS_KATA: Final = 100
_SPASI: Final = re.compile(r"\s+")


def write_rupa(desimal: int, *, awalan: str = "", akhiran: str = "") -> str:
    """Return a number format; Excel writes separators as the computer is set.

    A cell "B (80,5)" is the number 80,5 in the format `"B ("#,##0.0")"`: it can be added up.
    """
    bulat = f"#,##0{'.' if desimal else ''}{'0' * desimal}"
    return f"{_quote(awalan)}{bulat}{_quote(akhiran)}"


def _quote(teks: str) -> str:
    """Return words within a number format; a quotation mark would end them."""
    kata = _SPASI.sub(" ", clean_xml(teks).replace(chr(34), ""))[:MAKS_KATA]
    return f'"{kata}"' if kata else ""
