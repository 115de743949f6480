"""The RKT: what a kecamatan plans to reach in one year of its Renstra, and with which budget."""

from django.db import models
from django.db.models import Q

from iku.models.anggaran import Anggaran
from iku.models.renstra import IndikatorSasaranRenstra, Renstra
from iku.models.target import BarisTarget, syarat_target
from iku.models.wadah import WadahKecamatan


class Rkt(WadahKecamatan):
    """The plan of one year. Words and targets are those of the Renstra, money that of a budget."""

    SEBUTAN = "RKT"
    PERISTIWA = "rkt"

    renstra = models.ForeignKey(Renstra, models.PROTECT, related_name="daftar_rkt")
    anggaran = models.ForeignKey(
        Anggaran, models.PROTECT, null=True, blank=True, related_name="daftar_rkt"
    )

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "RKT"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi"],
                name="rkt_satu_per_revisi",
                violation_error_message="RKT tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100, tahun_akhir__isnull=True),
                name="rkt_satu_tahun",
                violation_error_message="RKT untuk satu tahun, antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="rkt_terkunci_tertutup",
                violation_error_message="RKT yang terkunci tidak dapat dibuka.",
            ),
        )


class TargetRkt(BarisTarget):
    """A target of the year that is not the one of the Renstra, and why."""

    rkt = models.ForeignKey(Rkt, models.CASCADE, related_name="daftar_target")
    indikator = models.ForeignKey(
        IndikatorSasaranRenstra, models.PROTECT, related_name="daftar_target_rkt"
    )
    alasan = models.TextField("alasan berbeda dari Renstra")

    class Meta:
        verbose_name = verbose_name_plural = "target RKT"
        constraints = (
            models.UniqueConstraint(
                fields=["rkt", "indikator"],
                name="target_rkt_satu_per_indikator",
                violation_error_message="Target indikator ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=syarat_target(),
                name="target_rkt_utuh",
                violation_error_message="Target tidak utuh.",
            ),
            models.CheckConstraint(
                condition=~Q(alasan=""),
                name="target_rkt_beralasan",
                violation_error_message="Target yang berbeda dari Renstra harus beralasan.",
            ),
        )

    def __str__(self) -> str:
        """Return the indikator."""
        return str(self.indikator)
