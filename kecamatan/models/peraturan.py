"""Register of regulations from which the Mengingat of a decree is chosen."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When

from kecamatan.enums import JenisHubungan, JenisPeraturan, StatusPeraturan
from kecamatan.models.wilayah import Kabupaten

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class PeraturanQuerySet(models.QuerySet["Peraturan"]):
    """Reads of the register."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return national regulations and those of the user's own kabupaten."""
        return self.filter(Q(kabupaten__isnull=True) | Q(kabupaten=pengguna.kabupaten_pengguna))

    def by_hierarchy(self) -> Self:
        """Order as a Mengingat must: rank, then year, then number."""
        return self.order_by("jenis", "tahun", "nomor_urut", "nomor")

    def tanpa_dicabut(self, tanggal: date) -> Self:
        """Leave out what was revoked by `tanggal`."""
        dicabut = HubunganPeraturan.objects.on_date(tanggal).filter(
            terhadap=OuterRef("pk"), jenis=JenisHubungan.MENCABUT
        )
        return self.exclude(Exists(dicabut))

    def with_status(self, tanggal: date) -> Self:
        """Add `status` (StatusPeraturan) as the relations make it on `tanggal`."""
        terjadi = HubunganPeraturan.objects.on_date(tanggal).filter(terhadap=OuterRef("pk"))
        return self.annotate(
            status=Case(
                When(
                    Exists(terjadi.filter(jenis=JenisHubungan.MENCABUT)),
                    then=Value(StatusPeraturan.DICABUT.value),
                ),
                When(Exists(terjadi), then=Value(StatusPeraturan.DIUBAH.value)),
                default=Value(StatusPeraturan.BERLAKU.value),
            )
        )


class Peraturan(models.Model):
    """A regulation. National when `kabupaten` is NULL, else of that kabupaten alone."""

    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, null=True, blank=True, related_name="daftar_peraturan"
    )
    jenis = models.PositiveSmallIntegerField("jenis", choices=JenisPeraturan)
    sebutan = models.CharField(
        "sebutan lengkap jenisnya",
        max_length=160,
        help_text="Seperti dicetak, mis. Peraturan Menteri Dalam Negeri.",
    )
    nomor = models.CharField("nomor", max_length=60)
    nomor_urut = models.PositiveIntegerField(
        "nomor untuk mengurutkan", default=0, help_text="Angka dari nomor, mis. 23."
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    tahun_dalam_nomor = models.BooleanField(
        "tahun sudah termasuk dalam nomor",
        default=False,
        help_text="Mis. PER/09/M.PAN/5/2007: kata “Tahun” tidak dicetak lagi.",
    )
    judul = models.TextField("tentang")
    terverifikasi = models.BooleanField(
        "naskah aslinya sudah diperiksa",
        default=False,
        help_text="Peraturan yang belum diperiksa diberi peringatan sebelum dicetak.",
    )
    dasar_iku = models.BooleanField(
        "diusulkan untuk Keputusan IKU",
        default=False,
        help_text="Langsung masuk Mengingat pada Keputusan IKU baru, bila sudah diperiksa.",
    )
    sumber = models.CharField("sumber keterangan", max_length=200, blank=True)
    terhadap: "models.ManyToManyField[Peraturan, HubunganPeraturan]" = models.ManyToManyField(
        "self",
        through="HubunganPeraturan",
        through_fields=("oleh", "terhadap"),
        symmetrical=False,
        related_name="oleh",
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = PeraturanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "peraturan"
        ordering = ("jenis", "tahun", "nomor_urut", "nomor")
        constraints = (
            models.UniqueConstraint(
                fields=["sebutan", "nomor", "tahun"],
                condition=Q(kabupaten__isnull=True),
                name="peraturan_nasional_unik",
                violation_error_message="Peraturan ini sudah ada dalam daftar nasional.",
            ),
            models.UniqueConstraint(
                fields=["kabupaten", "sebutan", "nomor", "tahun"],
                name="peraturan_daerah_unik",
                violation_error_message="Peraturan ini sudah ada dalam daftar.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=1945, tahun__lte=2100),
                name="peraturan_tahun_wajar",
                violation_error_message="Tahun peraturan antara 1945 dan 2100.",
            ),
        )

    def __str__(self) -> str:
        """Return the citation without amendments."""
        return f"{self.pengenal} tentang {self.judul}"

    @property
    def pengenal(self) -> str:
        """Kind, number and year: what identifies the regulation in a sentence."""
        akhir = "" if self.tahun_dalam_nomor else f" Tahun {self.tahun}"
        return f"{self.sebutan} Nomor {self.nomor}{akhir}"


class HubunganPeraturanQuerySet(models.QuerySet["HubunganPeraturan"]):
    """Reads of relations."""

    def on_date(self, tanggal: date) -> Self:
        """Return what counts on `tanggal`; with only the year known, from the last day of it."""
        tahun_lalu = Q(berlaku_sejak__isnull=True, oleh__tahun__lt=tanggal.year)
        if (tanggal.month, tanggal.day) == (12, 31):
            tahun_lalu = Q(berlaku_sejak__isnull=True, oleh__tahun__lte=tanggal.year)
        return self.filter(Q(berlaku_sejak__lte=tanggal) | tahun_lalu)


class HubunganPeraturan(models.Model):
    """`oleh` changes or revokes `terhadap`, from `berlaku_sejak` (unknown when NULL)."""

    oleh = models.ForeignKey(Peraturan, models.CASCADE, related_name="daftar_akibat")
    terhadap = models.ForeignKey(Peraturan, models.CASCADE, related_name="daftar_perubahan")
    jenis = models.CharField("hubungan", max_length=10, choices=JenisHubungan)
    berlaku_sejak = models.DateField("berlaku sejak", null=True, blank=True)
    terverifikasi = models.BooleanField("sudah diperiksa", default=False)

    objects = HubunganPeraturanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "hubungan peraturan"
        ordering = ("terhadap", "oleh__tahun", "oleh__nomor_urut")
        constraints = (
            models.UniqueConstraint(
                fields=["oleh", "terhadap"],
                name="hubungan_peraturan_satu_kali",
                violation_error_message="Hubungan kedua peraturan ini sudah tercatat.",
            ),
            models.CheckConstraint(
                condition=~Q(oleh=F("terhadap")),
                name="hubungan_peraturan_dua_peraturan",
                violation_error_message="Peraturan tidak dapat mengubah dirinya sendiri.",
            ),
        )

    def __str__(self) -> str:
        """Return the relation as a sentence."""
        return f"{self.oleh.pengenal} {self.jenis} {self.terhadap.pengenal}"
