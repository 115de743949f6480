"""The yearly report of a kecamatan: what it follows, and what people wrote in it."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from iku.models import Pengukuran, WadahKecamatan
from kecamatan.unggahan.jenis import JenisBerkas
from laporan.enums import StatusAngka, StatusNaskah
from laporan.models.kerangka import KerangkaLaporan

FOLDER_GAMBAR = "laporan/%Y/"
JENIS_GAMBAR = (JenisBerkas.PNG, JenisBerkas.JPEG)


class LaporanKinerja(WadahKecamatan):
    """The wadah of a yearly report; its figures are read from the measuring of the year."""

    SEBUTAN = "Laporan Kinerja"
    PERISTIWA = "laporan"

    kerangka = models.ForeignKey(KerangkaLaporan, models.PROTECT, related_name="daftar_laporan")
    pengukuran = models.ForeignKey(
        Pengukuran, models.PROTECT, related_name="daftar_laporan", verbose_name="pengukuran"
    )
    status_angka = models.CharField(
        "status angka keuangan",
        max_length=10,
        choices=StatusAngka,
        default=StatusAngka.SEMENTARA,
    )
    tahun_banding = models.PositiveSmallIntegerField(
        "tahun sebelumnya yang dibandingkan",
        default=1,
        choices=((1, "1 tahun"), (2, "2 tahun"), (3, "3 tahun")),
    )

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "Laporan Kinerja"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi"],
                name="laporan_kinerja_satu_per_revisi",
                violation_error_message="Laporan Kinerja tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100, tahun_akhir__isnull=True),
                name="laporan_kinerja_satu_tahun",
                violation_error_message="Laporan Kinerja untuk satu tahun, antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="laporan_kinerja_terkunci_tertutup",
                violation_error_message="Laporan yang terkunci tidak dapat dibuka.",
            ),
        )

    @property
    def hari_rujukan(self) -> date:
        """A report is signed when its year is over."""
        return date(self.tahun + 1, 1, 1)


class NaskahBagian(models.Model):
    """What people wrote in one part; `isi` is clean HTML of laporan.lkjip.narasi.

    `kunci` is that of the part, with the identity of the sasaran where the part is repeated
    ("analisis@i12"), so that a text stays with its sasaran whatever its number.
    """

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_naskah")
    kunci = models.CharField("kunci", max_length=90)
    isi = models.TextField("naskah", blank=True)
    status = models.CharField(
        "keadaan", max_length=8, choices=StatusNaskah, default=StatusNaskah.BELUM
    )
    pemilik = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diubah_at = models.DateTimeField("diubah pada", default=timezone.now)
    diubah_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "naskah bagian"
        ordering = ("kunci",)
        constraints = (
            models.UniqueConstraint(
                fields=["laporan", "kunci"],
                name="naskah_satu_per_bagian",
                violation_error_message="Naskah bagian ini sudah ada.",
            ),
        )

    def __str__(self) -> str:
        """Return report and part."""
        return f"{self.laporan}: {self.kunci}"


class VersiNaskah(models.Model):
    """One text of a part as somebody left it; saves of one sitting are one row, older ones stay."""

    naskah = models.ForeignKey(NaskahBagian, models.CASCADE, related_name="daftar_versi")
    nomor = models.PositiveIntegerField("versi")
    isi = models.TextField("naskah", blank=True)
    dibuat_at = models.DateTimeField("ditulis pada", default=timezone.now)
    dibuat_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "versi naskah"
        ordering = ("-nomor",)
        constraints = (
            models.UniqueConstraint(fields=["naskah", "nomor"], name="versi_naskah_nomor_unik"),
        )

    def __str__(self) -> str:
        """Return part and number."""
        return f"{self.naskah} versi {self.nomor}"


class KomentarNaskah(models.Model):
    """A remark about a part; `selesai_at` once it was dealt with."""

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_komentar")
    kunci = models.CharField("bagian", max_length=90)
    teks = models.TextField("komentar")
    dibuat_at = models.DateTimeField("ditulis pada", default=timezone.now)
    dibuat_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    selesai_at = models.DateTimeField("selesai pada", null=True, editable=False)
    selesai_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "komentar naskah"
        ordering = ("dibuat_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~Q(teks=""),
                name="komentar_naskah_berisi",
                violation_error_message="Komentar belum ditulis.",
            ),
            models.CheckConstraint(
                condition=Q(selesai_at__isnull=True, selesai_by__isnull=True)
                | Q(selesai_at__isnull=False, selesai_by__isnull=False),
                name="komentar_naskah_selesai_berpasangan",
                violation_error_message="Waktu dan penyelesai harus tercatat bersama.",
            ),
        )

    def __str__(self) -> str:
        """Return the remark."""
        return self.teks


class GambarNaskah(models.Model):
    """A picture printed after the text of a part, with its caption."""

    laporan = models.ForeignKey(LaporanKinerja, models.CASCADE, related_name="daftar_gambar")
    kunci = models.CharField("bagian", max_length=90)
    urutan = models.PositiveSmallIntegerField("urutan")
    judul = models.CharField("keterangan gambar", max_length=200)
    uraian = models.CharField("isi gambar dalam kata", max_length=300)
    berkas = models.FileField("berkas", upload_to=FOLDER_GAMBAR, max_length=200)
    nama_asli = models.CharField("nama berkas", max_length=120)
    sidik = models.CharField("SHA-256", max_length=64)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    lebar = models.PositiveIntegerField("lebar (piksel)")
    tinggi = models.PositiveIntegerField("tinggi (piksel)")
    diunggah_at = models.DateTimeField("diunggah pada", default=timezone.now)
    diunggah_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "gambar naskah"
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        """Return the caption."""
        return self.judul
