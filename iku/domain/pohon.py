"""Tree of a formula: what the reader builds, and what is printed and computed."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final


class Operasi(StrEnum):
    """The four sums; the value is the sign typed on a keyboard."""

    TAMBAH = "+"
    KURANG = "-"
    KALI = "*"
    BAGI = "/"


class Fungsi(StrEnum):
    """Functions over one or more values separated by a semicolon."""

    JUMLAH = "jumlah"
    RATA = "rata"
    MIN = "min"
    MAKS = "maks"


@dataclass(frozen=True, slots=True)
class Posisi:
    """A stretch of the typed text; `mulai` counts letters from 1, as people do."""

    mulai: int = 0
    panjang: int = 0

    def join(self, lain: "Posisi") -> "Posisi":
        """Return the stretch from the start of this one to the end of `lain`."""
        return Posisi(self.mulai, lain.mulai + lain.panjang - self.mulai)


@dataclass(frozen=True, slots=True)
class _Simpul:
    """Position is where a node was typed, not what it means: it takes no part in equality."""

    posisi: Posisi = field(default=Posisi(), compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Angka(_Simpul):
    """A number typed in the formula; never negative, the minus is a node of its own."""

    nilai: Decimal


@dataclass(frozen=True, slots=True)
class SeratusPersen(_Simpul):
    """The factor printed as "100%": worth 100, its product is a percentage."""


@dataclass(frozen=True, slots=True)
class Nama(_Simpul):
    """A variable, by its key."""

    kunci: str


@dataclass(frozen=True, slots=True)
class Negatif(_Simpul):
    """Unary minus."""

    isi: "Pohon"


@dataclass(frozen=True, slots=True)
class Biner(_Simpul):
    """A sum over two operands."""

    operasi: Operasi
    kiri: "Pohon"
    kanan: "Pohon"


@dataclass(frozen=True, slots=True)
class Panggil(_Simpul):
    """A function over its arguments; there is at least one."""

    fungsi: Fungsi
    argumen: "tuple[Pohon, ...]"


Pohon = Angka | SeratusPersen | Nama | Negatif | Biner | Panggil

SERATUS: Final = Decimal(100)


def list_anak(pohon: Pohon) -> tuple[Pohon, ...]:
    """Return the direct parts of a node, in reading order."""
    match pohon:
        case Negatif(isi):
            return (isi,)
        case Biner(_, kiri, kanan):
            return kiri, kanan
        case Panggil(_, argumen):
            return argumen
        case _:
            return ()


def list_simpul(pohon: Pohon) -> tuple[Pohon, ...]:
    """Return every node of the tree, in reading order."""
    simpul: list[Pohon] = []
    antrean = [pohon]
    while antrean:
        kini = antrean.pop()
        simpul.append(kini)
        antrean.extend(reversed(list_anak(kini)))
    return tuple(simpul)


def list_nama(pohon: Pohon) -> tuple[Nama, ...]:
    """Return every mention of a variable, in reading order."""
    return tuple(simpul for simpul in list_simpul(pohon) if isinstance(simpul, Nama))
