"""Workbooks as evidence: kept byte for byte, refused when they do more than hold sheets."""

import io
import time
import warnings
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook

from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.periksa import check_berkas
from tests.kecamatan.buku_kerja.rakitan import (
    RUANG_HUBUNGAN,
    bagian_dasar,
    buku,
    bungkus,
    daftar_isi,
    hubungan,
    lembar,
    rakit,
    sel,
)
from tests.kecamatan.unggahan.rakitan import buat_gambar, zip_palsu

SATU = sel("A1", "<v>1</v>")
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
TAWA = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def assert_ditolak(isi: bytes, pesan: str) -> None:
    mulai = time.process_time()
    with pytest.raises(BerkasDitolak, match=pesan):
        check_berkas(isi, nama="rekap.xlsx")
    assert time.process_time() - mulai < 2


def tambah(nama: str, isi: str | bytes = b"x") -> bytes:
    return bungkus(bagian_dasar(SATU) | {nama: isi})


def luar(jenis: str, tujuan: str) -> str:
    return (
        f'<Relationships xmlns="{RUANG_HUBUNGAN}"><Relationship Id="r1" TargetMode="External" '
        f'Type="x/relationships/{jenis}" Target="{tujuan}"/></Relationships>'
    )


def test_workbook_is_kept_byte_for_byte_and_its_sheets_counted() -> None:
    buku_kerja = Workbook()
    for nama in ("Januari", "Februari"):
        buku_kerja.create_sheet(nama).append(["=1+1", "kecamatan"])
    tampung = io.BytesIO()
    buku_kerja.save(tampung)
    hasil = check_berkas(tampung.getvalue(), nama="rekap.xlsx")
    assert (hasil.isi, hasil.halaman, hasil.pembuat) == (tampung.getvalue(), 3, "")


def test_large_table_that_no_form_could_take_is_fine_as_evidence() -> None:
    baris = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 9000))
    assert check_berkas(rakit(baris), nama="a.xlsx").halaman == 1


def test_workbook_above_the_limit_of_forms_is_fine_as_evidence() -> None:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
        arsip.writestr("xl/media/image1.png", buat_gambar() + b"\0" * 6_000_000)
    assert check_berkas(tampung.getvalue(), nama="a.xlsx").halaman == 1


def test_workbook_with_picture_print_settings_and_link_to_click_is_fine() -> None:
    isi = rakit(
        SATU,
        **{
            "xl/media/image1.png": buat_gambar(),
            "xl/printerSettings/printerSettings1.bin": b"\1\2",
            "xl/worksheets/_rels/sheet1.xml.rels": luar("hyperlink", "https://contoh.id"),
        },
    )
    assert check_berkas(isi, nama="a.xlsx").isi == isi


def test_workbook_written_in_one_stream_is_fine() -> None:
    class Aliran(io.RawIOBase):
        """Takes bytes one after the other, like a pipe: sizes stand behind each part."""

        def __init__(self) -> None:
            self.isi = b""

        def writable(self) -> bool:
            return True

        def write(self, potong: Any) -> int:
            self.isi += bytes(potong)
            return len(potong)

    aliran = Aliran()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
    assert check_berkas(aliran.isi, nama="a.xlsx").halaman == 1


def test_zip_bomb_is_refused() -> None:
    assert_ditolak(rakit(lembar(" " * 30_000_000)), "terlalu besar")


def test_zip_bomb_by_its_ratio_is_refused() -> None:
    assert_ditolak(rakit(" " * 8_000_000), "terlalu besar")


def test_directory_that_lies_about_a_part_nobody_reads_is_refused() -> None:
    isi = bytearray(tambah("xl/media/image1.png", b"x" * 900_000))
    letak = isi.rfind(b"PK\x01\x02", 0, isi.rfind(b"xl/media"))
    isi[letak + 24 : letak + 28] = (10).to_bytes(4, "little")
    assert_ditolak(bytes(isi), "rusak")


def test_entities_that_multiply_are_refused() -> None:
    assert_ditolak(rakit(**{"xl/sharedStrings.xml": TAWA}), "perintah XML")


def test_entity_from_a_file_is_refused() -> None:
    assert_ditolak(rakit(**{"xl/workbook.xml": XXE + buku()}), "perintah XML")


def test_doctype_in_a_part_nobody_reads_is_refused() -> None:
    assert_ditolak(tambah("docProps/a.xml", XXE), "perintah XML")


def test_utf_16_part_is_refused() -> None:
    isi = rakit(**{"xl/worksheets/sheet1.xml": lembar(SATU).encode("utf-16")})
    assert_ditolak(isi, "perintah XML")


def test_macro_is_refused() -> None:
    assert_ditolak(tambah("xl/vbaProject.bin"), "makro")


def test_macro_under_another_name_is_refused() -> None:
    assert_ditolak(tambah("xl/gambar.bin"), "tidak wajar")


