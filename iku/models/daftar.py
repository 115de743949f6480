"""The set of IKU of one kecamatan for one year: tujuan, sasaran and their order."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from iku.models.format import FormatIku
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


def covers_tahun(tahun: int, awalan: str = "") -> Q:
    """Return the condition that a set covers `tahun`; `awalan` leads to the set ("daftar__")."""
    satu_tahun = Q(**{f"{awalan}tahun": tahun})
    masa = Q(**{f"{awalan}tahun__lte": tahun, f"{awalan}tahun_akhir__gte": tahun})
    return satu_tahun | masa


class DaftarIkuQuerySet(models.QuerySet["DaftarIku"]):
    """Reads of sets of IKU."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the sets of every kecamatan the user may see; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kecamatan__in=Kecamatan.objects.visible_to(pengguna))


class DaftarIku(models.Model):
    """The IKU of `kecamatan` for `tahun` (to `tahun_akhir` when it covers a period).

    A correction is a new row with a higher `revisi`. `dibuka` is switched off while the document
    that carries the set is under review (laporan.actions does that); `dikunci_at` is set when it is
    enacted, and from then on the databases refuse any change to the set.
    """

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_daftar_iku")
    tahun = models.PositiveSmallIntegerField("tahun")
    tahun_akhir = models.PositiveSmallIntegerField("sampai tahun", null=True, blank=True)
    revisi = models.PositiveSmallIntegerField("revisi", default=0)
    format = models.ForeignKey(FormatIku, models.PROTECT, related_name="+")
    disalin_dari = models.ForeignKey("self", models.PROTECT, null=True, editable=False)
    dibuka = models.BooleanField(
        "boleh diubah",
        default=True,
        editable=False,
        help_text="Ditutup selama dokumennya diperiksa dan setelah ditetapkan.",
    )
    dikunci_at = models.DateTimeField("dikunci pada", null=True, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = DaftarIkuQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "daftar IKU"
        ordering = ("-tahun", "-revisi")
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi"],
                name="daftar_iku_satu_per_revisi",
                violation_error_message="IKU tahun ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100),
                name="daftar_iku_tahun_wajar",
                violation_error_message="Tahun antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="daftar_iku_terkunci_tertutup",
                violation_error_message="Daftar yang terkunci tidak dapat dibuka.",
            ),
            models.CheckConstraint(
                condition=Q(tahun_akhir__isnull=True) | Q(tahun_akhir__gt=F("tahun")),
                name="daftar_iku_tahun_akhir_sesudah",
                violation_error_message="Tahun akhir harus sesudah tahun awal.",
            ),
        )

    def __str__(self) -> str:
        """Return name and years."""
        return f"IKU {self.kecamatan} {self.masa}"

    @property
    def masa(self) -> str:
        """The year, or first and last year, as titles print it."""
        return str(self.tahun) if self.tahun_akhir is None else f"{self.tahun}-{self.tahun_akhir}"

    @property
    def is_terkunci(self) -> bool:
        """Say whether an enacted document carries this set."""
        return self.dikunci_at is not None


class Tujuan(models.Model):
    """A goal printed in the head block."""

    daftar = models.ForeignKey(DaftarIku, models.CASCADE, related_name="daftar_tujuan")
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("tujuan")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "tujuan"
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks


class IndikatorTujuan(models.Model):
    """What shows that a tujuan is reached."""

    tujuan = models.ForeignKey(Tujuan, models.CASCADE, related_name="daftar_indikator")
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("indikator tujuan")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "indikator tujuan"
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks


class Sasaran(models.Model):
    """A sasaran strategis, which the decrees call kinerja utama."""

    daftar = models.ForeignKey(DaftarIku, models.CASCADE, related_name="daftar_sasaran")
    tujuan = models.ForeignKey(
        Tujuan, models.SET_NULL, null=True, blank=True, related_name="daftar_sasaran"
    )
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("sasaran strategis (kinerja utama)")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "sasaran"
        ordering = ("urutan", "pk")

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks
