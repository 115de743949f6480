"""Paragraphs and lists of plain sentences, with references that the composer writes."""

from collections.abc import Iterable
from typing import Literal

from laporan.isi.laporan import ButirDaftar, Daftar, Paragraf, Potong


def build_paragraf(*isi: str | Potong) -> Paragraf:
    """Return a paragraph of words and references."""
    return Paragraf(tuple(_to_potong(satu) for satu in isi))


def build_daftar(
    gaya: Literal["bulat", "angka", "huruf"], butir: Iterable[str | ButirDaftar]
) -> Daftar:
    """Return a list; an item that is only words needs no ButirDaftar."""
    return Daftar(
        gaya, tuple(build_butir(satu) if isinstance(satu, str) else satu for satu in butir)
    )


def build_butir(teks: str, *anak: Daftar) -> ButirDaftar:
    """Return an item with the lists under it."""
    return ButirDaftar((Potong(teks),), anak)


def refer(kunci: str) -> Potong:
    """Return the place of a reference: "Tabel 2.1" when everything has its number."""
    return Potong("", rujuk=kunci)


def strip_titik(teks: str) -> str:
    """Return a typed sentence without the mark at its end, to go on with or to quote."""
    return teks.rstrip(" .;,")


def _to_potong(satu: str | Potong) -> Potong:
    return satu if isinstance(satu, Potong) else Potong(satu)
