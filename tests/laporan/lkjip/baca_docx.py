"""Reads a Word file back as Word does: paragraphs, tables, fields, and the rules of its format."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

# Word takes a file for broken whose properties stand in another order than its schema's.
URUTAN: Final = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl "
        "rPr sectPr"
    ),
    "rPr": "rFonts b bCs i iCs color sz szCs u vertAlign lang",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols",
    "tblCellMar": "top left bottom right",
    "num": "abstractNumId lvlOverride",
    "lvl": "start numFmt lvlText lvlJc pPr",
}


def open_docx(isi: bytes) -> Any:
    """Return the file as python-docx reads it."""
    return Document(io.BytesIO(isi))


def list_judul(isi: bytes) -> list[tuple[int, str]]:
    """Return level and text of every heading."""
    return [
        (int(satu.style.name.removeprefix("Heading ")), satu.text.replace("\n", " "))
        for satu in open_docx(isi).paragraphs
        if satu.style.name.startswith("Heading")
    ]


def list_teks(isi: bytes, gaya: str) -> list[str]:
    """Return the texts of the paragraphs of one style."""
    return [satu.text for satu in open_docx(isi).paragraphs if satu.style.name == gaya]


def baca_tabel(isi: bytes, nomor: int) -> list[list[str]]:
    """Return the cells of a table; a merged one says its text in every place that it covers."""
    return [[sel.text for sel in baris.cells] for baris in open_docx(isi).tables[nomor].rows]


def read_xml(isi: bytes, nama: str = "word/document.xml") -> Any:
    """Return one part; raises for XML that is not well-formed."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return etree.fromstring(arsip.read(nama))


def list_rusak(isi: bytes) -> Iterator[str]:
    """Yield what Word would complain about."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            if nama.endswith(".rels"):
                yield from _list_rujukan_rusak(arsip, nama)
            if nama.startswith("word/") and nama.endswith(".xml"):
                yield from _list_urutan_rusak(nama, etree.fromstring(arsip.read(nama)))
    yield from _list_isi_rusak(read_xml(isi))


def _list_rujukan_rusak(arsip: zipfile.ZipFile, nama: str) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(nama))
    for satu in etree.fromstring(arsip.read(nama)):
        tujuan = posixpath.normpath(posixpath.join("/", folder, satu.get("Target"))).lstrip("/")
        if satu.get("TargetMode") == "External" or tujuan not in arsip.namelist():
            yield f"{nama}: {satu.get('Target')}"


def _list_urutan_rusak(nama: str, akar: Any) -> Iterator[str]:
    if nama not in {"word/document.xml", "word/numbering.xml", "word/footer1.xml"}:
        return
    for kunci, urutan in URUTAN.items():
        daftar = urutan.split()
        for satu in akar.iter(qn(f"w:{kunci}")):
            ada = [etree.QName(anak).localname for anak in satu]
            if ada != sorted(ada, key=daftar.index):
                yield f"{nama}: {kunci} {ada}"


def _list_isi_rusak(akar: Any) -> Iterator[str]:
    for sel in akar.iter(qn("w:tc")):
        if sel[-1].tag != qn("w:p"):
            yield "sel tidak berakhir dengan paragraf"
    nama = [satu.get(qn("w:name")) for satu in akar.iter(qn("w:bookmarkStart"))]
    if len(set(nama)) < len(nama):
        yield "penanda ganda"
    tujuan = {satu.get(qn("w:anchor")) for satu in akar.iter(qn("w:hyperlink"))}
    yield from (f"tautan ke {satu}" for satu in tujuan - set(nama))
    buka = [satu.get(qn("w:fldCharType")) for satu in akar.iter(qn("w:fldChar"))]
    if buka.count("begin") != buka.count("end"):
        yield "bidang tidak ditutup"
    yield from _list_baris_rusak(akar)


def _list_baris_rusak(akar: Any) -> Iterator[str]:
    """Yield rows whose cells do not fill the columns, by number and by width."""
    for tabel in akar.iter(qn("w:tbl")):
        kolom = [int(satu.get(qn("w:w"))) for satu in tabel.find(qn("w:tblGrid"))]
        for baris in tabel.iterchildren(qn("w:tr")):
            sifat = [sel.find(qn("w:tcPr")) for sel in baris.iterchildren(qn("w:tc"))]
            lintas = [satu.find(qn("w:gridSpan")) for satu in sifat]
            banyak = sum(1 if satu is None else int(satu.get(qn("w:val"))) for satu in lintas)
            lebar = sum(int(satu.find(qn("w:tcW")).get(qn("w:w"))) for satu in sifat)
            if (banyak, lebar) != (len(kolom), sum(kolom)):
                yield f"baris {banyak} kolom selebar {lebar}, bukan {len(kolom)}, {sum(kolom)}"
