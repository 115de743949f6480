"""Files that must not be read: each is refused with a sentence, quickly, and never with a crash."""

import io
import time
import warnings
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest

from kecamatan.buku_kerja import BukuDitolak, read_buku
from tests.kecamatan.buku_kerja.rakitan import (
    JENIS_ISI,
    KEPALA,
    RUANG,
    bagian_dasar,
    buku,
    bungkus,
    daftar_isi,
    hubungan,
    lembar,
    rakit,
    sel,
)

ENTITAS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SATU = sel("A1", "<v>1</v>")


def _tambah(nama: str, isi: str | bytes = b"x") -> bytes:
    return bungkus(bagian_dasar(SATU) | {nama: isi})


def _ganda() -> bytes:
    keluar = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(keluar, "w") as arsip:
        warnings.simplefilter("ignore")
        for nama, isi in bagian_dasar(SATU).items():
            arsip.writestr(nama, isi)
        arsip.writestr("xl/worksheets/sheet1.xml", lembar(sel("A1", "<v>2</v>")))
    return keluar.getvalue()


def _bohong() -> bytes:
    """Return an archive whose directory says that a large part is small."""
    isi = bytearray(rakit(xl__besar="x" * 9_000_000))
    letak = isi.rfind(b"PK\x01\x02", 0, isi.rfind(b"xl/besar"))
    isi[letak + 24 : letak + 28] = (10).to_bytes(4, "little")
    return bytes(isi).replace(b"xl/besar", b"xl/b.xml")


def _bersandi() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99 + "EncryptedPackage".encode("utf-16-le")


def _teks_bersama(isi: str) -> str:
    return f'{KEPALA}<sst xmlns="{RUANG}">{isi}</sst>'


