"""Errors of measuring that pages answer in their own way."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BedaSel:
    """One cell that somebody else saved since: what was typed here, and what is stored."""

    label: str
    isian_anda: str
    tersimpan: str


class BentrokSel(Exception):
    """Cells were saved by somebody else since the page was opened; answered with 409, all shown."""

    def __init__(self, daftar: tuple[BedaSel, ...]) -> None:
        """Keep the cells."""
        super().__init__(f"{len(daftar)} sel")
        self.daftar = daftar
