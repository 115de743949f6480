"""Whole numbers that pages send back: keys, versions, counts of rows."""

from typing import Final

DIGIT: Final = 9


def read_bilangan(teks: object, *, digit: int = DIGIT) -> int:
    """Return the whole number that a page sent; 0, which no key or version is, for anything else.

    Only the digits of a keyboard count: Python reads those of other scripts too. More than
    `digit` of them are refused, so neither Python nor a database meets a number it cannot hold.
    """
    polos = str(teks or "")
    return int(polos) if polos.isascii() and polos.isdigit() and len(polos) <= digit else 0
