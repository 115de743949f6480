"""What is measured in one triwulan: each indikator with its variables, and the budget."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from iku.alur_ukur import STATUS_DAPAT_DIISI, AksiRealisasi, StatusRealisasi
from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models.anggaran import DIGIT_PAGU, Anggaran, BarisAnggaran
from iku.models.indikator import Iku, Indikator
from iku.models.perjanjian import IndikatorPerjanjian, PerjanjianKinerja
from iku.models.rencana_aksi import RencanaAksi
from iku.models.tahun_kinerja import PeriodePengukuran
from iku.models.target import DESIMAL, DIGIT
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan

if TYPE_CHECKING:
    from kecamatan.models import Pengguna

# A code, else the words of a row: what names a row of the budget in every version of it.
PANJANG_KUNCI_BARIS = 255


class PengukuranQuerySet(models.QuerySet[Any]):
    """Reads of measurings."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return those of every kecamatan the user may see; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kecamatan__in=Kecamatan.objects.visible_to(pengguna))


class Pengukuran(models.Model):
    """One triwulan of a kecamatan, against the PK, budget and rencana aksi named here."""

    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, related_name="daftar_pengukuran", editable=False
    )
    periode = models.ForeignKey(
        PeriodePengukuran, models.PROTECT, related_name="daftar_pengukuran", editable=False
    )
    perjanjian = models.ForeignKey(
        PerjanjianKinerja, models.PROTECT, related_name="daftar_pengukuran", editable=False
    )
    anggaran = models.ForeignKey(
        Anggaran, models.PROTECT, null=True, related_name="daftar_pengukuran", editable=False
    )
    rencana_aksi = models.ForeignKey(
        RencanaAksi, models.PROTECT, null=True, related_name="daftar_pengukuran", editable=False
    )
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    dibuat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = PengukuranQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengukuran"
        ordering = ("-periode", "kecamatan")
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "periode"],
                name="pengukuran_satu_per_periode",
                violation_error_message="Pengukuran triwulan ini sudah dibuat.",
            ),
        )

    def __str__(self) -> str:
        """Return triwulan, office and year."""
        return f"Pengukuran triwulan {self.nama_triwulan} {self.kecamatan} {self.tahun}"

    @property
    def tahun(self) -> int:
        """The year that is measured."""
        return self.periode.tahun_kinerja.tahun

    @property
    def triwulan(self) -> int:
        """1 to 4."""
        return self.periode.triwulan

    @property
    def nama_triwulan(self) -> str:
        """The triwulan in Roman numerals."""
        return NAMA_TRIWULAN[self.triwulan - 1]


class BagianUkur(models.Model):
    """What is filled in, checked and accepted as one: an indikator, or the budget (no indikator).

    Without values and with `tidak_diukur` off it is not filled in yet, which is no zero.
    `penyebab` says why the target was reached or missed, `rencana` what is done about it.
    """

    pengukuran = models.ForeignKey(
        Pengukuran, models.CASCADE, related_name="daftar_bagian", editable=False
    )
    urutan = models.PositiveSmallIntegerField("urutan", editable=False)
    indikator = models.ForeignKey(
        Indikator, models.PROTECT, null=True, related_name="daftar_ukur", editable=False
    )
    janji = models.ForeignKey(
        IndikatorPerjanjian, models.PROTECT, null=True, related_name="daftar_ukur", editable=False
    )
    iku = models.ForeignKey(
        Iku, models.PROTECT, null=True, related_name="daftar_ukur", editable=False
    )
    status = models.CharField(
        "status",
        max_length=12,
        choices=StatusRealisasi,
        default=StatusRealisasi.DRAF,
        editable=False,
    )
    tidak_diukur = models.BooleanField("tidak diukur triwulan ini", default=False)
    alasan_tidak_diukur = models.CharField("alasan tidak diukur", max_length=200, blank=True)
    penyebab = models.TextField("penyebab berhasil atau belum berhasil", blank=True)
    hambatan = models.TextField("hambatan", blank=True)
    rencana = models.TextField("rencana tindak lanjut", blank=True)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "bagian pengukuran"
        ordering = ("urutan", "pk")
        indexes = (models.Index(fields=["status"], name="bagian_ukur_status"),)
        constraints = (
            models.UniqueConstraint(
                fields=["pengukuran", "indikator"],
                condition=Q(indikator__isnull=False),
                name="bagian_ukur_satu_per_indikator",
                violation_error_message="Indikator ini sudah ada.",
            ),
            models.UniqueConstraint(
                fields=["pengukuran"],
                condition=Q(indikator__isnull=True),
                name="bagian_ukur_satu_anggaran",
                violation_error_message="Bagian anggaran sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(indikator__isnull=False, janji__isnull=False)
                | Q(indikator__isnull=True, janji__isnull=True, iku__isnull=True),
                name="bagian_ukur_indikator_berjanji",
                violation_error_message="Indikator yang diukur harus ada di Perjanjian Kinerja.",
            ),
            models.CheckConstraint(
                condition=Q(tidak_diukur=False, alasan_tidak_diukur="")
                | Q(tidak_diukur=True, indikator__isnull=False) & ~Q(alasan_tidak_diukur=""),
                name="bagian_ukur_tidak_diukur_beralasan",
                violation_error_message="Tulis alasan mengapa triwulan ini tidak diukur.",
            ),
        )

    def __str__(self) -> str:
        """Return the wording of the indikator, or say that it is the budget."""
        return self.janji.nama if self.janji else "Realisasi anggaran"

    @property
    def is_anggaran(self) -> bool:
        """Say whether it is the budget."""
        return self.indikator_id is None

    @property
    def is_dapat_diisi(self) -> bool:
        """Say whether its state lets anybody fill it in."""
        return self.status in STATUS_DAPAT_DIISI


