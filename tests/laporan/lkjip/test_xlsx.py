"""The workbook of a report: each table on its sheet, numbers as numbers, words as words."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from laporan.isi import BarisLembar, KolomLembar, TabelLembar
from laporan.isi.laporan import Tabel
from laporan.lkjip.xlsx import tulis_xlsx
from tests.laporan.isi_contoh import contoh
from tests.laporan.lkjip.laporan_contoh_docx import SEL_RUMUS, laporan_contoh, with_blok


@pytest.fixture(scope="module")
def berkas() -> bytes:
    return tulis_xlsx(laporan_contoh())


@pytest.fixture(scope="module")
def buku(berkas: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(berkas))


def test_each_table_has_a_sheet_that_the_first_one_leads_to(buku: Any) -> None:
    nama = [f"Tabel 2.{nomor}" for nomor in range(1, 5)]
    assert buku.sheetnames == ["Daftar tabel", *nama]
    daftar = buku["Daftar tabel"]
    baris = [[sel.value for sel in satu] for satu in daftar.iter_rows(min_row=5)]
    assert baris[0] == ["Tabel 2.1", "Capaian Kinerja", "A. Capaian Kinerja"]
    assert [satu[0].hyperlink.location for satu in daftar.iter_rows(min_row=5)] == [
        f"'{satu}'!A1" for satu in nama
    ]


def test_links_stay_in_the_book_and_no_text_is_a_formula(berkas: bytes, buku: Any) -> None:
    with zipfile.ZipFile(io.BytesIO(berkas)) as arsip:
        semua = {nama: arsip.read(nama).decode() for nama in arsip.namelist() if "xml" in nama}
    assert not any("External" in isi for isi in semua.values())
    assert not any("<f>" in isi for nama, isi in semua.items() if "worksheets" in nama)
    sel = _find(buku["Tabel 2.1"], SEL_RUMUS)
    assert sel.data_type == "s"


def _find(lembar: Any, nilai: object) -> Any:
    return next(sel for baris in lembar.iter_rows() for sel in baris if sel.value == nilai)


def test_numbers_are_numbers_in_the_format_of_their_text(buku: Any) -> None:
    lembar = buku["Tabel 2.1"]
    assert _find(lembar, 90.13).number_format == "#,##0.00"
    assert _find(lembar, 1250).number_format == "#,##0"
    assert _find(buku["Tabel 2.2"], 14463930781).number_format == "#,##0"
    assert _find(lembar, "–").data_type == "s"


def test_title_notes_and_source_stand_above_the_table(buku: Any) -> None:
    judul = [sel.value for sel in buku["Tabel 2.1"]["A"][:6]]
    assert judul == [
        "Tabel 2.1 Capaian Kinerja",
        "Laporan Kinerja Kecamatan Contoh Tahun 2025",
        "Angka sementara.",
        "Sumber: Pengukuran 2025",
        None,
        "Sasaran",
    ]
    assert _find(buku["Tabel 2.1"], "Tahun 2025: Target").row == 6


def test_words_around_a_number_go_into_its_format() -> None:
    kolom = (KolomLembar("Nilai", "", 50, "kanan", False),)
    teks = (("B (80,5)", "80.5"), ("2 dari 4 (50,00%)", "50"), ("lima", "5.25"))
    baris = tuple(BarisLembar(satu, "", (satu,), False) for satu, _ in teks)
    angka = tuple((satu,) for _, satu in teks)
    tabel = Tabel("tabel.kata", "9", "Kata", TabelLembar((), kolom, baris, False), angka)
    berkas = tulis_xlsx(with_blok(laporan_contoh(), "umum", tabel))
    lembar = openpyxl.load_workbook(io.BytesIO(berkas))["Tabel 9"]
    isi = [lembar.cell(baris, 1) for baris in range(5, 8)]
    assert [(sel.value, sel.number_format) for sel in isi] == [
        (80.5, '"B ("#,##0.0")"'),
        (50, '"2 dari 4 ("#,##0.00"%)"'),
        (5.25, "#,##0.00"),
    ]


def test_iku_says_its_formula_on_one_line(buku: Any) -> None:
    formulir = contoh("panti_2025").formulir
    assert formulir is not None
    teks = [str(sel.value) for baris in buku["Tabel 2.4"].iter_rows() for sel in baris]
    nama = [iku.nama for sasaran in formulir.daftar_sasaran for iku in sasaran.daftar_iku]
    assert all(satu in teks for satu in nama)
    assert any("÷" in satu and "100%" in satu for satu in teks)


def test_other_documents_have_no_workbook() -> None:
    with pytest.raises(ValueError, match="sk-iku"):
        tulis_xlsx(contoh("sumberjambe_2022"))
