"""Paper, margins, font and number pattern of printed documents, per kabupaten and kind."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from kecamatan.models import Kabupaten
from laporan.enums import Huruf, JenisDokumen, Kertas

BATAS_TEPI = (MinValueValidator(5), MaxValueValidator(60))


class SetelanCetak(models.Model):
    """Print settings. Margins are millimetres, the font size points."""

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="daftar_setelan_cetak")
    jenis = models.CharField("jenis dokumen", max_length=24, choices=JenisDokumen)
    kertas = models.CharField("kertas", max_length=8, choices=Kertas, default=Kertas.F4)
    huruf = models.CharField("huruf", max_length=10, choices=Huruf, default=Huruf.BOOKMAN)
    ukuran_huruf = models.PositiveSmallIntegerField(
        "ukuran huruf (pt)",
        default=11,
        validators=(MinValueValidator(9), MaxValueValidator(13)),
    )
    tepi_atas = models.PositiveSmallIntegerField("tepi atas", default=20, validators=BATAS_TEPI)
    tepi_kanan = models.PositiveSmallIntegerField("tepi kanan", default=20, validators=BATAS_TEPI)
    tepi_bawah = models.PositiveSmallIntegerField("tepi bawah", default=25, validators=BATAS_TEPI)
    tepi_kiri = models.PositiveSmallIntegerField("tepi kiri", default=30, validators=BATAS_TEPI)
    pola_nomor = models.CharField(
        "pola nomor",
        max_length=80,
        default="{klasifikasi}/{urut}/{kode}/{tahun}",
        help_text="Susunan nomor surat dari klasifikasi, urut, kode, dan tahun.",
    )
    klasifikasi_bawaan = models.CharField("kode klasifikasi bawaan", max_length=30, blank=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "setelan cetak"
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "jenis"],
                name="setelan_cetak_satu_per_jenis",
                violation_error_message="Setelan jenis dokumen ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(pola_nomor__contains="{urut}"),
                name="setelan_cetak_pola_memuat_urut",
                violation_error_message="Pola nomor harus memuat {urut}.",
            ),
        )

    def __str__(self) -> str:
        """Return kind and kabupaten."""
        return f"{self.get_jenis_display()} {self.kabupaten}"
