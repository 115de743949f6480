"""Writes amounts on pages as documents print them."""

from decimal import Decimal

from django import template

from iku.domain.pagu import format_angka_rupiah, format_rupiah

register = template.Library()


@register.filter
def rupiah(nilai: Decimal | None) -> str:
    """Return "Rp14.418.000"; empty for an amount that is not set."""
    return format_rupiah(nilai)


@register.filter
def angka_rupiah(nilai: Decimal | None) -> str:
    """Return "14.418.000" for a column whose heading says Rp; empty when not set."""
    return format_angka_rupiah(nilai)
