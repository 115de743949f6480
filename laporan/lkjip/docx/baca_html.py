"""Print HTML of cells and clauses as blocks: Word says the same words as the PDF.

Only what laporan.cetak_naskah and laporan.sel_cetak write is read: paragraphs, lists whose items
carry their number, bold words, formulas with fractions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html

from iku.domain.gaya_daftar import GayaDaftar
from kecamatan.buku_kerja.teks_aman import clean_xml
from laporan.isi.laporan import Potong

_OPERATOR = frozenset("+−×÷")


@dataclass(frozen=True)
class ParagrafCetak:
    """A paragraph of runs."""

    potong: tuple[Potong, ...]


@dataclass(frozen=True)
class DaftarCetak:
    """A list from number `mulai` on; each item is blocks, a list under it among them."""

    gaya: GayaDaftar
    mulai: int
    butir: "tuple[tuple[BlokCetak, ...], ...]"


@dataclass(frozen=True)
class PecahanCetak:
    """A fraction of plain words."""

    atas: str
    bawah: str


@dataclass(frozen=True)
class RumusCetak:
    """A formula: words and fractions from left to right."""

    bagian: tuple[str | PecahanCetak, ...]


BlokCetak = ParagrafCetak | DaftarCetak | RumusCetak


def read_html(html: str) -> tuple[BlokCetak, ...]:
    """Return the blocks of a cell or clause."""
    if not html:
        return ()
    akar = lxml.html.fragment_fromstring(clean_xml(html), create_parent="div")
    return tuple(_list_blok(akar, tebal=False))


def read_polos(teks: str) -> tuple[BlokCetak, ...]:
    """Return one paragraph of plain words."""
    return (ParagrafCetak((Potong(teks),)),)


def _list_blok(elemen: Any, *, tebal: bool) -> Iterator[BlokCetak]:
    """Yield what stands in an element; words between blocks are paragraphs of their own."""
    baris = [Potong(elemen.text or "", tebal=tebal)]
    for anak in elemen:
        if anak.tag in {"b", "span"}:
            baris += _list_potong(anak, tebal=tebal or anak.tag == "b")
        else:
            yield from _close_baris(baris)
            baris = []
            yield from _list_benda(anak, tebal=tebal)
        baris.append(Potong(anak.tail or "", tebal=tebal))
    yield from _close_baris(baris)


def _list_benda(elemen: Any, *, tebal: bool) -> Iterator[BlokCetak]:
    if elemen.tag == "ol":
        yield _read_daftar(elemen, tebal=tebal)
    elif elemen.get("role") == "math":
        yield RumusCetak(_join_kata(_list_rumus(elemen)))
    else:
        yield from _list_blok(elemen, tebal=tebal)


def _close_baris(baris: list[Potong]) -> Iterator[ParagrafCetak]:
    if any(satu.teks.strip() for satu in baris):
        yield ParagrafCetak(tuple(satu for satu in baris if satu.teks))


def _list_potong(elemen: Any, *, tebal: bool) -> Iterator[Potong]:
    yield Potong(elemen.text or "", tebal=tebal)
    for anak in elemen:
        yield from _list_potong(anak, tebal=tebal or anak.tag == "b")
        yield Potong(anak.tail or "", tebal=tebal)


def _read_daftar(elemen: Any, *, tebal: bool) -> DaftarCetak:
    """Return a list; its style and its first number are those of its first item."""
    butir = [satu for satu in elemen if satu.tag == "li"]
    penanda = butir[0].get("data-nomor", "") if butir else ""
    gaya, mulai = _read_penanda(penanda)
    return DaftarCetak(gaya, mulai, tuple(tuple(_list_blok(b, tebal=tebal)) for b in butir))


def _read_penanda(penanda: str) -> tuple[GayaDaftar, int]:
    """Return style and number of a marker: "2." is the second of GayaDaftar.ANGKA."""
    angka = "".join(huruf for huruf in penanda if huruf.isdigit())
    mulai = int(angka) if angka else 1
    contoh = penanda.replace(angka, "1") if angka else penanda
    return (GayaDaftar(contoh) if contoh in set(GayaDaftar) else GayaDaftar.STRIP), mulai


def _list_rumus(elemen: Any) -> Iterator[str | PecahanCetak]:
    yield elemen.text or ""
    for anak in elemen:
        if anak.get("class") == "pecahan":
            atas, bawah = anak
            yield PecahanCetak(_flatten(atas), _flatten(bawah))
        else:
            yield from _list_rumus(anak)
        yield anak.tail or ""


def _join_kata(bagian: Iterator[str | PecahanCetak]) -> tuple[str | PecahanCetak, ...]:
    """Return neighbouring words as one, without empty ones."""
    hasil: list[str | PecahanCetak] = []
    for satu in bagian:
        if isinstance(satu, str) and hasil and isinstance(hasil[-1], str):
            hasil[-1] += satu
        else:
            hasil.append(satu)
    rapi = [" ".join(satu.split()) if isinstance(satu, str) else satu for satu in hasil]
    return tuple(satu for satu in rapi if satu)


def _flatten(elemen: Any) -> str:
    """Return a part of a formula on one line, a fraction within it with a sign of division."""
    kata = [
        satu if isinstance(satu, str) else f"{_enclose(satu.atas)} ÷ {_enclose(satu.bawah)}"
        for satu in _list_rumus(elemen)
    ]
    return " ".join("".join(kata).split())


def _enclose(teks: str) -> str:
    return f"({teks})" if _OPERATOR & set(teks) else teks
