"""Frozen copies of documents, and scans of the signed paper."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kecamatan.models import MasaJabatan
from kecamatan.tanggal import format_tanggal
from kecamatan.unggahan.jenis import find_mime
from laporan.enums import Aksi
from laporan.models.dokumen import Dokumen

FOLDER_PINDAIAN = "pindaian/%Y/"
KATA_SAAT = {
    Aksi.AJUKAN: "saat diajukan",
    Aksi.VERIFIKASI: "saat diverifikasi",
    Aksi.TETAPKAN: "resmi",
}


class SalinanQuerySet(models.QuerySet["SalinanDokumen"]):
    """Frozen copies."""

    def resmi(self) -> "SalinanQuerySet":
        """Return the copies made when a document was enacted: one of each at most."""
        return self.filter(aksi=Aksi.TETAPKAN)


class SalinanDokumen(models.Model):
    """Every printed word and number of a document at one transition; never changed.

    `isi` is canonical JSON and `sidik_isi` its SHA-256. The copy made at TETAPKAN is the official
    one: it also holds the PDF, which is served as it is from then on. `penandatangan` tells a new
    signatory from one whose name or NIP was changed. Both databases refuse UPDATE and DELETE.
    """

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="daftar_salinan")
    nomor = models.PositiveSmallIntegerField("versi")
    aksi = models.CharField("dibuat saat", max_length=12, choices=Aksi)
    isi = models.TextField("isi")
    sidik_isi = models.CharField("sidik isi", max_length=64)
    penandatangan = models.ForeignKey(
        MasaJabatan, models.PROTECT, null=True, related_name="+", verbose_name="penandatangan"
    )
    pdf = models.BinaryField("PDF", null=True)
    pdf_sidik = models.CharField("SHA-256 PDF", max_length=64, blank=True)
    pdf_halaman = models.PositiveSmallIntegerField("jumlah halaman", null=True)
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now)
    dibuat_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = SalinanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "salinan dokumen"
        ordering = ("nomor",)
        constraints = (
            models.UniqueConstraint(fields=["dokumen", "nomor"], name="salinan_nomor_unik"),
            models.UniqueConstraint(
                fields=["dokumen"],
                condition=Q(aksi=Aksi.TETAPKAN),
                name="salinan_satu_resmi",
                violation_error_message="Salinan resmi sudah ada.",
            ),
            models.CheckConstraint(
                condition=~Q(aksi=Aksi.TETAPKAN)
                | Q(pdf__isnull=False, pdf_halaman__isnull=False) & ~Q(pdf_sidik=""),
                name="salinan_resmi_ber_pdf",
                violation_error_message="Salinan resmi harus menyimpan PDF.",
            ),
            models.CheckConstraint(
                condition=Q(aksi=Aksi.TETAPKAN) | Q(pdf__isnull=True),
                name="salinan_pdf_hanya_resmi",
                violation_error_message="Hanya salinan resmi yang menyimpan PDF.",
            ),
        )

    def __str__(self) -> str:
        """Return document and version."""
        return f"{self.dokumen} versi {self.nomor}"

    @property
    def is_resmi(self) -> bool:
        """Say whether this is the copy made when the document was enacted."""
        return self.aksi == Aksi.TETAPKAN

    @property
    def keterangan_pdf(self) -> str:
        """Number of pages, for lists."""
        return f"{self.pdf_halaman} halaman"

    @property
    def sebutan(self) -> str:
        """The version as a choice of the comparison shows it."""
        keterangan = KATA_SAAT.get(Aksi(self.aksi), self.get_aksi_display())
        return f"{self.dokumen.masa}, versi {self.nomor} ({keterangan})"


class Pindaian(models.Model):
    """A scan of the enacted document signed by hand; kept beside the frozen text."""

    dokumen = models.ForeignKey(Dokumen, models.PROTECT, related_name="daftar_pindaian")
    berkas = models.FileField("berkas", upload_to=FOLDER_PINDAIAN, max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=120)
    sidik = models.CharField("SHA-256", max_length=64)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    halaman = models.PositiveSmallIntegerField("jumlah halaman")
    diunggah_at = models.DateTimeField("diunggah pada", default=timezone.now)
    diunggah_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "pindaian"
        ordering = ("-diunggah_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["dokumen", "sidik"],
                name="pindaian_berkas_sekali",
                violation_error_message="Berkas ini sudah diunggah.",
            ),
        )

    def __str__(self) -> str:
        """Return the file's own name."""
        return self.nama_asli

    @property
    def keterangan(self) -> str:
        """Pages, who uploaded it and when, for lists."""
        kapan = format_tanggal(timezone.localtime(self.diunggah_at).date())
        return f"{self.halaman} halaman, diunggah {self.diunggah_by} {kapan}"

    @property
    def jenis_isi(self) -> str:
        """The media type."""
        return find_mime(self.berkas.name or "")
