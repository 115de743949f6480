"""Reads a Word file back as Word does: paragraphs, tables, parts."""

import io
import zipfile
from typing import Any

from docx import Document
from lxml import etree


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
