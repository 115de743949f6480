"""The axis of a chart: round marks, every value on it, order kept."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik.sumbu import build_sumbu

LUAS = st.decimals("-1e20", "1e20", allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("nilai", "tanda"),
    [
        (["80", "86"], ["80", "82", "84", "86"]),
        (["0", "100"], ["0", "25", "50", "75", "100"]),
        (["3", "97"], ["0", "25", "50", "75", "100"]),
        (["64.5", "112"], ["60", "80", "100", "120"]),
        (["-5", "95"], ["-25", "0", "25", "50", "75", "100"]),
        (["5", "5"], ["0", "2", "4", "6"]),
        (["-90", "-80"], ["-90", "-87.5", "-85", "-82.5", "-80"]),
        (["0"], ["0", "1"]),
        ([], ["0", "1"]),
        (["0.012", "0.014"], ["0.0120", "0.0125", "0.0130", "0.0135", "0.0140"]),
    ],
)
def test_marks_are_round_numbers_around_the_values(nilai: list[str], tanda: list[str]) -> None:
    sumbu = build_sumbu([Decimal(satu) for satu in nilai])
    assert sumbu.list_tanda() == [Decimal(satu) for satu in tanda]


def test_an_axis_of_bars_holds_zero() -> None:
    assert build_sumbu([Decimal(80), Decimal(86)], dari_nol=True).bawah == 0
    assert build_sumbu([Decimal(-80), Decimal(-86)], dari_nol=True).atas == 0


@given(st.lists(LUAS, min_size=1, max_size=8), st.booleans())
def test_every_value_is_on_its_axis_and_the_marks_are_few(
    nilai: list[Decimal], dari_nol: bool
) -> None:
    sumbu = build_sumbu(nilai, dari_nol=dari_nol)
    assert sumbu.bawah <= min(nilai) <= max(nilai) <= sumbu.atas
    assert 2 <= len(sumbu.list_tanda()) <= 8
    assert sumbu.list_tanda()[-1] == sumbu.atas


@given(st.lists(LUAS, min_size=2, max_size=8))
def test_places_keep_the_order_of_the_values(nilai: list[Decimal]) -> None:
    sumbu = build_sumbu(nilai)
    tempat = [sumbu.place(satu, Decimal(300)) for satu in sorted(nilai)]
    assert tempat == sorted(tempat)
    assert 0 <= tempat[0] <= tempat[-1] <= 300


def test_places_are_exact() -> None:
    sumbu = build_sumbu([Decimal(0), Decimal(100)])
    assert sumbu.place(Decimal("90.125"), Decimal(400)) == Decimal("360.5")
