"""Bars of capaian beside the line of 100%."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik import BatangCapaian, NilaiGrafik, draw_batang_capaian
from tests.kecamatan.grafik.baca_svg import (
    ANGKA,
    NS,
    capaian,
    list_batang,
    list_teks,
    nilai,
    parse,
    ujung,
    ukur,
)


def test_a_missing_value_has_words_and_no_bar() -> None:
    grafik = capaian(None)
    assert list_batang(grafik) == []
    assert "- (belum diisi)" in list_teks(grafik)


def test_a_true_zero_is_written_and_is_not_called_missing() -> None:
    grafik = capaian("0")
    assert ukur(list_batang(grafik)[0], "width") == 0
    assert "0" in list_teks(grafik)
    assert "belum diisi" not in grafik.svg


def test_value_and_predikat_stand_beside_the_bar() -> None:
    batang = BatangCapaian("SKM", NilaiGrafik(Decimal("90.125"), "90,13%"), "Sangat tinggi")
    grafik = draw_batang_capaian([batang], judul="J", awalan="a")
    assert list_teks(grafik) == ["garis 100%", "SKM", "90,13%", "Sangat tinggi"]
    assert grafik.tabel.baris == (("SKM", "90,13%", "Sangat tinggi"),)


def test_the_line_of_100_is_where_a_bar_of_100_ends() -> None:
    grafik = capaian("100", "150")
    seratus = [s for s in parse(grafik).iter(f"{NS}line") if s.get("stroke-dasharray")]
    # The first is that of the legend.
    assert {ukur(satu, "x1") for satu in seratus[1:]} == {ujung(list_batang(grafik)[0])}
    assert len(seratus) == 3


@given(st.lists(ANGKA, min_size=1, max_size=6))
def test_longer_bars_are_those_of_higher_values(daftar: list[Decimal]) -> None:
    turut = sorted(daftar)
    batang = list_batang(capaian(*turut))
    nol = max(ukur(satu, "x") for satu in batang)
    panjang = [
        ukur(satu, "width") if angka >= 0 else -ukur(satu, "width")
        for satu, angka in zip(batang, turut, strict=True)
    ]
    assert panjang == sorted(panjang)
    assert all(ukur(satu, "x") <= nol for satu in batang)


def test_lengths_are_in_proportion() -> None:
    setengah, penuh = list_batang(capaian("50", "100"))
    assert ukur(setengah, "width") * 2 == pytest.approx(ukur(penuh, "width"), abs=Decimal("0.02"))


def test_a_bar_beyond_the_limit_is_broken_and_says_its_true_number() -> None:
    grafik = capaian("200", "996.22")
    putus = [satu for satu in parse(grafik).iter(f"{NS}g") if satu.get("class") == "putus"]
    assert len(putus) == 1
    pada, lewat = list_batang(grafik)
    assert ujung(pada) == ujung(lewat)
    assert "996,22" in list_teks(grafik)
    assert "200% dipotong" in grafik.uraian


def test_a_bar_far_below_zero_is_broken_too() -> None:
    grafik = capaian("-996.22")
    assert 'class="putus"' in grafik.svg
    assert "-996,22" in list_teks(grafik)


def test_nothing_within_the_limit_is_broken() -> None:
    assert 'class="putus"' not in capaian("200", "-200").svg


def test_the_description_names_highest_lowest_and_missing() -> None:
    uraian = capaian("64.5", "112", None).uraian
    assert "Tertinggi: Indikator 1, 112." in uraian
    assert "Terendah: Indikator 0, 64,5." in uraian
    assert "Tidak ada: Indikator 2 (belum diisi)." in uraian


@pytest.mark.parametrize("batas", ["100", "50", "0"])
def test_a_limit_that_hides_the_line_of_100_is_refused(batas: str) -> None:
    with pytest.raises(ValueError, match="1"):
        capaian("90", batas=Decimal(batas))


def test_a_chart_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="0"):
        capaian()


def test_a_number_is_never_shortened() -> None:
    angka = "1234567890123456789012345.678901234567890"
    grafik = capaian(angka)
    assert nilai(angka).tertulis in list_teks(grafik)
