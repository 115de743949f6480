"""The set of IKU of one kecamatan for one year: tujuan, sasaran and their order."""

from django.db import models
from django.db.models import F, Q

from iku.models.berurutan import BarisKalimat
from iku.models.format import FormatIku
from iku.models.wadah import WadahKecamatan


def covers_tahun(tahun: int, awalan: str = "") -> Q:
    """Return the condition that a set covers `tahun`; `awalan` leads to the set ("daftar__")."""
    satu_tahun = Q(**{f"{awalan}tahun": tahun})
    masa = Q(**{f"{awalan}tahun__lte": tahun, f"{awalan}tahun_akhir__gte": tahun})
    return satu_tahun | masa


class DaftarIku(WadahKecamatan):
    """The IKU of a kecamatan for one year, or for a period of several."""

    SEBUTAN = "IKU"
    PERISTIWA = "daftar_iku"

    format = models.ForeignKey(FormatIku, models.PROTECT, related_name="+")

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "daftar IKU"
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


class Tujuan(BarisKalimat):
    """A goal printed in the head block."""

    daftar = models.ForeignKey(DaftarIku, models.CASCADE, related_name="daftar_tujuan")
    teks = models.TextField("tujuan")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "tujuan"


class IndikatorTujuan(BarisKalimat):
    """What shows that a tujuan is reached."""

    tujuan = models.ForeignKey(Tujuan, models.CASCADE, related_name="daftar_indikator")
    teks = models.TextField("indikator tujuan")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "indikator tujuan"


class Sasaran(BarisKalimat):
    """A sasaran strategis, which the decrees call kinerja utama."""

    daftar = models.ForeignKey(DaftarIku, models.CASCADE, related_name="daftar_sasaran")
    tujuan = models.ForeignKey(
        Tujuan, models.SET_NULL, null=True, blank=True, related_name="daftar_sasaran"
    )
    teks = models.TextField("sasaran strategis (kinerja utama)")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "sasaran"
