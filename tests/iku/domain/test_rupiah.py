"""Rupiah as offices type it: read one way, printed one way, never guessed."""

import decimal
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.angka import parse_angka, parse_persen
from iku.domain.galat import BukanAngka
from iku.domain.rupiah import (
    MAKS_DIGIT_RUPIAH,
    RupiahTidakSah,
    format_angka_rupiah,
    format_rupiah,
    parse_rupiah,
)

# What the perjanjian kinerja and the tables of Sumbersari 2021 hold, and what forms receive.
DIBACA = [
    ("Rp. 14.418.000", "14418000"),
    ("Rp. 8.988.452.581", "8988452581"),
    ("Rp. 00", "0"),
    ("Rp.14.463.930.781,-", "14463930781"),
    ("Rp 4.681.378.843", "4681378843"),
    ("14.463.930.781", "14463930781"),
    ("Rp1.234", "1234"),
    ("RP 1.234", "1234"),
    ("rp 1.234,50", "1234.50"),
    ("Rp 1.250.000,50", "1250000.50"),
    ("Rp 1.250.000,5", "1250000.5"),
    ("Rp 1.250.000,00", "1250000"),
    ("1250000", "1250000"),
    ("1.000,-", "1000"),
    ("  Rp   1.000  ", "1000"),
    ("Rp\u00a01.000", "1000"),
    ("0", "0"),
    ("0,50", "0.50"),
    ("999.999.999.999.999,99", "999999999999999.99"),
]


@pytest.mark.parametrize(("teks", "nilai"), DIBACA)
def test_what_offices_write_is_read(teks: str, nilai: str) -> None:
    assert parse_rupiah(teks) == Decimal(nilai)


@pytest.mark.parametrize("teks", ["", "   ", "-", "–", "Rp -", "Rp. -", "Rp–"])
def test_nothing_typed_is_no_zero(teks: str) -> None:
    assert parse_rupiah(teks) is None
    assert format_rupiah(None) == format_angka_rupiah(None) == ""


TITIK = "Titik hanya untuk ribuan, tiap tiga angka, dan koma untuk sen, misalnya 1.250.000,50."
SEN = "Koma hanya untuk sen, paling banyak dua angka; untuk ribuan pakai titik, misalnya 1.250.000."
NEGATIF = "Jumlah rupiah tidak boleh kurang dari nol; tulis tanpa tanda minus atau kurung."
PANJANG = "Terlalu panjang; jumlah rupiah paling banyak 15 angka sebelum koma."
UMUM = "Tulis jumlah rupiah lengkap dengan angka saja, misalnya 1.250.000."
LAIN = "Pakai angka 0 sampai 9 biasa; ada huruf atau tanda lain di isian ini."
DITOLAK = [
    ("1.2.3", TITIK),
    ("Rp. 1.2.3,-", TITIK),
    ("14.41", TITIK),
    ("1250000.50", TITIK),
    ("1.250.00", TITIK),
    ("12,345", SEN),
    ("1.250,000", SEN),
    ("Rp 1.000,505", SEN),
    ("1,250,000", "Pakai titik untuk ribuan dan koma untuk sen, misalnya 1.250.000."),
    ("Rp 1,250,000.75", "Pakai titik untuk ribuan dan koma untuk sen, misalnya 1.250.000,75."),
    ("1,250,000.755", "Pakai titik untuk ribuan dan koma untuk sen, misalnya 1.250.000,50."),
    ("-5.000", NEGATIF),
    ("- 5.000", NEGATIF),
    ("−5.000", NEGATIF),
    ("-Rp5.000", NEGATIF),
    ("Rp -5.000", NEGATIF),
    ("(5.000)", NEGATIF),
    ("Rp (5.000)", NEGATIF),
    ("1234567890123456", PANJANG),
    ("1.234.567.890.123.456", PANJANG),
    ("9" * 31, PANJANG),
    ("x" * 5000, PANJANG),
    ("007", "Tulis tanpa nol di depan, misalnya 7."),
    ("Rp", UMUM),
    ("Rp Rp 5", UMUM),
    ("5 juta", UMUM),
    ("1,5 juta", UMUM),
    ("1.000 rupiah", UMUM),
    ("USD 5", UMUM),
    ("98%", UMUM),
    ("80-100", UMUM),
    ("1e5", UMUM),
    ("1_000", UMUM),
    ("=1+1", UMUM),
    ("1.000.-", UMUM),
    ("1.000,50,-", UMUM),
    ("1 250 000", UMUM),
    ("١٢٣", LAIN),
    ("१२", LAIN),
    ("\uff11\uff12", LAIN),
    ("12²", LAIN),
    ("Rp 1.000\u200b", LAIN),
]  # fmt: skip


