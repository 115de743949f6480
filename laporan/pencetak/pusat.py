"""Puts the signs beside a fraction level with its bar.

Table cells can only be centred on the whole fraction, whose bar is higher or lower when one side
has more lines. Moving the finished boxes costs no second layout and keeps the order of the text.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

# Boxes and documents of a library without types.
Kotak = Any
Dokumen = Any
Piksel = Any


def pusatkan_tanda(dokumen: Dokumen) -> None:
    """Level every row of a formula that has a fraction."""
    for halaman in dokumen.pages:
        for kotak in halaman._page_box.descendants():
            if isinstance(kotak, boxes.TableRowBox) and _is_dalam_rumus(kotak):
                _ratakan(kotak)


def _is_dalam_rumus(baris: Kotak) -> bool:
    return any(_kelas(sel) & {"sel", "rapat"} for sel in baris.children)


def _ratakan(baris: Kotak) -> None:
    """Move the cells without a fraction to the height of the bar before them, else after."""
    batang = [_cari_batang(sel) for sel in baris.children]
    for i, sel in enumerate(baris.children):
        if batang[i] is None and "rapat" in _kelas(sel):
            tetangga = [*reversed(batang[:i]), *batang[i + 1 :]]
            tinggi = next((satu for satu in tetangga if satu is not None), None)
            if tinggi is not None:
                _pindah(sel, tinggi)


def _pindah(sel: Kotak, tinggi: Piksel) -> None:
    """Centre the content of a cell on a height."""
    isi = sel.children
    if isi:
        atas = isi[0].position_y
        bawah = isi[-1].position_y + isi[-1].margin_height()
        for anak in isi:
            anak.translate(dy=tinggi - (atas + bawah) / 2)


def _cari_batang(sel: Kotak) -> Piksel | None:
    """Return the height of the bar of the outermost fraction in a cell."""
    for kotak in _turunan(sel):
        if "atas" in _kelas(kotak) and not isinstance(kotak, boxes.LineBox | boxes.TextBox):
            return kotak.position_y + kotak.border_height()
    return None


def _turunan(kotak: Kotak) -> Iterator[Kotak]:
    for anak in getattr(kotak, "children", ()):
        yield anak
        yield from _turunan(anak)


def _kelas(kotak: Kotak) -> set[str]:
    elemen = kotak.element
    return set() if elemen is None else set((elemen.get("class") or "").split())
