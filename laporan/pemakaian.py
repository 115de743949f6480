"""Which days of a term of office enacted documents rest on: as signatory, or as the other side."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from kecamatan.models import MasaJabatan
from laporan.enums import STATUS_RESMI
from laporan.models import Dokumen


def list_hari_resmi(masa: MasaJabatan) -> Iterable[date]:
    """Return the dates of the enacted documents that name this term."""
    sebagai_pihak = Q(penandatangan=masa) | Q(perjanjian__pihak_kedua=masa)
    resmi = Dokumen.objects.filter(sebagai_pihak, status__in=STATUS_RESMI)
    return [hari for hari in resmi.order_by().values_list("tanggal", flat=True) if hari]
