"""Locks that every write of IKU takes first: the set, then the row."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models

from iku.butir import Wadah
from iku.models import DaftarIku, Rpjmd
from iku.permissions import sebab_tertutup
from kecamatan.galat import AksiDitolak
from kecamatan.ubah import lock_baris

M = TypeVar("M", bound=models.Model)


def check_terbuka(wadah: Wadah) -> None:
    """Raise AksiDitolak while the wadah is under review, enacted or replaced."""
    if sebab := sebab_tertutup(wadah):
        raise AksiDitolak(sebab)


def lock_wadah(wadah: Wadah) -> Wadah:
    """Return what an item stands in, locked and open; raise AksiDitolak when it is closed."""
    terkunci = lock_baris(type(wadah), pk=wadah.pk, versi=None)
    check_terbuka(terkunci)
    return terkunci


def pemilik_of(wadah: Wadah) -> dict[str, Any]:
    """Return whose wadah it is, as the trail wants it."""
    if isinstance(wadah, Rpjmd):
        return {"kabupaten": wadah.kabupaten}
    return {"kecamatan": wadah.kecamatan}


def lock_daftar(pk: int) -> DaftarIku:
    """Return the set, locked and open; raise AksiDitolak when it is closed by now."""
    daftar = lock_baris(DaftarIku, pk=pk, versi=None)
    check_terbuka(daftar)
    return daftar


def clean_isi(baris: models.Model) -> None:
    """Check a row against its model; raise AksiDitolak with the model's own words."""
    try:
        baris.full_clean()
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
