"""The rencana aksi: how the promises of a PK are reached, triwulan by triwulan."""

from django.db import models
from django.db.models import Q

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models.anggaran import BarisAnggaran
from iku.models.berurutan import BarisBerurutan, BarisKalimat
from iku.models.perjanjian import IndikatorPerjanjian, PerjanjianKinerja
from iku.models.triwulan import NOMOR_TRIWULAN, BarisTriwulan, syarat_triwulan
from iku.models.wadah import WadahKecamatan
from kecamatan.models import Bidang


class RencanaAksi(WadahKecamatan):
    """The targets of each triwulan and the aksi of one PK; its year is that of the PK.

    Words and targets of the year are those of the PK. A correction follows the PK that its post
    has by then.
    """

    SEBUTAN = "Rencana Aksi"
    PERISTIWA = "rencana_aksi"

    perjanjian = models.ForeignKey(
        PerjanjianKinerja, models.PROTECT, related_name="daftar_rencana_aksi"
    )

    class Meta(WadahKecamatan.Meta):
        verbose_name = verbose_name_plural = "Rencana Aksi"
        constraints = (
            models.UniqueConstraint(
                fields=["perjanjian", "revisi"],
                name="rencana_aksi_satu_per_perjanjian",
                violation_error_message="Rencana Aksi PK ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(tahun__gte=2000, tahun__lte=2100, tahun_akhir__isnull=True),
                name="rencana_aksi_satu_tahun",
                violation_error_message="Rencana Aksi untuk satu tahun, antara 2000 dan 2100.",
            ),
            models.CheckConstraint(
                condition=Q(dikunci_at__isnull=True) | Q(dibuka=False),
                name="rencana_aksi_terkunci_tertutup",
                violation_error_message="Rencana Aksi yang terkunci tidak dapat dibuka.",
            ),
        )

    def __str__(self) -> str:
        """Return post, office and year."""
        jabatan = self.perjanjian.sebutan_jabatan
        return f"{self.SEBUTAN}{self.sebutan_revisi} {jabatan} {self.kecamatan} {self.tahun}"


class IndikatorAksi(BarisBerurutan, BarisTriwulan):
    """An indikator of the PK with its triwulan; read in the order that the PK has today."""

    rencana_aksi = models.ForeignKey(RencanaAksi, models.CASCADE, related_name="daftar_indikator")
    indikator = models.ForeignKey(
        IndikatorPerjanjian, models.PROTECT, related_name="daftar_indikator_aksi"
    )

    class Meta(BarisBerurutan.Meta):
        verbose_name = verbose_name_plural = "indikator rencana aksi"
        constraints = (
            models.UniqueConstraint(
                fields=["rencana_aksi", "indikator"],
                name="indikator_aksi_satu_kali",
                violation_error_message="Indikator ini sudah ada di Rencana Aksi.",
            ),
            models.CheckConstraint(
                condition=syarat_triwulan(),
                name="indikator_aksi_triwulan_utuh",
                violation_error_message="Isian triwulan tidak sesuai dengan caranya.",
            ),
        )

    def __str__(self) -> str:
        """Return the wording."""
        return self.indikator.nama


class ButirAksi(BarisKalimat):
    """Something that is done for an indikator: in which triwulan, by whom, from which budget."""

    indikator = models.ForeignKey(IndikatorAksi, models.CASCADE, related_name="daftar_aksi")
    triwulan_1 = models.BooleanField("triwulan I", default=False)
    triwulan_2 = models.BooleanField("triwulan II", default=False)
    triwulan_3 = models.BooleanField("triwulan III", default=False)
    triwulan_4 = models.BooleanField("triwulan IV", default=False)
    bidang = models.ForeignKey(
        Bidang, models.PROTECT, null=True, blank=True, related_name="daftar_aksi"
    )
    penanggung_jawab = models.CharField("penanggung jawab lain", max_length=160, blank=True)
    baris = models.ForeignKey(
        BarisAnggaran,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="daftar_aksi",
        verbose_name="kegiatan dalam anggaran",
    )

    class Meta(BarisKalimat.Meta):
        verbose_name = verbose_name_plural = "aksi"

    @property
    def waktu(self) -> str:
        """In which triwulan it is done, e.g. "I, III"."""
        pasangan = zip(NOMOR_TRIWULAN, NAMA_TRIWULAN, strict=True)
        return ", ".join(nama for nomor, nama in pasangan if getattr(self, f"triwulan_{nomor}"))

    @property
    def sebutan_penanggung_jawab(self) -> str:
        """Who answers for it; empty while nobody does."""
        bidang = "" if self.bidang is None else self.bidang.nama
        return "; ".join(filter(None, (bidang, self.penanggung_jawab.strip())))
