"""Clean HTML as blocks of the report, and as plain text with the places of its figures."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from laporan.isi.laporan import Blok, ButirDaftar, Daftar, Paragraf, Potong
from laporan.lkjip.narasi.baca_html import baca_html

HILANG: Final = "(angka tidak ditemukan)"


@dataclass(frozen=True)
class Ikatan:
    """Where in the plain text a figure or a reference stands that nobody typed."""

    awal: int
    akhir: int
    angka: str


def urai_naskah(html: str, angka: Mapping[str, str] | None = None) -> tuple[Blok, ...]:
    """Return clean HTML as blocks; a line break is a newline in the text of a run.

    With `angka`, the texts of today by key, figures say what the data say. One that is not among
    them keeps its last text, with a mark.
    """
    blok = baca_html(html)
    return blok if angka is None else tuple(_fill_blok(satu, angka) for satu in blok)


def teks_polos(html: str) -> str:
    """Return the plain text: a line for each paragraph and item."""
    return urai_polos(html)[0]


def urai_polos(html: str) -> tuple[str, tuple[Ikatan, ...]]:
    """Return the plain text, and the places in it that are taken from the data."""
    teks: list[str] = []
    ikatan: list[Ikatan] = []
    letak = 0
    for baris in _list_baris(baca_html(html)):
        for satu in baris:
            if satu.angka or satu.rujuk:
                ikatan.append(Ikatan(letak, letak + len(satu.teks), satu.angka))
            teks.append(satu.teks)
            letak += len(satu.teks)
        teks.append("\n")
        letak += 1
    return "".join(teks).rstrip("\n"), tuple(ikatan)


def list_kunci_angka(blok: Iterable[Blok]) -> Iterator[str]:
    """Yield the figures that blocks show, in order."""
    for baris in _list_baris(blok):
        yield from (satu.angka for satu in baris if satu.angka)


def _list_baris(daftar: Iterable[Blok]) -> Iterator[tuple[Potong, ...]]:
    for satu in daftar:
        if isinstance(satu, Paragraf):
            yield satu.isi
        elif isinstance(satu, Daftar):
            for butir in satu.butir:
                yield butir.isi
                yield from _list_baris(butir.anak)


def _fill_blok(blok: Blok, angka: Mapping[str, str]) -> Blok:
    if isinstance(blok, Paragraf):
        return replace(blok, isi=_fill_potong(blok.isi, angka))
    return _fill_daftar(blok, angka) if isinstance(blok, Daftar) else blok


def _fill_daftar(daftar: Daftar, angka: Mapping[str, str]) -> Daftar:
    butir = tuple(
        ButirDaftar(_fill_potong(satu.isi, angka), tuple(_fill_daftar(x, angka) for x in satu.anak))
        for satu in daftar.butir
    )
    return replace(daftar, butir=butir)


def _fill_potong(isi: Iterable[Potong], angka: Mapping[str, str]) -> tuple[Potong, ...]:
    return tuple(
        replace(satu, teks=angka.get(satu.angka, f"{satu.teks} {HILANG}")) if satu.angka else satu
        for satu in isi
    )