@pytest.mark.parametrize(("teks", "pesan"), DITOLAK)
def test_what_is_no_amount_is_refused_with_what_to_write(teks: str, pesan: str) -> None:
    with pytest.raises(RupiahTidakSah) as galat:
        parse_rupiah(teks)
    assert galat.value.pesan == str(galat.value) == pesan
    assert galat.value.teks == teks


@pytest.mark.parametrize("teks", ["Rp 1.234", "Rp. 00", "1.000,-"])
def test_rupiah_is_read_in_money_fields_only(teks: str) -> None:
    for parse in (parse_angka, parse_persen):
        with pytest.raises(BukanAngka):
            parse(teks)


@pytest.mark.parametrize(
    ("nilai", "tulisan"),
    [
        ("14463930781", "14.463.930.781"),
        ("1000.00", "1.000"),
        ("1E+6", "1.000.000"),
        ("1000.5", "1.000,50"),
        ("0.005", "0,01"),
        ("0", "0"),
        ("-0.001", "0"),
    ],
)
def test_sen_are_printed_only_when_there_are_any(nilai: str, tulisan: str) -> None:
    assert format_angka_rupiah(Decimal(nilai)) == tulisan
    assert format_rupiah(Decimal(nilai)) == f"Rp{tulisan}"


def test_a_difference_below_zero_can_be_printed() -> None:
    assert format_angka_rupiah(Decimal(-5000)) == "-5.000"
    assert format_rupiah(Decimal("-5000.5")) == "-Rp5.000,50"


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_value_is_not_printed(nilai: str) -> None:
    with pytest.raises(ValueError, match=nilai):
        format_rupiah(Decimal(nilai))


def test_no_setting_around_the_call_changes_what_was_typed() -> None:
    with decimal.localcontext(decimal.Context(prec=3)):
        assert parse_rupiah("Rp 14.463.930.781,05") == Decimal("14463930781.05")
        assert format_rupiah(Decimal("14463930781.05")) == "Rp14.463.930.781,05"


def coba_baca(teks: str) -> Decimal | str | None:
    """Return the amount, or the sentence that refuses it."""
    try:
        return parse_rupiah(teks)
    except RupiahTidakSah as galat:
        return galat.pesan


SAH = st.decimals(min_value=0, max_value=10**MAKS_DIGIT_RUPIAH - 1, places=2)


@given(SAH)
def test_what_is_printed_is_read_back(nilai: Decimal) -> None:
    assert parse_rupiah(format_rupiah(nilai)) == nilai
    assert parse_rupiah(format_angka_rupiah(nilai)) == nilai
    assert parse_rupiah(f"Rp. {format_angka_rupiah(nilai)}") == nilai


@given(st.one_of(st.text(), st.text(alphabet="0123456789.,-() Rp")))
def test_any_text_is_an_amount_or_refused_with_a_sentence(teks: str) -> None:
    dibaca = coba_baca(teks)
    if isinstance(dibaca, str):
        assert dibaca.endswith(".")
    elif dibaca is not None:
        assert dibaca >= 0
        assert parse_rupiah(format_rupiah(dibaca)) == dibaca


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=14))
def test_every_amount_that_is_named_as_example_is_read(teks: str) -> None:
    dibaca = coba_baca(teks)
    if isinstance(dibaca, str):
        contoh = dibaca.partition("misalnya ")[2].rstrip(".")
        assert not contoh or parse_rupiah(contoh) is not None
