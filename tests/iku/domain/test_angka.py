"""Reading and writing Indonesian numbers: security rows E01 to E09."""

import decimal
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iku.domain.angka import (
    format_angka,
    parse_angka,
    parse_persen,
    round_persen,
    terbilang,
)
from iku.domain.galat import AlasanBukanAngka, BukanAngka
from tests.iku.domain.strategi import ANGKA_FORMULIR, attempt

PEMBACA = (parse_angka, parse_persen)

E01_SAH = [
    ("98,5", "98.5"),
    ("98", "98"),
    ("1.234", "1234"),
    ("1.234,56", "1234.56"),
    ("14.463.930.781", "14463930781"),
    ("1234,5", "1234.5"),
    ("0", "0"),
    ("0,05", "0.05"),
    ("-2,5", "-2.5"),
    (" 98 ", "98"),
    ("98,50", "98.50"),
    ("9" * 30, "9" * 30),
]

E03_SARAN = [
    ("98.5", "98,5"),
    ("1.23", "1,23"),
    ("1.2345", "1,2345"),
    ("0.123", "0,123"),
    ("-98.5", "-98,5"),
    ("1,234.56", "1.234,56"),
    ("1,234,567", "1.234.567"),
    ("007", "7"),
    ("742 org", "742"),
    ("13.000 Berkas", "13.000"),
]

DITOLAK = [
    *("12.34.567", "1.234.5", "1.23.456,7", "1234.567.890"),  # E03
    *("१२", "\uff11\uff12", "٩٨", "98,५", "²", "½", "Ⅷ"),  # E04
    *("1e5", "1E400", "NaN", "Infinity", "1_000", "0x10", "+5", "--5", "007", ",5", "98,"),  # E05
    *("98,5,5", "=1+1", "98\n", "\n98", "98\t", "98\0", "98\u200b", "\u202e98", "\xa098"),
    *("9" * 31, "9" * 5000, "1." * 5000, " " * 5000 + "1" * 5000, "0" * 5000),
    *("1,234.56", "1,234,567.8"),  # E06
    *(
        "742 org",
        "13.000 Berkas",
        "B",
        "-",
        "n/a",
        "80-100",
        "≥80",
        "",
        " ",
        "1 234",
        "5 %%",
    ),  # E08
]


@pytest.mark.parametrize("parse", PEMBACA)
@pytest.mark.parametrize(("teks", "nilai"), E01_SAH)
def test_every_reader_reads_indonesian_numbers(parse, teks, nilai):
    assert str(parse(teks)) == nilai


@pytest.mark.parametrize("parse", PEMBACA)
@pytest.mark.parametrize("teks", DITOLAK)
def test_no_reader_accepts_another_spelling(parse, teks):
    with pytest.raises(BukanAngka) as galat:
        parse(teks)
    assert galat.value.teks == teks


@pytest.mark.parametrize(("teks", "saran"), E03_SARAN)
def test_refusal_suggests_the_spelling_that_was_meant(teks, saran):
    with pytest.raises(BukanAngka) as galat:
        parse_angka(teks)
    assert galat.value.saran == saran
    assert galat.value.pesan.endswith(f"misalnya {saran}.")
    assert parse_angka(saran) is not None


@pytest.mark.parametrize(
    ("teks", "alasan"),
    [
        ("", AlasanBukanAngka.KOSONG),
        ("98.5", AlasanBukanAngka.TITIK_DESIMAL),
        ("12.34.567", AlasanBukanAngka.KELOMPOK_RIBUAN),
        ("1,234.56", AlasanBukanAngka.CARA_INGGRIS),
        ("742 org", AlasanBukanAngka.BERSATUAN),
        ("007", AlasanBukanAngka.NOL_DI_DEPAN),
        ("9" * 31, AlasanBukanAngka.TERLALU_PANJANG),
        ("x" * 5000, AlasanBukanAngka.TERLALU_PANJANG),
        ("९८", AlasanBukanAngka.HURUF_LAIN),
        ("80-100", AlasanBukanAngka.BUKAN_ANGKA),
        ("1e5", AlasanBukanAngka.BUKAN_ANGKA),
    ],
)
def test_refusal_names_its_reason(teks, alasan):
    with pytest.raises(BukanAngka) as galat:
        parse_angka(teks)
    assert galat.value.alasan is alasan


@pytest.mark.parametrize("teks", ["12.34.567", "00.5", "80-100", "1e5"])
def test_nothing_is_suggested_when_the_meaning_is_open(teks):
    with pytest.raises(BukanAngka) as galat:
        parse_angka(teks)
    assert galat.value.saran is None


def test_dot_before_decimals_is_explained_with_a_comma():
    with pytest.raises(BukanAngka, match=r"Pakai koma untuk desimal, misalnya 98,5\."):
        parse_angka("98.5")


