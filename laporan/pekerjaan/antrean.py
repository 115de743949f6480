"""Who is next: taken fairly, and by one worker only."""

from typing import Final

from django.db import IntegrityError, connection, transaction
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from laporan.enums import StatusPekerjaan
from laporan.models import Pekerjaan
from laporan.models.pekerjaan import PekerjaanQuerySet
from laporan.pekerjaan.sewa import LAMA_SEWA, lepas_kedaluwarsa

# How many a person may have waiting beside the one that runs.
MENUNGGU_PER_ORANG: Final = 1
BERJALAN_PER_ORANG: Final = 1


def ambil_pekerjaan(pelaku: str) -> Pekerjaan | None:
    """Give the worker `pelaku` the next job with its lease; None when there is nothing to do.

    A person with a job under way waits behind everybody else until it is done; of the others,
    who has waited longest is next. Jobs of workers that died are waiting again before that.
    """
    lepas_kedaluwarsa()
    while True:
        try:
            with transaction.atomic():
                pk = _lock_berikut()
                terambil = pk is not None and _begin(pk, pelaku)
        except IntegrityError:
            # Another worker has just begun one of the same person: look again.
            continue
        if pk is None:
            return None
        if terambil:
            return Pekerjaan.objects.select_related("dokumen").get(pk=pk)


def _lock_berikut() -> int | None:
    """Return the next job; on PostgreSQL one that no other worker is taking at this moment."""
    sama = Pekerjaan.objects.filter(pemohon=OuterRef("pemohon"), status=StatusPekerjaan.BERJALAN)
    calon = _menunggu().filter(~Exists(sama))
    if connection.features.has_select_for_update_skip_locked:
        calon = calon.select_for_update(skip_locked=True, of=("self",))
    return calon.values_list("pk", flat=True).first()


def _begin(pk: int, pelaku: str) -> bool:
    """Make the job that of the worker; False when it waits no longer."""
    kini = timezone.now()
    diubah = Pekerjaan.objects.filter(pk=pk, status=StatusPekerjaan.MENUNGGU).update(
        status=StatusPekerjaan.BERJALAN,
        pelaku=pelaku,
        percobaan=F("percobaan") + 1,
        mulai_at=kini,
        sewa_sampai=kini + LAMA_SEWA,
    )
    return bool(diubah)


def _menunggu() -> PekerjaanQuerySet:
    """Return what waits, the longest first."""
    return Pekerjaan.objects.filter(status=StatusPekerjaan.MENUNGGU).order_by("dibuat_at", "pk")


def count_di_depan(pekerjaan: Pekerjaan) -> int:
    """Return how many jobs were asked for before this one and still wait."""
    return _menunggu().filter(dibuat_at__lt=pekerjaan.dibuat_at).count()
