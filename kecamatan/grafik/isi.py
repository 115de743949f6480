"""What goes into a chart and what comes out of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

KOSONG: Final = "-"
# Powers of ten between which a value is one that an office measures.
PANGKAT_TERBESAR: Final = 30


@dataclass(frozen=True)
class NilaiGrafik:
    """A value and how it is written: "90,13%". None is missing, and `alasan` says why.

    Raises ValueError for a value without its writing, a writing without its value, and for what
    is no measured value.
    """

    nilai: Decimal | None
    tertulis: str = ""
    alasan: str = "belum diisi"

    def __post_init__(self) -> None:
        """Refuse what could print a number that is not there."""
        if (self.nilai is None) == bool(self.tertulis.strip()):
            raise ValueError("nilai dan tulisannya ada bersama atau tidak ada bersama")
        if self.nilai is None:
            if not self.alasan.strip():
                raise ValueError("nilai yang tidak ada perlu alasan")
        elif not self.nilai.is_finite() or (
            self.nilai and abs(self.nilai.adjusted()) > PANGKAT_TERBESAR
        ):
            raise ValueError(self.nilai)

    @property
    def teks(self) -> str:
        """Return what is read in the place of the value."""
        return self.tertulis if self.nilai is not None else f"{KOSONG} ({self.alasan})"


@dataclass(frozen=True)
class BatangCapaian:
    """One bar: an indikator or a sasaran, its capaian in percent, its predikat in words."""

    label: str
    capaian: NilaiGrafik
    predikat: str = ""


@dataclass(frozen=True)
class PasanganBatang:
    """Two bars that are compared: target and realisasi, pagu and realisasi."""

    label: str
    pertama: NilaiGrafik
    kedua: NilaiGrafik


@dataclass(frozen=True)
class DeretGrafik:
    """One line: its name and a value for every triwulan or year."""

    nama: str
    daftar_nilai: tuple[NilaiGrafik, ...]


@dataclass(frozen=True)
class TabelGrafik:
    """Every number of a chart, for those who do not see it."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]

    @property
    def baris_berlabel(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Return each row as its name and its cells with their headings, for narrow screens."""
        return tuple(
            (nama, tuple(zip(self.kepala[1:], isi, strict=True))) for nama, *isi in self.baris
        )


@dataclass(frozen=True)
class Grafik:
    """A finished chart; `uraian` says in sentences what it shows."""

    svg: str
    judul: str
    uraian: str
    tabel: TabelGrafik


def list_ada(daftar: Iterable[NilaiGrafik]) -> list[Decimal]:
    """Return the values that are there."""
    return [satu.nilai for satu in daftar if satu.nilai is not None]
