"""Dates in Indonesian words, the same whatever language is active: documents are made of them."""

from calendar import monthrange
from datetime import date
from typing import Final

BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def format_tanggal(tanggal: date) -> str:
    """Return the date in words, e.g. 3 Januari 2022."""
    return f"{tanggal.day} {format_bulan(tanggal)}"


def format_bulan(tanggal: date) -> str:
    """Return month and year in words."""
    return f"{BULAN[tanggal.month - 1]} {tanggal.year}"


def add_bulan(tanggal: date, bulan: int) -> date:
    """Return the same day `bulan` months later, or the last of a shorter month."""
    tahun, sisa = divmod(tanggal.month - 1 + bulan, 12)
    tahun, ke = tanggal.year + tahun, sisa + 1
    return date(tahun, ke, min(tanggal.day, monthrange(tahun, ke)[1]))
