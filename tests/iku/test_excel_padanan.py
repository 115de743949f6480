"""Matching and comparing rows, without a database."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.angka import parse_angka
from iku.excel.bacaan import BarisBacaan, TabelBacaan, write_teks
from iku.excel.pratinjau import (
    BarisPratinjau,
    BedaSel,
    PratinjauExcel,
    StatusBaris,
    compare_baris,
    sort_pratinjau,
)
from iku.padanan import match_padanan
from kecamatan.buku_kerja import SelBuku

KUNCI = (lambda satu: satu[0], lambda satu: satu[1])


@pytest.mark.parametrize(
    ("baru", "lama", "padanan"),
    [
        ([("a", "x")], [("a", "y")], {0: 0}),
        ([("", "x"), ("a", "x")], [("a", "q"), ("", "x")], {0: 1, 1: 0}),
        ([("", "x"), ("", "x")], [("", "x")], {}),
        ([("b", "x")], [("a", "x")], {0: 0}),
        ([("a", "x"), ("b", "x")], [("a", "p"), ("c", "x")], {0: 0, 1: 1}),
        ([("", "")], [("", "")], {}),
        ([], [("a", "x")], {}),
    ],
)
def test_rows_find_their_partner_by_one_key_after_the_other(
    baru: list[tuple[str, str]], lama: list[tuple[str, str]], padanan: dict[int, int]
) -> None:
    assert match_padanan(baru, lama, KUNCI) == padanan


BARIS = st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.sampled_from(["", "x", "y"])))


@given(BARIS, BARIS)
def test_nobody_has_two_partners(baru: list[tuple[str, str]], lama: list[tuple[str, str]]) -> None:
    padanan = match_padanan(baru, lama, KUNCI)
    assert len(set(padanan.values())) == len(padanan)


def test_cells_are_compared_in_the_order_of_the_columns() -> None:
    label = {"kode": "Kode", "nama": "Nama", "pagu": "Pagu"}
    beda = compare_baris({"nama": "A", "pagu": "1"}, {"pagu": "2", "nama": "A", "kode": "7"}, label)
    assert beda == (BedaSel("Kode", "", "7"), BedaSel("Pagu", "1", "2"))


def test_a_preview_says_what_it_holds() -> None:
    sama = BarisPratinjau(StatusBaris.SAMA, "A", 9)
    hilang = BarisPratinjau(StatusBaris.DIHAPUS, "B")
    salah = BarisPratinjau(StatusBaris.SALAH, "C", 7, daftar_pesan=("x", "y"))
    urut = sort_pratinjau((hilang, sama, salah))
    assert [satu.sebutan for satu in urut] == ["C", "A", "B"]
    semua = PratinjauExcel(urut)
    assert (semua.is_salah, semua.is_sama, semua.daftar_pesan) == (True, False, ("x", "y"))
    assert dict(semua.ringkasan) == {"Sama": 1, "Dihapus": 1, "Salah": 1}
    tetap = replace(sama, status=StatusBaris.TETAP)
    assert PratinjauExcel((sama, tetap)).is_sama
    assert not PratinjauExcel((sama,), urutan_berubah=True).is_sama


@pytest.mark.parametrize(
    ("sel", "teks"),
    [
        (SelBuku(1, 1, Decimal("1234567.5")), "1.234.567,5"),
        (SelBuku(1, 1, Decimal("98.5"), persen=True), "98,5%"),
        (SelBuku(1, 1, Decimal(-3)), "-3"),
        (SelBuku(1, 1, "  satu "), "satu"),
        (SelBuku(1, 1), ""),
    ],
)
def test_a_cell_is_spelled_as_people_type_it(sel: SelBuku, teks: str) -> None:
    assert write_teks(sel) == teks


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_every_number_of_a_cell_is_read_by_the_reader_of_the_grid(nilai: Decimal) -> None:
    assert parse_angka(write_teks(SelBuku(1, 1, nilai))) == nilai


def test_a_table_survives_the_signed_field() -> None:
    tabel = TabelBacaan("Anggaran", {"kode": "B"}, (BarisBacaan(9, {"kode": "7.01"}, {}),))
    assert TabelBacaan.of_titipan(tabel.to_titipan()) == tabel
    assert tabel.sebut(9, "kode", "salah.") == "Lembar Anggaran sel B9: salah."
    assert SelBuku(1, 1, date(2021, 1, 1)).alamat == "A1"
