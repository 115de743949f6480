"""Capaian of one indikator: facts that hold for every number. Rows of cases: A-CAP."""

import decimal
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iku.domain.arah import Arah
from iku.domain.capaian import (
    Capaian,
    StatusCapaian,
    calculate_capaian,
    is_tercapai,
    refuse_capaian,
)
from iku.domain.hasil_capaian import is_dibatasi
from iku.domain.kebijakan import (
    KEBIJAKAN_BAWAAN,
    PILIHAN_BATAS,
    PILIHAN_BENTUK_TURUN,
    BentukTurun,
    DasarRata,
    DiLuarTarget,
    Kebijakan,
    UrutanBatas,
)
from iku.domain.skala import SKALA_AKIP, SKALA_SKM
from iku.domain.target import TARGET_KOSONG, JenisTarget, TandaTarget, Target, parse_target
from iku.domain.tulis_angka import round_persen

BANDING = replace(KEBIJAKAN_BAWAAN, bentuk_turun=BentukTurun.BANDING)
ANGKA = st.decimals(min_value="0.0001", max_value="99999999", places=4)
REALISASI = st.decimals(min_value=0, max_value="99999999", places=4)
KEBIJAKAN = st.builds(
    Kebijakan,
    bentuk_turun=st.sampled_from(PILIHAN_BENTUK_TURUN),
    lantai=st.sampled_from([None, Decimal(0)]),
    batas=st.sampled_from(PILIHAN_BATAS),
    urutan_batas=st.sampled_from(UrutanBatas),
    di_luar_target=st.sampled_from(DiLuarTarget),
    dasar_rata=st.sampled_from(DasarRata),
    skala=st.just(KEBIJAKAN_BAWAAN.skala),
)
ARAH = st.sampled_from(Arah)


def angka(nilai: Decimal, tanda: TandaTarget = TandaTarget.TEPAT) -> Target:
    """Return a target that is a number."""
    return Target(JenisTarget.ANGKA, nilai, tanda=tanda)


def hitung(
    arah: Arah,
    target: Target | str,
    realisasi: Decimal | str,
    kebijakan: Kebijakan = KEBIJAKAN_BAWAAN,
) -> Capaian:
    """Return a capaian, from text or from numbers."""
    return calculate_capaian(
        arah=arah,
        target=parse_target(target) if isinstance(target, str) else target,
        realisasi=Decimal(realisasi),
        kebijakan=kebijakan,
    )


def tulisan(capaian: Capaian) -> list[str]:
    """Return the steps."""
    return [satu.tulisan for satu in capaian.langkah]


# Facts ------------------------------------------------------------------------


@given(ARAH, ANGKA, KEBIJAKAN)
def test_on_target_is_exactly_one_hundred(
    arah: Arah, target: Decimal, kebijakan: Kebijakan
) -> None:
    capaian = hitung(arah, angka(target), target, kebijakan)
    assert (capaian.mentah, capaian.dipakai) == (100, 100)
    assert is_tercapai(capaian) is True


@given(ARAH, ANGKA, st.lists(REALISASI, min_size=2, max_size=2), KEBIJAKAN)
def test_a_better_realisasi_never_has_a_lower_capaian(
    arah: Arah, target: Decimal, realisasi: list[Decimal], kebijakan: Kebijakan
) -> None:
    buruk, baik = sorted(realisasi)
    if arah is Arah.TURUN:
        buruk, baik = baik, buruk
    elif arah is Arah.TEPAT:
        jarak = {satu: abs(Fraction(satu) - Fraction(target)) for satu in realisasi}
        baik, buruk = sorted(realisasi, key=jarak.__getitem__)
    assume(baik > 0 or kebijakan.bentuk_turun is BentukTurun.SELISIH)
    rendah = hitung(arah, angka(target), buruk, kebijakan)
    tinggi = hitung(arah, angka(target), baik, kebijakan)
    for satu, dua in ((rendah.mentah, tinggi.mentah), (rendah.dipakai, tinggi.dipakai)):
        assert satu is not None
        assert dua is not None
        assert satu <= dua


@given(st.sampled_from([Arah.NAIK, Arah.TURUN]), ANGKA, ANGKA, KEBIJAKAN)
def test_a_different_realisasi_is_a_different_raw_capaian(
    arah: Arah, target: Decimal, realisasi: Decimal, kebijakan: Kebijakan
) -> None:
    assume(realisasi != target)
    mentah = hitung(arah, angka(target), realisasi, kebijakan).mentah
    assert mentah is not None
    assert (mentah > 100) == ((realisasi > target) == (arah is Arah.NAIK))


