"""What a workbook holds once it is read: sheets of cells, each with its address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

# The hidden sheet in which a written workbook says what it is.
LEMBAR_TANDA: Final = "_sakip"

Nilai = str | Decimal | date | None


class BukuDitolak(Exception):
    """The file is no workbook that can be read; `pesan` says why in plain Indonesian."""

    def __init__(self, pesan: str) -> None:
        """Keep the sentence for the person."""
        super().__init__(pesan)
        self.pesan = pesan


@dataclass(frozen=True, slots=True)
class SelBuku:
    """One cell as people see it: a cell of 0.98 shown as 98% has nilai 98 and is `persen`.

    A cell that cannot be trusted (formula, error, no number) has no nilai; `cacat` says why.
    """

    baris: int
    kolom: int
    nilai: Nilai = None
    persen: bool = False
    cacat: str = ""

    @property
    def alamat(self) -> str:
        """Return the address, e.g. "F12"."""
        return f"{letter_of(self.kolom)}{self.baris}"

    @property
    def is_kosong(self) -> bool:
        """Say whether nothing stands in it."""
        blank = isinstance(self.nilai, str) and not self.nilai.strip()
        return not self.cacat and (self.nilai is None or blank)


@dataclass(frozen=True, slots=True)
class SelGabungan:
    """Cells merged into one, from the first to the last; Excel keeps what the first one holds."""

    baris: range
    kolom: range

    @property
    def alamat(self) -> str:
        """Return the addresses, e.g. "H11:H12"."""
        ujung = ((self.baris[0], self.kolom[0]), (self.baris[-1], self.kolom[-1]))
        return ":".join(f"{letter_of(kolom)}{baris}" for baris, kolom in ujung)


@dataclass(frozen=True)
class LembarBuku:
    """One sheet; only cells that hold something are in it."""

    nama: str
    tersembunyi: bool = False
    isi: Mapping[tuple[int, int], SelBuku] = field(default_factory=dict)
    daftar_gabungan: tuple[SelGabungan, ...] = ()

    def find(self, baris: int, kolom: int) -> SelBuku:
        """Return the cell at row and column, both from 1; an empty one where nothing stands."""
        return self.isi.get((baris, kolom)) or SelBuku(baris, kolom)

    def list_baris(self) -> Iterator[tuple[int, tuple[SelBuku, ...]]]:
        """Yield every row that holds something, with its cells from left to right."""
        per_baris: dict[int, list[SelBuku]] = {}
        for letak in sorted(self.isi):
            per_baris.setdefault(letak[0], []).append(self.isi[letak])
        for nomor, daftar in per_baris.items():
            yield nomor, tuple(daftar)


@dataclass(frozen=True)
class BukuKerja:
    """A workbook: what it says it is, and its sheets in order."""

    tanda: Mapping[str, str]
    daftar_lembar: tuple[LembarBuku, ...]


def letter_of(kolom: int) -> str:
    """Return the letters of a column: 1 is A, 28 is AB."""
    huruf = ""
    while kolom > 0:
        kolom, sisa = divmod(kolom - 1, 26)
        huruf = f"{chr(ord('A') + sisa)}{huruf}"
    return huruf
