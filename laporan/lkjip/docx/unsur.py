"""Elements of WordprocessingML by name: its parts have one fixed order, kept by whoever builds."""

from collections.abc import Iterable
from typing import Final

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from kecamatan.buku_kerja.teks_aman import clean_xml
from laporan.isi import Halaman

Unsur = BaseOxmlElement
# Lengths in Word are twentieths of a point.
TITIK: Final = 20
# So many of them are an inch, and so many tenths of a millimetre.
_TWIP, _PERSEPULUH_MM = 1440, 254


def unsur(nama: str, /, *anak: Unsur | None, **atribut: str | int) -> Unsur:
    """Return <w:nama> with attributes of the same namespace; None among the children is left out.

    A trailing "_" in the name of an attribute is dropped.
    """
    benda = OxmlElement(f"w:{nama}")
    for kunci, nilai in atribut.items():
        benda.set(qn(f"w:{kunci.rstrip('_')}"), str(nilai))
    benda.extend(satu for satu in anak if satu is not None)
    return benda


def unsur_teks(teks: str, nama: str = "t") -> Unsur:
    """Return a piece of text that keeps its blanks."""
    benda = unsur(nama)
    benda.text = clean_xml(teks)
    benda.set(qn("xml:space"), "preserve")
    return benda


def add_anak(induk: Unsur, daftar: Iterable[Unsur]) -> Unsur:
    """Put children at the end of an element and return it."""
    induk.extend(daftar)
    return induk


def to_twip(mm: int) -> int:
    """Return millimetres in twentieths of a point, as Word counts lengths."""
    return (mm * _TWIP * 10 + _PERSEPULUH_MM // 2) // _PERSEPULUH_MM


def lebar_bersih(halaman: Halaman, *, mendatar: bool) -> int:
    """Return the width between the margins, in twentieths of a point."""
    if mendatar:
        return to_twip(halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah)
    return to_twip(halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan)
