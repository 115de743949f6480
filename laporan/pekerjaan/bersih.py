"""Removes what nobody will ask for any more."""

from datetime import timedelta
from typing import Final

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from laporan.models import HasilCetak, Pekerjaan

UMUR_HASIL: Final = timedelta(days=7)
UMUR_PEKERJAAN: Final = timedelta(days=30)
UMUR_PANGGILAN: Final = timedelta(days=1)


def bersihkan() -> int:
    """Remove old files, ended jobs and calls; return how many rows. Files can be made again."""
    kini = timezone.now()
    # only(): the bytes need not be read to be removed.
    hasil = HasilCetak.objects.filter(dibuat_at__lt=kini - UMUR_HASIL).only("pk")
    pekerjaan = Pekerjaan.objects.filter(selesai_at__lt=kini - UMUR_PEKERJAAN).only("pk")
    # Also those RUNNING: a worker that was killed leaves them so for ever.
    panggilan = DBTaskResult.objects.filter(enqueued_at__lt=kini - UMUR_PANGGILAN)
    return sum(satu.delete()[0] for satu in (hasil, pekerjaan, panggilan))
