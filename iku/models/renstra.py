"""The Renstra of a kecamatan: tujuan, sasaran, their indikator with a target for every year."""

from django.db import models
from django.db.models import F, Q

from iku.models.berurutan import BarisKalimat
from iku.models.rpjmd import Rpjmd, SasaranRpjmd
from iku.models.target import BarisIndikator, BarisTarget, syarat_target
from iku.models.wadah import WadahKecamatan


class Renstra(WadahKecamatan):
    """One period of five or six years; Renstra Perubahan is a row with a higher `revisi`."""

    SEBUTAN = "Renstra"
    PERISTIWA = "renstra"

    rpjmd = models.ForeignKey(
        Rpjmd, models.PROTECT, null=True, blank=True, related_name="daftar_renstra"
    )

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "Renstra"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi"],
                name="renstra_satu_per_revisi",
                violation_error_message="Renstra untuk tahun awal ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100),
                name="renstra_tahun_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                # The same with isnull: a condition that is NULL would pass.
                condition=Q(tahun_akhir__isnull=False)
                & (Q(tahun_akhir=F("tahun") + 4) | Q(tahun_akhir=F("tahun") + 5)),
                name="renstra_lima_atau_enam_tahun",
                violation_error_message="Masa Renstra lima atau enam tahun.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="renstra_terkunci_tertutup",
                violation_error_message="Renstra yang terkunci tidak dapat dibuka.",
            ),
        )

    @property
    def tahun_dasar(self) -> int:
        """The year whose state is the baseline."""
        return self.tahun - 1

    @property
    def daftar_tahun(self) -> range:
        """The years of the period, in order."""
        assert self.tahun_akhir is not None, "constraint renstra_lima_atau_enam_tahun"
        return range(self.tahun, self.tahun_akhir + 1)


class TujuanRenstra(BarisKalimat):
    """A tujuan, with the sasaran of the RPJMD that it serves."""

    renstra = models.ForeignKey(Renstra, models.CASCADE, related_name="daftar_tujuan")
    mendukung = models.ForeignKey(
        SasaranRpjmd,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="didukung_oleh",
        verbose_name="mendukung sasaran RPJMD",
    )

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "tujuan Renstra"


class IndikatorTujuanRenstra(BarisIndikator):
    """What shows that a tujuan is reached."""

    tujuan = models.ForeignKey(TujuanRenstra, models.CASCADE, related_name="daftar_indikator")

    class Meta(BarisIndikator.Meta):
        verbose_name = verbose_name_plural = "indikator tujuan Renstra"


class SasaranRenstra(BarisKalimat):
    """A sasaran under a tujuan."""

    tujuan = models.ForeignKey(TujuanRenstra, models.CASCADE, related_name="daftar_sasaran")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "sasaran Renstra"


class IndikatorSasaranRenstra(BarisIndikator):
    """What shows that a sasaran is reached: the indikator of the IKU and of the PK."""

    sasaran = models.ForeignKey(SasaranRenstra, models.CASCADE, related_name="daftar_indikator")

    class Meta(BarisIndikator.Meta):
        verbose_name = verbose_name_plural = "indikator sasaran Renstra"


class TargetRenstra(BarisTarget):
    """A target of one year; that of the year before the period is the baseline (kondisi awal)."""

    tahun = models.PositiveSmallIntegerField("tahun")

    class Meta:
        abstract = True
        ordering = ("tahun",)

    def __str__(self) -> str:
        """Return the year."""
        return f"target {self.tahun}"


class TargetTujuanRenstra(TargetRenstra):
    """A target of an indikator of a tujuan."""

    indikator = models.ForeignKey(
        IndikatorTujuanRenstra, models.CASCADE, related_name="daftar_target"
    )

    class Meta(TargetRenstra.Meta):
        verbose_name = verbose_name_plural = "target tujuan Renstra"
        constraints = (
            models.UniqueConstraint(
                fields=["indikator", "tahun"],
                name="target_tujuan_renstra_satu_per_tahun",
                violation_error_message="Target tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=syarat_target(),
                name="target_tujuan_renstra_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        )


class TargetSasaranRenstra(TargetRenstra):
    """A target of an indikator of a sasaran."""

    indikator = models.ForeignKey(
        IndikatorSasaranRenstra, models.CASCADE, related_name="daftar_target"
    )

    class Meta(TargetRenstra.Meta):
        verbose_name = verbose_name_plural = "target sasaran Renstra"
        constraints = (
            models.UniqueConstraint(
                fields=["indikator", "tahun"],
                name="target_sasaran_renstra_satu_per_tahun",
                violation_error_message="Target tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=syarat_target(),
                name="target_sasaran_renstra_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        )


class Strategi(BarisKalimat):
    """A way to reach a sasaran."""

    sasaran = models.ForeignKey(SasaranRenstra, models.CASCADE, related_name="daftar_strategi")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "strategi"


class Kebijakan(BarisKalimat):
    """The direction that the work on a sasaran keeps to."""

    sasaran = models.ForeignKey(SasaranRenstra, models.CASCADE, related_name="daftar_kebijakan")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "kebijakan"


class ProgramPendukung(BarisKalimat):
    """A program that serves a sasaran, as the Renstra names it."""

    sasaran = models.ForeignKey(SasaranRenstra, models.CASCADE, related_name="daftar_program")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "program pendukung"