def test_xlsm_under_another_name_is_refused() -> None:
    jenis = daftar_isi('<Override ContentType="a.macroEnabled.b"/>')
    assert_ditolak(rakit(SATU, **{"[Content_Types].xml": jenis}), "makro")


def test_link_to_another_workbook_is_refused() -> None:
    assert_ditolak(tambah("xl/externalLinks/externalLink1.xml", "<a/>"), "tautan")


def test_picture_fetched_from_a_site_is_refused() -> None:
    rujukan = luar("image", "https://contoh.id/lacak.png")
    assert_ditolak(tambah("xl/drawings/_rels/drawing1.xml.rels", rujukan), "situs lain")


def test_template_fetched_from_elsewhere_is_refused() -> None:
    rujukan = luar("attachedTemplate", "file:///C:/jahat.dotm")
    assert_ditolak(tambah("xl/_rels/lain.xml.rels", rujukan), "situs lain")


def test_embedded_object_is_refused() -> None:
    assert_ditolak(tambah("xl/embeddings/oleObject1.bin"), "objek tertanam")


def test_data_connection_is_refused() -> None:
    assert_ditolak(tambah("xl/connections.xml", "<a/>"), "sambungan data")


def test_query_table_is_refused() -> None:
    assert_ditolak(tambah("xl/queryTables/queryTable1.xml", "<a/>"), "kueri")


def test_program_among_the_parts_is_refused() -> None:
    assert_ditolak(tambah("xl/media/a.exe", b"MZ"), "tidak wajar")


def test_web_page_among_the_parts_is_refused() -> None:
    assert_ditolak(tambah("a.html", "<script>1</script>"), "tidak wajar")


def test_same_part_twice_is_refused() -> None:
    tampung = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(tampung, "w") as arsip:
        warnings.simplefilter("ignore")
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
        arsip.writestr("xl/worksheets/sheet1.xml", lembar(sel("A1", "<v>2</v>")))
    assert_ditolak(tampung.getvalue(), "tidak wajar")


def test_part_outside_the_archive_is_refused() -> None:
    assert_ditolak(tambah("../../x.xml"), "tidak wajar")


def test_600_parts_are_refused() -> None:
    assert_ditolak(rakit(SATU, **{f"x{n}.xml": b"" for n in range(600)}), "tidak wajar")


def test_one_part_as_2000_sheets_is_refused() -> None:
    nama = tuple(f"L{n}" for n in range(2000))
    banyak = hubungan(*((f"r{n}", "worksheet", "worksheets/sheet1.xml") for n in range(1, 2001)))
    isi = rakit(SATU, **{"xl/workbook.xml": buku(nama), "xl/_rels/workbook.xml.rels": banyak})
    assert_ditolak(isi, "tidak wajar")


def test_sheet_that_is_not_there_is_refused() -> None:
    rujukan = hubungan(("r1", "worksheet", "x.xml"))
    assert_ditolak(rakit(**{"xl/_rels/workbook.xml.rels": rujukan}), "tidak wajar")


def test_second_archive_behind_a_workbook_is_refused() -> None:
    assert_ditolak(rakit(SATU) + zip_palsu(), "bukan buku kerja|tidak wajar")


def test_workbook_behind_another_archive_is_refused() -> None:
    assert_ditolak(zip_palsu() + rakit(SATU), "tidak wajar")


def test_web_page_behind_a_workbook_is_refused() -> None:
    assert_ditolak(rakit(SATU) + b"<script>alert(1)</script>", "tidak wajar")


def test_web_page_in_the_comment_of_a_workbook_is_refused() -> None:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
        arsip.comment = b"<script>alert(1)</script>"
    assert_ditolak(tampung.getvalue(), "tidak wajar")


def test_web_page_between_the_parts_of_a_workbook_is_refused() -> None:
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
        tampung.write(b"<script>alert(1)</script>")
        arsip.start_dir = tampung.tell()
    with zipfile.ZipFile(tampung) as arsip:
        assert arsip.testzip() is None, "other programs open it"
    assert_ditolak(tampung.getvalue(), "tidak wajar")


def test_word_document_is_refused() -> None:
    isi = {
        "[Content_Types].xml": daftar_isi(),
        "_rels/.rels": hubungan(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": "<document/>",
        "word/_rels/document.xml.rels": hubungan(),
    }
    assert_ditolak(bungkus(isi), "tidak punya lembar")


def test_any_other_archive_is_refused() -> None:
    assert_ditolak(zip_palsu(), "bukan buku kerja")


def test_opendocument_is_refused() -> None:
    assert_ditolak(bungkus({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument")


def test_every_cut_of_a_good_workbook_is_refused_and_none_crashes() -> None:
    utuh = rakit(SATU)
    for panjang in range(4, len(utuh), 37):
        with pytest.raises(BerkasDitolak):
            check_berkas(utuh[:panjang], nama="a.xlsx")
