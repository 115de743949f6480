"""Builds files as people and attackers upload them, byte by byte."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject


def buat_pdf(ubah: Callable[[PdfWriter], Any] = lambda _pdf: None, halaman: int = 2) -> bytes:
    """Return a PDF of empty pages that `ubah` has changed."""
    pdf = PdfWriter()
    for _ in range(halaman):
        pdf.add_blank_page(595, 842)
    ubah(pdf)
    tampung = io.BytesIO()
    pdf.write(tampung)
    return tampung.getvalue()


def buat_gambar(jenis: str = "PNG", ukuran: tuple[int, int] = (20, 30), **pilihan: Any) -> bytes:
    """Return a white picture."""
    tampung = io.BytesIO()
    Image.new("RGB", ukuran, "white").save(tampung, jenis, **pilihan)
    return tampung.getvalue()


def aksi(**isian: Any) -> DictionaryObject:
    """Return a dictionary of a PDF."""
    return DictionaryObject({NameObject(f"/{k}"): v for k, v in isian.items()})


def skrip() -> DictionaryObject:
    """Return an action that runs JavaScript."""
    return aksi(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))


def pasang(pdf: PdfWriter, kunci: str, nilai: Any) -> None:
    """Put an entry into the catalogue of a PDF."""
    pdf.root_object[NameObject(kunci)] = nilai


def zip_palsu() -> bytes:
    """Return an archive of one text."""
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w") as arsip:
        arsip.writestr("a.txt", "isi")
    return tampung.getvalue()
