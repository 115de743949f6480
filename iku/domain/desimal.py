"""From an exact fraction to the Decimal that is kept: no setting of the caller plays a part."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

SERATUS: Final = Fraction(100)

# More digits than a fraction of typed numbers (30 digits each) needs to be rounded rightly later.
_KONTEKS: Final = Context(prec=200, rounding=ROUND_HALF_UP)
# A constant such as the weight 1/9 of a survey is stored with this many digits.
DIGIT_TETAPAN: Final = 40
_KONTEKS_TETAPAN: Final = Context(prec=DIGIT_TETAPAN, rounding=ROUND_HALF_UP)
_PENYEBUT_TETAPAN: Final = 10**6


def to_desimal(pecahan: Fraction) -> Decimal:
    """Return a fraction as a Decimal: exact where it ends, with 200 digits where it does not."""
    return _KONTEKS.divide(Decimal(pecahan.numerator), Decimal(pecahan.denominator))


def cut_tetapan(pecahan: Fraction) -> Decimal:
    """Return a fraction as it is stored among the constants of a formula."""
    return _KONTEKS_TETAPAN.divide(Decimal(pecahan.numerator), Decimal(pecahan.denominator))


def find_pecahan(tetapan: Decimal) -> Fraction:
    """Return what a constant of a formula stands for: 1/9 for one that was cut from 1/9."""
    if len(tetapan.as_tuple().digits) < DIGIT_TETAPAN:
        return Fraction(tetapan)
    asal = Fraction(tetapan).limit_denominator(_PENYEBUT_TETAPAN)
    return asal if cut_tetapan(asal) == tetapan else Fraction(tetapan)
