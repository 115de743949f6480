"""A number pattern may hold only what a number can fill."""

import pytest

from laporan.pola import check_pola


@pytest.mark.parametrize(
    "pola",
    ["{klasifikasi}/{urut}/{kode}/{tahun}", "188.4/{urut}/KEC/{tahun}", "{urut} TAHUN {tahun}"],
)
def test_known_placeholders_are_accepted(pola):
    assert check_pola(pola) == []


@pytest.mark.parametrize(
    ("pola", "asing"),
    [
        ("{urut}/{bulan}", ["{bulan}"]),
        ("{urut.__class__}", ["{urut.__class__}"]),
        ("{urut}/{", ["{"]),
        ("{urut}}", ["}"]),
        ("{}/{urut}", ["{}"]),
    ],
)
def test_anything_else_is_named(pola, asing):
    assert check_pola(pola) == asing
