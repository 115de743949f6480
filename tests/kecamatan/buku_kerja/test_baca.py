"""What a cell says: the number people see, or a reason why it says nothing."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kecamatan.buku_kerja import BukuDitolak, SelBuku, find_tabel, read_buku
from tests.kecamatan.buku_kerja.rakitan import bagian_dasar, buku, bungkus, hubungan, lembar, rakit
from tests.kecamatan.buku_kerja.rakitan import sel as tulis_sel
from tests.sumber import AKAR, APLIKASI, imported_modules, name, python_files


def _baca(isi: str, atribut: str = "", **ganti: str | bytes) -> SelBuku:
    return read_buku(rakit(tulis_sel("F12", isi, atribut), **ganti)).daftar_lembar[0].find(12, 6)


@pytest.mark.parametrize(
    ("isi", "atribut", "nilai"),
    [
        ("<v>98.5</v>", "", Decimal("98.5")),
        ("<v>0</v>", "", Decimal(0)),
        ("<v>-5</v>", 't="n"', Decimal(-5)),
        ("<v>9999999999999.99</v>", "", Decimal("9999999999999.99")),
        ("<v>0.28999999999999998</v>", "", Decimal("0.29")),
        ("<v>100</v>", "", Decimal(100)),
        ("<v>0</v>", 't="s"', "satu"),
        ("<v>1</v>", 't="s"', "dua"),
        ("<is><t>a</t></is>", 't="inlineStr"', "a"),
        ("<is><r><t>a</t></r><r><t> b</t></r></is>", 't="inlineStr"', "a b"),
        ("<v>hasil</v>", 't="str"', "hasil"),
        ("<is><t>_x0041__x005F_x0042_</t></is>", 't="inlineStr"', "A_x0042_"),
        ("<v>44197</v>", 's="2"', date(2021, 1, 1)),
        ("<v>44197.75</v>", 's="2"', date(2021, 1, 1)),
        ("<v>2021-01-01</v>", 't="d"', date(2021, 1, 1)),
        ("<v>1</v>", 's="99"', Decimal(1)),
        ("<v>12</v>", 's="4"', Decimal(12)),
    ],
)
def test_a_cell_holds_what_people_see(isi: str, atribut: str, nilai: object) -> None:
    sel = _baca(isi, atribut)
    assert (sel.nilai, sel.persen, sel.cacat) == (nilai, False, "")
    assert type(sel.nilai) is type(nilai)


@pytest.mark.parametrize(
    ("isi", "gaya", "nilai"),
    [("0.98", 1, "98"), ("0.98499999999999999", 1, "98.5"), ("1", 3, "100"), ("0", 1, "0")],
)
def test_a_percentage_is_read_as_it_is_shown(isi: str, gaya: int, nilai: str) -> None:
    sel = _baca(f"<v>{isi}</v>", f's="{gaya}"')
    assert (sel.nilai, sel.persen) == (Decimal(nilai), True)
    assert str(sel.nilai) == nilai


@pytest.mark.parametrize(
    ("isi", "atribut", "pesan"),
    [
        ("<f>10/20</f><v>98.5</v>", "", "rumus"),
        ('<f t="shared" si="0"/><v>98.5</v>', "", "rumus"),
        ("<f>A1</f><v>teks</v>", 't="str"', "rumus"),
        ("<v>#DIV/0!</v>", 't="e"', "#DIV/0!"),
        ("<v>1</v>", 't="b"', "BENAR/SALAH"),
        ("<v>1e400</v>", "", "tidak sah"),
        ("<v>1E+20</v>", "", "tidak sah"),
        ("<v>NaN</v>", "", "tidak sah"),
        ("<v>INF</v>", "", "tidak sah"),
        ("<v>१२</v>", "", "tidak sah"),
        ("<v>1_000</v>", "", "tidak sah"),
        ("<v>0x10</v>", "", "tidak sah"),
        ("<v>1,5</v>", "", "tidak sah"),
        (f"<v>{'9' * 5000}</v>", "", "tidak sah"),
        ("<v>196601131992031007</v>", "", "15 digit"),
        ("<v>-1</v>", 't="s"', "tidak ada di berkas"),
        ("<v>99</v>", 't="s"', "tidak ada di berkas"),
        ("<v>99999999999</v>", 's="2"', "tanggal"),
        ("<v>-5</v>", 's="2"', "tanggal"),
        ("<v>60</v>", 's="2"', "tanggal"),
        ("<v>2021-13-01</v>", 't="d"', "tanggal"),
        (f"<is><t>{'a' * 32_768}</t></is>", 't="inlineStr"', "32767"),
        ("<v>1</v>", 't="aneh"', "tidak sah"),
    ],
)
def test_a_cell_that_cannot_be_trusted_says_why_and_holds_nothing(
    isi: str, atribut: str, pesan: str
) -> None:
    sel = _baca(isi, atribut)
    assert (sel.nilai, sel.alamat) == (None, "F12")
    assert pesan in sel.cacat


def test_the_calendar_of_1904_is_followed() -> None:
    isi = {"xl/workbook.xml": buku(sifat='<workbookPr date1904="1"/>')}
    assert _baca("<v>0</v>", 's="2"', **isi).nilai == date(1904, 1, 1)


def test_cells_without_an_address_stand_one_behind_the_other() -> None:
    isi = '<row><c><v>1</v></c></row><row><c r="B2"><v>2</v></c><c><v>3</v></c></row>'
    milik = read_buku(rakit(isi)).daftar_lembar[0].isi
    assert {letak: str(sel.nilai) for letak, sel in milik.items()} == {
        (1, 1): "1",
        (2, 2): "2",
        (2, 3): "3",
    }


def test_a_hidden_sheet_says_so_and_a_chart_is_no_sheet() -> None:
    bagian = bagian_dasar(tulis_sel("A1", "<v>1</v>"))
    bagian["xl/workbook.xml"] = buku(("Satu", "Dua", "Grafik")).replace(
        'name="Dua"', 'name="Dua" state="hidden"'
    )
    bagian["xl/worksheets/sheet2.xml"] = lembar("")
    bagian["xl/_rels/workbook.xml.rels"] = hubungan(
        ("r1", "worksheet", "worksheets/sheet1.xml"),
        ("r2", "worksheet", "worksheets/sheet2.xml"),
        ("r3", "chartsheet", "chartsheets/sheet1.xml"),
    )
    daftar = read_buku(bungkus(bagian)).daftar_lembar
    assert [(satu.nama, satu.tersembunyi) for satu in daftar] == [("Satu", False), ("Dua", True)]


def _lembar_tabel(*baris: tuple[str, ...]) -> str:
    isi = ""
    for nomor, daftar in enumerate(baris, start=1):
        sel = "".join(f'<c t="inlineStr"><is><t>{teks}</t></is></c>' for teks in daftar)
        isi += f'<row r="{nomor}">{sel}</row>'
    return isi


JUDUL = {"kode": ["Kode"], "pagu": ["Pagu (Rp)", "Pagu"]}


def test_a_table_is_found_by_its_headings_in_any_row_case_and_spacing() -> None:
    isi = _lembar_tabel(("Kode contoh",), ("",), ("x", "PAGU\n ( rp )", " kode: "), ("1", "2", "3"))
    tabel = find_tabel(read_buku(rakit(isi)).daftar_lembar[0], JUDUL)
    assert tabel is not None
    assert (tabel.baris_judul, dict(tabel.kolom), tabel.hilang) == (3, {"pagu": 2, "kode": 3}, ())
    ((nomor, sel),) = tabel.list_baris()
    assert (nomor, sel["kode"].nilai, sel["pagu"].alamat) == (4, "3", "B4")


def _gabung(letak: str) -> list[tuple[str, str]]:
    """Return address and defect of every cell of a table with merged cells."""
    isi = lembar(_lembar_tabel(("Kode", "", "Pagu"), ("1", "", "10"), ("2", "", "")))
    ganti = f'</sheetData><mergeCells count="1"><mergeCell ref="{letak}"/></mergeCells>'
    berkas = rakit(**{"xl/worksheets/sheet1.xml": isi.replace("</sheetData>", ganti)})
    tabel = find_tabel(read_buku(berkas).daftar_lembar[0], JUDUL)
    assert tabel is not None
    semua = [satu for _, sel in tabel.list_baris() for satu in sel.values()]
    return [(satu.alamat, satu.cacat) for satu in semua if satu.cacat]


def test_cells_merged_over_rows_or_columns_of_a_table_say_so() -> None:
    assert [alamat for alamat, _ in _gabung("C2:C3")] == ["C2", "C3"]
    assert [alamat for alamat, _ in _gabung("A2:C2")] == ["A2", "C2"]
    assert [alamat for alamat, _ in _gabung("B3:C3")] == ["C3"]
    assert "digabung dengan sel lain (C2:C3)" in _gabung("C2:C3")[0][1]


def test_a_cell_that_only_reaches_to_its_right_and_merged_titles_are_read() -> None:
    assert _gabung("A3:B3") == _gabung("A1:B1") == _gabung("B2:B3") == []


def test_merged_cells_that_overlap_without_end_are_refused() -> None:
    satu = '<mergeCell ref="A1:CV5000"/>'
    isi = lembar(_lembar_tabel(("Kode", "Pagu"))).replace("</sheetData>", f"</sheetData>{satu * 2}")
    with pytest.raises(BukuDitolak, match="Susunan berkas tidak wajar"):
        read_buku(rakit(**{"xl/worksheets/sheet1.xml": isi}))


@pytest.mark.parametrize("letak", ["C3:C2", "C2:C", "ZZZZ1:A2", ""])
def test_merged_cells_without_sense_are_refused(letak: str) -> None:
    with pytest.raises(BukuDitolak, match="Susunan berkas tidak wajar"):
        _gabung(letak)


@pytest.mark.parametrize(
    ("isi", "atribut"),
    [
        ("<v>5</v><v>9</v>", ""),
        ("<v>5</v><is><t>9</t></is>", ""),
        ("<is><t>5</t></is><is><t>9</t></is>", 't="inlineStr"'),
    ],
)
def test_a_cell_with_two_values_is_refused(isi: str, atribut: str) -> None:
    with pytest.raises(BukuDitolak, match="Susunan berkas tidak wajar"):
        _baca(isi, atribut)


def test_headings_that_are_missing_or_stand_twice_are_named() -> None:
    judul = JUDUL | {"nama": ["Nama"]}
    isi = _lembar_tabel(("Kode", "Nama", "kode"))
    tabel = find_tabel(read_buku(rakit(isi)).daftar_lembar[0], judul)
    assert tabel is not None
    assert (tabel.hilang, tabel.ganda) == (("pagu",), ("kode",))
    assert find_tabel(read_buku(rakit(_lembar_tabel(("x", "y")))).daftar_lembar[0], judul) is None


def test_only_writing_is_left_to_openpyxl() -> None:
    pemakai = {
        name(Path(berkas))
        for berkas in python_files(*APLIKASI)
        for modul in imported_modules(berkas)
        if modul.split(".")[0] == "openpyxl"
    }
    assert pemakai == {
        "kecamatan/buku_kerja/gaya.py",
        "kecamatan/buku_kerja/saring_sel.py",
        "kecamatan/buku_kerja/tulis.py",
    }
    isi = "".join((AKAR / nama).read_text(encoding="utf-8") for nama in pemakai)
    assert "load_workbook" not in isi