@given(ARAH, st.one_of(ANGKA, st.just(Decimal(0))), REALISASI, KEBIJAKAN)
def test_floor_and_cap_never_change_the_raw_value(
    arah: Arah, target: Decimal, realisasi: Decimal, kebijakan: Kebijakan
) -> None:
    bebas = replace(kebijakan, lantai=None, batas=None)
    satu = hitung(arah, angka(target), realisasi, kebijakan)
    assert satu.mentah == hitung(arah, angka(target), realisasi, bebas).mentah


@given(ARAH, ANGKA, REALISASI, KEBIJAKAN)
def test_what_is_used_is_the_raw_value_between_floor_and_cap(
    arah: Arah, target: Decimal, realisasi: Decimal, kebijakan: Kebijakan
) -> None:
    capaian = hitung(arah, angka(target), realisasi, kebijakan)
    assume(capaian.mentah is not None)
    assert capaian.mentah is not None
    harapan = capaian.mentah
    if kebijakan.lantai is not None or arah is Arah.TEPAT:
        harapan = max(harapan, Decimal(0))
    if kebijakan.batas is not None and kebijakan.urutan_batas is UrutanBatas.SEBELUM:
        harapan = min(harapan, kebijakan.batas)
    assert capaian.dipakai == harapan


@given(ARAH, REALISASI, st.sampled_from(TandaTarget))
def test_a_sign_plays_no_part(arah: Arah, realisasi: Decimal, tanda: TandaTarget) -> None:
    bertanda = hitung(arah, angka(Decimal(80), tanda), realisasi)
    polos = hitung(arah, angka(Decimal(80)), realisasi)
    assert (bertanda.mentah, bertanda.dipakai) == (polos.mentah, polos.dipakai)


@given(ARAH, REALISASI, KEBIJAKAN)
def test_inside_a_range_is_one_hundred_and_its_ends_are_inside(
    arah: Arah, realisasi: Decimal, kebijakan: Kebijakan
) -> None:
    rentang = Target(JenisTarget.RENTANG, Decimal(80), Decimal(90))
    mentah = hitung(arah, rentang, realisasi, kebijakan).mentah
    di_dalam = 80 <= realisasi <= 90
    assume(mentah is not None)
    assert (mentah == 100) == di_dalam


@given(st.one_of(ANGKA, st.just(Decimal(0))), REALISASI, ARAH, KEBIJAKAN)
def test_a_capaian_is_computed_or_has_a_reason(
    target: Decimal, realisasi: Decimal, arah: Arah, kebijakan: Kebijakan
) -> None:
    capaian = hitung(arah, angka(target), realisasi, kebijakan)
    dihitung = capaian.status is StatusCapaian.DIHITUNG
    assert (capaian.dipakai is not None) == dihitung
    assert (capaian.alasan == "") == dihitung
    assert capaian.alasan == "" or capaian.alasan.endswith(".")
    assert (is_tercapai(capaian) is None) == (not dihitung)


@given(ANGKA, REALISASI)
def test_no_setting_around_the_call_changes_the_capaian(
    target: Decimal, realisasi: Decimal
) -> None:
    biasa = [hitung(arah, angka(target), realisasi, BANDING) for arah in Arah]
    with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_DOWN)):
        assert [hitung(arah, angka(target), realisasi, BANDING) for arah in Arah] == biasa


# Cases ------------------------------------------------------------------------


def test_a_half_of_a_hundredth_is_rounded_up_and_only_at_print() -> None:
    capaian = hitung(Arah.NAIK, "80", "72.1")
    assert capaian.mentah == Decimal("90.125")
    assert tulisan(capaian) == [
        "Target: 80",
        "Realisasi: 72,1",
        "72,1 ÷ 80 × 100% = 90,125%",
        "Hasil ≈ 90,13%",
    ]


LANGKAH = [
    (Arah.TURUN, "10 hari", "12", "(2 × 10 − 12) ÷ 10 × 100% = 80%", "Hasil = 80%"),
    (Arah.NAIK, "80", "0", "0 ÷ 80 × 100% = 0%", "Hasil = 0%"),
    (Arah.TEPAT, "10", "12", "100% − |12 − 10| ÷ 10 × 100% = 80%", "Hasil = 80%"),
    (Arah.TEPAT, "-5", "-4", "100% − |(-4) − (-5)| ÷ 5 × 100% = 80%", "Hasil = 80%"),
    (Arah.NAIK, "13.000 berkas", "12000", "12.000 ÷ 13.000 × 100% = 92,3076…%", "Hasil ≈ 92,31%"),
    (Arah.TURUN, "10", "25", "(2 × 10 − 25) ÷ 10 × 100% = -50%", "Hasil = 0%"),
    (Arah.TEPAT, "80-90", "85", "Realisasi di dalam rentang target: 100%", "Hasil = 100%"),
]


