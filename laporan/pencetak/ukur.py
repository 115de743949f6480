"""Reads a layout: how tall each row, cell and line of the table of indikator is.

All lengths are whole hundredths of a CSS pixel: they are compared and added, never printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from laporan.pencetak.belah import hitung_huruf

# Boxes, elements and documents of a library without types.
Kotak = Any
Elemen = Any
Dokumen = Any
Piksel = Any

KELOMPOK = "data-kelompok"
BAGIAN_PIKSEL = 100
PERAN = "data-peran"


@dataclass(frozen=True)
class Garis:
    """One line of a cell: its foot below the top of the cell, the letters up to its end.

    `akhir` ends a paragraph or item; a line that is `lekat` stays with the one under it.
    """

    kaki: int
    huruf: int
    akhir: bool
    lekat: bool


@dataclass(frozen=True)
class UkuranSel:
    """A cell; `peran` is "gabung" (of the sasaran), "ulang" (repeated when split) or empty."""

    peran: str
    tinggi: int
    garis: tuple[Garis, ...]


@dataclass(frozen=True)
class UkuranBaris:
    """A row with the number of its sasaran."""

    kelompok: str
    sel: tuple[UkuranSel, ...]


@dataclass(frozen=True)
class UkuranTabel:
    """The table and what stands around it; `atas` is what precedes it under the page margin."""

    halaman: int
    atas: int
    judul: int
    kepala: int
    penutup: int
    baris: tuple[UkuranBaris, ...]


def to_bagian(piksel: Piksel) -> int:
    """Return a length of WeasyPrint in hundredths of a pixel."""
    return int(piksel * BAGIAN_PIKSEL)


def ukur_tabel(dokumen: Dokumen, tinggi_halaman: int) -> UkuranTabel | None:
    """Measure the table in a layout whose page is taller than all of it."""
    for halaman in dokumen.pages:
        kotak = halaman._page_box
        tabel = cari_tabel(kotak)
        if tabel is not None:
            return UkuranTabel(
                halaman=tinggi_halaman,
                atas=to_bagian(tabel.position_y - kotak.content_box_y()),
                judul=sum(map(_tinggi_penuh, cari_kelas(kotak, "judul-tabel"))),
                kepala=to_bagian(sum(satu.height for satu in tabel.children if satu.is_header)),
                penutup=sum(map(_tinggi_penuh, cari_kelas(kotak, "akhir"))),
                baris=tuple(map(_ukur_baris, list_baris(tabel))),
            )
    return None


def cari_tabel(kotak_halaman: Kotak) -> Kotak | None:
    """Return the table of indikator on a page; fractions are laid out as tables too."""
    for kotak in kotak_halaman.descendants():
        if isinstance(kotak, boxes.TableBox) and kotak.element_tag == "table":
            return kotak
    return None


def list_baris(tabel: Kotak) -> list[Kotak]:
    """Return the body rows of a table on one page."""
    badan = (satu for satu in tabel.children if not (satu.is_header or satu.is_footer))
    return [baris for kelompok in badan for baris in kelompok.children]


def cari_kelas(kotak_halaman: Kotak, kelas: str) -> Iterator[Kotak]:
    """Yield the outermost boxes of elements with a class."""
    terlihat = set()
    for kotak in kotak_halaman.descendants():
        elemen = kotak.element
        if elemen is None or elemen in terlihat or isinstance(kotak, boxes.TextBox | boxes.LineBox):
            continue
        if kelas in (elemen.get("class") or "").split():
            terlihat.add(elemen)
            yield kotak


def baca_garis(kotak: Kotak) -> tuple[Garis, ...]:
    """Return the lines inside a box, a formula counting as one."""
    hasil: list[Garis] = []
    _kumpulkan(kotak, kotak.position_y, hasil)
    return tuple(hasil)


def _tinggi_penuh(kotak: Kotak) -> int:
    return to_bagian(kotak.margin_height())


def _ukur_baris(kotak: Kotak) -> UkuranBaris:
    sel = tuple(map(_ukur_sel, kotak.children))
    return UkuranBaris(kotak.element.get(KELOMPOK) or "", sel)


def _ukur_sel(kotak: Kotak) -> UkuranSel:
    # The cell is stretched to its row: its own height is what its content takes.
    luar = kotak.border_height() - kotak.height - kotak.padding_bottom + kotak.padding_top
    return UkuranSel(
        kotak.element.get(PERAN) or "", to_bagian(kotak.content_height + luar), baca_garis(kotak)
    )


def _kumpulkan(kotak: Kotak, atas: Piksel, hasil: list[Garis]) -> None:
    """Add the lines of a box in order."""
    elemen = kotak.element
    huruf = hasil[-1].huruf if hasil else 0
    if elemen is not None and elemen.get("role") == "math":
        kaki = kotak.position_y + kotak.margin_height() - atas
        banyak = hitung_huruf("".join(elemen.itertext()))
        hasil.append(Garis(to_bagian(kaki), huruf + banyak, akhir=True, lekat=True))
        return
    anak = getattr(kotak, "children", ())
    garis = [satu for satu in anak if isinstance(satu, boxes.LineBox)]
    lekat = elemen is not None and "judul" in (elemen.get("class") or "").split()
    for satu in garis:
        huruf += _hitung_huruf_garis(satu)
        kaki = satu.position_y + satu.height - atas
        hasil.append(Garis(to_bagian(kaki), huruf, akhir=satu is garis[-1], lekat=lekat))
    for satu in anak:
        if not isinstance(satu, boxes.LineBox) and isinstance(satu, boxes.ParentBox):
            _kumpulkan(satu, atas, hasil)


def _hitung_huruf_garis(kotak: Kotak) -> int:
    """Count the letters of a line that stand in the text; the marker of an item does not."""
    return sum(
        hitung_huruf(satu.text) for satu in _turunan_asli(kotak) if isinstance(satu, boxes.TextBox)
    )


def _turunan_asli(kotak: Kotak) -> Iterator[Kotak]:
    for anak in getattr(kotak, "children", ()):
        if "::" not in (anak.element_tag or ""):
            yield anak
            yield from _turunan_asli(anak)
