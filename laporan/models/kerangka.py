"""The outline of a yearly report as data: which parts, in which order, made of which blocks."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from kecamatan.models import Kabupaten
from laporan.enums import LetakBagian, LetakNarasi, Pengulangan, Penomoran

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class KerangkaQuerySet(models.QuerySet["KerangkaLaporan"]):
    """Reads of outlines."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the common outlines, and those of the user's own kabupaten."""
        return self.filter(Q(kabupaten=None) | Q(kabupaten=pengguna.kabupaten_pengguna))


class KerangkaLaporan(models.Model):
    """An outline; `kabupaten` is None for those that come with the system and stay as they are.

    `bawaan` marks the one that new reports of a kabupaten start with.
    """

    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, null=True, blank=True, related_name="daftar_kerangka"
    )
    kunci = models.SlugField("kunci", max_length=40, blank=True, editable=False)
    nama = models.CharField("nama", max_length=120)
    keterangan = models.TextField("keterangan", blank=True)
    bawaan = models.BooleanField("dipakai untuk laporan baru", default=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = KerangkaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "kerangka laporan"
        ordering = ("kabupaten_id", "nama")
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "nama"],
                name="kerangka_nama_unik",
                violation_error_message="Kerangka dengan nama ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["kabupaten"],
                condition=Q(bawaan=True, kabupaten__isnull=False),
                name="kerangka_satu_bawaan",
                violation_error_message="Kabupaten ini sudah memilih kerangka bawaannya.",
            ),
            models.UniqueConstraint(
                fields=["kunci"],
                condition=~Q(kunci=""),
                name="kerangka_kunci_unik",
                violation_error_message="Kunci kerangka sudah dipakai.",
            ),
        )

    def __str__(self) -> str:
        """Return its name."""
        return self.nama


class BagianKerangka(models.Model):
    """A part of an outline.

    `judul` may hold {tahun}, {kecamatan}, {kabupaten}, {periode} and, in a part that is repeated
    for each sasaran, {sasaran} and {nomor}. `blok` are codes of laporan.lkjip.katalog in order.
    """

    kerangka = models.ForeignKey(KerangkaLaporan, models.CASCADE, related_name="daftar_bagian")
    induk = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="daftar_anak"
    )
    kunci = models.SlugField("kunci", max_length=60)
    urutan = models.PositiveSmallIntegerField("urutan")
    letak = models.CharField("letak", max_length=8, choices=LetakBagian)
    judul = models.CharField("judul", max_length=200)
    penomoran = models.CharField("penomoran", max_length=8, choices=Penomoran)
    ulang = models.CharField(
        "diulang", max_length=8, choices=Pengulangan, default=Pengulangan.SEKALI
    )
    mendatar = models.BooleanField("halaman mendatar", default=False)
    narasi = models.CharField(
        "narasi", max_length=8, choices=LetakNarasi, default=LetakNarasi.TANPA
    )
    blok = models.JSONField("isi otomatis", default=list, blank=True)
    petunjuk = models.TextField("petunjuk penulisan", blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "bagian kerangka"
        ordering = ("urutan", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["kerangka", "kunci"],
                name="bagian_kerangka_kunci_unik",
                violation_error_message="Kunci bagian ini sudah dipakai.",
            ),
            models.CheckConstraint(
                condition=Q(induk__isnull=True) | ~Q(induk=models.F("pk")),
                name="bagian_kerangka_bukan_induk_sendiri",
                violation_error_message="Bagian tidak dapat menjadi induknya sendiri.",
            ),
        )

    def __str__(self) -> str:
        """Return the heading."""
        return self.judul

    @property
    def is_berulang(self) -> bool:
        """Say whether it, or a part it stands in, comes once for each sasaran."""
        satu: BagianKerangka | None = self
        while satu is not None:
            if satu.ulang == Pengulangan.SASARAN:
                return True
            satu = satu.induk
        return False
