"""The size of a file as people say it."""

from decimal import ROUND_HALF_UP, Decimal

from django import template

register = template.Library()

KB = 1024
MB = KB * KB


@register.filter
def ukuran(bita: int) -> str:
    """Return "174 KB" or "1,3 MB"; a file is never smaller than 1 KB to its reader."""
    if bita >= MB:
        angka = (Decimal(bita) / MB).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return f"{angka} MB".replace(".", ",").replace(",0 ", " ")
    kilo = (Decimal(bita) / KB).quantize(Decimal(1), ROUND_HALF_UP)
    return "1 MB" if kilo == KB else f"{max(kilo, Decimal(1))} KB"
