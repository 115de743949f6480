"""Columns of sheets: as shared out, but no word is broken while all of them fit."""

from dataclasses import replace
from decimal import Decimal

from laporan.isi import BarisLembar, Halaman, KolomLembar, Lembar, TabelLembar
from laporan.lebar_lembar import LebarLembar, lekatkan, tentukan_lebar_lembar
from tests.laporan.isi_contoh import contoh

FAMILI = "URW Bookman"
HALAMAN: Halaman = contoh("sumberjambe_2021").halaman
PANJANG = "Penyelenggaraan"


def _lembar(*sel: str, bagian: tuple[int, ...] = (), mendatar: bool = True) -> Lembar:
    lebar = bagian or (10,) * len(sel)
    kolom = tuple(KolomLembar("K", "", satu, "kiri", False) for satu in lebar)
    tabel = TabelLembar((), kolom, (BarisLembar("a", "a", sel, tebal=False),), bernomor=False)
    return Lembar((), mendatar, (tabel,), "", berkop=False)


def _tentukan(lembar: Lembar) -> LebarLembar:
    return tentukan_lebar_lembar(lembar, FAMILI, HALAMAN)


def _persen(lembar: Lembar) -> list[Decimal]:
    return [Decimal(satu) for satu in _tentukan(lembar).daftar_persen[0]]


def test_shares_are_kept_while_every_word_fits() -> None:
    assert _persen(_lembar("Satu", "dua", bagian=(30, 10))) == [75, 25]


def test_a_column_grows_to_its_longest_word() -> None:
    sempit, lapang = _persen(_lembar(PANJANG, "kata " * 40, bagian=(1, 60)))
    assert 8 < sempit < 20 < lapang


def test_the_rest_of_the_width_goes_where_the_text_is() -> None:
    _, pendek, panjang = _persen(_lembar(PANJANG, "kata", "kata " * 40, bagian=(1, 30, 30)))
    assert panjang > 3 * pendek


def test_letters_become_smaller_only_until_all_words_fit() -> None:
    sedikit, banyak = _tentukan(_lembar(*[PANJANG] * 9)), _tentukan(_lembar(*[PANJANG] * 12))
    assert sedikit.ukuran == HALAMAN.ukuran_huruf - 3
    assert 7 <= banyak.ukuran < sedikit.ukuran


def test_letters_stay_readable_where_nothing_helps() -> None:
    lebar = _tentukan(_lembar(*[PANJANG * 3] * 12, mendatar=False))
    assert lebar.ukuran == 7
    assert sum(map(Decimal, lebar.daftar_persen[0])) <= 100


def test_all_tables_of_a_sheet_have_letters_of_one_size() -> None:
    lembar = _lembar(*[PANJANG] * 12)
    pendek = _lembar("a", "b").daftar_tabel
    bersama = _tentukan(replace(lembar, daftar_tabel=(*lembar.daftar_tabel, *pendek)))
    assert bersama.ukuran == _tentukan(lembar).ukuran
    assert bersama.daftar_persen[1] == ("50.00", "50.00")


def test_a_target_is_not_torn_from_its_sign_or_its_predikat() -> None:
    assert lekatkan("B (82)") == "B\N{NO-BREAK SPACE}(82)"
    assert lekatkan("≤ 3 hari") == "≤\N{NO-BREAK SPACE}3 hari"
    assert lekatkan("92 s.d. 98% (contoh)") == "92 s.d. 98% (contoh)"
