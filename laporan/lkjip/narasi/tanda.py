"""A mark on a stretch of a text."""

from dataclasses import dataclass
from typing import Literal


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
