"""Paragraphs, lists and formulas as elements of Word, in the text and in cells alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from iku.domain.gaya_daftar import JENIS, GayaDaftar, JenisPenanda
from laporan.isi.laporan import ButirDaftar, Daftar
from laporan.lkjip.docx.baca_html import BlokCetak, DaftarCetak, ParagrafCetak
from laporan.lkjip.docx.paragraf import Rupa, build_paragraf
from laporan.lkjip.docx.penomoran import INDENTASI, Penomoran
from laporan.lkjip.docx.rumus import UKURAN_BIASA, build_rumus
from laporan.lkjip.docx.unsur import TITIK, Unsur

INDENTASI_SEL: Final = 270
_GAYA: Final = {"bulat": GayaDaftar.BULAT, "angka": GayaDaftar.ANGKA, "huruf": GayaDaftar.HURUF}


@dataclass(frozen=True)
class Tempat:
    """Where blocks stand: how their paragraphs look, the width, how far lists are indented.

    `gaya_daftar` are the styles of list items with dots and with numbers, "" that of `rupa`.
    """

    rupa: Rupa
    lebar: int
    indentasi: int = INDENTASI_SEL
    gaya_daftar: tuple[str, str] = ("", "")


def tempat_teks(lebar: int, gaya: str = "") -> Tempat:
    """Return the place of running text in a page of this width."""
    return Tempat(Rupa(gaya), lebar, INDENTASI, ("ListBullet", "ListNumber"))


def build_blok(daftar: Iterable[BlokCetak], tempat: Tempat, penomoran: Penomoran) -> list[Unsur]:
    """Return the elements of blocks in order."""
    return [unsur for satu in daftar for unsur in _build_satu(satu, tempat, penomoran, 0)]


def daftar_cetak(daftar: Daftar) -> DaftarCetak:
    """Return a list of a report as the writer of lists takes it."""
    return DaftarCetak(_GAYA[daftar.gaya], 1, tuple(map(_butir_cetak, daftar.butir)))


def _butir_cetak(butir: ButirDaftar) -> tuple[BlokCetak, ...]:
    return (ParagrafCetak(butir.isi), *map(daftar_cetak, butir.anak))


def _build_satu(
    blok: BlokCetak, tempat: Tempat, penomoran: Penomoran, tingkat: int
) -> Iterator[Unsur]:
    if isinstance(blok, ParagrafCetak):
        yield build_paragraf(tempat.rupa, blok.potong)
    elif isinstance(blok, DaftarCetak):
        yield from _build_daftar(blok, tempat, penomoran, tingkat)
    else:
        yield from build_rumus(blok, tempat.rupa, tempat.lebar)


def _build_daftar(
    daftar: DaftarCetak, tempat: Tempat, penomoran: Penomoran, tingkat: int
) -> Iterator[Unsur]:
    """Yield the items; what follows the first paragraph of one stands under its words."""
    nomor = penomoran.open_daftar(daftar.gaya, daftar.mulai, tingkat)
    gaya = tempat.gaya_daftar[daftar.gaya is not GayaDaftar.BULAT] or tempat.rupa.gaya
    rata = "" if tempat.rupa.rata == "center" else tempat.rupa.rata
    gantung = _find_gantung(daftar, tempat)
    kiri = tempat.rupa.kiri + gantung
    lanjut = replace(tempat.rupa, gaya=gaya, rata=rata, kiri=kiri, gantung=0, nomor=None)
    awal = replace(lanjut, gantung=gantung, nomor=nomor)
    for butir in daftar.butir:
        pertama, sisa = _split_butir(butir)
        yield build_paragraf(awal, pertama.potong)
        for satu in sisa:
            yield from _build_satu(satu, replace(tempat, rupa=lanjut), penomoran, tingkat + 1)


def _find_gantung(daftar: DaftarCetak, tempat: Tempat) -> int:
    """Return how far the words stand behind their marker: the longest one and a blank fit."""
    angka = len(str(daftar.mulai + len(daftar.butir) - 1)) - 1
    banyak = len(daftar.gaya.value) + (0 if JENIS[daftar.gaya] is JenisPenanda.TITIK else angka)
    huruf = (tempat.rupa.ukuran or UKURAN_BIASA) * TITIK // 2
    return max(tempat.indentasi, (banyak + 1) * huruf)


def _split_butir(butir: tuple[BlokCetak, ...]) -> tuple[ParagrafCetak, tuple[BlokCetak, ...]]:
    """Return the paragraph that carries the number, an empty one if need be, and the rest."""
    if butir and isinstance(butir[0], ParagrafCetak):
        return butir[0], butir[1:]
    return ParagrafCetak(()), butir
