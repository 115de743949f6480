"""Four triwulan and their year: added up exactly, compared as printed. More cases: A-TRW."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.skala import SKALA_AKIP, SKALA_SKM, Skala
from iku.domain.target import TARGET_KOSONG, JenisTarget, TandaTarget, Target, parse_target
from iku.domain.triwulan import (
    CaraAkumulasi,
    Triwulan,
    calculate_tahunan,
    check_triwulan,
    list_cara,
)
from iku.domain.tulis_angka import round_persen

JUMLAH, NILAI_AKHIR, RATA_RATA, RASIO, KUMULATIF = CaraAkumulasi
ANGKA = JenisTarget.ANGKA


def empat(*angka: int | str | None) -> tuple[Triwulan, ...]:
    """Return triwulan with a number each."""
    return tuple(Triwulan(None if satu is None else Decimal(satu)) for satu in angka)


def rasio(*pasangan: tuple[int | None, int | None]) -> tuple[Triwulan, ...]:
    """Return triwulan with pembilang and penyebut each."""
    return tuple(
        Triwulan(
            pembilang=None if atas is None else Decimal(atas),
            penyebut=None if bawah is None else Decimal(bawah),
        )
        for atas, bawah in pasangan
    )


# Year -------------------------------------------------------------------------


def test_a_percentage_of_the_year_is_no_mean_of_percentages() -> None:
    """100%, 50%, 100%, 100% of recommendations followed up: 20 of 25, not 87,5%."""
    assert calculate_tahunan(RASIO, rasio((10, 10), (5, 10), (2, 2), (3, 3))) == 80
    assert calculate_tahunan(RATA_RATA, empat(100, 50, 100, 100)) == Decimal("87.5")


def test_a_survey_done_once_counts_for_the_year() -> None:
    assert calculate_tahunan(NILAI_AKHIR, empat(None, None, None, "72.1")) == Decimal("72.1")
    assert calculate_tahunan(NILAI_AKHIR, empat(None, "72.1", None, None)) == Decimal("72.1")


@pytest.mark.parametrize("cara", list(CaraAkumulasi))
def test_nothing_set_has_no_figure(cara: CaraAkumulasi) -> None:
    assert calculate_tahunan(cara, empat(None, None, None, None)) is None
    assert calculate_tahunan(cara, ()) is None


def test_a_sum_with_a_missing_triwulan_is_not_known() -> None:
    assert calculate_tahunan(JUMLAH, empat(3, None, 3, 3)) is None
    assert calculate_tahunan(JUMLAH, empat(3, 0, 3, 3)) == 9


def test_in_the_running_year_the_triwulan_that_are_over_are_given() -> None:
    assert calculate_tahunan(JUMLAH, empat(3, 4)) == 7
    assert calculate_tahunan(RASIO, rasio((1, 2), (2, 2))) == 75


@pytest.mark.parametrize(
    "pasangan",
    [
        ((1, None), (1, 2), (1, 2), (1, 2)),
        ((None, 2), (1, 2), (1, 2), (1, 2)),
        ((0, 0), (0, 0), (0, 0), (0, 0)),
        ((1, 0), (1, 0), (1, 0), (1, 0)),
        ((1, -5), (1, 1), (1, 1), (1, 0)),
    ],
)
def test_a_ratio_without_all_of_its_parts_is_not_known(
    pasangan: tuple[tuple[int | None, int | None], ...],
) -> None:
    assert calculate_tahunan(RASIO, rasio(*pasangan)) is None


def test_what_does_not_end_is_rounded_once_and_late() -> None:
    dua_pertiga = calculate_tahunan(RASIO, rasio((2, 3)))
    assert dua_pertiga is not None
    assert str(round_persen(dua_pertiga)) == "66.67"
    # Just below a printed half, by less than 28 digits can show.
    hampir = empat(f"0.00{'9' * 28}", "0")
    rata = calculate_tahunan(RATA_RATA, hampir)
    assert rata is not None
    assert str(round_persen(rata)) == "0.00"


def test_no_setting_around_the_call_changes_the_year() -> None:
    with decimal.localcontext(decimal.Context(prec=2)):
        assert calculate_tahunan(JUMLAH, empat("13000.25", "12000", 1, 1)) == Decimal("25002.25")


# Ways -------------------------------------------------------------------------


def test_every_way_has_words() -> None:
    assert [cara.label for cara in CaraAkumulasi] == [
        "Jumlah", "Nilai akhir", "Rata-rata", "Rasio", "Kumulatif",
    ]  # fmt: skip
    assert all(cara.uraian.endswith(".") for cara in CaraAkumulasi)


@pytest.mark.parametrize(
    ("target", "cara"),
    [
        (parse_target("12 dokumen"), {JUMLAH, NILAI_AKHIR, RATA_RATA, KUMULATIF}),
        (parse_target("8-9 hari"), {JUMLAH, NILAI_AKHIR, RATA_RATA, KUMULATIF}),
        (parse_target("98", "Persen"), {NILAI_AKHIR, RATA_RATA, RASIO, KUMULATIF}),
        (parse_target("98", "Prosentase"), {NILAI_AKHIR, RATA_RATA, RASIO, KUMULATIF}),
        (Target(satuan="%"), {NILAI_AKHIR, RATA_RATA, RASIO, KUMULATIF}),
        (parse_target("80", "Indeks"), {NILAI_AKHIR, RATA_RATA}),
        (parse_target("B"), {NILAI_AKHIR, RATA_RATA}),
        (parse_target("BB (75)"), {NILAI_AKHIR, RATA_RATA}),
        (parse_target("98"), set(CaraAkumulasi)),
        (TARGET_KOSONG, set(CaraAkumulasi)),
    ],
)
def test_ways_fit_the_kind_and_satuan_of_a_target(target: Target, cara: set[CaraAkumulasi]) -> None:
    assert set(list_cara(target)) == cara


# Agreement --------------------------------------------------------------------

SELARAS = [
    (JUMLAH, empat(3250, 3250, 3250, 3250), "13.000 Berkas", None),
    (RASIO, rasio((24, 25), (25, 25), (24, 25), (25, 25)), "98%", None),
    (RASIO, rasio((0, 0), (2, 3), (0, 0), (0, 0)), "66,67%", None),
    (KUMULATIF, empat(25, 50, 75, 100), "100%", None),
    (KUMULATIF, empat(25, 25, None, 100), "100%", None),
    (KUMULATIF, empat("50.004", "50.001", 75, 100), "100%", None),
    (NILAI_AKHIR, empat(None, None, None, 80), "80-90", None),
    (NILAI_AKHIR, empat(None, None, None, 80), "B (80)", SKALA_SKM),
    (NILAI_AKHIR, empat(None, None, None, "76.605"), "B", SKALA_SKM),
    (NILAI_AKHIR, empat(60, 65, 68, 70), "B", SKALA_AKIP),
    (RATA_RATA, empat(70, 90, None, None), "b", SKALA_SKM),
    (NILAI_AKHIR, empat(None, None, None, "90.004"), "80-90", None),
    (NILAI_AKHIR, empat(20, 10, 5, 4), "paling banyak 5", None),
    (NILAI_AKHIR, empat(20, 10, 5, 4), "< 5", None),
    (JUMLAH, empat(20, 20, 20, 21), "minimal 80", None),
]


@pytest.mark.parametrize(("cara", "triwulan", "teks", "skala"), SELARAS)
def test_triwulan_that_agree_have_nothing_to_say(
    cara: CaraAkumulasi, triwulan: tuple[Triwulan, ...], teks: str, skala: Skala | None
) -> None:
    assert check_triwulan(cara, triwulan, parse_target(teks), skala) == ()


BERBEDA = [
    (JUMLAH, empat(3000, 3250, 3250, 3250), "13.000 Berkas", None, (
        "Jumlah target triwulan 12.750 Berkas, padahal target setahun 13.000 Berkas.",
    )),
    (JUMLAH, empat(20, 20, 20, 30), "100", None, (
        "Jumlah target triwulan 90, padahal target setahun 100.",
    )),
    (JUMLAH, empat(None, None, None, 100), "100", None, (
        "Target triwulan I, II, dan III belum diisi; tulis 0 bila memang tidak ada.",
    )),
    (RATA_RATA, empat(1, 2, 2, None), "1,66", None, (
        "Rata-rata target triwulan 1,67, padahal target setahun 1,66.",
    )),
    (KUMULATIF, empat(50, 40, 45, 90), "100%", None, (
        "Target kumulatif triwulan II 40, lebih rendah daripada triwulan I 50.",
        "Target kumulatif triwulan III 45, lebih rendah daripada triwulan I 50.",
        "Target kumulatif triwulan IV 90%, padahal target setahun 100%.",
    )),
    (RASIO, empat(98, 98, 98, 98), "98%", None, ("Target triwulan belum diisi.",)),
    (RASIO, rasio((None, 10), (5, None), (None, None), (3, 3)), "98%", None, (
        "Pembilang triwulan I dan III belum diisi; tulis 0 bila memang tidak ada.",
        "Penyebut triwulan II dan III belum diisi; tulis 0 bila memang tidak ada.",
    )),
    (RASIO, rasio((1, 0), (0, -10), (15, 10), (10, 10)), "260%", None, (
        "Penyebut triwulan I 0, padahal harus lebih dari 0.",
        "Penyebut triwulan II -10, padahal harus lebih dari 0.",
    )),
    (NILAI_AKHIR, empat(None, None, None, "72.1"), "B (80)", SKALA_SKM, (
        "Target triwulan IV 72,1, padahal target setahun B (80).",
    )),
    (NILAI_AKHIR, empat(None, None, None, "72.1"), "B", SKALA_SKM, (
        "Target triwulan IV 72,1 termasuk C, padahal target setahun B.",
    )),
    (NILAI_AKHIR, empat(None, None, None, 80), "BB", SKALA_SKM, (
        "BB bukan golongan Mutu pelayanan (SKM); pilihannya D, C, B, A.",
    )),
    (NILAI_AKHIR, empat(None, None, None, 20), "D", SKALA_SKM, (
        "Target triwulan IV 20, di luar skala Mutu pelayanan (SKM).",
    )),
    (RASIO, empat(80, 80, 80, 80), "B (80)", SKALA_SKM, (
        "Cara rasio tidak cocok untuk target predikat; pilih nilai akhir atau rata-rata.",
    )),
    (JUMLAH, empat(20, 20, 20, 20), "B", SKALA_SKM, (
        "Cara jumlah tidak cocok untuk target predikat; pilih nilai akhir atau rata-rata.",
    )),
    (NILAI_AKHIR, empat(None, None, None, "79.99"), "80-90", None, (
        "Target triwulan IV 79,99, padahal target setahun 80 s.d. 90.",
    )),
    (NILAI_AKHIR, empat(1, 2, 3, 5), "< 5", None, (
        "Target triwulan IV 5, padahal target setahun < 5.",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("cara", "triwulan", "teks", "skala", "temuan"), BERBEDA)
def test_what_disagrees_is_said_with_both_figures(
    cara: CaraAkumulasi,
    triwulan: tuple[Triwulan, ...],
    teks: str,
    skala: Skala | None,
    temuan: tuple[str, ...],
) -> None:
    assert check_triwulan(cara, triwulan, parse_target(teks), skala) == temuan


def test_a_predikat_is_compared_in_any_case() -> None:
    kecil = Target(JenisTarget.PREDIKAT, label="b")
    assert check_triwulan(NILAI_AKHIR, empat(None, None, None, 80), kecil, SKALA_SKM) == ()


def test_a_year_without_a_target_still_hears_what_is_wrong_with_its_triwulan() -> None:
    assert check_triwulan(KUMULATIF, empat(2, 1, None, None), TARGET_KOSONG) == (
        "Target kumulatif triwulan II 1, lebih rendah daripada triwulan I 2.",
        "Target triwulan sudah diisi, padahal target setahun belum.",
    )
    assert check_triwulan(KUMULATIF, empat(None, None, None, None), TARGET_KOSONG) == ()


@pytest.mark.parametrize("banyak", [0, 3, 5])
def test_a_year_has_four_triwulan(banyak: int) -> None:
    with pytest.raises(ValueError, match="four triwulan"):
        check_triwulan(JUMLAH, empat(*[1] * banyak), parse_target("4"))


# Properties -------------------------------------------------------------------

NILAI = st.decimals(min_value=0, max_value=10**9, places=3)
EMPAT = st.tuples(*[NILAI] * 4)
BOLEH_KOSONG = st.tuples(*[st.none() | NILAI] * 4)


@given(EMPAT, st.permutations(range(4)))
def test_the_order_of_triwulan_matters_only_where_the_last_one_counts(
    angka: tuple[Decimal, ...], urut: list[int]
) -> None:
    triwulan = [Triwulan(satu, satu, satu + 1) for satu in angka]
    acak = [triwulan[n] for n in urut]
    for cara in (JUMLAH, RATA_RATA, RASIO):
        assert calculate_tahunan(cara, acak) == calculate_tahunan(cara, triwulan)


@given(EMPAT)
def test_what_is_added_up_is_the_last_of_what_is_piled_up(angka: tuple[Decimal, ...]) -> None:
    tumpuk = [Triwulan(sum(angka[: n + 1], Decimal())) for n in range(4)]
    jumlah = calculate_tahunan(JUMLAH, [Triwulan(satu) for satu in angka])
    assert jumlah == calculate_tahunan(KUMULATIF, tumpuk)
    assert jumlah is not None
    assert check_triwulan(KUMULATIF, tumpuk, Target(ANGKA, jumlah)) == ()


@given(st.lists(st.tuples(NILAI, NILAI), min_size=1, max_size=4))
def test_a_ratio_prints_as_the_exact_fraction_does(pasangan: list[tuple[Decimal, Decimal]]) -> None:
    hasil = calculate_tahunan(RASIO, [Triwulan(pembilang=p, penyebut=q) for p, q in pasangan])
    atas, bawah = (sum(map(Fraction, satu), Fraction()) for satu in zip(*pasangan, strict=True))
    if hasil is None:
        assert bawah == 0
    else:
        setengah_ke_atas = Fraction(int(atas / bawah * 10000 + Fraction(1, 2)), 100)
        assert Fraction(round_persen(hasil)) == setengah_ke_atas


@given(st.sampled_from([NILAI_AKHIR, RATA_RATA, JUMLAH]), BOLEH_KOSONG)
def test_a_year_that_says_what_its_triwulan_make_agrees_with_them(
    cara: CaraAkumulasi, angka: tuple[Decimal | None, ...]
) -> None:
    triwulan = [Triwulan(satu) for satu in angka]
    tahunan = calculate_tahunan(cara, triwulan)
    if tahunan is not None:
        for tanda in (TandaTarget.TEPAT, TandaTarget.MINIMAL, TandaTarget.MAKSIMAL):
            assert check_triwulan(cara, triwulan, Target(ANGKA, tahunan, tanda=tanda)) == ()
        for tanda in (TandaTarget.LEBIH, TandaTarget.KURANG):
            assert check_triwulan(cara, triwulan, Target(ANGKA, tahunan, tanda=tanda)) != ()


@given(
    st.sampled_from(CaraAkumulasi),
    st.tuples(*[st.builds(Triwulan, *[st.none() | NILAI] * 3)] * 4),
    st.sampled_from(["", "12 dokumen", "98%", "80-90", "≥ 5", "B", "BB (75)", "80 indeks"]),
    st.sampled_from([None, SKALA_SKM, SKALA_AKIP]),
)
def test_whatever_is_typed_is_answered_in_sentences(
    cara: CaraAkumulasi, triwulan: tuple[Triwulan, ...], teks: str, skala: Skala | None
) -> None:
    temuan = check_triwulan(cara, triwulan, parse_target(teks), skala)
    assert all(satu.endswith(".") and satu[0].isupper() for satu in temuan)
