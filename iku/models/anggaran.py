"""The budget of a kecamatan for a year: program, kegiatan, sub kegiatan, indikator, pagu."""

from django.db import models
from django.db.models import Q

from iku.enums import JenisAnggaran, TingkatNomenklatur
from iku.models.berurutan import BarisBerurutan
from iku.models.renstra import SasaranRenstra
from iku.models.target import BarisTarget, syarat_target
from iku.models.wadah import WadahKecamatan

# SQLite keeps 15 digits of a number: 9.999 miliar rupiah times a thousand, and two sen.
DIGIT_PAGU = 15


class Anggaran(WadahKecamatan):
    """One version: the plan, the DPA, and every pergeseran or DPPA after it, by `revisi`.

    It is locked when a document that prints it is enacted; what changes then is a new version.
    """

    SEBUTAN = "Anggaran"
    PERISTIWA = "anggaran"

    jenis = models.CharField(
        "jenis", max_length=10, choices=JenisAnggaran, default=JenisAnggaran.DPA
    )
    nomor = models.CharField("nomor dokumen", max_length=80, blank=True)
    tanggal = models.DateField("tanggal dokumen", null=True, blank=True)

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "anggaran"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi"],
                name="anggaran_satu_per_versi",
                violation_error_message="Versi anggaran ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100, tahun_akhir__isnull=True),
                name="anggaran_satu_tahun",
                violation_error_message="Anggaran untuk satu tahun, antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="anggaran_terkunci_tertutup",
                violation_error_message="Anggaran yang terkunci tidak dapat dibuka.",
            ),
        )

    def __str__(self) -> str:
        """Return kind, office, year and version."""
        return f"{self.sebutan} {self.kecamatan} {self.tahun}"

    @property
    def sebutan(self) -> str:
        """What lists call it: "DPPA (perubahan), versi 2"."""
        return f"{self.get_jenis_display()}, versi {self.revisi + 1}"


class BarisAnggaran(BarisBerurutan, BarisTarget):
    """A program, kegiatan or sub kegiatan; `urutan` is its place in the whole table.

    The pagu of a row with rows below is what somebody typed in an imported file: it is compared
    with their sum and printed nowhere. `nama` is printed as the document has it, whatever the
    nomenclature says today.
    """

    anggaran = models.ForeignKey(Anggaran, models.CASCADE, related_name="daftar_baris")
    induk = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="daftar_anak"
    )
    tingkat = models.CharField("tingkat", max_length=12, choices=TingkatNomenklatur)
    kode = models.CharField("kode", max_length=20, blank=True)
    nama = models.TextField("nama")
    indikator = models.TextField("indikator", blank=True)
    satuan = models.CharField("satuan", max_length=60, blank=True)
    pagu = models.DecimalField(
        "pagu (Rp)", max_digits=DIGIT_PAGU, decimal_places=2, null=True, blank=True
    )
    sumber_dana = models.CharField("sumber dana", max_length=60, blank=True)
    daftar_sasaran: "models.ManyToManyField[SasaranRenstra, DukunganSasaran]" = (
        models.ManyToManyField(
            SasaranRenstra, through="DukunganSasaran", related_name="daftar_program_anggaran"
        )
    )

    class Meta(BarisBerurutan.Meta):
        verbose_name = verbose_name_plural = "baris anggaran"
        constraints = (
            models.UniqueConstraint(
                fields=["anggaran", "kode"],
                condition=~Q(kode=""),
                name="baris_anggaran_kode_unik",
                violation_error_message="Kode ini sudah ada pada anggaran ini.",
            ),
            models.CheckConstraint(
                condition=Q(tingkat=TingkatNomenklatur.PROGRAM, induk__isnull=True)
                | ~Q(tingkat=TingkatNomenklatur.PROGRAM) & Q(induk__isnull=False),
                name="baris_anggaran_berinduk",
                violation_error_message="Kegiatan dan sub kegiatan berada di bawah induknya.",
            ),
            models.CheckConstraint(
                condition=Q(pagu__isnull=True) | Q(pagu__gte=0),
                name="baris_anggaran_pagu_tidak_negatif",
                violation_error_message="Pagu tidak boleh kurang dari nol.",
            ),
            models.CheckConstraint(
                condition=syarat_target(),
                name="baris_anggaran_target_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        )

    def __str__(self) -> str:
        """Return code and name."""
        return f"{self.kode} {self.nama}".strip()


class DukunganSasaran(models.Model):
    """A program supports a sasaran of the Renstra."""

    baris = models.ForeignKey(BarisAnggaran, models.CASCADE, related_name="daftar_dukungan")
    sasaran = models.ForeignKey(SasaranRenstra, models.PROTECT, related_name="daftar_dukungan")

    class Meta:
        verbose_name = verbose_name_plural = "dukungan sasaran"
        constraints = (
            models.UniqueConstraint(
                fields=["baris", "sasaran"],
                name="dukungan_sasaran_satu_kali",
                violation_error_message="Sasaran ini sudah dikaitkan.",
            ),
        )

    def __str__(self) -> str:
        """Return the sasaran."""
        return str(self.sasaran)
