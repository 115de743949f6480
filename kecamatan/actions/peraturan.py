"""The kabupaten's own part of the register of regulations."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from kecamatan.enums import JenisHubungan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import HubunganPeraturan, Kabupaten, Pengguna, Peraturan
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris, lock_baris


@transaction.atomic
def add_peraturan(kabupaten: Kabupaten, *, isian: Mapping[str, Any], by: Pengguna) -> Peraturan:
    """Add a regulation of the kabupaten."""
    lock_baris(Kabupaten, pk=kabupaten.pk, versi=None)
    baru = Peraturan(kabupaten=kabupaten, **isian)
    return add_baris(baru, peristiwa="peraturan_ditambah", by=by, kabupaten=kabupaten)


def change_peraturan(
    peraturan: Peraturan, *, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> Peraturan:
    """Change a regulation of the kabupaten."""
    return change_baris(
        peraturan,
        isian=isian,
        versi=versi,
        peristiwa="peraturan_diubah",
        by=by,
        kabupaten=by.kabupaten,
    )


@transaction.atomic
def add_hubungan(
    *,
    oleh: Peraturan,
    terhadap: Peraturan,
    jenis: JenisHubungan,
    berlaku_sejak: date | None,
    by: Pengguna,
) -> HubunganPeraturan:
    """Record that `oleh` changes or revokes `terhadap`, which must be of the admin's kabupaten.

    The status of a national regulation is the same for every kabupaten; no single one sets it.
    """
    if terhadap.kabupaten_id != by.kabupaten_id:
        raise AksiDitolak("Status peraturan nasional tidak diubah dari sini.")
    baru = HubunganPeraturan(
        oleh=oleh,
        terhadap=terhadap,
        jenis=jenis,
        berlaku_sejak=berlaku_sejak,
        terverifikasi=True,
    )
    return add_baris(baru, peristiwa="hubungan_peraturan_ditambah", by=by, kabupaten=by.kabupaten)


@transaction.atomic
def delete_hubungan(hubungan: HubunganPeraturan, *, by: Pengguna) -> None:
    """Take back a relation that was recorded by mistake."""
    terkunci = lock_baris(HubunganPeraturan, pk=hubungan.pk, versi=None)
    record_jejak("hubungan_peraturan_dihapus", objek=terkunci, by=by, kabupaten=by.kabupaten)
    terkunci.delete()
