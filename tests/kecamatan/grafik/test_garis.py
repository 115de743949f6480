"""Lines over triwulan and years."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik import DeretGrafik, Grafik, draw_garis
from tests.kecamatan.grafik.baca_svg import ANGKA, NS, garis, list_teks, nilai, parse, ukur


def list_potong(grafik: Grafik) -> list[int]:
    """Return how many points each drawn piece of line has."""
    return [len(satu.attrib["points"].split()) for satu in parse(grafik).iter(f"{NS}polyline")]


def list_lingkaran(grafik: Grafik) -> list[tuple[Decimal, Decimal]]:
    """Return the points of the first line; the first circle is that of the legend."""
    semua = [(ukur(satu, "cx"), ukur(satu, "cy")) for satu in parse(grafik).iter(f"{NS}circle")]
    return semua[1:]


def test_no_line_crosses_a_missing_value() -> None:
    assert list_potong(garis(("1", "2", None, "3", "4", "5"))) == [2, 3]


def test_a_point_alone_is_a_point() -> None:
    grafik = garis(("1", None, "3"))
    assert list_potong(grafik) == []
    assert len(list_lingkaran(grafik)) == 2


def test_a_missing_value_has_no_point_and_says_why() -> None:
    grafik = garis(("80", None, "86"))
    assert len(list_lingkaran(grafik)) == 2
    assert "-" in list_teks(grafik)
    assert "Deret 0 tidak ada: TW 2 (belum diisi)." in list_teks(grafik)
    assert "Deret 0 tidak ada: TW 2 (belum diisi)." in grafik.uraian


def test_a_chart_without_any_value_invents_no_axis() -> None:
    assert list_teks(garis((None, None)))[:5] == ["Deret 0", "TW 1", "-", "TW 2", "-"]


def test_two_lines_differ_in_dash_and_marker() -> None:
    grafik = garis(("1", "2"), ("2", "1"))
    satu, dua = parse(grafik).iter(f"{NS}polyline")
    assert satu.get("stroke-dasharray") is None
    assert dua.get("stroke-dasharray")
    penanda = [s for s in parse(grafik).iter(f"{NS}rect") if s.get("class") == "titik"]
    assert len(penanda) == 3
    assert len(list_lingkaran(grafik)) == 2


@given(st.lists(ANGKA, min_size=1, max_size=8))
def test_higher_points_are_those_of_higher_values_and_time_goes_right(
    daftar: list[Decimal],
) -> None:
    titik = list_lingkaran(garis(tuple(daftar)))
    assert [x for x, _ in titik] == sorted({x for x, _ in titik})
    tinggi = [-y for _, (_, y) in sorted(zip(daftar, titik, strict=True))]
    assert tinggi == sorted(tinggi)


def test_numbers_of_two_points_at_one_place_stand_apart() -> None:
    grafik = garis(("80", "80"), ("80", "80"))
    letak = [ukur(s, "y") for s in parse(grafik).iter(f"{NS}text") if s.text == "80"]
    assert max(letak) - min(letak) > 24


def test_an_axis_without_zero_says_so() -> None:
    assert "Sumbu tegak mulai dari 80, bukan dari 0." in list_teks(garis(("80", "86")))
    assert "bukan dari 0" not in garis(("3", "86")).svg


def test_many_wide_numbers_make_the_picture_wider_and_none_is_lost() -> None:
    angka = [f"14463930781.{n}" for n in range(12)]
    grafik = garis(tuple(angka))
    assert {nilai(satu).tertulis for satu in angka} <= set(list_teks(grafik))
    assert ukur(parse(grafik), "width") > 12 * 80


@pytest.mark.parametrize("banyak", [0, 3])
def test_no_line_and_three_lines_are_refused(banyak: int) -> None:
    deret = [DeretGrafik("a", (nilai(1),))] * banyak
    with pytest.raises(ValueError, match=str(banyak)):
        draw_garis(["TW I"], deret, tulis=str, judul="J", awalan="a")


def test_a_line_without_a_value_for_each_period_is_refused() -> None:
    with pytest.raises(ValueError, match="2"):
        draw_garis(["I", "II"], [DeretGrafik("a", (nilai(1),))], tulis=str, judul="J", awalan="a")
