"""Rows that repeat what stands above them when they begin a page.

What begins a page is known only after layout. A row with the attribute data-sambungan that does
gets data-awal-halaman, for the style sheet to show its hidden text, and the row before it
data-akhir-halaman, to close its lines; then the layout is done again.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

# Boxes and elements of a library without types.
Kotak = Any
Elemen = Any

SAMBUNGAN = "data-sambungan"
AWAL_HALAMAN = "data-awal-halaman"
AKHIR_HALAMAN = "data-akhir-halaman"
TANDA = (AWAL_HALAMAN, AKHIR_HALAMAN)


def tandai_batas_halaman(dokumen: Any) -> bool:
    """Mark the rows at the edges of pages; tell whether the marks differ from those before."""
    lama: set[tuple[Elemen, str]] = set()
    baru: set[tuple[Elemen, str]] = set()
    terlihat: set[Elemen] = set()
    terakhir: Elemen = None
    for halaman in dokumen.pages:
        for pertama, elemen in _baris_tabel(halaman._page_box):
            # A row seen before is the rest of a split row, whose text begins above.
            if pertama and elemen not in terlihat and elemen.get(SAMBUNGAN) is not None:
                baru |= {(elemen, AWAL_HALAMAN), (terakhir, AKHIR_HALAMAN)}
            lama |= {(elemen, tanda) for tanda in TANDA if elemen.get(tanda) is not None}
            terlihat.add(elemen)
            terakhir = elemen
    for elemen, tanda in lama - baru:
        del elemen.attrib[tanda]
    for elemen, tanda in baru:
        elemen.set(tanda, "")
    return lama != baru


def _baris_tabel(kotak_halaman: Kotak) -> Iterator[tuple[bool, Elemen]]:
    """Yield the body rows of the tables of a page, and whether each is its table's first there."""
    for kotak in kotak_halaman.descendants():
        # Fractions are laid out as tables too.
        if isinstance(kotak, boxes.TableBox) and kotak.element_tag == "table":
            badan = (satu for satu in kotak.children if not (satu.is_header or satu.is_footer))
            semua = [baris.element for kelompok in badan for baris in kelompok.children]
            yield from ((i == 0, elemen) for i, elemen in enumerate(semua))
