"""The one way a row is locked, compared, changed and recorded."""

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from django.db import models, transaction

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Kecamatan, Pengguna


class Berversi(Protocol):
    """A model row with an optimistic lock."""

    pk: Any
    versi: int


M = TypeVar("M", bound=models.Model)


def lock_baris(model: type[M], *, pk: Any, versi: int | None) -> M:
    """Return the row, locked; raise BentrokVersi when it is no longer at `versi` (None: any).

    Raises AksiDitolak when somebody deleted it.

    SQLite ignores the row lock, but there every transaction is IMMEDIATE and so alone.
    """
    # no_key: a row that others refer to stays referable. Its line in the trail is written by
    # whoever holds the lock of the trail, and must not wait for one who waits for that lock.
    dikunci = model._default_manager.select_for_update(of=("self",), no_key=True)
    baris = dikunci.filter(pk=pk).first()
    if baris is None:
        raise AksiDitolak("Bagian ini sudah dihapus; muat ulang halaman.")
    if versi is not None and getattr(baris, "versi", versi) != versi:
        raise BentrokVersi(baris)
    return baris


def apply_isian(baris: models.Model, isian: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Set the fields that differ and return field -> (old, new) for the trail."""
    perubahan: dict[str, tuple[Any, Any]] = {}
    for nama, baru in isian.items():
        lama = getattr(baris, nama)
        if lama != baru:
            setattr(baris, nama, baru)
            perubahan[nama] = (lama, baru)
    return perubahan


@transaction.atomic
def change_baris(
    baris: M,
    *,
    isian: Mapping[str, Any],
    versi: int | None,
    peristiwa: str,
    by: Pengguna,
    kecamatan: Kecamatan | None = None,
    kabupaten: Kabupaten | None = None,
    tersamar: frozenset[str] = frozenset(),
) -> M:
    """Write `isian` to the row after locking it and checking its version; record one line.

    Fields in `tersamar` are recorded as changed without their values (personal data, bytes).
    Raises BentrokVersi; saves nothing and records nothing when no field differs.
    """
    # __class__, not type(): request.user is a lazy stand-in for the account.
    terkunci = lock_baris(baris.__class__, pk=baris.pk, versi=versi)
    perubahan = apply_isian(terkunci, isian)
    if not perubahan:
        return terkunci
    kolom = list(perubahan)
    if hasattr(terkunci, "versi"):
        terkunci.versi += 1
        kolom.append("versi")
    terkunci.full_clean(validate_unique=True)
    terkunci.save(update_fields=kolom)
    catatan = {n: ("***", "***") if n in tersamar else v for n, v in perubahan.items()}
    record_jejak(
        peristiwa,
        objek=terkunci,
        by=by,
        perubahan=catatan,
        kecamatan=kecamatan,
        kabupaten=kabupaten,
    )
    return terkunci
