"""Evidence (bukti dukung) of a figure: a judged file, its place in it, and its earlier versions."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from iku.models.pengukuran import BagianUkur
from kecamatan.unggahan.jenis import JenisBerkas

# Below the folder of all uploads, one folder for each year.
FOLDER_BUKTI = "bukti/%Y/"


class Bukti(models.Model):
    """A file for a bagian or, with `kunci`, for one variable or row of the budget of it.

    It never changes and is never deleted: a newer one follows it (`menggantikan`), or it is taken
    back while the bagian is open. `halaman_rujukan` is where to look. Both databases refuse any
    other change, and any at all while the bagian is under review or accepted.
    """

    # `kunci` in words, set by whoever reads the rows; the row alone does not know its formula.
    sebutan_kunci: str = ""

    bagian = models.ForeignKey(
        BagianUkur, models.PROTECT, related_name="daftar_bukti", editable=False
    )
    kunci = models.CharField("untuk angka", max_length=255, blank=True)
    berkas = models.FileField("berkas", max_length=200)
    nama = models.CharField("nama berkas", max_length=120, editable=False)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    halaman_rujukan = models.PositiveSmallIntegerField("lihat halaman", null=True, blank=True)
    jenis_mime = models.CharField(max_length=100, editable=False)
    ukuran = models.PositiveIntegerField(editable=False)
    halaman = models.PositiveSmallIntegerField(editable=False)
    sidik = models.CharField("SHA-256", max_length=64, editable=False)
    menggantikan = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="digantikan_oleh",
        editable=False,
    )
    diunggah_at = models.DateTimeField("diunggah pada", default=timezone.now, editable=False)
    diunggah_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    dicabut_at = models.DateTimeField("dicabut pada", null=True, editable=False)
    dicabut_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "bukti dukung"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(dicabut_at__isnull=True, dicabut_by__isnull=True)
                | Q(dicabut_at__isnull=False, dicabut_by__isnull=False),
                name="bukti_dicabut_berpasangan",
                violation_error_message="Waktu dan pencabut harus tercatat bersama.",
            ),
            models.CheckConstraint(
                condition=Q(halaman_rujukan__isnull=True)
                | Q(halaman_rujukan__gte=1, halaman_rujukan__lte=models.F("halaman")),
                name="bukti_halaman_ada",
                violation_error_message="Halaman itu tidak ada di berkasnya.",
            ),
        )

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.nama

    @property
    def untuk(self) -> str:
        """What it is evidence for, in words; empty for the whole bagian."""
        return self.sebutan_kunci or self.kunci

    @property
    def sebutan_halaman(self) -> str:
        """What its pages are called: a workbook has sheets."""
        return "lembar" if self.jenis_mime == JenisBerkas.XLSX.mime else "halaman"

    @property
    def jangkar(self) -> str:
        """What is put behind its address so that a PDF opens where to look."""
        if self.halaman_rujukan is None or not self.is_pdf:
            return ""
        return f"#page={self.halaman_rujukan}"

    @property
    def is_pdf(self) -> bool:
        """Say whether a browser shows it in a frame."""
        return self.jenis_mime == JenisBerkas.PDF.mime

    @property
    def is_gambar(self) -> bool:
        """Say whether it is a picture."""
        return self.jenis_mime.startswith("image/")

    @property
    def sidik_pendek(self) -> str:
        """The first letters of its SHA-256."""
        return self.sidik[:12]

    @property
    def daftar_lama(self) -> list["Bukti"]:
        """Return the versions before it, the newest first."""
        hasil: list[Bukti] = []
        lama = self.menggantikan
        while lama is not None:
            hasil.append(lama)
            lama = lama.menggantikan
        return hasil
