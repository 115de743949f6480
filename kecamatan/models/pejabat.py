"""Officials and the posts they hold over time; the signatory of a document is found here."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from kecamatan.enums import (
    PERAN_KECAMATAN,
    Golongan,
    Jabatan,
    JenisPegawai,
    SifatJabatan,
)
from kecamatan.models.organisasi import Bidang
from kecamatan.models.wilayah import Kabupaten, Kecamatan
from kecamatan.nip import format_nip, mask_nip
from kecamatan.posisi import sebut_kepala_daerah, sebut_posisi

if TYPE_CHECKING:
    from kecamatan.models.pengguna import Pengguna


class PejabatQuerySet(models.QuerySet["Pejabat"]):
    """Reads of pejabat narrowed to who asks."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return officials with a term the user may see, or all of the user's kabupaten."""
        if pengguna.peran in PERAN_KECAMATAN:
            masa = MasaJabatan.objects.visible_to(pengguna).order_by()
            return self.filter(pk__in=masa.values("pejabat_id"))
        return self.filter(kabupaten_id=pengguna.kabupaten_id)


class Pejabat(models.Model):
    """A person who signs or is named in documents: one record, so one spelling everywhere."""

    kabupaten = models.ForeignKey(Kabupaten, models.PROTECT, related_name="daftar_pejabat")
    nama = models.CharField("nama tanpa gelar", max_length=120)
    gelar_depan = models.CharField("gelar di depan nama", max_length=40, blank=True)
    gelar_belakang = models.CharField("gelar di belakang nama", max_length=60, blank=True)
    jenis_pegawai = models.CharField(
        "jenis pegawai", max_length=8, choices=JenisPegawai, default=JenisPegawai.PNS
    )
    nip = models.CharField("NIP", max_length=18, blank=True)
    golongan = models.CharField("pangkat/golongan", max_length=5, choices=Golongan, blank=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = PejabatQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pejabat"
        ordering = ("nama",)
        constraints = (
            models.UniqueConstraint(
                fields=["kabupaten", "nip"],
                condition=~Q(nip=""),
                name="pejabat_nip_satu_ejaan",
                violation_error_message="NIP ini sudah tercatat dengan ejaan nama lain.",
            ),
            models.CheckConstraint(
                condition=Q(nip="") | Q(nip__regex=r"^[0-9]{18}$"),
                name="pejabat_nip_18_angka",
                violation_error_message="NIP disimpan sebagai 18 angka.",
            ),
        )

    def __str__(self) -> str:
        """Return the name with titles, as lists show it."""
        return self._bergelar(self.nama)

    def _bergelar(self, nama: str) -> str:
        depan = f"{self.gelar_depan} " if self.gelar_depan else ""
        belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{depan}{nama}{belakang}"

    @property
    def nama_cetak(self) -> str:
        """The name for a signature block: capitals, titles as they are."""
        return self._bergelar(self.nama.upper())

    @property
    def pangkat(self) -> str:
        """The pangkat that documents print, e.g. Pembina Tingkat I."""
        return self.get_golongan_display() if self.golongan else ""

    @property
    def nip_cetak(self) -> str:
        """The NIP in groups 8-6-1-3."""
        return format_nip(self.nip)

    @property
    def nip_tersamar(self) -> str:
        """The NIP as lists show it."""
        return mask_nip(self.nip)


class MasaJabatanQuerySet(models.QuerySet["MasaJabatan"]):
    """Reads of terms of office."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the terms in the user's kecamatan and of those who lead its kabupaten, or all."""
        if pengguna.peran in PERAN_KECAMATAN:
            kabupaten = Kecamatan.objects.visible_to(pengguna).order_by().values("kabupaten")
            memimpin = Q(jabatan=Jabatan.BUPATI, pejabat__kabupaten__in=kabupaten)
            return self.filter(Q(kecamatan_id=pengguna.kecamatan_id) | memimpin)
        return self.filter(pejabat__kabupaten_id=pengguna.kabupaten_id)

    def with_sebutan(self) -> Self:
        """Fetch along what `sebutan` and `str` read."""
        terambil = self.select_related("pejabat__kabupaten", "bidang")
        return terambil.defer("pejabat__kabupaten__logo")

    def on_date(self, tanggal: date) -> Self:
        """Return the terms that run on `tanggal`, both ends included."""
        return self.filter(mulai__lte=tanggal).filter(
            Q(selesai__isnull=True) | Q(selesai__gte=tanggal)
        )

    def camat_of(self, kecamatan: Kecamatan) -> Self:
        """Return the terms of those who lead `kecamatan`, definitive or acting."""
        camat = self.filter(kecamatan=kecamatan, jabatan=Jabatan.CAMAT)
        return camat.select_related("pejabat", "bidang")

    def kepala_daerah_of(self, kabupaten_id: int | None) -> Self:
        """Return the terms of those who lead a kabupaten, definitive or acting; newest first."""
        memimpin = self.filter(jabatan=Jabatan.BUPATI, pejabat__kabupaten=kabupaten_id)
        return memimpin.with_sebutan().order_by("-mulai", "-pk")


class MasaJabatan(models.Model):
    """One person in one post from `mulai` to `selesai`, both included; open when NULL."""

    pejabat = models.ForeignKey(Pejabat, models.PROTECT, related_name="daftar_masa_jabatan")
    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, related_name="daftar_masa_jabatan", null=True, blank=True
    )
    bidang = models.ForeignKey(Bidang, models.PROTECT, null=True, blank=True, related_name="+")
    jabatan = models.CharField("jabatan", max_length=10, choices=Jabatan)
    sifat = models.CharField(
        "sifat", max_length=10, choices=SifatJabatan, default=SifatJabatan.DEFINITIF
    )
    mulai = models.DateField("mulai menjabat")
    selesai = models.DateField("selesai menjabat", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = MasaJabatanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "masa jabatan"
        ordering = ("-mulai",)
        constraints = (
            models.CheckConstraint(
                condition=Q(selesai__isnull=True) | Q(selesai__gte=F("mulai")),
                name="masa_jabatan_selesai_setelah_mulai",
                violation_error_message="Tanggal selesai tidak boleh sebelum tanggal mulai.",
            ),
            models.CheckConstraint(
                condition=Q(jabatan=Jabatan.BUPATI, kecamatan__isnull=True)
                | ~Q(jabatan=Jabatan.BUPATI) & Q(kecamatan__isnull=False),
                name="masa_jabatan_bupati_tanpa_kecamatan",
                violation_error_message="Hanya Bupati yang menjabat di luar kecamatan.",
            ),
            models.UniqueConstraint(
                fields=["pejabat", "kecamatan", "jabatan", "mulai"],
                name="masa_jabatan_satu_mulai",
                violation_error_message="Masa jabatan ini sudah tercatat.",
            ),
        )

    def __str__(self) -> str:
        """Return person and post."""
        return f"{self.pejabat} — {self.sebutan}"

    @property
    def awalan(self) -> str:
        """`Plt. `, `Plh. `, `Pj. ` or `Pjs. ` before the printed jabatan; empty when definitive."""
        return "" if self.sifat == SifatJabatan.DEFINITIF else f"{self.sifat.capitalize()}. "

    @property
    def posisi(self) -> str:
        """The post alone: "Camat", "Kepala Seksi Pelayanan Umum", "Bupati" or "Wali Kota"."""
        if self.jabatan == Jabatan.BUPATI:
            return sebut_kepala_daerah(self.pejabat.kabupaten)
        return sebut_posisi(self.jabatan, self.bidang)

    @property
    def sebutan(self) -> str:
        """The post in words, e.g. "Plt. Camat"."""
        return f"{self.awalan}{self.posisi}"

    def runs_on(self, tanggal: date) -> bool:
        """Say whether the person was in office on `tanggal`."""
        return self.mulai <= tanggal and (self.selesai is None or tanggal <= self.selesai)
