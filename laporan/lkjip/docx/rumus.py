"""Formulas in Word: a fraction is two paragraphs with a line between, which wrap in any width.

Word's own formulas do not wrap: in a narrow cell their words are cut off.
"""

from dataclasses import replace
from typing import Final

from laporan.isi.laporan import Rumus
from laporan.lkjip.docx.baca_html import PecahanCetak, RumusCetak
from laporan.lkjip.docx.paragraf import Rupa, build_polos
from laporan.lkjip.docx.unsur import TITIK, Unsur, unsur

# A letter is about three fifths as wide as high; words beside a fraction take at most a third.
LEBAR_HURUF: Final = (3, 5)
HURUF_TEPI: Final = 3
BAGIAN_TERLEBAR: Final = 3
UKURAN_BIASA: Final = 11


def rumus_cetak(rumus: Rumus) -> RumusCetak:
    """Return a formula of a report as words and fractions."""
    kiri = f"{rumus.kiri} =" if rumus.kiri else ""
    tengah: str | PecahanCetak = rumus.atas
    if rumus.bawah:
        tengah = PecahanCetak(rumus.atas, rumus.bawah)
    return RumusCetak(tuple(satu for satu in (kiri, tengah, rumus.kanan) if satu))


def build_rumus(rumus: RumusCetak, rupa: Rupa, lebar: int) -> list[Unsur]:
    """Return paragraphs, in a table without lines where words stand beside a fraction."""
    tengah = replace(rupa, rata="center", nomor=None, gantung=0)
    if not any(isinstance(satu, PecahanCetak) for satu in rumus.bagian):
        return [build_polos(tengah, " ".join(map(str, rumus.bagian)))]
    if len(rumus.bagian) == 1:
        return _build_bagian(rumus.bagian[0], tengah)
    return [_build_baris(rumus, replace(tengah, kiri=0), lebar - rupa.kiri, rupa.kiri)]


def _build_bagian(bagian: str | PecahanCetak, rupa: Rupa) -> list[Unsur]:
    rapat = replace(rupa, sebelum=0, sesudah=0)
    if isinstance(bagian, str):
        return [build_polos(rapat, bagian)]
    return [
        build_polos(replace(rapat, garis_bawah=True, lekat=True), bagian.atas),
        build_polos(rapat, bagian.bawah),
    ]


def _build_baris(rumus: RumusCetak, rupa: Rupa, lebar: int, kiri: int) -> Unsur:
    """Return the parts beside each other."""
    daftar_lebar = _share_lebar(rumus, rupa, lebar)
    kolom = unsur("tblGrid", *(unsur("gridCol", w=satu) for satu in daftar_lebar))
    sel = [
        unsur(
            "tc",
            unsur("tcPr", unsur("tcW", w=luas, type="dxa"), unsur("vAlign", val="center")),
            *_build_bagian(satu, rupa),
        )
        for satu, luas in zip(rumus.bagian, daftar_lebar, strict=True)
    ]
    sifat = unsur(
        "tblPr",
        unsur("tblW", w=sum(daftar_lebar), type="dxa"),
        unsur("tblInd", w=kiri, type="dxa"),
        unsur("tblLayout", type="fixed"),
        unsur("tblCellMar", unsur("left", w=40, type="dxa"), unsur("right", w=40, type="dxa")),
    )
    return unsur("tbl", sifat, kolom, unsur("tr", unsur("trPr", unsur("cantSplit")), *sel))


def _share_lebar(rumus: RumusCetak, rupa: Rupa, lebar: int) -> list[int]:
    """Return what words need, up to a third; fractions share the rest."""
    huruf = (rupa.ukuran or UKURAN_BIASA) * TITIK * LEBAR_HURUF[0] // LEBAR_HURUF[1]
    terlebar = lebar // BAGIAN_TERLEBAR
    kata = [
        min((len(satu) + HURUF_TEPI) * huruf, terlebar) if isinstance(satu, str) else 0
        for satu in rumus.bagian
    ]
    banyak = sum(isinstance(satu, PecahanCetak) for satu in rumus.bagian)
    sisa = max(lebar - sum(kata), terlebar)
    return [satu or sisa // banyak for satu in kata]
