"""Which letters print, and that output depends on no other font of the machine."""

import pytest

from laporan.baris_judul import seimbangkan
from laporan.famili import FAMILI
from laporan.pencetak.huruf import CADANGAN, find_tak_tercetak, ukur_kata

BIASA = "Kepala Desa “Sumber–Jambe” é ½ m² ✓ ≥ × ÷ − عربي\u00a0\u200d\n"


@pytest.mark.parametrize("famili", FAMILI.values())
def test_letters_of_any_font_of_the_print_are_accepted(famili: str) -> None:
    assert find_tak_tercetak(famili, BIASA) == ()


@pytest.mark.parametrize("famili", FAMILI.values())
def test_letters_of_no_font_are_named_once_in_order(famili: str) -> None:
    assert find_tak_tercetak(famili, "a中ꦗ中") == ("中", "ꦗ")


def test_a_letter_typed_in_two_parts_counts_as_one() -> None:
    assert find_tak_tercetak("URW Bookman", "e\u0301") == ()


def test_nothing_is_refused_where_the_fonts_are_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("laporan.pencetak.huruf._baca_lebar", lambda *_, **__: {})
    assert find_tak_tercetak("URW Bookman", "中") == ()
    assert ukur_kata("URW Bookman", "ab") > 0


def test_bold_words_are_wider() -> None:
    assert ukur_kata("URW Bookman", "Kata", tebal=True) > ukur_kata("URW Bookman", "Kata")
    assert ukur_kata(CADANGAN, "Kata") > 0


def test_a_title_breaks_into_lines_of_about_equal_length() -> None:
    teks = "INDIKATOR KINERJA UTAMA KECAMATAN SUMBERJAMBE KABUPATEN JEMBER TAHUN 2022"
    baris = seimbangkan(teks, "URW Bookman", 45_000)
    assert " ".join(baris) == teks
    assert len(baris) == 2
    panjang = [ukur_kata("URW Bookman", satu, tebal=True) for satu in baris]
    assert max(panjang) < 1.3 * min(panjang)


def test_a_title_that_fits_stays_on_its_line() -> None:
    assert seimbangkan("JUDUL PENDEK", "URW Bookman", 45_000) == ("JUDUL PENDEK",)
    assert seimbangkan("", "URW Bookman", 45_000) == ()
