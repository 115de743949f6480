"""The layout of the printed IKU form as data of a kabupaten: titles, head block, columns."""

from typing import TYPE_CHECKING, Final, Self

from django.db import models
from django.db.models import Q

from iku.enums import SumberKolom
from kecamatan.models import Kabupaten

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


PENANDA_TAHUN: Final = "{tahun}"


def fill_tahun(judul: str, masa: str) -> str:
    """Return a heading that names the years `masa` where the layout leaves them open."""
    return judul.replace(PENANDA_TAHUN, masa)


class FormatIkuQuerySet(models.QuerySet["FormatIku"]):
    """Reads of layouts."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the layouts of the user's kabupaten."""
        return self.filter(kabupaten=pengguna.kabupaten_pengguna)


class FormatIku(models.Model):
    """One layout. Titles may hold {KECAMATAN}, {kecamatan}, {KABUPATEN}, {kabupaten}, {tahun}."""

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="daftar_format_iku")
    nama = models.CharField("nama format", max_length=80)
    judul_kepala = models.TextField(
        "judul di atas blok kepala",
        blank=True,
        help_text="Satu baris per baris cetak. Boleh memuat {KECAMATAN}, {KABUPATEN}, {tahun}.",
    )
    tampil_instansi = models.BooleanField("cetak Instansi", default=True)
    tampil_tugas = models.BooleanField("cetak Tugas", default=True)
    tampil_fungsi = models.BooleanField("cetak Fungsi", default=True)
    tampil_tujuan = models.BooleanField("cetak Tujuan", default=True)
    tampil_indikator_tujuan = models.BooleanField("cetak Indikator Tujuan", default=True)
    judul_tabel = models.TextField("judul tabel", blank=True)
    nomori_indikator = models.BooleanField(
        "nomori indikator dalam satu sasaran",
        default=False,
        help_text="Mis. 1., 2., 3. di depan nama indikator bila satu sasaran punya beberapa.",
    )
    aktif = models.BooleanField("dapat dipilih", default=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = FormatIkuQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "format IKU"
        ordering = ("nama",)
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "nama"],
                name="format_iku_nama_unik",
                violation_error_message="Format dengan nama ini sudah ada.",
            ),
        )

    def __str__(self) -> str:
        """Return the name."""
        return self.nama


class KolomFormat(models.Model):
    """One column of the table, in print order; columns with the same `grup` share a heading."""

    format = models.ForeignKey(FormatIku, models.CASCADE, related_name="daftar_kolom")
    urutan = models.PositiveSmallIntegerField("urutan")
    sumber = models.CharField("isi kolom", max_length=20, choices=SumberKolom)
    judul = models.CharField("judul kolom", max_length=120)
    grup = models.CharField("judul gabungan di atasnya", max_length=120, blank=True)
    lebar = models.PositiveSmallIntegerField(
        "lebar (%)", null=True, blank=True, help_text="Kosongkan agar diatur sendiri."
    )

    class Meta:
        verbose_name = verbose_name_plural = "kolom format"
        ordering = ("urutan", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(lebar__isnull=True) | Q(lebar__gte=2, lebar__lte=90),
                name="kolom_format_lebar_wajar",
                violation_error_message="Lebar kolom antara 2 dan 90 persen.",
            ),
        )

    def __str__(self) -> str:
        """Return the heading."""
        return self.judul
