"""Charts in the PDF: printed without a complaint, spoken by their title, as text."""

import pytest
from django.template.loader import render_to_string

from laporan.pencetak import Tugas, cetak_html
from sakip.galeri_grafik import draw_contoh
from tests.laporan.baca_pdf import banyak_gambar, rapat, tanda, teks_halaman


@pytest.fixture(scope="module")
def pdf() -> bytes:
    isi = "".join(
        render_to_string(
            "komponen/grafik.html", {"grafik": satu, "cetak": True, "dengan_tabel": True}
        )
        for satu in draw_contoh()
    )
    html = f'<!DOCTYPE html><html lang="id"><title>Uji</title><body>{isi}</body></html>'
    hasil = cetak_html(Tugas(html))
    assert hasil.peringatan == ()
    return hasil.pdf


def test_every_chart_is_a_figure_spoken_by_its_title(pdf: bytes) -> None:
    lisan = [str(satu.get("/Alt", "")) for satu in tanda(pdf) if satu["/S"] == "/Figure"]
    for grafik in draw_contoh():
        assert grafik.judul in lisan


def test_numbers_in_the_picture_can_be_copied(pdf: bytes) -> None:
    teks = rapat("".join(teks_halaman(pdf)))
    # Once in the picture and once in the table.
    for kata in ("90,13%", "996,22%", "Rp14.463.930.781", "81,25"):
        assert teks.count(kata) == 2, kata


def test_a_chart_is_drawn_and_not_a_picture_of_points(pdf: bytes) -> None:
    assert banyak_gambar(pdf) == 0
