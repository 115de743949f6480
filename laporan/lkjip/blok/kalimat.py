"""Sentences and lists of the parts that the system writes."""

from collections.abc import Iterable
from typing import Literal

from iku.domain.terbilang import terbilang
from laporan.isi.laporan import ButirDaftar, Daftar, Paragraf, Potong


def build_paragraf(*isi: str | Potong) -> Paragraf:
    """Return a paragraph of plain words and runs of their own style."""
    return Paragraf(tuple(Potong(satu) if isinstance(satu, str) else satu for satu in isi))


def build_daftar(
    butir: Iterable[str], gaya: Literal["bulat", "angka", "huruf"] = "bulat"
) -> Daftar:
    """Return a list of plain sentences."""
    return Daftar(gaya, tuple(ButirDaftar((Potong(satu),)) for satu in butir))


def build_rujukan(kunci: str) -> Potong:
    """Return the reference to a table, picture or part; the composer writes its number."""
    return Potong("", rujuk=kunci)


def sebut_banyak(banyak: int) -> str:
    """Return a count as reports write it: "2 (dua)"."""
    return f"{banyak} ({terbilang(banyak)})"
