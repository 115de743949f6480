"""Which targets are asked about: only what is mostly a slip of the comma."""

from decimal import Decimal

import pytest

from iku.domain.target import JenisTarget, Target
from laporan.pemeriksaan.aturan_target import check_wajar


@pytest.mark.parametrize(
    ("angka", "satuan", "ditanya"),
    [
        ("0", "%", False),
        ("100", "%", False),
        ("100.01", "%", True),
        ("-0.01", "", True),
        ("150", "dokumen", False),
    ],
)
def test_the_bounds_themselves_are_reasonable(angka: str, satuan: str, ditanya: bool) -> None:
    target = Target(JenisTarget.ANGKA, angka=Decimal(angka), satuan=satuan)
    assert bool(list(check_wajar("“Indikator”", "iku:1", target))) is ditanya


def test_the_upper_end_of_a_range_counts_too() -> None:
    target = Target(JenisTarget.RENTANG, Decimal(90), Decimal(101), satuan="%")
    (temuan,) = check_wajar("“Indikator”", "iku:1", target)
    assert "lebih dari 100%" in temuan.pesan
