"""Indonesian numbers: one strict reader for forms and spreadsheets, and its writers."""

import re
from decimal import Decimal
from typing import Final

from iku.domain.ejaan_angka import ANGKA, is_terlalu_panjang
from iku.domain.galat import BukanAngka
from iku.domain.salah_angka import diagnose
from iku.domain.terbilang import terbilang
from iku.domain.tulis_angka import format_angka, round_persen

__all__ = [
    "format_angka",
    "parse_angka",
    "parse_persen",
    "round_persen",
    "terbilang",
]

POLOS: Final = re.compile(rf"(?P<tanda>-?)(?P<angka>{ANGKA})")
PERSEN: Final = re.compile(rf"(?P<tanda>-?)(?P<angka>{ANGKA})(?: ?%)?")


def parse_angka(teks: str) -> Decimal:
    """Read "1.234.567,5" as 1234567.5: a dot groups thousands, a comma starts the decimals.

    Blanks around the number are ignored. Raises BukanAngka for any other
    spelling, "9.5" and "1,234.56" too, and for more than 30 digits.
    """
    return _read(teks, POLOS)


def parse_persen(teks: str) -> Decimal:
    """Read a percentage on the 0-100 scale, with or without its sign: "98,5", "98%", "98 %".

    Raises BukanAngka as `parse_angka` does.
    """
    return _read(teks, PERSEN)


def _read(teks: str, pola: re.Pattern[str]) -> Decimal:
    """Read `teks` by the spelling its field allows. Raises BukanAngka."""
    inti = teks.strip(" ")
    cocok = None if is_terlalu_panjang(inti) else pola.fullmatch(inti)
    if cocok is None:
        alasan, saran = diagnose(inti.removesuffix("%").rstrip(" ") if pola is PERSEN else inti)
        raise BukanAngka(teks, alasan, saran)
    nilai = Decimal(cocok["angka"].replace(".", "").replace(",", "."))
    # copy_negate: a plain minus would round to the precision of the caller's context.
    return nilai.copy_negate() if cocok["tanda"] and nilai else nilai
