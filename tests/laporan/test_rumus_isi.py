"""Formulas on their way into a payload and back."""

from decimal import Decimal

import pytest
from hypothesis import given

from iku.domain.rumus import Rumus, Variabel, build_rumus
from laporan.isi import IsiRumus, IsiVariabel
from laporan.rumus_isi import pack_rumus, unpack_rumus
from tests.iku.domain.strategi import RUMUS


@given(RUMUS)
def test_a_formula_comes_back_from_a_payload_as_it_went_in(rumus: Rumus) -> None:
    assert unpack_rumus(pack_rumus(rumus)) == rumus


@pytest.mark.parametrize(
    ("nilai", "teks"), [("12.50", "12.5"), ("100", "100"), ("2.00", "2"), ("1E+2", "100")]
)
def test_a_constant_is_stored_as_plain_digits(nilai: str, teks: str) -> None:
    bobot = Variabel("bobot", "bobot", nilai_tetap=Decimal(nilai))
    rumus = build_rumus(
        variabel=(Variabel("desa", "jumlah desa", "desa"), bobot),
        ekspresi="desa * bobot",
        satuan="desa",
    )
    assert pack_rumus(rumus) == IsiRumus(
        (
            IsiVariabel("desa", "jumlah desa", "desa", None),
            IsiVariabel("bobot", "bobot", "", teks),
        ),
        "desa * bobot",
        "desa",
    )
    assert unpack_rumus(pack_rumus(rumus)) == rumus
