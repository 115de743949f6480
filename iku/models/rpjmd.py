"""The RPJMD of a kabupaten: visi, misi, tujuan and sasaran that its offices serve."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from iku.models.berurutan import BarisKalimat
from kecamatan.models import Kabupaten

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class RpjmdQuerySet(models.QuerySet["Rpjmd"]):
    """Reads of RPJMD."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return those of the user's kabupaten: everybody there works towards them."""
        return self.filter(kabupaten=pengguna.kabupaten_pengguna)


class Rpjmd(models.Model):
    """One period of a kabupaten. RPJMD Perubahan is a new row with a higher `revisi`.

    The row that has a successor never changes again: documents refer to its words.
    """

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="daftar_rpjmd")
    tahun = models.PositiveSmallIntegerField("tahun pertama")
    tahun_akhir = models.PositiveSmallIntegerField("tahun terakhir")
    revisi = models.PositiveSmallIntegerField("perubahan ke", default=0, editable=False)
    visi = models.TextField("visi")
    dasar_hukum = models.TextField(
        "ditetapkan dengan", blank=True, help_text="Mis. nomor dan judul Peraturan Daerah."
    )
    alasan_perubahan = models.TextField("alasan perubahan", blank=True)
    mengubah = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="diubah_dengan",
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = RpjmdQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "RPJMD"
        ordering = ("-tahun", "-revisi")
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "tahun", "revisi"],
                name="rpjmd_satu_per_revisi",
                violation_error_message="RPJMD untuk tahun awal ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100),
                name="rpjmd_tahun_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(tahun_akhir=F("tahun") + 4) | Q(tahun_akhir=F("tahun") + 5),
                name="rpjmd_lima_atau_enam_tahun",
                violation_error_message="Masa RPJMD lima atau enam tahun.",
            ),
            models.CheckConstraint(
                condition=Q(revisi=0, mengubah__isnull=True)
                | Q(revisi__gt=0, mengubah__isnull=False) & ~Q(alasan_perubahan=""),
                name="rpjmd_perubahan_beralasan",
                violation_error_message="Perubahan RPJMD harus beralasan.",
            ),
        )

    def __str__(self) -> str:
        """Return name, years and revision."""
        ke = f" Perubahan ke-{self.revisi}" if self.revisi else ""
        return f"RPJMD{ke} {self.kabupaten} {self.masa}"

    @property
    def masa(self) -> str:
        """First and last year."""
        return f"{self.tahun}-{self.tahun_akhir}"


class MisiRpjmd(BarisKalimat):
    """A misi."""

    rpjmd = models.ForeignKey(Rpjmd, models.CASCADE, related_name="daftar_misi")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "misi"


class TujuanRpjmd(BarisKalimat):
    """A tujuan under a misi."""

    misi = models.ForeignKey(MisiRpjmd, models.CASCADE, related_name="daftar_tujuan")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "tujuan RPJMD"


class IndikatorTujuanRpjmd(BarisKalimat):
    """What shows that a tujuan is reached."""

    tujuan = models.ForeignKey(TujuanRpjmd, models.CASCADE, related_name="daftar_indikator")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "indikator tujuan RPJMD"


class SasaranRpjmd(BarisKalimat):
    """A sasaran under a tujuan."""

    tujuan = models.ForeignKey(TujuanRpjmd, models.CASCADE, related_name="daftar_sasaran")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "sasaran RPJMD"


class IndikatorSasaranRpjmd(BarisKalimat):
    """What shows that a sasaran is reached."""

    sasaran = models.ForeignKey(SasaranRpjmd, models.CASCADE, related_name="daftar_indikator")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "indikator sasaran RPJMD"
