"""Workbooks that are written: text stays text, and what was written is read back the same."""

import io
import re
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.buku_kerja import JenisKolom, KolomTulis, LembarTulis, read_buku, write_buku
from kecamatan.buku_kerja.teks_aman import clean_teks

KOLOM = (
    KolomTulis("Kode", lebar=9),
    KolomTulis("Tingkat", pilihan=("Program", "Kegiatan")),
    KolomTulis("Pagu (Rp)", jenis=JenisKolom.RUPIAH),
    KolomTulis("Kunci", tersembunyi=True),
)


def _tulis(*baris: tuple[str | Decimal | None, ...], kosong: int = 0) -> bytes:
    satu = LembarTulis("Anggaran", ("Judul", "Kecamatan"), KOLOM, baris, kosong)
    return write_buku([satu], petunjuk=("Petunjuk", "Isi tabelnya."), tanda={"jenis": "uji"})


def _baca_satu(teks: str) -> object:
    return read_buku(_tulis((teks, None, None, None))).daftar_lembar[0].find(5, 1).nilai


SUNTIKAN = [
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("x")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    " =1",
    "=1+1",
    "#REF!",
    "=",
]


@pytest.mark.parametrize("teks", SUNTIKAN)
def test_no_text_becomes_a_formula(teks: str) -> None:
    isi = _tulis((teks, teks, None, None))
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        lembar = arsip.read("xl/worksheets/sheet1.xml").decode()
    assert not re.search(r"<f[ >/]", lembar)
    sel = openpyxl.load_workbook(io.BytesIO(isi))["Anggaran"]["A5"]
    assert (sel.data_type, sel.value) == ("s", teks)
    assert _baca_satu(teks) == teks


@pytest.mark.parametrize(
    ("teks", "jadi"),
    [
        ("a\x00b\x1fc", "a\ufffdb\ufffdc"),
        ("a\ud800b", "a\ufffdb"),
        ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
        ("a" * 40_000, "a" * 32_766 + "…"),
        ("😀" * 20_000, "😀" * 16_383 + "…"),
        ("_x0041_", "_x0041_"),
        ("a" * 32_767, "a" * 32_767),
    ],
)
def test_a_text_excel_cannot_hold_is_made_one_it_can(teks: str, jadi: str) -> None:
    assert _baca_satu(teks) == jadi


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=40))
def test_every_text_is_read_back_as_it_was_cleaned(teks: str) -> None:
    tanpa_lepas = clean_teks(teks).replace("_x005F_", "_")
    assert (_baca_satu(teks) or "") == (tanpa_lepas if tanpa_lepas.strip() else "")


def test_codes_and_nip_keep_every_digit() -> None:
    isi = read_buku(_tulis(("00123", None, None, "196601131992031007"))).daftar_lembar[0]
    assert (isi.find(5, 1).nilai, isi.find(5, 4).nilai) == ("00123", "196601131992031007")
    assert openpyxl.load_workbook(io.BytesIO(_tulis(kosong=2)))["Anggaran"]["A6"].number_format == (
        "@"
    )


@pytest.mark.parametrize("angka", ["0", "9999999999999.99", "0.01", "2743174000.5"])
def test_a_number_is_read_back_to_the_sen(angka: str) -> None:
    isi = read_buku(_tulis((None, None, Decimal(angka), None))).daftar_lembar[0]
    assert isi.find(5, 3).nilai == Decimal(angka)


def test_the_book_looks_like_a_form() -> None:
    isi = openpyxl.load_workbook(io.BytesIO(_tulis(("1", "Program", None, None), kosong=3)))
    lembar = isi["Anggaran"]
    assert isi.sheetnames == ["Anggaran", "Petunjuk", "_sakip"]
    assert isi["_sakip"].sheet_state == "veryHidden"
    assert (lembar.freeze_panes, lembar.print_title_rows) == ("A5", "$4:$4")
    assert lembar.column_dimensions["A"].width == 9
    assert lembar.column_dimensions["D"].hidden
    (aturan,) = lembar.data_validations.dataValidation
    assert (str(aturan.sqref), aturan.formula1) == ("B5:B8", '"Program,Kegiatan"')


def test_the_marks_are_read_apart_from_the_sheets() -> None:
    isi = read_buku(_tulis())
    assert dict(isi.tanda) == {"jenis": "uji"}
    assert [satu.nama for satu in isi.daftar_lembar] == ["Anggaran", "Petunjuk"]
