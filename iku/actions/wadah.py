"""Inserting, opening, closing and locking a wadah, whatever stands in it."""

from datetime import datetime
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from iku.actions.kunci import check_terbuka
from iku.models import WadahKecamatan
from kecamatan.galat import AksiDitolak
from kecamatan.models import Pengguna
from kecamatan.ubah import change_baris, lock_baris

W = TypeVar("W", bound=WadahKecamatan)


def insert_wadah(wadah: W) -> W:
    """Insert the row; a second click, or a second person, gets a sentence instead of an error."""
    try:
        wadah.full_clean()
        with transaction.atomic():
            wadah.save(force_insert=True)
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
    except IntegrityError as galat:
        raise AksiDitolak(f"{wadah.SEBUTAN} tahun ini sudah ada.") from galat
    return wadah


def tutup_wadah(*, wadah: W, by: Pengguna) -> W:
    """Stop every change while the document that carries it is under review."""
    return _change_kunci(wadah, by, "ditutup", dibuka=False)


def buka_wadah(*, wadah: W, by: Pengguna) -> W:
    """Let the operator change it again. Raises AksiDitolak when it was enacted."""
    return _change_kunci(wadah, by, "dibuka", dibuka=True)


def kunci_wadah(*, wadah: W, by: Pengguna, pada: datetime | None = None) -> W:
    """Close it for good: an enacted document carries it, since `pada` (now)."""
    saat = pada or timezone.now()
    return _change_kunci(wadah, by, "dikunci", dibuka=False, dikunci_at=saat)


@transaction.atomic
def _change_kunci(
    wadah: W, by: Pengguna, kata: str, *, dibuka: bool, dikunci_at: datetime | None = None
) -> W:
    terkunci = lock_baris(type(wadah), pk=wadah.pk, versi=None)
    if terkunci.is_terkunci:
        check_terbuka(terkunci)
    isian: dict[str, object] = {"dibuka": dibuka, "dikunci_at": dikunci_at}
    return change_baris(
        terkunci,
        isian=isian,
        versi=None,
        peristiwa=f"{wadah.PERISTIWA}_{kata}",
        by=by,
        kecamatan=wadah.kecamatan,
    )