@pytest.mark.parametrize(
    ("teks", "nilai"), [("98%", "98"), ("98 %", "98"), ("98,5%", "98.5"), ("98,5 % ", "98.5")]
)
def test_percent_sign_is_read_in_percent_fields_only(teks, nilai):
    assert parse_persen(teks) == Decimal(nilai)
    with pytest.raises(BukanAngka):
        parse_angka(teks)


def test_percent_with_a_dot_suggests_a_comma():
    with pytest.raises(BukanAngka) as galat:
        parse_persen("88.08%")
    assert galat.value.saran == "88,08"


def test_minus_zero_is_zero():
    assert str(parse_angka("-0")) == "0"


def test_thirty_digits_are_kept_whatever_the_ambient_context():
    """E07 and E09: no setting around the call may change or round what was typed."""
    with decimal.localcontext(decimal.Context(prec=3)):
        assert str(parse_angka("-123.456.789.012,345")) == "-123456789012.345"
        assert format_angka(Decimal("123456789012.345")) == "123.456.789.012,345"
        assert round_persen(Decimal("98765.435")) == Decimal("98765.44")


@given(ANGKA_FORMULIR)
def test_reading_what_was_written_gives_the_number_back(nilai):
    assert parse_angka(format_angka(nilai)) == nilai


@given(st.one_of(st.text(), st.text(alphabet="0123456789.,-% Rp")))
def test_any_text_is_a_number_or_refused_with_a_sentence(teks):
    for parse in PEMBACA:
        terbaca = attempt(parse, teks)
        if isinstance(terbaca, Decimal):
            assert terbaca.is_finite()
        else:
            assert terbaca.pesan.endswith(".")
            assert terbaca.saran is None or parse_angka(terbaca.saran).is_finite()


@given(st.text(alphabet="0123456789.,-", min_size=1, max_size=12))
def test_an_accepted_number_has_dots_only_between_groups_of_three(teks):
    nilai = attempt(parse_angka, teks)
    assume(isinstance(nilai, Decimal))
    bulat = teks.lstrip("-").partition(",")[0]
    assert all(len(kelompok) == 3 for kelompok in bulat.split(".")[1:])
    assert nilai.copy_abs().to_integral_value(decimal.ROUND_DOWN) == int(bulat.replace(".", ""))


@pytest.mark.parametrize(
    ("nilai", "desimal", "tulisan"),
    [
        ("1234.5", None, "1.234,5"),
        ("1E+5", None, "100.000"),
        ("1E-7", None, "0,0000001"),
        ("98.500", None, "98,5"),
        ("0.00", None, "0"),
        ("-1234567", None, "-1.234.567"),
        ("2025", None, "2.025"),
        ("66.666666", 2, "66,67"),
        ("0.125", 2, "0,13"),
        ("-0.125", 2, "-0,13"),
        ("-0.001", 2, "0,00"),
        ("5", 2, "5,00"),
        ("999.995", 2, "1.000,00"),
        ("999.5", 0, "1.000"),
    ],
)
def test_format_angka_writes_indonesian_and_rounds_half_up(nilai, desimal, tulisan):
    assert format_angka(Decimal(nilai), desimal) == tulisan


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "-Infinity"])
def test_format_angka_refuses_what_is_no_value(nilai):
    with pytest.raises(ValueError, match=nilai):
        format_angka(Decimal(nilai))


@pytest.mark.parametrize(
    ("nilai", "persen"),
    [("76.605", "76.61"), ("76.6049", "76.60"), ("0.005", "0.01"), ("-0.005", "-0.01")],
)
def test_round_persen_rounds_half_up_to_two_decimals(nilai, persen):
    assert str(round_persen(Decimal(nilai))) == persen


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (99, "sembilan puluh sembilan"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (215, "dua ratus lima belas"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (2000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_000_001, "satu juta satu"),
        (2_000_000_000, "dua miliar"),
        (1_001_001_001_000, "satu triliun satu miliar satu juta seribu"),
        (2026, "dua ribu dua puluh enam"),
        (-4, "minus empat"),
    ],
)
def test_terbilang(n, kata):
    assert terbilang(n) == kata


def test_terbilang_ends_where_the_words_end():
    assert terbilang(10**18 - 1).startswith("sembilan ratus sembilan puluh sembilan kuadriliun")
    with pytest.raises(ValueError, match="1000000000000000000"):
        terbilang(10**18)


@given(st.integers(0, 10**18 - 1), st.integers(0, 10**18 - 1))
def test_different_numbers_have_different_words(satu, lain):
    assert (terbilang(satu) == terbilang(lain)) == (satu == lain)
