"""Words in a chart: wrapped, shortened, measured with room to spare."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.grafik.teks import rapikan_teks, ukur_teks, wrap
from laporan.pencetak.huruf import ukur_kata

LEBAR = Decimal(200)


def test_words_are_wrapped_between_words() -> None:
    teks = "Persentase gangguan ketenteraman yang ditangani"
    assert wrap(teks, 14, LEBAR, 3) == ["Persentase gangguan", "ketenteraman yang ditangani"]


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    satu, dua = wrap("kata " * 100, 14, LEBAR, 2)
    assert not satu.endswith("…")
    assert dua.endswith("kata…") or dua.endswith("…")
    assert ukur_teks(dua, 14) <= LEBAR


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert "".join(wrap("x" * 50, 14, LEBAR, 3)) == "x" * 50


@given(st.text(max_size=200), st.integers(1, 3), st.booleans())
def test_no_line_is_wider_than_its_room(teks: str, maks: int, tebal: bool) -> None:
    rapi = rapikan_teks(teks)
    daftar = wrap(rapi, 14, LEBAR, maks, tebal=tebal)
    assert len(daftar) <= maks
    assert all(ukur_teks(satu, 14, tebal=tebal) <= LEBAR for satu in daftar)
    if not daftar or not daftar[-1].endswith("…"):
        assert "".join(daftar).replace(" ", "") == rapi.replace(" ", "")


@pytest.mark.parametrize("tebal", [False, True])
def test_no_letter_is_measured_narrower_than_it_is_printed(tebal: bool) -> None:
    huruf = [chr(kode) for kode in range(0x20, 0x7F)] + list("–×÷·…")
    assert ukur_kata("Liberation Sans", "W", tebal=tebal) == 943
    sempit = {
        satu: (ukur_teks(satu, 1000, tebal=tebal), cetak)
        for satu in huruf
        if ukur_teks(satu, 1000, tebal=tebal)
        < (cetak := ukur_kata("Liberation Sans", satu, tebal=tebal))
    }
    assert sempit == {}
