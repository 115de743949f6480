"""The lease of a running job: renewed while its worker lives, and asked for at every write.

Whoever lost it, because he was slow or because the job was cancelled, changes nothing any more.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import DatabaseError, InterfaceError, connections, transaction
from django.utils import timezone

from laporan.enums import StatusPekerjaan
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Pekerjaan
from laporan.models.pekerjaan import PekerjaanQuerySet
from laporan.pekerjaan.hasil import store_hasil

# Long enough for clocks of several machines that differ by seconds, short enough to wait for.
LAMA_SEWA: Final = timedelta(seconds=60)
JEDA_DENYUT: Final = timedelta(seconds=15)
# A job that takes longer hangs: its lease is no longer renewed.
PALING_LAMA: Final = timedelta(minutes=20)
PALING_BANYAK_PERCOBAAN: Final = 3
NAMA_UTAS: Final = "sewa-pekerjaan"
PESAN_BERULANG: Final = (
    f"Cetakan ini sudah dicoba {PALING_BANYAK_PERCOBAAN} kali dan selalu terhenti. Hubungi admin."
)

catatan = logging.getLogger(__name__)


class SewaHilang(Exception):
    """The job belongs to somebody else by now, or to nobody."""


def _milik(pekerjaan: Pekerjaan) -> PekerjaanQuerySet:
    """Return the job as long as this very attempt holds it."""
    return Pekerjaan.objects.filter(
        pk=pekerjaan.pk,
        status=StatusPekerjaan.BERJALAN,
        pelaku=pekerjaan.pelaku,
        percobaan=pekerjaan.percobaan,
    )


def perpanjang(pekerjaan: Pekerjaan, **kolom: Any) -> None:
    """Renew the lease and write these columns. Raises SewaHilang."""
    if not _milik(pekerjaan).update(sewa_sampai=timezone.now() + LAMA_SEWA, **kolom):
        raise SewaHilang(f"pekerjaan {pekerjaan.pk}")


@contextmanager
def jaga_sewa(pekerjaan: Pekerjaan, jeda: timedelta = JEDA_DENYUT) -> Iterator[None]:
    """Renew the lease every `jeda` while the block runs, whatever the block does."""
    berhenti = threading.Event()
    batas = timezone.now() + PALING_LAMA
    utas = threading.Thread(
        target=_berdenyut,
        args=(pekerjaan, jeda, batas, berhenti),
        name=NAMA_UTAS,
        daemon=True,
    )
    utas.start()
    try:
        yield
    finally:
        berhenti.set()
        utas.join()


def _berdenyut(
    pekerjaan: Pekerjaan, jeda: timedelta, batas: datetime, berhenti: threading.Event
) -> None:
    """Renew until told to stop; a database that is away for a moment is asked again."""
    try:
        while not berhenti.wait(jeda.total_seconds()) and timezone.now() < batas:
            try:
                perpanjang(pekerjaan)
            except (DatabaseError, InterfaceError) as galat:
                catatan.warning("sewa pekerjaan %s: %s", pekerjaan.pk, galat)
                connections.close_all()
    except SewaHilang:
        # Whoever does the job hears it at his next step.
        return
    finally:
        connections.close_all()


@transaction.atomic
def selesaikan(pekerjaan: Pekerjaan, keluaran: Keluaran) -> None:
    """Store the file and end the job, both or neither. Raises SewaHilang."""
    if not _milik(pekerjaan).select_for_update().only("pk").first():
        raise SewaHilang(f"pekerjaan {pekerjaan.pk}")
    hasil = store_hasil(
        kunci=pekerjaan.kunci,
        dokumen_id=pekerjaan.dokumen_id,
        keadaan=pekerjaan.keadaan,
        bentuk=pekerjaan.bentuk,
        nama_berkas=pekerjaan.nama_berkas,
        keluaran=keluaran,
    )
    _milik(pekerjaan).akhiri(StatusPekerjaan.SELESAI, hasil=hasil, pesan="")


def gagalkan(pekerjaan: Pekerjaan, galat: str) -> None:
    """End the job with the reason for its person; nothing when it is no longer ours."""
    _milik(pekerjaan).akhiri(StatusPekerjaan.GAGAL, galat=galat)


def ulangi(pekerjaan: Pekerjaan, galat: str) -> None:
    """Put the job back to be tried again; after the last try it ends with the reason."""
    if pekerjaan.percobaan >= PALING_BANYAK_PERCOBAAN:
        gagalkan(pekerjaan, galat)
    else:
        _kembalikan(_milik(pekerjaan))


def lepas_kedaluwarsa() -> int:
    """Take jobs from workers that no longer renew their lease; return how many."""
    lewat = Pekerjaan.objects.filter(
        status=StatusPekerjaan.BERJALAN, sewa_sampai__lt=timezone.now()
    )
    sering = lewat.filter(percobaan__gte=PALING_BANYAK_PERCOBAAN)
    habis = sering.akhiri(StatusPekerjaan.GAGAL, galat=PESAN_BERULANG)
    return habis + _kembalikan(lewat)


def _kembalikan(daftar: PekerjaanQuerySet) -> int:
    return daftar.update(
        status=StatusPekerjaan.MENUNGGU,
        pelaku="",
        sewa_sampai=None,
        langkah=0,
        jumlah_langkah=0,
        pesan="",
    )
