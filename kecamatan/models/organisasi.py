"""Bidang, tugas and fungsi of a kecamatan."""

from typing import TYPE_CHECKING, Self

from django.db import models

from kecamatan.models.wilayah import Kecamatan

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class BidangQuerySet(models.QuerySet["Bidang"]):
    """Reads of bidang narrowed to who asks."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the bidang of every kecamatan the user may see."""
        return self.filter(kecamatan__in=Kecamatan.objects.visible_to(pengguna))


class Bidang(models.Model):
    """A unit that answers for indicators: seksi, subbagian, or the camat himself."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_bidang")
    nama = models.CharField("nama", max_length=160)
    urutan = models.PositiveSmallIntegerField("urutan", default=0)
    aktif = models.BooleanField("masih dipakai", default=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = BidangQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "bidang"
        ordering = ("urutan", "nama")
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "nama"],
                name="bidang_nama_unik_di_kecamatan",
                violation_error_message="Bidang dengan nama ini sudah ada.",
            ),
        )

    def __str__(self) -> str:
        """Return the name as printed."""
        return self.nama


class ButirOrganisasi(models.Model):
    """One numbered sentence of the office's profile."""

    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("teks")

    class Meta:
        abstract = True
        ordering = ("urutan",)

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks


class ButirTugas(ButirOrganisasi):
    """One tugas of the kecamatan, printed in the head block of its IKU."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="daftar_tugas")

    class Meta(ButirOrganisasi.Meta):
        verbose_name = verbose_name_plural = "tugas"


class ButirFungsi(ButirOrganisasi):
    """One fungsi of the kecamatan, printed in the head block of its IKU."""

    kecamatan = models.ForeignKey(Kecamatan, models.CASCADE, related_name="daftar_fungsi")

    class Meta(ButirOrganisasi.Meta):
        verbose_name = verbose_name_plural = "fungsi"
