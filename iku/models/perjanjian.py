"""The Perjanjian Kinerja (PK): what an official promises his superior for one year."""

from django.db import models
from django.db.models import Q

from iku.enums import AlasanPerubahan, TingkatNomenklatur
from iku.models.anggaran import Anggaran, BarisAnggaran
from iku.models.berurutan import BarisKalimat
from iku.models.renstra import Renstra
from iku.models.target import BarisIndikator, BarisTarget, syarat_target
from iku.models.wadah import WadahKecamatan
from kecamatan.enums import Jabatan
from kecamatan.models import Bidang, MasaJabatan
from kecamatan.posisi import sebut_posisi


class PerjanjianKinerja(WadahKecamatan):
    """The promises of one post for one year; PK Perubahan is a row with a higher `revisi`.

    Words and targets are taken from the Renstra or RKT when it is made, and kept: later changes
    of those change nothing here, but are shown. The camat promises the Bupati; those below him
    promise their own superior and say which of his indikator they support.
    """

    SEBUTAN = "Perjanjian Kinerja"
    PERISTIWA = "perjanjian"

    jabatan = models.CharField(
        "jabatan pihak pertama", max_length=10, choices=Jabatan, default=Jabatan.CAMAT
    )
    bidang = models.ForeignKey(
        Bidang, models.PROTECT, null=True, blank=True, related_name="daftar_perjanjian"
    )
    atasan = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="daftar_bawahan",
        verbose_name="PK atasan",
    )
    pihak_kedua = models.ForeignKey(
        MasaJabatan,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pihak kedua",
    )
    renstra = models.ForeignKey(
        Renstra, models.PROTECT, null=True, blank=True, related_name="daftar_perjanjian"
    )
    anggaran = models.ForeignKey(
        Anggaran, models.PROTECT, null=True, blank=True, related_name="daftar_perjanjian"
    )
    tingkat_anggaran = models.CharField(
        "rincian anggaran",
        max_length=12,
        choices=TingkatNomenklatur,
        default=TingkatNomenklatur.PROGRAM,
    )
    alasan_hukum = models.CharField(
        "alasan perubahan menurut aturan", max_length=10, choices=AlasanPerubahan, blank=True
    )
    daftar_pagu: "models.ManyToManyField[BarisAnggaran, PaguPerjanjian]" = models.ManyToManyField(
        BarisAnggaran, through="PaguPerjanjian", related_name="daftar_perjanjian"
    )

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "Perjanjian Kinerja"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi", "jabatan"],
                condition=Q(bidang__isnull=True),
                name="perjanjian_satu_per_jabatan",
                violation_error_message="Perjanjian Kinerja jabatan ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "revisi", "jabatan", "bidang"],
                condition=Q(bidang__isnull=False),
                name="perjanjian_satu_per_bidang",
                violation_error_message="Perjanjian Kinerja bidang ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100, tahun_akhir__isnull=True),
                name="perjanjian_satu_tahun",
                violation_error_message="Perjanjian Kinerja untuk satu tahun, 2000 sampai 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="perjanjian_terkunci_tertutup",
                violation_error_message="Perjanjian yang terkunci tidak dapat dibuka.",
            ),
            models.CheckConstraint(
                condition=Q(jabatan=Jabatan.CAMAT, atasan__isnull=True)
                | ~Q(jabatan=Jabatan.CAMAT) & Q(atasan__isnull=False),
                name="perjanjian_beratasan",
                violation_error_message="Selain PK camat, setiap PK berada di bawah PK atasannya.",
            ),
        )

    def __str__(self) -> str:
        """Return post, office and year."""
        return f"PK{self.sebutan_revisi} {self.sebutan_jabatan} {self.kecamatan} {self.tahun}"

    @property
    def sebutan_jabatan(self) -> str:
        """The post in words, with its bidang."""
        return sebut_posisi(self.jabatan, self.bidang)

    @property
    def is_camat(self) -> bool:
        """Say whether it is the one between camat and Bupati."""
        return self.jabatan == Jabatan.CAMAT


class SasaranPerjanjian(BarisKalimat):
    """A sasaran of the lampiran."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, models.CASCADE, related_name="daftar_sasaran")

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "sasaran perjanjian"


class IndikatorPerjanjian(BarisIndikator, BarisTarget):
    """An indikator with the target promised; `alasan` says why it is not the one planned."""

    sasaran = models.ForeignKey(SasaranPerjanjian, models.CASCADE, related_name="daftar_indikator")
    alasan = models.TextField("alasan berbeda dari rencana", blank=True)
    mendukung = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="didukung_oleh",
        verbose_name="mendukung indikator atasan",
    )

    class Meta(BarisIndikator.Meta):
        verbose_name = verbose_name_plural = "indikator perjanjian"
        constraints = (
            models.CheckConstraint(
                condition=syarat_target(),
                name="indikator_perjanjian_target_utuh",
                violation_error_message="Target tidak utuh.",
            ),
        )


class PaguPerjanjian(models.Model):
    """A row of the budget that a PK below the camat is about; without any, all of it."""

    perjanjian = models.ForeignKey(PerjanjianKinerja, models.CASCADE, related_name="daftar_pilihan")
    baris = models.ForeignKey(BarisAnggaran, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "pagu perjanjian"
        constraints = (
            models.UniqueConstraint(
                fields=["perjanjian", "baris"],
                name="pagu_perjanjian_satu_kali",
                violation_error_message="Baris anggaran ini sudah dipilih.",
            ),
        )

    def __str__(self) -> str:
        """Return the row."""
        return str(self.baris)
