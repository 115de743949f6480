"""The year of measuring in a kabupaten: its periode, its closing, and the dated exceptions."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from iku.domain.triwulan import NAMA_TRIWULAN
from kecamatan.enums import Peran
from kecamatan.models import Kabupaten

if TYPE_CHECKING:
    from kecamatan.models import Pengguna

PILIHAN_TRIWULAN = [(nomor, f"Triwulan {nama}") for nomor, nama in enumerate(NAMA_TRIWULAN, 1)]


class TahunKinerjaQuerySet(models.QuerySet[Any]):
    """Reads of years."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the years of the user's own kabupaten; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kabupaten=pengguna.kabupaten_pengguna)


class TahunKinerja(models.Model):
    """One year in which the kecamatan of a kabupaten are measured.

    When Bappeda closes it, its policy and every figure of it stay as they are: both databases
    refuse changes.
    """

    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, related_name="daftar_tahun_kinerja", editable=False
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    ditutup_at = models.DateTimeField("ditutup pada", null=True, editable=False)
    ditutup_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = TahunKinerjaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "tahun kinerja"
        ordering = ("-tahun",)
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "tahun"],
                name="tahun_kinerja_satu_kali",
                violation_error_message="Tahun ini sudah dibuka.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100),
                name="tahun_kinerja_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(ditutup_at__isnull=True, ditutup_by__isnull=True)
                | Q(ditutup_at__isnull=False, ditutup_by__isnull=False),
                name="tahun_kinerja_ditutup_berpasangan",
                violation_error_message="Waktu dan penutup harus tercatat bersama.",
            ),
        )

    def __str__(self) -> str:
        """Return kabupaten and year."""
        return f"Pengukuran {self.kabupaten} {self.tahun}"

    @property
    def is_ditutup(self) -> bool:
        """Say whether nothing of the year may change any more."""
        return self.ditutup_at is not None


class PeriodePengukuran(models.Model):
    """The days, both included, in which the kecamatan fill in one triwulan."""

    tahun_kinerja = models.ForeignKey(
        TahunKinerja, models.CASCADE, related_name="daftar_periode", editable=False
    )
    triwulan = models.PositiveSmallIntegerField(
        "triwulan", choices=PILIHAN_TRIWULAN, editable=False
    )
    dibuka = models.DateField("dibuka tanggal")
    ditutup = models.DateField("paling lambat")
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "periode pengukuran"
        ordering = ("tahun_kinerja", "triwulan")
        constraints = (
            models.UniqueConstraint(
                fields=["tahun_kinerja", "triwulan"],
                name="periode_satu_per_triwulan",
                violation_error_message="Periode triwulan ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(triwulan__gte=1, triwulan__lte=4),
                name="periode_triwulan_ada",
                violation_error_message="Triwulan 1 sampai 4.",
            ),
            models.CheckConstraint(
                condition=Q(ditutup__gte=F("dibuka")),
                name="periode_ditutup_sesudah_dibuka",
                violation_error_message="Tanggal tutup tidak boleh sebelum tanggal buka.",
            ),
        )

    def __str__(self) -> str:
        """Return triwulan and year."""
        return f"{self.get_triwulan_display()} {self.tahun_kinerja.tahun}"

    @property
    def sebutan(self) -> str:
        """The triwulan within a sentence: "triwulan II"."""
        return f"triwulan {NAMA_TRIWULAN[self.triwulan - 1]}"


class IzinIsi(models.Model):
    """Bappeda lets one kecamatan fill in a triwulan, or one bagian of it, after its period.

    With `bagian` empty it is about the whole triwulan. It ends after `sampai`, or when revoked.
    """

    pengukuran = models.ForeignKey(
        "iku.Pengukuran", models.PROTECT, related_name="daftar_izin", editable=False
    )
    bagian = models.ForeignKey(
        "iku.BagianUkur", models.PROTECT, null=True, related_name="daftar_izin", editable=False
    )
    sampai = models.DateField("boleh mengisi sampai")
    alasan = models.TextField("alasan")
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    dibuat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    dicabut_at = models.DateTimeField("dicabut pada", null=True, editable=False)
    dicabut_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "izin isi"
        ordering = ("-dibuat_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(alasan=""),
                name="izin_isi_beralasan",
                violation_error_message="Tulis alasan izin.",
            ),
            models.CheckConstraint(
                condition=Q(dicabut_at__isnull=True, dicabut_by__isnull=True)
                | Q(dicabut_at__isnull=False, dicabut_by__isnull=False),
                name="izin_isi_dicabut_berpasangan",
                violation_error_message="Waktu dan pencabut harus tercatat bersama.",
            ),
        )

    def __str__(self) -> str:
        """Return what may be filled in, and until when."""
        return f"Izin mengisi {self.bagian or self.pengukuran} sampai {self.sampai:%d-%m-%Y}"
