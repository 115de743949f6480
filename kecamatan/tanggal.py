"""A date in Indonesian words, for sentences that Python writes."""

from datetime import date

from django.utils.formats import date_format


def format_tanggal(tanggal: date) -> str:
    """Return "10 Februari 2025"."""
    return date_format(tanggal, "j F Y")
