"""The official list of program, kegiatan and sub kegiatan, by version."""

from typing import Self

from django.db import models
from django.db.models import Q

from iku.domain.kode_nomenklatur import KodeTidakSah, parse_kode
from iku.enums import TingkatNomenklatur


class VersiNomenklatur(models.Model):
    """One edition of the list; new plans use the newest, older documents keep what they print."""

    nama = models.CharField("versi", max_length=80, unique=True)
    sumber = models.CharField("sumber", max_length=250)
    tanggal = models.DateField("tanggal")

    class Meta:
        verbose_name = verbose_name_plural = "versi nomenklatur"
        ordering = ("-tanggal", "-pk")

    def __str__(self) -> str:
        """Return the name."""
        return self.nama


class NomenklaturQuerySet(models.QuerySet["Nomenklatur"]):
    """Reads of the list."""

    def terbaru(self) -> Self:
        """Return the rows of the newest edition."""
        return self.filter(versi=VersiNomenklatur.objects.values("pk")[:1])

    def cari(self, teks: str) -> Self:
        """Return what is under a code in any spelling, else what has all the words."""
        try:
            return self.filter(kode__startswith=str(parse_kode(teks)))
        except KodeTidakSah:
            syarat = Q()
            for kata in teks.split():
                syarat &= (
                    Q(nama__icontains=kata) | Q(indikator__icontains=kata) | Q(kode__contains=kata)
                )
            return self.filter(syarat)


class Nomenklatur(models.Model):
    """A program, kegiatan or sub kegiatan. Indikator and satuan belong to sub kegiatan alone."""

    versi = models.ForeignKey(VersiNomenklatur, models.PROTECT, related_name="daftar_nomenklatur")
    induk = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="daftar_anak"
    )
    tingkat = models.CharField("tingkat", max_length=12, choices=TingkatNomenklatur)
    kode = models.CharField("kode", max_length=20)
    nama = models.TextField("nama")
    indikator = models.TextField("indikator", blank=True)
    satuan = models.CharField("satuan", max_length=60, blank=True)
    khusus_aceh = models.BooleanField("khusus Aceh", default=False)

    objects = NomenklaturQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "nomenklatur"
        ordering = ("kode",)
        constraints = (
            models.UniqueConstraint(
                fields=["versi", "kode"],
                name="nomenklatur_kode_unik",
                violation_error_message="Kode ini sudah ada pada versi ini.",
            ),
            models.CheckConstraint(
                condition=Q(
                    kode__regex=r"^[0-9]\.[0-9]{2}\.[0-9]{2}(\.[0-9]\.[0-9]{2}(\.[0-9]{4})?)?$"
                ),
                name="nomenklatur_kode_baku",
                violation_error_message="Kode berbentuk 7.01.01.2.01.0001.",
            ),
            models.CheckConstraint(
                condition=Q(tingkat=TingkatNomenklatur.PROGRAM, induk__isnull=True)
                | ~Q(tingkat=TingkatNomenklatur.PROGRAM) & Q(induk__isnull=False),
                name="nomenklatur_berinduk",
                violation_error_message="Kegiatan dan sub kegiatan berada di bawah induknya.",
            ),
            models.CheckConstraint(
                condition=~Q(tingkat=TingkatNomenklatur.SUB_KEGIATAN)
                | ~Q(indikator="") & ~Q(satuan=""),
                name="nomenklatur_sub_berindikator",
                violation_error_message="Sub kegiatan punya indikator dan satuan.",
            ),
        )

    def __str__(self) -> str:
        """Return code and name."""
        return f"{self.kode} {self.nama}"