class NilaiVariabel(models.Model):
    """The value of one variable of a formula in one triwulan; no row means not filled in.

    `kunci` is that of the formula. The value is of this triwulan alone.
    """

    bagian = models.ForeignKey(BagianUkur, models.CASCADE, related_name="daftar_nilai")
    kunci = models.CharField("kunci", max_length=40)
    angka = models.DecimalField("angka", max_digits=DIGIT, decimal_places=DESIMAL)
    diisi_at = models.DateTimeField("diisi pada", default=timezone.now, editable=False)
    diisi_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "nilai variabel"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["bagian", "kunci"],
                name="nilai_variabel_satu_kali",
                violation_error_message="Variabel ini sudah diisi.",
            ),
        )

    def __str__(self) -> str:
        """Return the key."""
        return self.kunci


class RealisasiBaris(models.Model):
    """Money spent and output of one row of the budget in one triwulan alone; None: not filled."""

    bagian = models.ForeignKey(BagianUkur, models.CASCADE, related_name="daftar_realisasi")
    baris = models.ForeignKey(BarisAnggaran, models.PROTECT, related_name="daftar_realisasi")
    rupiah = models.DecimalField(
        "realisasi (Rp)", max_digits=DIGIT_PAGU, decimal_places=2, null=True, blank=True
    )
    keluaran = models.DecimalField(
        "realisasi keluaran", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    diisi_at = models.DateTimeField("diisi pada", default=timezone.now, editable=False)
    diisi_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "realisasi baris anggaran"
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=["bagian", "baris"],
                name="realisasi_baris_satu_kali",
                violation_error_message="Baris anggaran ini sudah diisi.",
            ),
            models.CheckConstraint(
                condition=Q(rupiah__isnull=False) | Q(keluaran__isnull=False),
                name="realisasi_baris_terisi",
                violation_error_message="Baris tanpa angka tidak disimpan.",
            ),
        )

    def __str__(self) -> str:
        """Return the row."""
        return str(self.baris)


class CaraUkur(models.Model):
    """How the triwulan of an indikator, or of the output of a row of the budget, make the year.

    For indikator whose rencana aksi says it, that one counts.
    """

    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, related_name="daftar_cara_ukur", editable=False
    )
    tahun = models.PositiveSmallIntegerField("tahun", editable=False)
    indikator = models.ForeignKey(
        Indikator, models.PROTECT, null=True, related_name="daftar_cara", editable=False
    )
    kunci_baris = models.CharField(max_length=PANJANG_KUNCI_BARIS, blank=True, editable=False)
    cara = models.CharField(
        "cara akumulasi",
        max_length=12,
        choices=[(satu.value, satu.label) for satu in CaraAkumulasi],
    )

    class Meta:
        verbose_name = verbose_name_plural = "cara ukur"
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "indikator"],
                condition=Q(indikator__isnull=False),
                name="cara_ukur_satu_per_indikator",
                violation_error_message="Cara akumulasi indikator ini sudah dipilih.",
            ),
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "kunci_baris"],
                condition=Q(indikator__isnull=True),
                name="cara_ukur_satu_per_baris",
                violation_error_message="Cara akumulasi baris ini sudah dipilih.",
            ),
            models.CheckConstraint(
                condition=Q(indikator__isnull=False, kunci_baris="")
                | Q(indikator__isnull=True) & ~Q(kunci_baris=""),
                name="cara_ukur_satu_pokok",
                violation_error_message="Cara akumulasi untuk satu indikator atau satu baris.",
            ),
        )

    def __str__(self) -> str:
        """Return the way."""
        return self.get_cara_display()


