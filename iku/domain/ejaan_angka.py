"""How a number is spelled in Indonesian: the patterns shared by reader and diagnosis."""

from typing import Final

MAKS_DIGIT: Final = 30
# 30 digits with grouping dots, sign, comma, "Rp. " and ",-" fit in 50 letters.
MAKS_HURUF: Final = 60

# [0-9], not \d: \d also matches Arabic-Indic, Devanagari and full-width digits.
BULAT: Final = r"(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)"
ANGKA: Final = rf"{BULAT}(?:,[0-9]+)?"


def is_terlalu_panjang(teks: str) -> bool:
    """Tell whether `teks` holds more than a number may; constant time for any length."""
    return len(teks) > MAKS_HURUF or sum("0" <= huruf <= "9" for huruf in teks) > MAKS_DIGIT
