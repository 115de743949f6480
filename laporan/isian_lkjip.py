"""What the pages of a yearly report hand to the actions: one kind of fact, the whole list."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

ISIAN_SETELAN: Final = ("kerangka", "status_angka", "tahun_banding")


@dataclass(frozen=True)
class IsianBelanja:
    """Pagu and realisasi of one jenis belanja in Rupiah; None where it is not known."""

    jenis: str
    pagu: Decimal
    realisasi: Decimal | None = None


@dataclass(frozen=True)
class IsianStandar:
    """What others reached for an indikator, by its key, and who says so."""

    indikator_id: int
    tingkat: str
    nilai: Decimal
    sumber: str


@dataclass(frozen=True)
class IsianPerbaikan:
    """One action for a sasaran, by its key in the report; empty for the whole office."""

    kunci: str
    bentuk: str
    teks: str
    penanggung_jawab: str = ""
    tenggat: str = ""


@dataclass(frozen=True)
class IsianPenghargaan:
    """An award."""

    nama: str
    pemberi: str
    tanggal: date | None = None