class RealisasiLampau(models.Model):
    """The figure of a whole year before measuring here began, with where it was found."""

    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, related_name="daftar_realisasi_lampau", editable=False
    )
    tahun = models.PositiveSmallIntegerField("tahun")
    indikator = models.ForeignKey(
        Indikator, models.PROTECT, null=True, related_name="daftar_lampau", editable=False
    )
    kunci_baris = models.CharField(max_length=PANJANG_KUNCI_BARIS, blank=True, editable=False)
    angka = models.DecimalField(
        "realisasi", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    rupiah = models.DecimalField(
        "realisasi (Rp)", max_digits=DIGIT_PAGU, decimal_places=2, null=True, blank=True
    )
    sumber = models.CharField("sumber angka", max_length=200)
    versi = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "realisasi lampau"
        ordering = ("tahun", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "indikator"],
                condition=Q(indikator__isnull=False),
                name="realisasi_lampau_satu_per_indikator",
                violation_error_message="Realisasi tahun itu sudah dicatat.",
            ),
            models.UniqueConstraint(
                fields=["kecamatan", "tahun", "kunci_baris"],
                condition=Q(indikator__isnull=True),
                name="realisasi_lampau_satu_per_baris",
                violation_error_message="Realisasi tahun itu sudah dicatat.",
            ),
            models.CheckConstraint(
                condition=Q(indikator__isnull=False, kunci_baris="", rupiah__isnull=True)
                | Q(indikator__isnull=True) & ~Q(kunci_baris=""),
                name="realisasi_lampau_satu_pokok",
                violation_error_message="Realisasi lampau untuk satu indikator atau satu baris.",
            ),
            models.CheckConstraint(
                condition=Q(angka__isnull=False) | Q(rupiah__isnull=False),
                name="realisasi_lampau_terisi",
                violation_error_message="Isi angkanya.",
            ),
        )

    def __str__(self) -> str:
        """Return the year."""
        return f"Realisasi tahun {self.tahun}"


class LangkahUkur(models.Model):
    """One step of a bagian, or a comment on it; never changed.

    A step keeps every figure of the bagian at that moment as canonical JSON with its SHA-256.
    """

    bagian = models.ForeignKey(BagianUkur, models.PROTECT, related_name="daftar_langkah")
    aksi = models.CharField("langkah", max_length=12, choices=AksiRealisasi)
    dari = models.CharField(max_length=12, choices=StatusRealisasi)
    ke = models.CharField(max_length=12, choices=StatusRealisasi)
    catatan = models.TextField("catatan", blank=True)
    isi = models.TextField("isi", blank=True)
    sidik_isi = models.CharField("sidik isi", max_length=64, blank=True)
    dibuat_at = models.DateTimeField("pada", default=timezone.now)
    dibuat_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "langkah pengukuran"
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=~Q(
                    aksi__in=[
                        AksiRealisasi.KEMBALIKAN,
                        AksiRealisasi.BUKA_KEMBALI,
                        AksiRealisasi.KOMENTAR,
                    ],
                    catatan="",
                ),
                name="langkah_ukur_bercatatan",
                violation_error_message="Tulis catatannya.",
            ),
            models.CheckConstraint(
                condition=Q(aksi=AksiRealisasi.KOMENTAR) | ~Q(sidik_isi=""),
                name="langkah_ukur_bersidik",
                violation_error_message="Langkah harus menyimpan angka saat itu.",
            ),
        )

    def __str__(self) -> str:
        """Return what was done."""
        return self.get_aksi_display()
