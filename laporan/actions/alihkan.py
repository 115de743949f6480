"""The one function that moves a document: lock, look again, work, write, record."""

from collections.abc import Callable
from typing import Final

from django.db import transaction
from django.utils import timezone

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import Perubahan, record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.actions.kunci import check_versi, lock_dokumen, save_dokumen
from laporan.alur import explain_keadaan, peristiwa_of
from laporan.enums import PERALIHAN, Aksi, JenisDokumen, StatusDokumen
from laporan.models import WADAH_JENIS, Dokumen
from laporan.permissions import check_can_alihkan

# What a step returns is written into the line of the trail, beside the change of state.
Langkah = Callable[[Dokumen, Pengguna], Perubahan]

TANPA_HASIL: Final[Perubahan] = {}

# Columns that say who and when, for the moves that have them.
BERTANDA = frozenset({StatusDokumen.DIAJUKAN, StatusDokumen.DIVERIFIKASI, StatusDokumen.DITETAPKAN})


@transaction.atomic
def alihkan(
    dokumen: Dokumen,
    aksi: Aksi,
    *,
    versi: int,
    by: Pengguna,
    langkah: Langkah,
    catatan: str = "",
) -> Dokumen:
    """Make the move `aksi`; `langkah` is the work that belongs to it, done under the lock.

    Raises PermissionDenied for a role the table does not name, AksiDitolak when the state does
    not allow it (the state is asked before the version: a second click is no conflict) or the
    note is missing, BentrokVersi when the person saw an older version.
    """
    peralihan = PERALIHAN[aksi]
    terkunci = lock_dokumen(dokumen)
    check_can_alihkan(by, terkunci, aksi)
    if StatusDokumen(terkunci.status) not in peralihan.dari:
        raise AksiDitolak(explain_keadaan(terkunci))
    check_versi(terkunci, versi)
    catatan = catatan.strip()
    if peralihan.wajib_catatan and not catatan:
        raise AksiDitolak("Tuliskan catatannya.")
    _lock_wadah(terkunci)
    hasil = langkah(terkunci, by)
    semula, terkunci.status = terkunci.status, peralihan.ke
    save_dokumen(terkunci, "status", *_stamp(terkunci, by))
    record_perpindahan(terkunci, semula, by, catatan, hasil)
    return terkunci


def _lock_wadah(dokumen: Dokumen) -> None:
    """Lock what holds the content, and read it as it is now."""
    kolom = WADAH_JENIS[JenisDokumen(dokumen.jenis)]
    setattr(dokumen, kolom, lock_baris(type(dokumen.wadah), pk=dokumen.wadah.pk, versi=None))


def record_perpindahan(
    dokumen: Dokumen, semula: str, by: Pengguna, catatan: str = "", hasil: Perubahan = TANPA_HASIL
) -> None:
    """Record one line: from which state to which, why, and what came of it."""
    record_jejak(
        peristiwa_of(StatusDokumen(dokumen.status)),
        objek=dokumen,
        by=by,
        perubahan={"status": (str(semula), str(dokumen.status)), **hasil},
        alasan=catatan,
        kecamatan=dokumen.kecamatan,
    )


def _stamp(dokumen: Dokumen, by: Pengguna) -> tuple[str, ...]:
    """Write who and when into the columns of the new state; a return takes the old stamps off."""
    status = StatusDokumen(dokumen.status)
    if status == StatusDokumen.DIKEMBALIKAN:
        dokumen.diverifikasi_at = dokumen.diverifikasi_by = None
        return "diverifikasi_at", "diverifikasi_by"
    if status not in BERTANDA:
        return ()
    setattr(dokumen, f"{status.value}_at", timezone.now())
    setattr(dokumen, f"{status.value}_by", by)
    return f"{status.value}_at", f"{status.value}_by"
