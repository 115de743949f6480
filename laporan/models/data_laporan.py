"""Facts of a yearly report that no other page of the system asks for."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from iku.models import Indikator
from laporan.enums import BentukPerbaikan, JenisBelanja, TingkatStandar
from laporan.models.laporan_kinerja import LaporanKinerja


class BelanjaJenis(models.Model):
    """Pagu and realisasi of one jenis belanja in Rupiah; a missing one is not zero."""

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_belanja")
    jenis = models.CharField("jenis belanja", max_length=12, choices=JenisBelanja)
    pagu = models.DecimalField(
        "anggaran (Rp)", max_digits=15, decimal_places=2, validators=(MinValueValidator(0),)
    )
    realisasi = models.DecimalField(
        "realisasi (Rp)",
        max_digits=15,
        decimal_places=2,
        null=True,
        blank=True,
        validators=(MinValueValidator(0),),
    )

    class Meta:
        verbose_name = verbose_name_plural = "belanja menurut jenis"
        constraints = (
            models.UniqueConstraint(
                fields=["laporan", "jenis"],
                name="belanja_satu_per_jenis",
                violation_error_message="Jenis belanja ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(pagu__gte=0) & (Q(realisasi__isnull=True) | Q(realisasi__gte=0)),
                name="belanja_tidak_negatif",
                violation_error_message="Anggaran dan realisasi tidak boleh negatif.",
            ),
        )

    def __str__(self) -> str:
        """Return the name of the jenis."""
        return self.get_jenis_display()


class StandarBanding(models.Model):
    """What others reached, or should reach, for one indikator in the year, and who says so."""

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_standar")
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="+")
    tingkat = models.CharField("dibandingkan dengan", max_length=10, choices=TingkatStandar)
    nilai = models.DecimalField("nilai", max_digits=15, decimal_places=4)
    sumber = models.CharField("sumber data", max_length=200)

    class Meta:
        verbose_name = verbose_name_plural = "standar pembanding"
        ordering = ("indikator", "tingkat")
        constraints = (
            models.UniqueConstraint(
                fields=["laporan", "indikator", "tingkat"],
                name="standar_satu_per_tingkat",
                violation_error_message="Pembanding tingkat ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=~Q(sumber=""),
                name="standar_bersumber",
                violation_error_message="Sumber data pembanding belum ditulis.",
            ),
        )

    def __str__(self) -> str:
        """Return level and value."""
        return f"{self.get_tingkat_display()}: {self.nilai}"


class RencanaPerbaikan(models.Model):
    """What will be done for a sasaran next: by whom, until when, with or without money.

    `kunci` is the identity of the sasaran as in NaskahBagian, empty for the whole office.
    """

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_perbaikan")
    kunci = models.CharField("sasaran", max_length=20, blank=True)
    urutan = models.PositiveSmallIntegerField("urutan")
    bentuk = models.CharField("bentuk", max_length=12, choices=BentukPerbaikan)
    teks = models.TextField("rencana aksi")
    penanggung_jawab = models.CharField("penanggung jawab", max_length=120, blank=True)
    tenggat = models.CharField("waktu", max_length=60, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "rencana perbaikan"
        ordering = ("kunci", "bentuk", "urutan", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(teks=""),
                name="rencana_perbaikan_berisi",
                violation_error_message="Rencana aksi belum ditulis.",
            ),
        )

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks


class Penghargaan(models.Model):
    """An award of the year."""

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_penghargaan")
    urutan = models.PositiveSmallIntegerField("urutan")
    nama = models.CharField("penghargaan", max_length=200)
    pemberi = models.CharField("pemberi", max_length=120)
    tanggal = models.DateField("tanggal", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "penghargaan"
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        """Return its name."""
        return self.nama
