"""What the binder is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# The names that PDF has for the ways of numbering; "" for pages without a number.
Gaya = Literal["", "r", "D"]


@dataclass(frozen=True)
class Keping:
    """A printed piece, and for each of its pages the page of the feet it gets, None for none."""

    pdf: bytes
    kaki: tuple[int | None, ...]


@dataclass(frozen=True)
class LabelHalaman:
    """From page `mulai` (counted from 0) on, pages are labelled in a style from `awal` on."""

    mulai: int
    gaya: Gaya
    awal: int = 1
    awalan: str = ""


@dataclass(frozen=True)
class Penanda:
    """A bookmark to what has the key `tujuan`."""

    judul: str
    tujuan: str
    anak: "tuple[Penanda, ...]" = ()


@dataclass(frozen=True)
class Lampir:
    """A file attached to an archive copy; `hubungan` is "Data" or "Source"."""

    nama: str
    isi: bytes
    mime: str
    hubungan: Literal["Data", "Source"]
    uraian: str


@dataclass(frozen=True)
class Jilid:
    """Everything that is bound into one file.

    `kaki` is a PDF of page feet, `sebutan` what a link to a key says, `dibuat` an ISO date or
    empty. `arsip` makes PDF/A-3b of pieces printed so, with `lampiran` attached.
    """

    daftar_keping: tuple[Keping, ...]
    kaki: bytes
    judul: str
    penulis: str
    dibuat: str
    label: tuple[LabelHalaman, ...]
    penanda: tuple[Penanda, ...]
    sebutan: Mapping[str, str] = field(default_factory=dict)
    arsip: bool = False
    lampiran: tuple[Lampir, ...] = ()
