"""Typed figures and words of a text that the data know better."""

from dataclasses import dataclass
from typing import Literal

from laporan.lkjip.bahan import Bahan


@dataclass(frozen=True)
class Tanda:
    """A mark on a stretch of a text: what is quoted, what is wrong, and the figure it should be.

    "sama": a typed number equals a known figure, better bound to it. "beda": it contradicts one.
    "kata": a word that the data contradict. `awal` and `akhir` count letters of the plain text.
    """

    jenis: Literal["sama", "beda", "kata"]
    kutipan: str
    pesan: str
    awal: int
    akhir: int
    angka: str = ""


def periksa_naskah(html: str, bahan: Bahan, kunci: str) -> tuple[Tanda, ...]:
    """Return the marks of the text of one part."""
    return ()
