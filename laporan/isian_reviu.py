"""What is typed in a review: answers, and who signs the statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from laporan.enums import JawabanReviu

# Key of a statement of the checklist -> answer (None: not answered yet) and note.
Jawaban = Mapping[int, tuple[JawabanReviu | None, str]]
ISIAN_TERBIT: Final = ("tempat", "tanggal", "nama", "jabatan", "pangkat", "nip")


@dataclass(frozen=True)
class Penandatangan:
    """Who signs the statement, where and when."""

    tempat: str
    tanggal: date
    nama: str
    jabatan: str
    pangkat: str
    nip: str
