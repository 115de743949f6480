"""The chart on a page: picture, title, table."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import translation

from kecamatan.enums import Peran
from kecamatan.grafik import Grafik
from kecamatan.grafik.html import to_html
from tests.factories import buat_pengguna
from tests.kecamatan.grafik.baca_svg import capaian, garis
from tests.kecamatan.grafik.test_grafik import draw_semua


def render(grafik: Grafik, **pilihan: bool) -> str:
    """Show the component."""
    return render_to_string("komponen/grafik.html", {"grafik": grafik, **pilihan})


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_a_template_prints_the_picture_as_it_was_drawn(bahasa: str) -> None:
    grafik = capaian("90.125", "33.333")
    with translation.override(bahasa):
        assert grafik.svg in render(grafik)


def test_the_markup_is_the_picture_and_nothing_else() -> None:
    grafik = capaian("90.125")
    assert to_html(grafik) == grafik.svg


def test_the_table_is_folded_below_the_picture_and_names_its_columns() -> None:
    isi = render(garis(("80", None)))
    assert "<details" in isi
    assert "<figcaption" in isi
    assert '<th scope="col">Periode</th><th scope="col">Deret 0</th>' in isi
    assert '<th scope="row">TW 2</th><td data-label="Deret 0">- (belum diisi)</td>' in isi


def test_on_paper_nothing_is_folded_and_the_table_comes_when_asked_for() -> None:
    grafik = garis(("80", None))
    assert "<table" not in render(grafik, cetak=True)
    dengan = render(grafik, cetak=True, dengan_tabel=True)
    assert "<table" in dengan
    assert "<details" not in dengan


def test_hostile_words_are_escaped_around_the_picture_too() -> None:
    for grafik in draw_semua("<script>alert(1)</script>"):
        assert "<script" not in render(grafik)


@pytest.mark.django_db
def test_the_gallery_shows_a_chart_of_each_kind(client: Client) -> None:
    client.force_login(buat_pengguna(Peran.OPERATOR))
    isi = client.get(reverse("galeri_komponen")).content.decode()
    assert isi.count('<figure class="grafik">') == 4
    assert isi.count('role="img"') >= 4
