"""Writing numbers the Indonesian way: the only place where a value is rounded."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

# Wide enough for every number the evaluator returns, so that rounding to the
# printed decimals is the only rounding that happens here.
_KONTEKS_CETAK: Final = Context(prec=200, rounding=ROUND_HALF_UP)
# A figure whose fraction does not end is kept with 200 digits, and one computed from such
# figures may be off in the last of them. Without those a half is again exactly a half.
_KONTEKS_JAGA: Final = Context(prec=400, rounding=ROUND_HALF_UP)
_DESIMAL_JAGA: Final = Decimal((0, (1,), -100))
_BATAS_RIBUAN = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+$)")


def format_angka(nilai: Decimal, desimal: int | None = None) -> str:
    """Write 1234.5 as "1.234,5", the spelling that `parse_angka` reads back.

    With `desimal` the value is rounded half up to that many decimals and padded;
    without, every digit is kept, with no exponent and no trailing zeros. Raises
    ValueError for NaN and Infinity, which are never a measured value.
    """
    if not nilai.is_finite():
        raise ValueError(nilai)
    if desimal is not None:
        nilai = round_bulat(nilai, desimal)
    bulat, _, pecahan = f"{nilai.copy_abs():f}".partition(".")
    if desimal is None:
        pecahan = pecahan.rstrip("0")
    tanda = "-" if nilai < 0 else ""
    ribuan = _BATAS_RIBUAN.sub(".", bulat.lstrip("0") or "0")
    return f"{tanda}{ribuan},{pecahan}" if pecahan else f"{tanda}{ribuan}"


def format_angka_rupiah(nilai: Decimal | None) -> str:
    """Write an amount as "14.463.930.781"; sen appear, as two decimals, only when present.

    Empty when not set. Raises ValueError for NaN and Infinity.
    """
    return "" if nilai is None else format_angka(nilai, 2).removesuffix(",00")


def format_rupiah(nilai: Decimal | None) -> str:
    """Write an amount as "Rp14.463.930.781", as `format_angka_rupiah` does."""
    angka = format_angka_rupiah(nilai)
    tanda = "-" if angka.startswith("-") else ""
    return f"{tanda}Rp{angka.removeprefix('-')}" if angka else ""


def round_persen(nilai: Decimal) -> Decimal:
    """Round a percentage (0-100) half up to the two decimals that are printed."""
    return round_bulat(nilai, 2)


def round_bulat(nilai: Decimal, desimal: int) -> Decimal:
    """Round half up to so many decimals, whatever the context of the caller."""
    if int(nilai.as_tuple().exponent) < -100:
        nilai = nilai.quantize(_DESIMAL_JAGA, context=_KONTEKS_JAGA)
    return nilai.quantize(Decimal((0, (1,), -desimal)), context=_KONTEKS_CETAK)


def is_tepat(nilai: Decimal, desimal: int) -> bool:
    """Tell whether `nilai` is finite and loses nothing when written with so many decimals."""
    if not nilai.is_finite():
        return False
    _, _, pecahan = f"{nilai:f}".partition(".")
    return len(pecahan.rstrip("0")) <= desimal


def format_terpotong(nilai: Decimal, desimal: int) -> str:
    """Write a value with at most `desimal` decimals; "0,6666…" when more digits follow."""
    if is_tepat(nilai, desimal):
        return format_angka(nilai)
    satuan_terkecil = Decimal((0, (1,), -desimal))
    terpotong = nilai.quantize(satuan_terkecil, ROUND_DOWN, context=_KONTEKS_CETAK)
    return f"{format_angka(terpotong, desimal)}…"
