"""Parts of a printed formula, for templates to turn into MathML or HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Teks:
    """A label, a number or "100%"."""

    isi: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A sign between two parts: + − × or ;"""

    tanda: str


@dataclass(frozen=True, slots=True)
class Baris:
    """Parts side by side, from left to right."""

    bagian: "tuple[Susunan, ...]"


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A division: `atas` over `bawah`, with a bar between them."""

    atas: "Susunan"
    bawah: "Susunan"


@dataclass(frozen=True, slots=True)
class Kurung:
    """A part inside parentheses."""

    isi: "Susunan"


Susunan = Teks | Operator | Baris | Pecahan | Kurung


def has_pecahan(susunan: Susunan) -> bool:
    """Tell whether a part is a fraction or holds one."""
    match susunan:
        case Pecahan():
            return True
        case Kurung(isi):
            return has_pecahan(isi)
        case Baris(bagian):
            return any(map(has_pecahan, bagian))
        case _:
            return False
