"""Widths of columns: given ones are kept, words are whole, letters shrink before words break."""

from dataclasses import replace

import pytest
from django.utils.safestring import SafeString

from laporan.isi import Kolom
from laporan.lebar_kolom import IsiKolom, Lebar, bagi_lebar, tentukan_lebar
from laporan.sel_cetak import Sel
from tests.laporan.isi_contoh import F4


def _kolom(teks: str, lebar: int | None = None, judul: str = "J") -> IsiKolom:
    return IsiKolom(Kolom("sasaran", judul, "", lebar, ""), (Sel(SafeString(teks), teks),))


def _lebar(*kolom: IsiKolom) -> Lebar:
    return tentukan_lebar(kolom, "URW Bookman", F4)


def _angka(lebar: Lebar) -> list[int]:
    return [round(float(satu)) for satu in lebar.persen]


def test_given_widths_are_kept() -> None:
    diminta = [4, 17, 17, 34, 15, 13]
    assert _angka(_lebar(*(_kolom("kata", satu) for satu in diminta))) == diminta


def test_widths_that_sum_to_more_than_the_page_shrink() -> None:
    assert _angka(_lebar(*(_kolom("kata", 90) for _ in range(4)))) == [25, 25, 25, 25]


def test_a_column_with_more_text_is_wider_than_one_with_less() -> None:
    sedikit, banyak = _angka(_lebar(_kolom("kata"), _kolom("kata " * 100)))
    assert banyak > 2 * sedikit


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    sempit = _lebar(_kolom("kata " * 300, 96), _kolom("Penanggungjawab", 4))
    # 15 letters of 10 points on a page of 285 mm.
    assert float(sempit.persen[1]) > 11
    assert sempit.ukuran == F4.ukuran_huruf - 1


@pytest.mark.parametrize(("banyak", "ukuran"), [(5, 10), (7, 9), (8, 8), (12, 8)])
def test_letters_become_smaller_before_words_break_but_not_below_eight(
    banyak: int, ukuran: int
) -> None:
    assert _lebar(*(_kolom("Penanggungjawab") for _ in range(banyak))).ukuran == ukuran


def test_an_endless_word_does_not_take_the_page() -> None:
    assert _angka(_lebar(_kolom("x" * 500, 10), _kolom("kata", 90)))[0] < 30


def test_words_that_do_not_fit_together_share_the_page() -> None:
    daftar = tuple(_kolom("kata") for _ in range(3))
    assert bagi_lebar(daftar, [50, 50, 50], 100) == [50, 50, 50]


def test_the_factor_beside_a_fraction_needs_room_too() -> None:
    tanpa = _kolom("Penanggungjawab", 5)
    dengan = replace(tanpa, sel=(replace(tanpa.sel[0], rumus="Penanggungjawab"),))
    isi = _kolom("kata " * 100, 95)
    assert float(_lebar(dengan, isi).persen[0]) > float(_lebar(tanpa, isi).persen[0])
