"""The one way a row is made: checked by its constraints, saved, recorded."""

from typing import TypeVar

from django.db import models, transaction

from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Kecamatan, Pengguna

M = TypeVar("M", bound=models.Model)


@transaction.atomic
def add_baris(
    baris: M,
    *,
    peristiwa: str,
    by: Pengguna,
    kecamatan: Kecamatan | None = None,
    kabupaten: Kabupaten | None = None,
) -> M:
    """Insert a row that was not saved yet; raise ValidationError when a rule refuses it."""
    baris.full_clean()
    baris.save(force_insert=True)
    record_jejak(peristiwa, objek=baris, by=by, kecamatan=kecamatan, kabupaten=kabupaten)
    return baris
