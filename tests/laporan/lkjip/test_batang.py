"""A chart of bars is never higher than a page, however many indikator there are."""

import re
from decimal import Decimal

import pytest

from iku.domain.tulis_angka import format_angka
from kecamatan.grafik import BatangCapaian, DeretGrafik, NilaiGrafik, draw_garis
from laporan.lkjip.blok.batang import TINGGI_TERTINGGI, list_gambar, sebut_gambar

NAMA = "Persentase penyelesaian urusan yang dilaksanakan terpadu bersama pemerintah desa " * 2


def _daftar(banyak: int) -> list[BatangCapaian]:
    return [
        BatangCapaian(f"{nomor}. {NAMA}", NilaiGrafik(Decimal(90), "90,00%"), "BAIK")
        for nomor in range(1, banyak + 1)
    ]


@pytest.mark.parametrize("banyak", [1, 9, 40])
def test_every_bar_is_in_one_picture_that_fits_on_a_page(banyak: int) -> None:
    semua = list_gambar("g", "Capaian", _daftar(banyak), awalan="uji")
    tinggi = [float(re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', satu.svg)[0]) for satu in semua]
    assert max(tinggi) <= TINGGI_TERTINGGI
    svg = "".join(satu.svg for satu in semua)
    nomor = re.findall(r'font-size="14">(\d+)\. Persentase', svg)
    assert list(map(int, nomor)) == list(range(1, banyak + 1))
    assert len({satu.kunci for satu in semua}) == len(semua)


def test_all_pictures_of_a_chart_have_one_scale() -> None:
    daftar = [*_daftar(39), BatangCapaian("40. lain", NilaiGrafik(Decimal(180), "1.180,00%"))]
    semua = list_gambar("g", "Capaian", daftar, awalan="uji")
    assert len(semua) > 1
    panjang = re.compile(r'class="batang"[^>]* width="([\d.]+)"')
    lebar = [panjang.findall(satu.svg) for satu in semua]
    assert len({lebar[0][0], *lebar[0], *lebar[-1][:-1]}) == 1
    assert float(lebar[-1][-1]) == pytest.approx(2 * float(lebar[0][0]), abs=0.2)


def test_marks_of_an_axis_are_written_as_offices_write() -> None:
    nilai = tuple(NilaiGrafik(Decimal(satu), satu) for satu in ("99.2", "99.6", "100"))
    deret = [DeretGrafik("Realisasi", nilai)]
    grafik = draw_garis(
        ["2019", "2020", "2021"], deret, tulis=format_angka, judul="Uji", awalan="uji"
    )
    assert {"99,2", "99,4", "99,6"} <= set(re.findall(r">([\d.,]+)<", grafik.svg))


def test_one_picture_has_the_plain_title_and_several_say_which_part() -> None:
    (satu,) = list_gambar("g", "Capaian", _daftar(2), awalan="uji")
    assert (satu.kunci, satu.judul) == ("g", "Capaian")
    assert [getattr(x, "rujuk", x) for x in sebut_gambar([satu])] == ["g"]
    banyak = list_gambar("g", "Capaian", _daftar(40), awalan="uji")
    assert banyak[1].judul == f"Capaian (bagian 2 dari {len(banyak)})"
    akhir = f"g-{len(banyak)}"
    sebut = [getattr(x, "rujuk", x) for x in sebut_gambar(banyak)]
    assert sebut == ["g", " sampai dengan ", akhir]