BERKAS: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty", lambda: b"", "kosong"),
    ("csv", lambda: b"kode;nama\n7.01;Program", "CSV"),
    ("html", lambda: b"\xef\xbb\xbf <html><table></table></html>", "halaman web"),
    ("pdf", lambda: b"%PDF-1.7 x", "PDF"),
    ("unknown bytes", lambda: bytes(range(256)), "bukan buku kerja"),
    ("xls", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"\.xls\)"),
    ("encrypted", _bersandi, "kata sandi"),
    (
        "ods",
        lambda: bungkus({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "OpenDocument",
    ),
    ("xlsb", lambda: _tambah("xl/workbook.bin"), "xlsb"),
    ("docx", lambda: bungkus({"word/document.xml": "<a/>"}), "bukan buku kerja"),
    ("truncated", lambda: rakit(SATU)[:-40], "rusak"),
    ("bytes flipped", lambda: rakit(SATU).replace(b"PK\x01\x02", b"PK\x01\x03"), "rusak"),
    ("too large", lambda: b"PK\x03\x04" + b"\0" * 5 * 1024 * 1024, "5 MB"),
    ("zip bomb in a sheet", lambda: rakit(lembar(" " * 30_000_000)), "terlalu besar"),
    ("zip bomb by its ratio", lambda: rakit(" " * 8_000_000), "terlalu besar"),
    (
        "many large parts",
        lambda: rakit(SATU, **{f"xl__m{n}": b"\x01" * 900_000 for n in range(60)}),
        "terlalu besar",
    ),
    ("a directory that lies", _bohong, "rusak|terlalu besar"),
    ("600 parts", lambda: rakit(SATU, **{f"x{n}": b"" for n in range(600)}), "tidak wajar"),
    ("the same part twice", _ganda, "tidak wajar"),
    (
        "the same part in another case",
        lambda: _tambah("XL/Worksheets/Sheet1.xml", lembar(SATU)),
        "tidak wajar",
    ),
    ("a part outside", lambda: _tambah("../../x"), "tidak wajar"),
    ("an absolute part", lambda: _tambah("/etc/x"), "tidak wajar"),
    ("a drive", lambda: _tambah("C:/x"), "tidak wajar"),
    ("a backslash", lambda: _tambah("xl\\x").replace(b"xl/x", b"xl\\x"), "tidak wajar"),
    ("a macro", lambda: _tambah("xl/vbaProject.bin"), "makro"),
    ("an old macro sheet", lambda: _tambah("xl/macrosheets/sheet1.xml", "<a/>"), "makro"),
    ("a link", lambda: _tambah("xl/externalLinks/externalLink1.xml", "<a/>"), "tautan"),
    ("an object", lambda: _tambah("xl/embeddings/oleObject1.bin"), "objek tertanam"),
    ("a connection", lambda: _tambah("xl/connections.xml", "<a/>"), "sambungan data"),
    ("a query", lambda: _tambah("xl/queryTables/queryTable1.xml", "<a/>"), "kueri"),
    ("a control", lambda: _tambah("xl/activeX/activeX1.xml", "<a/>"), "ActiveX"),
    (
        "xlsm under another name",
        lambda: rakit(
            SATU,
            **{"[Content_Types].xml": daftar_isi('<Override ContentType="a.macroEnabled.b"/>')},
        ),
        "makro",
    ),
    (
        "a query by its content type",
        lambda: rakit(
            SATU,
            **{
                "[Content_Types].xml": daftar_isi(
                    f'<Override ContentType="{JENIS_ISI}.queryTable"/>'
                )
            },
        ),
        "kueri",
    ),
    ("entities in a sheet", lambda: rakit(f"{ENTITAS}"), "perintah XML"),
    (
        "entities in shared texts",
        lambda: rakit(**{"xl/sharedStrings.xml": ENTITAS}),
        "perintah XML",
    ),
    (
        "an external entity in the book",
        lambda: rakit(**{"xl/workbook.xml": XXE + buku()}),
        "perintah XML",
    ),
    ("DOCTYPE in a part nobody reads", lambda: _tambah("docProps/a.xml", XXE), "perintah XML"),
    (
        "UTF-16",
        lambda: rakit(**{"xl/worksheets/sheet1.xml": lembar(SATU).encode("utf-16")}),
        "perintah XML",
    ),
    (
        "UTF-7",
        lambda: rakit(
            **{"xl/worksheets/sheet1.xml": lembar(SATU).replace('"UTF-8"', '"UTF-7"', 1)}
        ),
        "perintah XML",
    ),
    ("deep XML", lambda: rakit("<a>" * 50_000 + "</a>" * 50_000), "perintah XML|terlalu besar"),
    ("broken XML", lambda: rakit(SATU + "<row>"), "rusak"),
    ("no relations", lambda: rakit(**{"_rels/.rels": hubungan()}), "tidak wajar"),
    (
        "a sheet that is not there",
        lambda: rakit(**{"xl/_rels/workbook.xml.rels": hubungan(("r1", "worksheet", "x.xml"))}),
        "rusak",
    ),
    (
        "21 sheets",
        lambda: rakit(**{"xl/workbook.xml": buku(tuple(f"L{n}" for n in range(21)))}),
        "paling banyak 20",
    ),
    ("no sheet", lambda: rakit(**{"xl/workbook.xml": buku(())}), "tidak punya lembar"),
    ("a cell far down", lambda: rakit(sel("A1048576", "<v>1</v>")), "A1048576"),
    ("a cell far right", lambda: rakit(sel("XFD1", "<v>1</v>")), "XFD1"),
    ("an address in another row", lambda: rakit('<row r="2"><c r="A1"/></row>'), "tidak wajar"),
    (
        "an address that is none",
        lambda: rakit(sel("A1", "").replace('"A1"', '"1A"')),
        "tidak wajar",
    ),
    ("a row without number", lambda: rakit('<row r="-1"/>'), "tidak wajar"),
    ("the same cell twice", lambda: rakit(SATU + SATU), "tidak wajar"),
    (
        "too many empty cells",
        lambda: rakit("".join(f'<row r="{n}">{"<c/>" * 90}</row>' for n in range(1, 7000))),
        "terlalu besar",
    ),
    (
        "the same large sheet twenty times",
        lambda: rakit(
            "".join(f'<row r="{n}">{"<c/>" * 90}</row>' for n in range(1, 1000)),
            **{
                "xl/workbook.xml": buku(tuple(f"L{n}" for n in range(20))),
                "xl/_rels/workbook.xml.rels": hubungan(
                    *((f"r{n}", "worksheet", "worksheets/sheet1.xml") for n in range(1, 21))
                ),
            },
        ),
        "terlalu besar",
    ),
    (
        "too many shared texts",
        lambda: rakit(**{"xl/sharedStrings.xml": _teks_bersama("<si/>" * 200_001)}),
        "terlalu besar",
    ),
    (
        "a million rows behind a small dimension",
        lambda: rakit(
            **{
                "xl/worksheets/sheet1.xml": lembar(
                    "".join(f"<row><c><v>{n}</v></c></row>" for n in range(20_000)),
                    '<dimension ref="A1"/>',
                )
            }
        ),
        "A5001",
    ),
]


@pytest.mark.parametrize(("buat", "pesan"), [s[1:] for s in BERKAS], ids=[s[0] for s in BERKAS])
def test_a_file_that_cannot_be_trusted_is_refused_in_words(
    buat: Callable[[], bytes], pesan: str
) -> None:
    isi = buat()
    mulai = time.process_time()
    with pytest.raises(BukuDitolak, match=pesan):
        read_buku(isi)
    assert time.process_time() - mulai < 10


def test_empty_cells_with_a_format_to_the_last_row_are_no_reason_to_refuse() -> None:
    buku_kerja = read_buku(rakit(SATU + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'))
    assert len(buku_kerja.daftar_lembar[0].isi) == 1


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    isi = lembar(SATU).replace(
        "</worksheet>", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )
    assert len(read_buku(rakit(**{"xl/worksheets/sheet1.xml": isi})).daftar_lembar[0].isi) == 1


def test_every_cut_of_a_good_file_is_refused_and_none_crashes() -> None:
    utuh = rakit(SATU)
    for panjang in range(0, len(utuh), 37):
        with pytest.raises(BukuDitolak):
            read_buku(utuh[:panjang])


def test_a_changed_byte_is_refused_or_read_and_never_crashes() -> None:
    utuh = rakit(sel("A1", "<v>0</v>", 't="s"'))
    for letak in range(0, len(utuh), 11):
        rusak = bytearray(utuh)
        rusak[letak] ^= 0x55
        # Any other exception would be a server error.
        with suppress(BukuDitolak):
            read_buku(bytes(rusak))
