"""Sheets of tables: matrix of the Renstra, RKT, lampiran of an agreement."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class KolomLembar:
    """A column of a sheet; a merged one shows equal neighbours of one group once.

    `lebar` is its share of the width; `rata` where its texts stand.
    """

    judul: str
    grup: str
    lebar: int
    rata: Literal["kiri", "tengah", "kanan"]
    gabung: bool


@dataclass(frozen=True)
class BarisLembar:
    """A row: `kunci` finds it in another version, `kelompok` are the rows kept together.

    `sel` are naskah texts, one for each column; `tebal` marks a row of totals.
    """

    kunci: str
    kelompok: str
    sel: tuple[str, ...]
    tebal: bool


@dataclass(frozen=True)
class TabelLembar:
    """A table of a sheet; `bernomor` prints 1, 2, 3 under the headings as matrices have it."""

    judul: tuple[str, ...]
    kolom: tuple[KolomLembar, ...]
    baris: tuple[BarisLembar, ...]
    bernomor: bool


@dataclass(frozen=True)
class Lembar:
    """Tables under a title: matrix of the Renstra, RKT, lampiran of an agreement."""

    judul: tuple[str, ...]
    mendatar: bool
    daftar_tabel: tuple[TabelLembar, ...]
    tempat_tanggal: str
    berkop: bool
