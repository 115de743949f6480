"""The texts of a report as blocks of its tree."""

from dataclasses import dataclass

from laporan.isi.laporan import AngkaIsi, Blok
from laporan.lkjip.bahan import Bahan


@dataclass(frozen=True)
class Narasi:
    """Texts and pictures by the key of their part, and the figures that the texts use."""

    blok: dict[str, tuple[Blok, ...]]
    angka: tuple[AngkaIsi, ...]

    def list_blok(self, kunci: str) -> tuple[Blok, ...]:
        """Return what was written in a part."""
        return self.blok.get(kunci, ())

    def list_angka(self) -> tuple[AngkaIsi, ...]:
        """Return the figures that the texts take from the data."""
        return self.angka


def read_narasi(bahan: Bahan) -> Narasi:
    """Return everything people wrote."""
    return Narasi({}, ())
