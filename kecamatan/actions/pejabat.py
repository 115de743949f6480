"""Officials: one record per NIP in a kabupaten, so that everybody has one spelling."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from kecamatan.actions.masa_jabatan import add_masa_jabatan
from kecamatan.models import Kabupaten, Kecamatan, Pejabat, Pengguna
from kecamatan.permissions import check_can_edit_pejabat
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris, lock_baris

# The NIP carries a birth date: the trail says that it changed, not from what to what.
PRIBADI = frozenset({"nip"})


@transaction.atomic
def add_pejabat(
    kecamatan: Kecamatan,
    *,
    isian: Mapping[str, Any],
    masa: Mapping[str, Any],
    akhiri_sebelumnya: bool,
    by: Pengguna,
) -> Pejabat:
    """Add an official with a first term in `kecamatan`; reuse the record with the same NIP.

    Somebody who moved here from another office is already known under this NIP. The same name is
    taken as the same person; another spelling is refused.
    """
    kabupaten = lock_baris(Kabupaten, pk=kecamatan.kabupaten_id, versi=None)
    # Before the first line of the trail: whoever holds the trail's lock must not wait for rows.
    lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)
    pejabat = _find_same(kabupaten, isian["nip"], isian["nama"], by=by)
    if pejabat is None:
        pejabat = add_baris(
            Pejabat(kabupaten=kabupaten, **isian),
            peristiwa="pejabat_ditambah",
            by=by,
            kecamatan=kecamatan,
            kabupaten=kabupaten,
        )
    add_masa_jabatan(
        pejabat, kecamatan=kecamatan, isian=masa, akhiri_sebelumnya=akhiri_sebelumnya, by=by
    )
    return pejabat


@transaction.atomic
def change_pejabat(
    pejabat: Pejabat,
    *,
    isian: Mapping[str, Any],
    versi: int,
    kecamatan: Kecamatan | None,
    by: Pengguna,
) -> Pejabat:
    """Change name, titles, NIP or pangkat; documents already enacted keep what they say."""
    kabupaten = lock_baris(Kabupaten, pk=pejabat.kabupaten_id, versi=None)
    check_can_edit_pejabat(by, pejabat)
    lain = _find_nip(kabupaten, isian["nip"])
    if lain is not None and lain.pk != pejabat.pk:
        raise ValidationError({"nip": _refusal_pesan(lain, by)})
    return change_baris(
        pejabat,
        isian=isian,
        versi=versi,
        peristiwa="pejabat_diubah",
        by=by,
        kecamatan=kecamatan,
        kabupaten=kabupaten,
        tersamar=PRIBADI,
    )


def _find_nip(kabupaten: Kabupaten, nip: str) -> Pejabat | None:
    if not nip:
        return None
    return Pejabat.objects.filter(kabupaten=kabupaten, nip=nip).first()


def _find_same(kabupaten: Kabupaten, nip: str, nama: str, *, by: Pengguna) -> Pejabat | None:
    """Return the known official with this NIP; refuse when the name is spelt otherwise."""
    ada = _find_nip(kabupaten, nip)
    if ada is not None and _ratakan(ada.nama) != _ratakan(nama):
        raise ValidationError({"nip": _refusal_pesan(ada, by)})
    return ada


def _ratakan(nama: str) -> str:
    """Return the name without differences of case and spacing."""
    return " ".join(nama.split()).casefold()


def _refusal_pesan(ada: Pejabat, by: Pengguna) -> str:
    """Name the official only to those who may see him; the NIP itself gives nothing away."""
    if Pejabat.objects.visible_to(by).filter(pk=ada.pk).exists():
        return f"NIP ini sudah tercatat atas nama {ada}; pakai ejaan nama yang sama."
    return (
        "NIP ini sudah tercatat dengan ejaan nama lain. Periksa NIP dan nama; bila sudah benar, "
        "hubungi admin kabupaten."
    )
