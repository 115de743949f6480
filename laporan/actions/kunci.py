"""What every action of the app does first: lock the document, look again, then write."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.models import Dokumen
from laporan.permissions import check_can_edit_dokumen, sebab_tertutup


def lock_dokumen(dokumen: Dokumen) -> Dokumen:
    """Return the row as it is now, locked. Raises AksiDitolak when somebody deleted it."""
    try:
        return lock_baris(Dokumen, pk=dokumen.pk, versi=None)
    except Dokumen.DoesNotExist as galat:
        raise AksiDitolak("Draf ini sudah dihapus.") from galat


def check_versi(dokumen: Dokumen, versi: int | None) -> None:
    """Raise BentrokVersi when the person saw an older state (None: any will do)."""
    if versi is not None and dokumen.versi != versi:
        raise BentrokVersi(dokumen)


def lock_naskah(dokumen: Dokumen, versi: int | None, by: Pengguna) -> Dokumen:
    """Lock a document whose words `by` is about to change.

    Raises PermissionDenied for others than its operator, AksiDitolak while it is under review or
    enacted, BentrokVersi when it is no longer at `versi`.
    """
    terkunci = lock_dokumen(dokumen)
    sebab = sebab_tertutup(terkunci)
    if sebab and by.kecamatan_id == terkunci.kecamatan_id:
        raise AksiDitolak(sebab)
    check_can_edit_dokumen(by, terkunci)
    check_versi(terkunci, versi)
    return terkunci


def save_dokumen(dokumen: Dokumen, *kolom: str) -> None:
    """Write columns of a locked row and count its version up.

    A rule of the model or the database that refuses is told as AksiDitolak in its own words.
    """
    dokumen.versi += 1
    try:
        dokumen.full_clean(exclude=["dibuat_by"])
        with transaction.atomic():
            dokumen.save(update_fields=[*kolom, "versi"])
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
    except IntegrityError as galat:
        raise AksiDitolak("Basis data menolak perubahan ini; muat ulang halaman.") from galat


def check_kecamatan(by: Pengguna, kecamatan_id: int) -> None:
    """Refuse work on the papers of another office."""
    if by.kecamatan_id != kecamatan_id:
        raise PermissionDenied("Dokumen ini milik kecamatan lain.")
