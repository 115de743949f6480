"""What a box takes depends on the satuan of its value (E01 to E09)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from iku.domain.skala import SKALA_AKIP, SKALA_OPINI, Skala
from iku.forms.sel_angka import SelAngkaField


def field(satuan: str, skala: Skala | None = None) -> SelAngkaField:
    return SelAngkaField(satuan=satuan, skala=skala)


@pytest.mark.parametrize(
    ("satuan", "teks", "angka"),
    [
        ("dokumen", "1.234,56", "1234.56"),
        ("dokumen", "0", "0"),
        ("%", "98,5%", "98.5"),
        ("Persen", "98 %", "98"),
        ("%", "98", "98"),
        ("Rp", "Rp. 14.463.930.781", "14463930781"),
        ("rupiah", "Rp 1.000,-", "1000"),
    ],
)
def test_a_number_is_read_in_its_satuan(satuan: str, teks: str, angka: str) -> None:
    assert field(satuan).clean(teks) == Decimal(angka)


@pytest.mark.parametrize(
    ("satuan", "teks"),
    [
        ("dokumen", "98%"),
        ("dokumen", "Rp 1.000"),
        ("%", "Rp 1.000"),
        ("%", "98.5%"),
        ("dokumen", "98.5"),
        ("dokumen", "742 org"),
        ("dokumen", "1e5"),
        ("dokumen", "٩٨"),
        ("dokumen", "1,234.56"),
        ("dokumen", "0,12345"),
        ("dokumen", "123456789012"),
        ("dokumen", "B"),
    ],
)
def test_what_does_not_fit_the_satuan_is_refused(satuan: str, teks: str) -> None:
    with pytest.raises(ValidationError):
        field(satuan).clean(teks)


def test_empty_is_none_and_no_zero() -> None:
    assert field("dokumen").clean(" ") is None


def test_a_rank_is_typed_by_its_label_or_its_number() -> None:
    opini = field("opini", SKALA_OPINI)
    assert opini.clean("wtp") == opini.clean("4") == Decimal(4)
    assert opini.tulis(Decimal(4)) == "WTP"
    with pytest.raises(ValidationError, match="WTP"):
        opini.clean("3,5")


def test_a_letter_of_a_scale_of_values_asks_for_the_number() -> None:
    akip = field("nilai", SKALA_AKIP)
    assert akip.clean("72,15") == Decimal("72.15")
    with pytest.raises(ValidationError, match="angka"):
        akip.clean("BB")
    with pytest.raises(ValidationError, match="antara 0 dan 100"):
        akip.clean("120")
