"""Long work on a queue in the database, and the files it made."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from laporan.enums import (
    STATUS_BELUM_SELESAI,
    BentukLaporan,
    JenisPekerjaan,
    StatusPekerjaan,
)
from laporan.models.dokumen import Dokumen

if TYPE_CHECKING:
    from kecamatan.models import Pengguna

PANJANG_KUNCI = 160
PANJANG_KEADAAN = 60


class HasilCetak(models.Model):
    """A file made by a job; whoever asks for the same again is served from here.

    `kunci` names what it was made from: document, kind of file, words, and version of the program.
    `keadaan` is the state of all data in which those words were found last: while it is the state
    still, the words need not be composed to know that they are the same.
    In the database and not on a disk, so that several machines share it. Old ones are removed.
    """

    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="daftar_hasil_cetak")
    kunci = models.CharField("kunci", max_length=PANJANG_KUNCI, unique=True)
    keadaan = models.CharField("keadaan data", max_length=PANJANG_KEADAAN)
    bentuk = models.CharField("bentuk", max_length=8, choices=BentukLaporan)
    berkas = models.BinaryField("berkas")
    sidik_berkas = models.CharField("SHA-256 berkas", max_length=64)
    mime = models.CharField("jenis isi", max_length=100)
    halaman = models.PositiveIntegerField("jumlah halaman", null=True)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    nama_berkas = models.CharField("nama berkas", max_length=200)
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "hasil cetak"

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.nama_berkas


class PekerjaanQuerySet(models.QuerySet["Pekerjaan"]):
    """Reads of jobs."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the jobs about documents that the user may read."""
        return self.filter(dokumen__in=Dokumen.objects.visible_to(pengguna))

    def belum_selesai(self) -> Self:
        """Return what waits or runs."""
        return self.filter(status__in=STATUS_BELUM_SELESAI)

    def akhiri(self, status: StatusPekerjaan, **kolom: Any) -> int:
        """End them, with these columns; no worker holds them and no words stay. Return how many."""
        akhir = {"selesai_at": timezone.now(), "isi": "", "pelaku": "", "sewa_sampai": None}
        return self.update(status=status, **akhir, **kolom)


class Pekerjaan(models.Model):
    """One job: who wants what, how far it is, and which worker holds it until when.

    `isi` are the words as they were when it was asked for; emptied at the end. A running job
    belongs to `pelaku` until `sewa_sampai`; after that any worker may begin it again.
    """

    jenis = models.CharField(
        "jenis", max_length=20, choices=JenisPekerjaan, default=JenisPekerjaan.CETAK_LAPORAN
    )
    kunci = models.CharField("kunci", max_length=PANJANG_KUNCI)
    keadaan = models.CharField("keadaan data", max_length=PANJANG_KEADAAN)
    pemohon = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="daftar_pekerjaan"
    )
    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="daftar_pekerjaan")
    bentuk = models.CharField("bentuk", max_length=8, choices=BentukLaporan)
    isi = models.TextField("isi", blank=True)
    draf = models.BooleanField("draf")
    nama_berkas = models.CharField("nama berkas", max_length=200)

    status = models.CharField(
        "status", max_length=12, choices=StatusPekerjaan, default=StatusPekerjaan.MENUNGGU
    )
    langkah = models.PositiveSmallIntegerField("langkah", default=0)
    jumlah_langkah = models.PositiveSmallIntegerField("jumlah langkah", default=0)
    pesan = models.CharField("yang sedang dikerjakan", max_length=200, blank=True)
    galat = models.TextField("sebab gagal", blank=True)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    pelaku = models.CharField("pekerja", max_length=120, blank=True)
    sewa_sampai = models.DateTimeField("sewa sampai", null=True)

    dibuat_at = models.DateTimeField("diminta pada", default=timezone.now)
    mulai_at = models.DateTimeField("mulai pada", null=True)
    selesai_at = models.DateTimeField("selesai pada", null=True)
    hasil = models.ForeignKey(
        HasilCetak, models.SET_NULL, null=True, related_name="daftar_pekerjaan"
    )

    objects = PekerjaanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pekerjaan"
        ordering = ("-dibuat_at", "-pk")
        indexes = (
            models.Index(
                fields=["dibuat_at"],
                condition=Q(status__in=STATUS_BELUM_SELESAI),
                name="pekerjaan_antrean",
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["kunci"],
                condition=Q(status__in=STATUS_BELUM_SELESAI),
                name="pekerjaan_satu_per_kunci",
                violation_error_message="Cetakan ini sedang dibuat.",
            ),
            models.UniqueConstraint(
                fields=["pemohon"],
                condition=Q(status=StatusPekerjaan.BERJALAN),
                name="pekerjaan_satu_berjalan_per_orang",
                violation_error_message="Pekerjaan lain orang ini sedang berjalan.",
            ),
            models.CheckConstraint(
                condition=Q(status=StatusPekerjaan.BERJALAN, sewa_sampai__isnull=False)
                & ~Q(pelaku="")
                | ~Q(status=StatusPekerjaan.BERJALAN) & Q(sewa_sampai__isnull=True, pelaku=""),
                name="pekerjaan_berjalan_bersewa",
                violation_error_message="Pekerjaan yang berjalan harus ada pekerjanya.",
            ),
            models.CheckConstraint(
                condition=Q(status__in=STATUS_BELUM_SELESAI, selesai_at__isnull=True)
                | ~Q(status__in=STATUS_BELUM_SELESAI) & Q(selesai_at__isnull=False, isi=""),
                name="pekerjaan_selesai_bertanggal",
                violation_error_message="Pekerjaan yang berakhir harus bertanggal dan tanpa isi.",
            ),
            models.CheckConstraint(
                condition=Q(langkah__lte=F("jumlah_langkah")),
                name="pekerjaan_langkah_wajar",
                violation_error_message="Langkah tidak lebih dari jumlahnya.",
            ),
        )

    def __str__(self) -> str:
        """Return the kind of file and the document."""
        return f"{self.get_bentuk_display()} {self.dokumen}"

    @property
    def is_belum_selesai(self) -> bool:
        """Say whether it waits or runs."""
        return self.status in STATUS_BELUM_SELESAI
