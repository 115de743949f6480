"""Words and badge codes for values that a query derives."""

from django import template

from kecamatan.enums import StatusPeraturan

register = template.Library()

LENCANA = {
    StatusPeraturan.BERLAKU: "selesai",
    StatusPeraturan.DIUBAH: "menunggu",
    StatusPeraturan.DICABUT: "dicabut",
}


@register.filter
def label_status(nilai: str) -> str:
    """Return the status of a regulation in words."""
    return str(StatusPeraturan(nilai).label)


@register.filter
def kode_status(nilai: str) -> str:
    """Return the badge code of the status of a regulation."""
    return LENCANA[StatusPeraturan(nilai)]
