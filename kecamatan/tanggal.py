"""Dates in Indonesian words, the same whatever language is active: documents are made of them."""

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