@pytest.mark.parametrize(("arah", "target", "realisasi", "hitungan", "hasil"), LANGKAH)
def test_steps_say_the_sum_in_indonesian_numbers(
    arah: Arah, target: str, realisasi: str, hitungan: str, hasil: str
) -> None:
    langkah = tulisan(hitung(arah, target, realisasi))
    assert langkah[2] == hitungan
    assert langkah[-1] == hasil


def test_steps_say_what_floor_cap_sign_and_range_did() -> None:
    lantai = hitung(Arah.TURUN, "10", "25")
    assert "-50% di bawah batas bawah, jadi dipakai 0%" in tulisan(lantai)
    berbatas = replace(BANDING, batas=Decimal(120))
    assert "160% di atas batas atas, jadi dipakai 120%" in tulisan(
        hitung(Arah.NAIK, "10", "16", berbatas)
    )
    assert "10 ÷ 0 tidak terhingga, jadi dipakai batas atas 120%" in tulisan(
        hitung(Arah.TURUN, "10", "0", berbatas)
    )
    assert tulisan(hitung(Arah.NAIK, "≥ 80%", "84"))[:2] == [
        "Target: ≥ 80% (dihitung dengan 80)",
        "Realisasi: 84%",
    ]
    assert "Di luar rentang target, diukur terhadap batas bawahnya: 80" in tulisan(
        hitung(Arah.TEPAT, "80-90", "72")
    )
    assert "10 ÷ 12 × 100% = 83,3333…%" in tulisan(hitung(Arah.TURUN, "10", "12", BANDING))


def test_a_capped_infinity_is_computed_but_has_no_raw_value() -> None:
    berbatas = replace(BANDING, batas=Decimal(120), urutan_batas=UrutanBatas.SESUDAH)
    capaian = hitung(Arah.TURUN, "10", "0", berbatas)
    assert (capaian.status, capaian.mentah, capaian.dipakai) == (
        StatusCapaian.DIHITUNG, None, 120,
    )  # fmt: skip


ALASAN: Mapping[StatusCapaian, str] = {
    StatusCapaian.TIDAK_DITARGETKAN: "Tidak ditargetkan: target 0 dan realisasi 0.",
    StatusCapaian.DI_LUAR_TARGET: "Di luar target: realisasi 3, padahal target 0.",
    StatusCapaian.TARGET_NEGATIF: "Target -5 negatif, jadi capaian tidak dapat dihitung.",
}


@pytest.mark.parametrize(("target", "realisasi"), [("0", "0"), ("0", "3"), ("-5", "3")])
def test_a_state_says_why_with_its_numbers(target: str, realisasi: str) -> None:
    capaian = hitung(Arah.NAIK, target, realisasi)
    assert capaian.alasan == ALASAN[capaian.status]
    assert tulisan(capaian) == [f"Target: {target}", f"Realisasi: {realisasi}"]


def test_missing_is_never_zero() -> None:
    for arah in Arah:
        kosong = calculate_capaian(
            arah=arah, target=parse_target("80"), realisasi=None, kebijakan=KEBIJAKAN_BAWAAN
        )
        assert kosong.status is StatusCapaian.BELUM_DIISI
        tanpa = hitung(arah, TARGET_KOSONG, "80")
        assert tanpa.status is StatusCapaian.TANPA_TARGET
        assert (kosong.dipakai, tanpa.dipakai) == (None, None)


@pytest.mark.parametrize("realisasi", ["NaN", "Infinity", "1E+40", "1E-270"])
def test_a_number_beyond_reach_is_a_state(realisasi: str) -> None:
    assert hitung(Arah.NAIK, "80", realisasi).status is StatusCapaian.TIDAK_TERHITUNG


def test_a_range_below_zero_is_for_tepat_alone() -> None:
    rentang = Target(JenisTarget.RENTANG, Decimal(-5), Decimal(5))
    assert hitung(Arah.TEPAT, rentang, "0").dipakai == 100
    assert hitung(Arah.NAIK, rentang, "0").status is StatusCapaian.TARGET_NEGATIF
    assert hitung(Arah.TURUN, rentang, "9").status is StatusCapaian.TARGET_NEGATIF


def hitung_predikat(arah: Arah, realisasi: str) -> Capaian:
    """Measure against B of the survey."""
    return calculate_capaian(
        arah=arah,
        target=parse_target("B"),
        realisasi=Decimal(realisasi),
        kebijakan=KEBIJAKAN_BAWAAN,
        skala=SKALA_SKM,
    )


