"""The review of a yearly report by the Inspektorat, and what Bappeda asks to be mended in it."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kecamatan.models import Kabupaten
from laporan.enums import JawabanReviu
from laporan.models.dokumen import Dokumen
from laporan.models.salinan import SalinanDokumen

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class FormatReviuQuerySet(models.QuerySet["FormatReviu"]):
    """Reads of forms of review."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the common form and those of the user's own kabupaten."""
        return self.filter(Q(kabupaten=None) | Q(kabupaten=pengguna.kabupaten_pengguna))


class FormatReviu(models.Model):
    """One version of the checklist and of the wording of the statement; the highest is in force.

    `kabupaten` is None for the common form. A change is a new version, so that a review keeps the
    form it was begun with; both databases refuse to change one. `judul` and `paragraf` may hold
    the placeholders of laporan.lkjip.pernyataan. While the one in force is `wajib`, a report cannot
    be enacted before its statement.
    """

    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, null=True, blank=True, related_name="daftar_format_reviu"
    )
    nama = models.CharField("nama", max_length=120)
    wajib = models.BooleanField("wajib sebelum laporan ditetapkan", default=True)
    judul = models.TextField("judul pernyataan")
    paragraf = models.TextField("isi pernyataan")
    catatan_tidak = models.TextField("kalimat pengantar catatan")
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = FormatReviuQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "format reviu"
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "versi"],
                name="format_reviu_versi_unik",
                violation_error_message="Versi format reviu ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["versi"],
                condition=Q(kabupaten__isnull=True),
                name="format_reviu_umum_versi_unik",
                violation_error_message="Versi format reviu umum ini sudah ada.",
            ),
        )

    def __str__(self) -> str:
        """Return its name."""
        return self.nama


class ButirReviu(models.Model):
    """A statement of the checklist; `periksa` names a check of laporan.lkjip.praperiksa, if any.

    `kunci` is the same in every version of a form.
    """

    kunci = models.SlugField("kunci", max_length=40, editable=False)
    format = models.ForeignKey(FormatReviu, models.CASCADE, related_name="daftar_butir")
    kelompok = models.CharField("kelompok", max_length=80)
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("pernyataan")
    periksa = models.SlugField("diperiksa sistem", max_length=40, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "butir reviu"
        ordering = ("urutan", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["format", "kunci"],
                name="butir_reviu_kunci_unik",
                violation_error_message="Kunci butir ini sudah dipakai.",
            ),
        )

    def __str__(self) -> str:
        """Return the statement."""
        return self.teks


class Reviu(models.Model):
    """The review of one report. The statement is about the words of `salinan` and no others."""

    dokumen = models.OneToOneField(Dokumen, models.CASCADE, related_name="reviu")
    format = models.ForeignKey(FormatReviu, models.PROTECT, related_name="+")
    salinan = models.ForeignKey(
        SalinanDokumen, models.PROTECT, null=True, related_name="+", editable=False
    )
    judul = models.TextField(blank=True, editable=False)
    paragraf = models.TextField(blank=True, editable=False)
    tempat = models.CharField("tempat", max_length=60, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    nama = models.CharField("nama", max_length=120, blank=True)
    jabatan = models.CharField("jabatan", max_length=120, blank=True)
    pangkat = models.CharField("pangkat", max_length=40, blank=True)
    nip = models.CharField("NIP", max_length=18, blank=True)
    diterbitkan_at = models.DateTimeField("diterbitkan pada", null=True, editable=False)
    diterbitkan_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "reviu"
        constraints = (
            models.CheckConstraint(
                condition=Q(diterbitkan_at__isnull=True, diterbitkan_by__isnull=True)
                | Q(
                    diterbitkan_at__isnull=False,
                    diterbitkan_by__isnull=False,
                    salinan__isnull=False,
                    tanggal__isnull=False,
                )
                & ~Q(nama="")
                & ~Q(jabatan="")
                & ~Q(paragraf=""),
                name="reviu_terbit_lengkap",
                violation_error_message="Pernyataan yang terbit harus bertanggal dan bernama.",
            ),
        )

    def __str__(self) -> str:
        """Return whose report it is."""
        return f"Reviu {self.dokumen}"


class IsianReviu(models.Model):
    """The answer to one statement of the checklist, with the note that a "tidak" needs."""

    reviu = models.ForeignKey(Reviu, models.CASCADE, related_name="daftar_isian")
    butir = models.ForeignKey(ButirReviu, models.PROTECT, related_name="+")
    jawaban = models.CharField("jawaban", max_length=5, choices=JawabanReviu)
    catatan = models.TextField("catatan", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "isian reviu"
        constraints = (
            models.UniqueConstraint(
                fields=["reviu", "butir"],
                name="isian_reviu_satu_per_butir",
                violation_error_message="Pernyataan ini sudah dijawab.",
            ),
        )

    def __str__(self) -> str:
        """Return statement and answer."""
        return f"{self.butir}: {self.get_jawaban_display()}"


class PermintaanPerbaikan(models.Model):
    """What Bappeda asks to be mended in an enacted report; a corrected report answers it."""

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="daftar_permintaan_perbaikan")
    catatan = models.TextField("yang perlu diperbaiki")
    dibuat_at = models.DateTimeField("diminta pada", default=timezone.now)
    dibuat_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "permintaan perbaikan"
        ordering = ("-dibuat_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(catatan=""),
                name="permintaan_perbaikan_berisi",
                violation_error_message="Tuliskan apa yang perlu diperbaiki.",
            ),
        )

    def __str__(self) -> str:
        """Return the note."""
        return self.catatan
