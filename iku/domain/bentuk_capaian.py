"""The formulas of capaian: exact, with the sum written out. Rows with a target of 0 are elsewhere.

T is the target and R the realisasi; the target is above 0 except for `tepat`, where it is not 0.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from iku.domain.besaran import DESIMAL_LANGKAH
from iku.domain.desimal import SERATUS, to_desimal
from iku.domain.hasil_capaian import write_persen
from iku.domain.kebijakan import BentukTurun
from iku.domain.tulis_angka import format_terpotong


@dataclass(frozen=True, slots=True)
class HasilBentuk:
    """What a formula gives, and the sum as a page shows it."""

    nilai: Decimal
    tulisan: str


@dataclass(frozen=True, slots=True)
class BarisBentuk:
    """One realisasi under the three forms of a falling indikator; None is not defined."""

    realisasi: Decimal
    selisih: Decimal | None
    banding: Decimal | None
    sisa: Decimal | None


def naik(target: Decimal, realisasi: Decimal) -> HasilBentuk:
    """Return R / T."""
    tulisan = f"{_tulis(realisasi)} ÷ {_tulis(target)}"
    return _build(Fraction(realisasi) / Fraction(target), tulisan)


def tepat(target: Decimal, realisasi: Decimal) -> HasilBentuk:
    """Return 100 less the distance to the target, in percent of its size."""
    jarak = abs(Fraction(realisasi) - Fraction(target)) / abs(Fraction(target))
    besar = _tulis(target.copy_abs())
    return _build(1 - jarak, f"100% − |{_tulis(realisasi)} − {_tulis(target)}| ÷ {besar}")


def _selisih(target: Decimal, realisasi: Decimal) -> HasilBentuk:
    t, r = Fraction(target), Fraction(realisasi)
    return _build(
        (2 * t - r) / t, f"(2 × {_tulis(target)} − {_tulis(realisasi)}) ÷ {_tulis(target)}"
    )


def _banding(target: Decimal, realisasi: Decimal) -> HasilBentuk:
    tulisan = f"{_tulis(target)} ÷ {_tulis(realisasi)}"
    return _build(Fraction(target) / Fraction(realisasi), tulisan)


def _sisa(target: Decimal, realisasi: Decimal) -> HasilBentuk:
    t, r = Fraction(target), Fraction(realisasi)
    return _build((t - r) / t, f"({_tulis(target)} − {_tulis(realisasi)}) ÷ {_tulis(target)}")


TURUN: Final[Mapping[BentukTurun, Callable[[Decimal, Decimal], HasilBentuk]]] = {
    BentukTurun.SELISIH: _selisih,
    BentukTurun.BANDING: _banding,
    BentukTurun.SISA: _sisa,
}


def compare_bentuk(target: Decimal, daftar_realisasi: Sequence[Decimal]) -> tuple[BarisBentuk, ...]:
    """Compute every form of a falling indikator, without floor and cap, for a page of choices.

    Raises ValueError unless the target is above 0.
    """
    if not target > 0:
        raise ValueError(f"a target of {target} cannot be compared with")
    return tuple(
        BarisBentuk(
            realisasi=satu,
            selisih=_selisih(target, satu).nilai,
            banding=_banding(target, satu).nilai if satu > 0 else None,
            sisa=_sisa(target, satu).nilai,
        )
        for satu in daftar_realisasi
    )


def _build(bagian: Fraction, tulisan: str) -> HasilBentuk:
    nilai = to_desimal(bagian * SERATUS)
    return HasilBentuk(nilai, f"{tulisan} × 100% = {write_persen(nilai)}")


def _tulis(nilai: Decimal) -> str:
    """Write a number so that a sign may stand beside it: a negative one in parentheses."""
    tulisan = format_terpotong(nilai, DESIMAL_LANGKAH)
    return f"({tulisan})" if nilai < 0 else tulisan
