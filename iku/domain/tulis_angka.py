"""Writing numbers the Indonesian way: the only place where a value is rounded."""

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal
from typing import Final

# Wide enough for every number the evaluator returns, so that rounding to the
# printed decimals is the only rounding that happens here.
_KONTEKS_CETAK: Final = Context(prec=200, rounding=ROUND_HALF_UP)
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
        nilai = nilai.quantize(Decimal((0, (1,), -desimal)), context=_KONTEKS_CETAK)
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
    return nilai.quantize(Decimal("0.01"), context=_KONTEKS_CETAK)


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
