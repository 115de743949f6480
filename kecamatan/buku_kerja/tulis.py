"""Writes a workbook: tables under a title, a page of directions, and a hidden sheet of marks.

Every text is typed as text, whatever it begins with, so nothing becomes a formula.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from kecamatan.buku_kerja.isi import LEMBAR_TANDA, letter_of
from kecamatan.buku_kerja.saring_sel import add_angka, add_pilihan
from kecamatan.buku_kerja.teks_aman import clean_teks


@dataclass(frozen=True)
class SelTulis:
    """A number in a number format of its own, where those of a column differ."""

    angka: Decimal
    format: str


@dataclass(frozen=True)
class TautanTulis:
    """Words that lead to another sheet of the same book."""

    teks: str
    lembar: str


Isi = str | Decimal | SelTulis | TautanTulis | None


class JenisKolom(StrEnum):
    """How the cells of a column are typed: their number format in Excel."""

    TEKS = "@"
    ANGKA = "General"
    RUPIAH = "#,##0.00"
    # A percentage as this site writes it: the number 98.46, with its sign in the heading.
    PERSEN = "0.00"
    BULAT = "0"


@dataclass(frozen=True)
class KolomTulis:
    """A column; `pilihan` are offered as a list, a hidden column is for the site alone."""

    judul: str
    lebar: int = 18
    jenis: JenisKolom = JenisKolom.TEKS
    pilihan: tuple[str, ...] = ()
    tersembunyi: bool = False


@dataclass(frozen=True)
class LembarTulis:
    """A table: lines of title, headings, rows, and empty rows that are ready to be filled.

    `terbuka` are the cells to fill in, by row and column of the table from 0; all others are
    locked. None leaves every cell open.
    """

    nama: str
    daftar_judul: Sequence[str]
    daftar_kolom: Sequence[KolomTulis]
    daftar_baris: Sequence[Sequence[Isi]] = field(default_factory=tuple)
    baris_kosong: int = 0
    terbuka: frozenset[tuple[int, int]] | None = None

    @property
    def baris_judul(self) -> int:
        """The row of the headings, below the title and an empty row."""
        return len(self.daftar_judul) + 2


_HURUF_JUDUL: Final = Font(bold=True, size=14)
_HURUF_KEPALA: Final = Font(bold=True, color="FFFFFFFF")
_HURUF_TAUTAN: Final = Font(underline="single", color="FF0B5A8A")
_WARNA_KEPALA: Final = PatternFill("solid", fgColor="FF0B5A8A")
_WARNA_ISIAN: Final = PatternFill("solid", fgColor="FFFFF8D6")
_SISI: Final = Side(style="thin", color="FFB5BCC4")
_BINGKAI: Final = Border(left=_SISI, right=_SISI, top=_SISI, bottom=_SISI)
_LIPAT: Final = Alignment(wrap_text=True, vertical="top")
_TENGAH: Final = Alignment(wrap_text=True, vertical="center", horizontal="center")
_LEBAR_PETUNJUK: Final = 100
_TINGGI_GARIS: Final = 15
# As LibreOffice and Excel number the paper of 21,6 by 33 cm.
_FOLIO: Final = 14


def write_buku(
    daftar_lembar: Sequence[LembarTulis],
    *,
    petunjuk: Sequence[str] = (),
    tanda: Mapping[str, str] | None = None,
) -> bytes:
    """Return the bytes of a workbook; `tanda` says on a hidden sheet what the book is."""
    buku = Workbook()
    buku.remove(buku.active)
    for satu in daftar_lembar:
        _write_lembar(buku.create_sheet(satu.nama), satu)
    if petunjuk:
        _write_petunjuk(buku.create_sheet("Petunjuk"), petunjuk)
    if tanda:
        lembar = buku.create_sheet(LEMBAR_TANDA)
        for nomor, pasangan in enumerate(tanda.items(), start=1):
            for kolom, teks in enumerate(pasangan, start=1):
                _write_sel(lembar.cell(nomor, kolom), teks)
        _set(lembar, sheet_state="veryHidden")
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def _write_lembar(lembar: Worksheet, satu: LembarTulis) -> None:
    for nomor, teks in enumerate(satu.daftar_judul, start=1):
        sel = lembar.cell(nomor, 1)
        _write_sel(sel, teks)
        _set(sel, font=_HURUF_JUDUL if nomor == 1 else Font())
    for nomor, kolom in enumerate(satu.daftar_kolom, start=1):
        _write_kepala(lembar, satu.baris_judul, nomor, kolom)
    kosong: Sequence[Isi] = (None,) * len(satu.daftar_kolom)
    semua = [*satu.daftar_baris, *([kosong] * satu.baris_kosong)]
    for baris, isi in enumerate(semua, start=satu.baris_judul + 1):
        for nomor, (kolom, nilai) in enumerate(zip(satu.daftar_kolom, isi, strict=True), start=1):
            sel = lembar.cell(baris, nomor)
            _write_sel(sel, nilai)
            rupa = nilai.format if isinstance(nilai, SelTulis) else kolom.jenis.value
            _set(sel, number_format=rupa, border=_BINGKAI, alignment=_LIPAT)
        lebar = [kolom.lebar for kolom in satu.daftar_kolom]
        _set_tinggi(lembar, baris, zip(lebar, isi, strict=True))
    akhir = satu.baris_judul + max(len(semua), 1)
    for nomor, kolom in enumerate(satu.daftar_kolom, start=1):
        if kolom.pilihan:
            huruf = letter_of(nomor)
            add_pilihan(lembar, f"{huruf}{satu.baris_judul + 1}:{huruf}{akhir}", kolom.pilihan)
    if satu.terbuka is not None:
        _lock(lembar, satu, satu.terbuka)
    _set_cetak(lembar, satu, satu.baris_judul + len(semua))


def _lock(lembar: Worksheet, satu: LembarTulis, terbuka: frozenset[tuple[int, int]]) -> None:
    """Lock every cell but those to fill in, which are yellow: a guard against slips, no secret."""
    buka = [
        (lembar.cell(satu.baris_judul + 1 + baris, kolom + 1), satu.daftar_kolom[kolom].jenis)
        for baris, kolom in sorted(terbuka)
    ]
    for sel, _ in buka:
        _set(sel, fill=_WARNA_ISIAN, protection=Protection(locked=False))
    add_angka(lembar, [sel.coordinate for sel, jenis in buka if jenis is not JenisKolom.TEKS])
    # False is "not forbidden": people may widen what they cannot read.
    _set(lembar.protection, sheet=True, formatColumns=False, formatRows=False)


def _set_cetak(lembar: Worksheet, satu: LembarTulis, terakhir: int) -> None:
    """Keep the headings in sight, and print the table on folio with them on every page."""
    kanan = letter_of(len(satu.daftar_kolom))
    _set(lembar, freeze_panes=f"A{satu.baris_judul + 1}")
    _set(lembar, print_title_rows=f"{satu.baris_judul}:{satu.baris_judul}")
    _set(lembar, print_area=f"A1:{kanan}{max(terakhir, satu.baris_judul)}")
    _set(lembar.page_setup, orientation="landscape", paperSize=_FOLIO, fitToHeight=0)
    _set(lembar.sheet_properties.pageSetUpPr, fitToPage=True)


def _write_kepala(lembar: Worksheet, baris: int, nomor: int, kolom: KolomTulis) -> None:
    sel = lembar.cell(baris, nomor)
    _write_sel(sel, kolom.judul)
    _set(sel, font=_HURUF_KEPALA, fill=_WARNA_KEPALA, border=_BINGKAI, alignment=_TENGAH)
    huruf = letter_of(nomor)
    lembar.column_dimensions[huruf] = ColumnDimension(
        lembar, index=huruf, width=kolom.lebar, hidden=kolom.tersembunyi, customWidth=True
    )


def _write_petunjuk(lembar: Worksheet, petunjuk: Sequence[str]) -> None:
    for nomor, teks in enumerate(petunjuk, start=1):
        sel = lembar.cell(nomor, 1)
        _write_sel(sel, teks)
        _set(sel, alignment=_LIPAT, font=_HURUF_JUDUL if nomor == 1 else Font())
        _set_tinggi(lembar, nomor, [(_LEBAR_PETUNJUK, teks)])
    lembar.column_dimensions["A"] = ColumnDimension(
        lembar, index="A", width=_LEBAR_PETUNJUK, customWidth=True
    )


def _set_tinggi(lembar: Worksheet, baris: int, sel: Iterable[tuple[int, Isi]]) -> None:
    """Make room for folded text: not every program does so when it opens a book."""
    garis = max(
        (1 + (len(nilai) - 1) // lebar for lebar, nilai in sel if isinstance(nilai, str)),
        default=1,
    )
    if garis > 1:
        _set(lembar.row_dimensions[baris], height=garis * _TINGGI_GARIS)


def _write_sel(sel: Cell, nilai: Isi) -> None:
    """Write a number as a number and every text as text, "=1+1" too."""
    if isinstance(nilai, str):
        sel.value = clean_teks(nilai)
        sel.data_type = "s"
    elif isinstance(nilai, SelTulis):
        sel.value = nilai.angka
    elif isinstance(nilai, TautanTulis):
        _write_sel(sel, nilai.teks)
        sel.hyperlink = Hyperlink(ref=sel.coordinate, location=f"'{nilai.lembar}'!A1")
        _set(sel, font=_HURUF_TAUTAN)
    elif nilai is not None:
        sel.value = nilai


def _set(benda: Any, **atribut: Any) -> None:
    """Set attributes whose names are openpyxl's."""
    for nama, nilai in atribut.items():
        setattr(benda, nama, nilai)
