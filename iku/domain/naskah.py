"""Paragraphs and lists typed in a textarea: penjelasan, menimbang, diktum.

How a text is read:

- A line without marker is a paragraph of its own; blank lines only separate.
- A line that starts with a marker (-, –, •, ▪, 1., 1), a., a), (1)) is a list item. Blank
  lines inside a list do not end it, a paragraph does.
- An item is one level deeper when it is indented by two blanks or more, or when its
  marker is of another kind than the open lists; there are at most three levels. Under
  bullets only indentation counts: a number at their margin begins a list of its own.
- An indented line without marker continues the item above it.
- Numbers are counted anew from 1; the first marker of a list sets its style.
"""

from dataclasses import dataclass
from typing import Final

from iku.domain.baca_daftar import DaftarTerbuka, PembacaDaftar
from iku.domain.gaya_daftar import GayaDaftar, nomor_butir
from iku.domain.teks import bersihkan, rapikan_baris

__all__ = [
    "Blok",
    "Butir",
    "Daftar",
    "GayaDaftar",
    "Paragraf",
    "bersihkan",
    "nomor_butir",
    "parse_naskah",
    "tulis_naskah",
]

INDENTASI_TULIS: Final = "  "
# Typed numbers are never read, so a longer list may repeat the last one that is legible.
MAKS_NOMOR_TULIS: Final = 700


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One paragraph, on one line."""

    teks: str


@dataclass(frozen=True, slots=True)
class Butir:
    """One list item; `anak` holds the list under it, if any."""

    teks: str
    anak: "tuple[Daftar, ...]" = ()


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of at least one item; print item i with `nomor_butir(gaya, i)`, from 1."""

    gaya: GayaDaftar
    butir: tuple[Butir, ...]


Blok = Paragraf | Daftar


def parse_naskah(teks: str) -> tuple[Blok, ...]:
    """Read typed text into paragraphs and lists, cleaned by `bersihkan`; nothing is refused."""
    blok: list[Blok] = []
    pembaca = PembacaDaftar()
    for baris in bersihkan(teks).split("\n"):
        if pembaca.is_daftar_lain(baris):
            blok += _close_daftar(pembaca)
        if not baris.strip() or pembaca.take(baris):
            continue
        blok += _close_daftar(pembaca)
        blok.append(Paragraf(rapikan_baris(baris)))
    return (*blok, *_close_daftar(pembaca))


def tulis_naskah(blok: tuple[Blok, ...]) -> str:
    """Write blocks the way they are typed; `parse_naskah` reads the same blocks back."""
    baris: list[str] = []
    for satu in blok:
        baris += [satu.teks] if isinstance(satu, Paragraf) else _tulis_daftar(satu, "")
    return "\n".join(baris)


def _tulis_daftar(daftar: Daftar, indentasi: str) -> list[str]:
    """Write a list with the lists under its items, one line per item."""
    baris: list[str] = []
    for i, butir in enumerate(daftar.butir, 1):
        penanda = nomor_butir(daftar.gaya, min(i, MAKS_NOMOR_TULIS))
        baris.append(f"{indentasi}{penanda} {butir.teks}")
        for anak in butir.anak:
            baris += _tulis_daftar(anak, indentasi + INDENTASI_TULIS)
    return baris


def _close_daftar(pembaca: PembacaDaftar) -> tuple[Daftar, ...]:
    """Take the finished list out of the reader; none when no list was open."""
    terbuka = pembaca.close()
    return () if terbuka is None else (_freeze(terbuka),)


def _freeze(terbuka: DaftarTerbuka) -> Daftar:
    """Turn a list that was being read into its final form."""
    return Daftar(
        terbuka.gaya,
        tuple(
            Butir(
                rapikan_baris(butir.teks),
                () if butir.anak is None else (_freeze(butir.anak),),
            )
            for butir in terbuka.butir
        ),
    )
