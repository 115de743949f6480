"""Writes print settings."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kecamatan.enums import Peran
from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Pengguna
from kecamatan.permissions import check_peran
from kecamatan.ubah import apply_isian, change_baris
from laporan.enums import JenisDokumen
from laporan.models import SetelanCetak


@transaction.atomic
def simpan_setelan(
    *,
    kabupaten: Kabupaten,
    jenis: JenisDokumen,
    versi: int,
    isian: Mapping[str, Any],
    by: Pengguna,
) -> SetelanCetak:
    """Store the settings of one kind, as the admin of that kabupaten.

    Raises PermissionDenied for others, BentrokVersi when the settings changed meanwhile.
    """
    check_peran(by, Peran.ADMIN)
    if by.kabupaten_id != kabupaten.pk:
        raise PermissionDenied("Setelan ini milik kabupaten lain.")
    ada = SetelanCetak.objects.filter(kabupaten=kabupaten, jenis=jenis).first()
    if ada is not None:
        return change_baris(
            ada,
            isian=isian,
            versi=versi,
            peristiwa="setelan_cetak_diubah",
            by=by,
            kabupaten=kabupaten,
        )
    baru = SetelanCetak(kabupaten=kabupaten, jenis=jenis)
    perubahan = apply_isian(baru, isian)
    baru.full_clean()
    baru.save(force_insert=True)
    record_jejak(
        "setelan_cetak_dibuat", objek=baru, by=by, perubahan=perubahan, kabupaten=kabupaten
    )
    return baru
