"""An indikator over the years, and as worded and computed in one daftar IKU."""

import uuid
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from iku.domain.arah import Arah
from iku.enums import CaraSebut, JenisRumus
from iku.models.berurutan import BarisBerurutan
from iku.models.daftar import Sasaran
from iku.models.format import KolomFormat
from kecamatan.enums import Peran
from kecamatan.models import Bidang, Kecamatan

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


class Indikator(models.Model):
    """The identity of an indikator: stays when its wording or formula changes with the years."""

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_indikator")
    kode = models.UUIDField("kode", default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "indikator"

    def __str__(self) -> str:
        """Return the code; the wording belongs to the years."""
        return str(self.kode)


class IkuQuerySet(models.QuerySet["Iku"]):
    """Reads of IKU."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the IKU of every kecamatan the user may see; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(sasaran__daftar__kecamatan__in=Kecamatan.objects.visible_to(pengguna))


class Iku(BarisBerurutan):
    """One indikator in one daftar: its words, satuan, direction, formula and owners.

    The formula is `daftar_variabel` plus `ekspresi` (empty only for VERBAL, where `uraian_rumus`
    says it in words). `iku.rumus.rumus_of` turns both into the one Rumus that is printed, asked
    for and computed.
    """

    sasaran = models.ForeignKey(Sasaran, models.CASCADE, related_name="daftar_iku")
    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="daftar_iku")
    nama = models.TextField("indikator kinerja utama")
    satuan = models.CharField("satuan", max_length=40, blank=True)
    arah = models.CharField(
        "arah",
        max_length=6,
        choices=[(satu.value, satu.label) for satu in Arah],
        default=Arah.NAIK.value,
    )
    jenis_rumus = models.CharField(
        "cara menghitung", max_length=12, choices=JenisRumus, default=JenisRumus.PERSENTASE
    )
    ekspresi = models.CharField("rumus", max_length=500, blank=True)
    uraian_rumus = models.TextField("uraian rumus", blank=True)
    cetak_rumus = models.BooleanField(
        "cetak rumus di tabel",
        default=True,
        help_text="Matikan bila kolom formulasi hanya memuat penjelasan.",
    )
    judul_penjelasan = models.CharField(
        "judul penjelasan", max_length=160, blank=True, default="Penjelasan"
    )
    penjelasan = models.TextField("penjelasan", blank=True)
    sumber_data = models.TextField("sumber data", blank=True)
    sebutan_penanggung_jawab = models.CharField(
        "sebutan bersama penanggung jawab", max_length=160, blank=True
    )
    cara_sebut = models.CharField(
        "cara mencetak penanggung jawab",
        max_length=10,
        choices=CaraSebut,
        default=CaraSebut.DAFTAR,
    )
    daftar_bidang: "models.ManyToManyField[Bidang, PenanggungJawab]" = models.ManyToManyField(
        Bidang, through="PenanggungJawab", related_name="daftar_iku"
    )

    objects = IkuQuerySet.as_manager()

    class Meta(BarisBerurutan.Meta):
        verbose_name = verbose_name_plural = "IKU"
        constraints = (
            models.CheckConstraint(
                condition=Q(cara_sebut=CaraSebut.DAFTAR) | ~Q(sebutan_penanggung_jawab=""),
                name="iku_sebutan_terisi",
                violation_error_message="Isi sebutan bersama, atau pilih menyebut satu per satu.",
            ),
            models.CheckConstraint(
                condition=~Q(jenis_rumus=JenisRumus.VERBAL) | Q(ekspresi=""),
                name="iku_verbal_tanpa_ekspresi",
                violation_error_message="Uraian kalimat tidak memakai rumus.",
            ),
        )

    def __str__(self) -> str:
        """Return the wording."""
        return self.nama


class VariabelRumus(models.Model):
    """One variable of a formula: asked for each triwulan unless `nilai_tetap` fixes it."""

    iku = models.ForeignKey(Iku, models.CASCADE, related_name="daftar_variabel")
    urutan = models.PositiveSmallIntegerField("urutan")
    kunci = models.CharField("kunci", max_length=40)
    label = models.TextField("label lengkap")
    satuan = models.CharField("satuan", max_length=40, blank=True)
    # Plain decimal text: SQLite would keep a number in 15 digits, and 1/9 needs more.
    nilai_tetap = models.CharField("nilai tetap", max_length=60, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "variabel rumus"
        ordering = ("urutan", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["iku", "kunci"],
                name="variabel_rumus_kunci_unik",
                violation_error_message="Kunci variabel ini sudah dipakai.",
            ),
            models.CheckConstraint(
                condition=Q(kunci__regex=r"^[a-z][a-z0-9_]*$"),
                name="variabel_rumus_kunci_ascii",
                violation_error_message="Kunci: huruf kecil, angka, garis bawah; diawali huruf.",
            ),
            models.CheckConstraint(
                condition=Q(nilai_tetap="") | Q(nilai_tetap__regex=r"^-?[0-9]+(\.[0-9]+)?$"),
                name="variabel_rumus_nilai_tetap_angka",
                violation_error_message="Nilai tetap harus angka.",
            ),
        )

    def __str__(self) -> str:
        """Return the label."""
        return self.label


class PenanggungJawab(models.Model):
    """A bidang that answers for an IKU, in print order."""

    iku = models.ForeignKey(Iku, models.CASCADE, related_name="daftar_penanggung_jawab")
    bidang = models.ForeignKey(Bidang, models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField("urutan")

    class Meta:
        verbose_name = verbose_name_plural = "penanggung jawab"
        ordering = ("urutan", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["iku", "bidang"],
                name="penanggung_jawab_satu_kali",
                violation_error_message="Bidang ini sudah menjadi penanggung jawab.",
            ),
        )

    def __str__(self) -> str:
        """Return the bidang."""
        return str(self.bidang)


class IsianTambahan(models.Model):
    """What one IKU prints in an extra column of its layout."""

    iku = models.ForeignKey(Iku, models.CASCADE, related_name="daftar_isian_tambahan")
    kolom = models.ForeignKey(KolomFormat, models.PROTECT, related_name="+")
    teks = models.TextField("isi")

    class Meta:
        verbose_name = verbose_name_plural = "isian tambahan"
        constraints = (
            models.UniqueConstraint(
                fields=["iku", "kolom"],
                name="isian_tambahan_satu_per_kolom",
                violation_error_message="Kolom ini sudah diisi.",
            ),
        )

    def __str__(self) -> str:
        """Return the text."""
        return self.teks
