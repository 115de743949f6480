"""Kabupaten, kecamatan and desa with their official codes (Kemendagri)."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from kecamatan.enums import PERAN_KECAMATAN, JenisDesa, JenisKabupaten

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class Kabupaten(models.Model):
    """A kabupaten or kota: the tenant within which Bappeda, Inspektorat and the admin work."""

    kode = models.CharField("kode wilayah", max_length=5, unique=True)
    slug = models.SlugField("nama di alamat halaman", max_length=60, unique=True)
    jenis = models.CharField(
        "jenis", max_length=10, choices=JenisKabupaten, default=JenisKabupaten.KABUPATEN
    )
    nama = models.CharField("nama", max_length=60, help_text="Tanpa kata Kabupaten, mis. Jember.")
    tempat_penetapan = models.CharField(
        "tempat penetapan bawaan",
        max_length=60,
        help_text="Kota yang dicetak setelah “Ditetapkan di”.",
    )
    logo = models.BinaryField("logo kop", null=True, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "kabupaten"
        ordering = ("kode",)
        constraints = (
            models.CheckConstraint(
                condition=Q(kode__regex=r"^[0-9]{2}\.[0-9]{2}$"),
                name="kabupaten_kode_dua_bagian",
                violation_error_message="Kode kabupaten berbentuk 35.09.",
            ),
        )

    def __str__(self) -> str:
        """Return the full official name."""
        return f"{self.get_jenis_display()} {self.nama}"


class KecamatanQuerySet(models.QuerySet["Kecamatan"]):
    """Reads of kecamatan narrowed to who asks."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the user's own kecamatan, or every one of the user's kabupaten."""
        if pengguna.peran in PERAN_KECAMATAN:
            return self.filter(pk=pengguna.kecamatan_id)
        return self.filter(kabupaten_id=pengguna.kabupaten_id)


class Kecamatan(models.Model):
    """A kecamatan: the office whose performance year this system runs."""

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="daftar_kecamatan")
    kode = models.CharField("kode wilayah", max_length=8, unique=True)
    slug = models.SlugField("nama di alamat halaman", max_length=60)
    nama = models.CharField("nama", max_length=60, help_text="Tanpa kata Kecamatan.")
    kop_pemerintah = models.CharField("kop baris pertama", max_length=120, blank=True)
    kop_kecamatan = models.CharField("kop baris kedua", max_length=120, blank=True)
    kop_alamat = models.CharField(
        "kop baris ketiga (alamat)",
        max_length=250,
        blank=True,
        help_text="Jalan, nomor, telepon, dan kode pos seperti pada kop surat.",
    )
    kode_surat = models.CharField(
        "kode unit pada nomor surat",
        max_length=30,
        blank=True,
        help_text="Kosongkan bila sama dengan kode wilayah.",
    )
    tempat_penetapan = models.CharField("tempat penetapan", max_length=60, blank=True)
    logo = models.BinaryField("logo kop", null=True, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = KecamatanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kecamatan"
        ordering = ("kode",)
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "slug"],
                name="kecamatan_slug_unik_di_kabupaten",
                violation_error_message="Nama alamat halaman ini sudah dipakai.",
            ),
            models.CheckConstraint(
                condition=Q(kode__regex=r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$"),
                name="kecamatan_kode_tiga_bagian",
                violation_error_message="Kode kecamatan berbentuk 35.09.31.",
            ),
        )

    def __str__(self) -> str:
        """Return the full name."""
        return f"Kecamatan {self.nama}"

    @property
    def kop(self) -> tuple[str, str, str]:
        """The three lines of the letterhead; the first two default to the official names."""
        return (
            self.kop_pemerintah or f"PEMERINTAH {str(self.kabupaten).upper()}",
            self.kop_kecamatan or f"KECAMATAN {self.nama.upper()}",
            self.kop_alamat,
        )

    @property
    def kode_nomor(self) -> str:
        """The unit code a letter number of this office must carry."""
        return self.kode_surat or self.kode

    @property
    def tempat(self) -> str:
        """Where decrees are enacted: the office's own setting, else the kabupaten's."""
        return self.tempat_penetapan or self.kabupaten.tempat_penetapan


class Desa(models.Model):
    """A desa or kelurahan of a kecamatan."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_desa")
    kode = models.CharField("kode wilayah", max_length=13, blank=True)
    nama = models.CharField("nama", max_length=60)
    jenis = models.CharField("jenis", max_length=10, choices=JenisDesa, default=JenisDesa.DESA)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "desa/kelurahan"
        ordering = ("kode", "nama")
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "nama"],
                name="desa_nama_unik_di_kecamatan",
                violation_error_message="Desa/kelurahan ini sudah ada.",
            ),
        )

    def __str__(self) -> str:
        """Return kind and name."""
        return f"{self.get_jenis_display()} {self.nama}"
