"""Scales whose golongan have letters: SKM, the predikat of AKIP, opini BPK; data, not code.

A value belongs to the golongan of the number that is printed: rounded half up to two decimals, so
that no value falls between two golongan (76,605 prints as 76,61 and is B). A scale of ranks has
nothing between two ranks: 3,5 is no opini.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from iku.domain.tulis_angka import round_persen


@dataclass(frozen=True)
class Golongan:
    """One golongan with its lowest and highest printed value, both included."""

    label: str
    sebutan: str
    bawah: Decimal
    atas: Decimal


@dataclass(frozen=True)
class Skala:
    """A scale and where it is laid down; `daftar_golongan` from the lowest.

    With `peringkat` the numbers are no measured values but ranks, and only order says anything.
    """

    kunci: str
    nama: str
    sumber: str
    daftar_golongan: tuple[Golongan, ...]
    peringkat: bool = False


def _build(
    kunci: str, nama: str, sumber: str, *baris: tuple[str, str, str, str], peringkat: bool = False
) -> Skala:
    golongan = (
        Golongan(label, sebutan, Decimal(bawah), Decimal(atas))
        for label, sebutan, bawah, atas in baris
    )
    return Skala(kunci, nama, sumber, tuple(golongan), peringkat)


SKALA_SKM: Final = _build(
    "skm",
    "Mutu pelayanan (SKM)",
    "PermenPANRB 14/2017",
    ("D", "Tidak Baik", "25.00", "64.99"),
    ("C", "Kurang Baik", "65.00", "76.60"),
    ("B", "Baik", "76.61", "88.30"),
    ("A", "Sangat Baik", "88.31", "100.00"),
)
SKALA_AKIP: Final = _build(
    "akip",
    "Predikat akuntabilitas kinerja (AKIP)",
    "PermenPANRB 88/2021",
    ("D", "Sangat Kurang", "0.00", "30.00"),
    ("C", "Kurang", "30.01", "50.00"),
    ("CC", "Cukup (Memadai)", "50.01", "60.00"),
    ("B", "Baik", "60.01", "70.00"),
    ("BB", "Sangat Baik", "70.01", "80.00"),
    ("A", "Memuaskan", "80.01", "90.00"),
    ("AA", "Sangat Memuaskan", "90.01", "100.00"),
)
SKALA_OPINI: Final = _build(
    "opini",
    "Opini BPK",
    "Urutan opini atas laporan keuangan",
    ("TMP", "Tidak Memberikan Pendapat", "1", "1"),
    ("TW", "Tidak Wajar", "2", "2"),
    ("WDP", "Wajar Dengan Pengecualian", "3", "3"),
    ("WTP", "Wajar Tanpa Pengecualian", "4", "4"),
    peringkat=True,
)
DAFTAR_SKALA: Final = {satu.kunci: satu for satu in (SKALA_SKM, SKALA_AKIP, SKALA_OPINI)}


def find_golongan(skala: Skala, nilai: Decimal) -> Golongan | None:
    """Return the golongan of a value; None outside the scale."""
    tercetak = round_persen(nilai)
    return next((g for g in skala.daftar_golongan if g.bawah <= tercetak <= g.atas), None)


def find_label(skala: Skala, label: str) -> Golongan | None:
    """Return the golongan with a letter, in any case; None when the scale has no such letter."""
    return next((g for g in skala.daftar_golongan if g.label == label.upper()), None)
