"""Pairs of bars."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik import NilaiGrafik, PasanganBatang, draw_pasangan_batang
from kecamatan.grafik.lukisan import MUDA, TUA
from tests.kecamatan.grafik.baca_svg import ANGKA, list_batang, list_teks, pasangan, ukur


def test_the_first_is_light_and_the_second_dark_both_with_an_outline() -> None:
    pertama, kedua = list_batang(pasangan(("80", "90")))
    assert (pertama.get("fill"), kedua.get("fill")) == (MUDA, TUA)
    assert pertama.get("stroke") == kedua.get("stroke") == TUA


def test_the_legend_says_in_words_which_is_which() -> None:
    assert list_teks(pasangan(("80", "90")))[:2] == ["Target", "Realisasi"]


def test_a_missing_value_has_words_and_no_bar() -> None:
    grafik = pasangan(("80", None), (None, None))
    assert [satu.get("fill") for satu in list_batang(grafik)] == [MUDA]
    assert list_teks(grafik).count("- (belum diisi)") == 3
    assert "Realisasi tidak ada: Indikator 0, Indikator 1 (belum diisi)." in grafik.uraian


@given(st.lists(st.tuples(ANGKA, ANGKA), min_size=1, max_size=4))
def test_longer_bars_are_those_of_higher_values_over_all_pairs(
    daftar: list[tuple[Decimal, Decimal]],
) -> None:
    semua = [angka for satu in daftar for angka in satu]
    batang = [ukur(satu, "width") for satu in list_batang(pasangan(*daftar))]
    bertanda = sorted(
        (angka, lebar if angka >= 0 else -lebar) for angka, lebar in zip(semua, batang, strict=True)
    )
    assert [lebar for _, lebar in bertanda] == sorted(lebar for _, lebar in bertanda)


def test_pairs_of_different_satuan_have_an_axis_each_and_say_so() -> None:
    daftar = (("10", "5"), ("1000", "500"))
    satu_sumbu = [ukur(satu, "width") for satu in list_batang(pasangan(*daftar))]
    terpisah = pasangan(*daftar, sumbu_bersama=False)
    masing = [ukur(satu, "width") for satu in list_batang(terpisah)]
    assert satu_sumbu[0] < satu_sumbu[2]
    assert masing[:2] == masing[2:]
    assert "dalam satu pasangan" in terpisah.uraian
    assert any("dalam satu" in kata for kata in list_teks(terpisah))
    assert "tertinggi" not in terpisah.uraian


def test_an_amount_of_any_length_is_written_in_full() -> None:
    rupiah = "Rp14.463.930.781.123.456.789,55"
    satu = PasanganBatang("Program", NilaiGrafik(Decimal(1), rupiah), NilaiGrafik(None))
    grafik = draw_pasangan_batang([satu], nama=("Pagu", "Realisasi"), judul="J", awalan="a")
    assert rupiah in list_teks(grafik)


def test_a_chart_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[\]|\(\)"):
        pasangan()
