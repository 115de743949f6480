"""Printed pieces of reports, kept so that what did not change is not printed again."""

from django.db import models
from django.utils import timezone


class PotonganCetak(models.Model):
    """A piece by the fingerprint of everything it was made of.

    Nothing refers to it: when it is gone, it is printed anew. `peringatan` is what the renderer
    complained about, `dipakai_at` about when it was last part of a report.
    """

    sidik = models.CharField("SHA-256 bahan", max_length=64, unique=True)
    pdf = models.BinaryField("PDF")
    halaman = models.PositiveSmallIntegerField("jumlah halaman")
    peringatan = models.JSONField("keluhan pencetak", default=list, blank=True)
    dipakai_at = models.DateTimeField("dipakai pada", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "potongan cetak"

    def __str__(self) -> str:
        """Return the beginning of its fingerprint."""
        return self.sidik[:12]