def test_a_predikat_is_measured_at_the_bound_that_its_direction_asks_for() -> None:
    naik = hitung_predikat(Arah.NAIK, "88.31").mentah
    assert naik is not None
    assert str(round_persen(naik)) == "115.27"
    assert hitung_predikat(Arah.TURUN, "88.30").dipakai == 100
    assert is_tercapai(hitung_predikat(Arah.TURUN, "88.31")) is False
    assert hitung_predikat(Arah.TEPAT, "80").dipakai == 100
    assert is_tercapai(hitung_predikat(Arah.TEPAT, "90")) is False


def test_a_predikat_off_its_scale_says_so() -> None:
    capaian = calculate_capaian(
        arah=Arah.NAIK,
        target=parse_target("XX"),
        realisasi=Decimal(80),
        kebijakan=KEBIJAKAN_BAWAAN,
        skala=SKALA_AKIP,
    )
    assert capaian.alasan.startswith("XX bukan golongan Predikat akuntabilitas kinerja (AKIP);")
    assert "di luar skala Mutu pelayanan (SKM)" in hitung_predikat(Arah.NAIK, "120").alasan


def test_reached_is_read_from_the_printed_value() -> None:
    assert is_tercapai(hitung(Arah.NAIK, "100", "99.995")) is True
    assert is_tercapai(hitung(Arah.NAIK, "100", "99.994")) is False


def test_a_refusal_has_a_reason_and_is_never_computed() -> None:
    satu = refuse_capaian(StatusCapaian.TIDAK_DIUKUR, "Tidak diukur.")
    assert (satu.status, satu.alasan) == (StatusCapaian.TIDAK_DIUKUR, "Tidak diukur.")
    with pytest.raises(ValueError, match="has a value"):
        refuse_capaian(StatusCapaian.DIHITUNG, "")


# Edges ------------------------------------------------------------------------


def test_a_range_from_zero_is_a_range_and_its_ends_are_said_to_be_inside() -> None:
    for realisasi in ("0", "3", "5"):
        for arah in Arah:
            capaian = hitung(arah, "0 s.d. 5 kejadian", realisasi)
            assert capaian.mentah == 100
            assert tulisan(capaian)[2] == "Realisasi di dalam rentang target: 100%"


def test_at_floor_and_cap_nothing_is_replaced() -> None:
    berbatas = replace(KEBIJAKAN_BAWAAN, batas=Decimal(120))
    for target, realisasi in (("10", "0"), ("10", "12")):
        langkah = tulisan(hitung(Arah.NAIK, target, realisasi, berbatas))
        assert len(langkah) == 4
        assert "dipakai" not in " ".join(langkah)


def test_without_a_floor_tepat_still_stops_at_zero() -> None:
    tanpa = replace(KEBIJAKAN_BAWAAN, lantai=None)
    assert hitung(Arah.TEPAT, "10", "25", tanpa).dipakai == 0
    assert hitung(Arah.TURUN, "10", "25", tanpa).dipakai == -50
    tinggi = replace(KEBIJAKAN_BAWAAN, lantai=Decimal(50))
    assert hitung(Arah.TEPAT, "10", "25", tinggi).dipakai == 50


def test_an_upper_end_beyond_reach_is_a_state() -> None:
    rentang = Target(JenisTarget.RENTANG, Decimal(1), Decimal("1E+40"))
    assert hitung(Arah.TEPAT, rentang, "5").status is StatusCapaian.TIDAK_TERHITUNG


def test_exactly_at_the_number_of_a_predikat_is_reached_in_every_direction() -> None:
    for arah in Arah:
        capaian = calculate_capaian(
            arah=arah,
            target=parse_target("B (80)"),
            realisasi=Decimal(80),
            kebijakan=KEBIJAKAN_BAWAAN,
            skala=SKALA_SKM,
        )
        assert "Realisasi 80 termasuk B: target tercapai" in tulisan(capaian)


@pytest.mark.parametrize(
    ("mentah", "dipakai", "dibatasi"),
    [
        ("100.004", "100", False),
        ("100.005", "100", True),
        ("90", "90", False),
        (None, "120", True),
        (None, None, False),
    ],
)
def test_a_cap_shows_only_where_it_changes_what_is_printed(
    mentah: str | None, dipakai: str | None, dibatasi: bool
) -> None:
    angka = [None if satu is None else Decimal(satu) for satu in (mentah, dipakai)]
    assert is_dibatasi(Capaian(StatusCapaian.DIHITUNG, *angka)) is dibatasi
