"""What an office may declare about measuring, and what it may not. Rows of cases: A-CAP-02."""

from dataclasses import replace
from decimal import Decimal

import pytest

from iku.domain.arah import Arah
from iku.domain.capaian import compare_bentuk
from iku.domain.kebijakan import (
    KEBIJAKAN_BAWAAN,
    BentukTurun,
    DasarRata,
    DiLuarTarget,
    UrutanBatas,
)


def test_the_form_that_scores_on_target_zero_cannot_be_chosen() -> None:
    (baris,) = compare_bentuk(Decimal(10), [Decimal(10)])
    assert (baris.selisih, baris.banding, baris.sisa) == (100, 100, 0)
    with pytest.raises(ValueError, match="cannot be chosen"):
        replace(KEBIJAKAN_BAWAAN, bentuk_turun=BentukTurun.SISA)


@pytest.mark.parametrize(
    "isi",
    [
        {"batas": Decimal("99.99")},
        {"batas": Decimal(0)},
        {"lantai": Decimal("100.01")},
        {"lantai": Decimal("-0.01")},
    ],
)
def test_a_policy_that_moves_an_on_target_result_is_refused(isi: dict[str, Decimal]) -> None:
    with pytest.raises(ValueError, match=r"cap|floor"):
        replace(KEBIJAKAN_BAWAAN, **isi)


def test_forms_are_compared_for_a_target_above_zero_alone() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        compare_bentuk(Decimal(0), [Decimal(1)])


def test_every_choice_has_words() -> None:
    for pilihan in (BentukTurun, DiLuarTarget, UrutanBatas, DasarRata):
        assert all(satu.label for satu in pilihan)
        assert all(satu.uraian.endswith(".") for satu in pilihan)
    assert [arah.label for arah in Arah] == [
        "Semakin tinggi semakin baik",
        "Semakin rendah semakin baik",
        "Tepat pada target atau dalam rentang",
    ]


def test_the_default_is_that_of_the_sample_report() -> None:
    assert KEBIJAKAN_BAWAAN.bentuk_turun is BentukTurun.SELISIH
    assert (KEBIJAKAN_BAWAAN.lantai, KEBIJAKAN_BAWAAN.batas) == (0, None)
