"""How figures of two years differ, and whether that is for the better."""

from decimal import Decimal

import pytest

from iku.domain.arah import Arah
from iku.domain.beda_angka import calculate_beda, write_beda


@pytest.mark.parametrize(
    ("lalu", "kini", "arah", "selisih", "membaik", "tulisan"),
    [
        ("72.1", "80", Arah.NAIK, "7.9", True, "naik 7,9"),
        ("80", "72.1", Arah.NAIK, "-7.9", False, "turun 7,9"),
        ("12", "10", Arah.TURUN, "-2", True, "turun 2 (membaik)"),
        ("10", "12", Arah.TURUN, "2", False, "naik 2 (memburuk)"),
        ("95", "92", Arah.TEPAT, "-3", None, "turun 3"),
        ("100", "100", Arah.NAIK, "0", None, "tetap"),
        ("100", "100.00", Arah.TURUN, "0", None, "tetap"),
    ],
)
def test_a_change_has_its_size_and_says_whether_it_is_better(
    lalu: str, kini: str, arah: Arah, selisih: str, membaik: bool | None, tulisan: str
) -> None:
    hasil = calculate_beda(Decimal(lalu), Decimal(kini), arah)
    assert (hasil.selisih, hasil.membaik) == (Decimal(selisih), membaik)
    assert write_beda(hasil, arah) == tulisan


def test_a_change_is_that_of_the_printed_figures() -> None:
    dua_pertiga = Decimal(2) / Decimal(3) * 100
    hasil = calculate_beda(Decimal("66.664"), dua_pertiga, Arah.NAIK)
    assert hasil.selisih == Decimal("0.01")
    assert calculate_beda(Decimal("66.671"), dua_pertiga, Arah.NAIK).membaik is None
