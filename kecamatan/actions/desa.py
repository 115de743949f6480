"""Desa and kelurahan of a kecamatan."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from kecamatan.models import Desa, Kecamatan, Pengguna
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris, lock_baris


@transaction.atomic
def add_desa(kecamatan: Kecamatan, *, isian: Mapping[str, Any], by: Pengguna) -> Desa:
    """Add a desa or kelurahan."""
    lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)
    _check_kode_bebas(kecamatan, isian["kode"], kecuali=None)
    baru = Desa(kecamatan=kecamatan, **isian)
    return add_baris(baru, peristiwa="desa_ditambah", by=by, kecamatan=kecamatan)


@transaction.atomic
def change_desa(desa: Desa, *, isian: Mapping[str, Any], versi: int, by: Pengguna) -> Desa:
    """Change name, kind or code."""
    lock_baris(Kecamatan, pk=desa.kecamatan_id, versi=None)
    _check_kode_bebas(desa.kecamatan, isian["kode"], kecuali=desa.pk)
    return change_baris(
        desa, isian=isian, versi=versi, peristiwa="desa_diubah", by=by, kecamatan=desa.kecamatan
    )


def _check_kode_bebas(kecamatan: Kecamatan, kode: str, *, kecuali: int | None) -> None:
    """Refuse a code that another desa of the kecamatan has; the blank code is nobody's."""
    pemakai = Desa.objects.filter(kecamatan=kecamatan, kode=kode)
    if kecuali is not None:
        pemakai = pemakai.exclude(pk=kecuali)
    lain = pemakai.first() if kode else None
    if lain is not None:
        raise ValidationError({"kode": f"Kode ini sudah dipakai {lain}."})
