"""One triwulan in one box: what is read, what is refused, and written the same way again."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.domain.target import JenisTarget, Target, TargetTidakSah
from iku.domain.triwulan import format_tahunan
from iku.domain.tulis_triwulan import format_triwulan, parse_triwulan

JUMLAH, RASIO = CaraAkumulasi.JUMLAH, CaraAkumulasi.RASIO
ANGKA = st.decimals(min_value=-(10**9), max_value=10**9, places=4)


@pytest.mark.parametrize(
    ("teks", "cara", "satuan", "hasil"),
    [
        ("3", JUMLAH, "", Triwulan(Decimal(3))),
        ("0", JUMLAH, "dokumen", Triwulan(Decimal(0))),
        ("3 dokumen", JUMLAH, "dokumen", Triwulan(Decimal(3))),
        ("1.250,5", JUMLAH, "", Triwulan(Decimal("1250.5"))),
        ("25 %", CaraAkumulasi.KUMULATIF, "%", Triwulan(Decimal(25))),
        ("", JUMLAH, "", Triwulan()),
        (" – ", RASIO, "%", Triwulan()),
        ("45/50", RASIO, "%", Triwulan(None, Decimal(45), Decimal(50))),
        (" 45 /  50 ", RASIO, "%", Triwulan(None, Decimal(45), Decimal(50))),
        ("45 dari 50", RASIO, "%", Triwulan(None, Decimal(45), Decimal(50))),
        ("0/0", RASIO, "%", Triwulan(None, Decimal(0), Decimal(0))),
        ("45/", RASIO, "%", Triwulan(None, Decimal(45), None)),
        ("/50", RASIO, "%", Triwulan(None, None, Decimal(50))),
    ],
)
def test_what_offices_type_is_read(
    teks: str, cara: CaraAkumulasi, satuan: str, hasil: Triwulan
) -> None:
    assert parse_triwulan(teks, cara, satuan) == hasil


@pytest.mark.parametrize(
    ("teks", "cara"),
    [
        ("45/50", JUMLAH),
        ("1/2/3", RASIO),
        ("90", RASIO),
        ("x/50", RASIO),
        ("B", JUMLAH),
        ("80-90", JUMLAH),
        ("≥ 80", JUMLAH),
        ("banyak", JUMLAH),
        ("9" * 200, JUMLAH),
    ],
)
def test_anything_else_is_refused_with_a_sentence(teks: str, cara: CaraAkumulasi) -> None:
    with pytest.raises(TargetTidakSah) as galat:
        parse_triwulan(teks, cara)
    assert galat.value.pesan.endswith((".", "?"))


@given(ANGKA)
def test_a_number_is_read_back(angka: Decimal) -> None:
    triwulan = Triwulan(angka)
    assert parse_triwulan(format_triwulan(triwulan), JUMLAH) == triwulan
    assert parse_triwulan(format_triwulan(triwulan, "%"), JUMLAH, "%") == triwulan


@given(st.none() | ANGKA, st.none() | ANGKA)
def test_a_ratio_is_read_back(atas: Decimal | None, bawah: Decimal | None) -> None:
    triwulan = Triwulan(pembilang=atas, penyebut=bawah)
    assert parse_triwulan(format_triwulan(triwulan), RASIO) == triwulan


def test_a_year_is_written_in_the_satuan_of_its_target() -> None:
    empat = (Triwulan(Decimal(1)), Triwulan(Decimal(2)), Triwulan(Decimal(2)), Triwulan())
    persen = Target(JenisTarget.ANGKA, Decimal(2), satuan="%")
    assert format_tahunan(CaraAkumulasi.RATA_RATA, empat, persen) == "1,67%"
    assert format_tahunan(JUMLAH, empat, persen) == ""
