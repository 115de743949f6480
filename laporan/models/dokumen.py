"""A document and the sentences of a decree; one mechanism of states for every kind."""

from datetime import date
from typing import TYPE_CHECKING, Final, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from iku.models import (
    DaftarIku,
    PerjanjianKinerja,
    RencanaAksi,
    Renstra,
    Rkt,
    WadahKecamatan,
)
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, MasaJabatan, Peraturan
from kecamatan.posisi import sebut_tempat
from laporan.enums import (
    JENIS_PER_JABATAN,
    STATUS_DAPAT_DIUBAH,
    STATUS_RESMI,
    BagianButir,
    FrasaPerubahan,
    JenisDokumen,
    StatusDokumen,
)
from laporan.models.laporan_kinerja import LaporanKinerja

if TYPE_CHECKING:
    from kecamatan.models import Pengguna


# The column that holds the content of each kind of document.
WADAH_JENIS: Final = {
    JenisDokumen.SK_IKU: "daftar_iku",
    JenisDokumen.IKU: "daftar_iku",
    JenisDokumen.RENSTRA: "renstra",
    JenisDokumen.RKT: "rkt",
    JenisDokumen.PERJANJIAN: "perjanjian",
    JenisDokumen.PERJANJIAN_BAWAHAN: "perjanjian",
    JenisDokumen.RENCANA_AKSI: "rencana_aksi",
    JenisDokumen.LKJIP: "laporan",
}
WADAH: Final = tuple(dict.fromkeys(WADAH_JENIS.values()))
# What `str(dokumen)` reads, for select_related: of a document, and of a row that belongs to one.
SEBUTAN: Final = ("kecamatan", *WADAH, "perjanjian__bidang", "rencana_aksi__perjanjian__bidang")
SEBUTAN_LEWAT_DOKUMEN: Final = tuple(f"dokumen__{kolom}" for kolom in SEBUTAN)


def _satu_wadah() -> Q:
    """Return the condition that a document has the holder of its kind and no other."""
    pilihan = Q()
    for jenis, milik in WADAH_JENIS.items():
        isi = {f"{kolom}__isnull": kolom != milik for kolom in WADAH}
        pilihan |= Q(jenis=jenis, **isi)
    return pilihan


class DokumenQuerySet(models.QuerySet["Dokumen"]):
    """Reads of documents."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return documents of every kecamatan the user may see; an admin sees none."""
        if pengguna.peran == Peran.ADMIN:
            return self.none()
        return self.filter(kecamatan__in=Kecamatan.objects.visible_to(pengguna))


class Dokumen(models.Model):
    """A document with its number, date, signatory and state.

    The words live in `daftar_butir`, `daftar_mengingat` and the wadah (the daftar IKU of a decree)
    while it is a draft, and in the official SalinanDokumen from the moment it is enacted.
    """

    kecamatan = models.ForeignKey(Kecamatan, models.PROTECT, related_name="daftar_dokumen")
    jenis = models.CharField("jenis", max_length=24, choices=JenisDokumen)
    tahun = models.PositiveSmallIntegerField("tahun")
    status = models.CharField(
        "status", max_length=12, choices=StatusDokumen, default=StatusDokumen.DRAF, editable=False
    )
    daftar_iku = models.OneToOneField(
        DaftarIku, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    renstra = models.OneToOneField(
        Renstra, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    rkt = models.OneToOneField(Rkt, models.PROTECT, null=True, blank=True, related_name="dokumen")
    perjanjian = models.OneToOneField(
        PerjanjianKinerja, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    rencana_aksi = models.OneToOneField(
        RencanaAksi, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    laporan = models.OneToOneField(
        LaporanKinerja, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    menggantikan = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="digantikan_oleh"
    )
    alasan_perubahan = models.TextField("alasan perubahan", blank=True)

    nomor_klasifikasi = models.CharField("kode klasifikasi", max_length=30, blank=True)
    nomor_urut = models.PositiveIntegerField("nomor urut", null=True, blank=True)
    nomor_lebar = models.PositiveSmallIntegerField("lebar nomor urut", default=1)
    nomor_kode = models.CharField("kode wilayah/unit", max_length=30, blank=True)
    nomor_tahun = models.PositiveSmallIntegerField("tahun nomor", null=True, blank=True)
    tentang = models.TextField("tentang", blank=True)
    tempat = models.CharField("ditetapkan di", max_length=60, blank=True)
    tanggal = models.DateField("tanggal", null=True, blank=True)
    bulan = models.DateField(
        "bulan",
        null=True,
        blank=True,
        help_text="Dicetak bila tanggalnya belum ditentukan (harinya dikosongkan).",
    )
    penandatangan = models.ForeignKey(
        MasaJabatan, models.PROTECT, null=True, blank=True, related_name="daftar_dokumen"
    )

    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    dibuat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    diajukan_at = models.DateTimeField("diajukan pada", null=True, editable=False)
    diajukan_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    diverifikasi_at = models.DateTimeField("diverifikasi pada", null=True, editable=False)
    diverifikasi_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    ditetapkan_at = models.DateTimeField("ditetapkan pada", null=True, editable=False)
    ditetapkan_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", editable=False
    )
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = DokumenQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "dokumen"
        ordering = ("-tahun", "-pk")
        indexes = (models.Index(fields=["kecamatan", "jenis", "-tahun"], name="dokumen_daftar"),)
        constraints = (
            models.UniqueConstraint(
                fields=["kecamatan", "jenis", "nomor_tahun", "nomor_urut"],
                name="dokumen_nomor_unik",
                violation_error_message="Nomor urut ini sudah dipakai dokumen lain tahun ini.",
            ),
            models.UniqueConstraint(
                fields=["kecamatan", "jenis", "tahun"],
                # Below the camat each post has a PK of its own (perjanjian_satu_per_jabatan), and
                # each PK a rencana aksi (rencana_aksi_satu_per_perjanjian).
                condition=Q(status=StatusDokumen.DITETAPKAN) & ~Q(jenis__in=JENIS_PER_JABATAN),
                name="dokumen_satu_berlaku_per_tahun",
                violation_error_message="Sudah ada dokumen yang berlaku untuk tahun ini.",
            ),
            models.CheckConstraint(
                condition=Q(diajukan_at__isnull=True, diajukan_by__isnull=True)
                | Q(diajukan_at__isnull=False, diajukan_by__isnull=False),
                name="dokumen_diajukan_berpasangan",
                violation_error_message="Waktu dan pengaju harus tercatat bersama.",
            ),
            models.CheckConstraint(
                condition=Q(diverifikasi_at__isnull=True, diverifikasi_by__isnull=True)
                | Q(diverifikasi_at__isnull=False, diverifikasi_by__isnull=False),
                name="dokumen_diverifikasi_berpasangan",
                violation_error_message="Waktu dan verifikator harus tercatat bersama.",
            ),
            models.CheckConstraint(
                condition=Q(ditetapkan_at__isnull=True, ditetapkan_by__isnull=True)
                | Q(ditetapkan_at__isnull=False, ditetapkan_by__isnull=False),
                name="dokumen_ditetapkan_berpasangan",
                violation_error_message="Waktu dan penetap harus tercatat bersama.",
            ),
            models.CheckConstraint(
                condition=Q(diverifikasi_by__isnull=True) | ~Q(diverifikasi_by=F("diajukan_by")),
                name="dokumen_tidak_verifikasi_sendiri",
                violation_error_message="Pengaju tidak boleh memverifikasi dokumennya sendiri.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=STATUS_RESMI)
                | Q(
                    ditetapkan_at__isnull=False,
                    diverifikasi_at__isnull=False,
                    tanggal__isnull=False,
                    penandatangan__isnull=False,
                ),
                name="dokumen_resmi_lengkap",
                violation_error_message="Dokumen resmi harus bertanggal dan berpenandatangan.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=STATUS_RESMI, jenis=JenisDokumen.SK_IKU)
                | Q(nomor_urut__isnull=False, nomor_tahun__isnull=False),
                name="dokumen_resmi_bernomor",
                violation_error_message="Keputusan harus bernomor.",
            ),
            models.CheckConstraint(
                condition=_satu_wadah(),
                name="dokumen_satu_wadah",
                violation_error_message="Isi dokumen tidak sesuai dengan jenisnya.",
            ),
        )

    def __str__(self) -> str:
        """Return kind, office and years."""
        return f"{sebut_tempat(self.sebutan, str(self.kecamatan))} {self.masa}"

    @property
    def sebutan(self) -> str:
        """The kind in words, with the post and the correction that tell it from others."""
        pemilik = self.perjanjian_pemilik
        if pemilik is None or pemilik.is_camat:
            return f"{self.get_jenis_display()}{self.sebutan_revisi}"
        return f"{self.wadah.SEBUTAN}{self.sebutan_revisi} {pemilik.sebutan_jabatan}"

    @property
    def perjanjian_pemilik(self) -> PerjanjianKinerja | None:
        """The PK whose post it is about: itself, or the one that a rencana aksi follows."""
        return self.rencana_aksi.perjanjian if self.rencana_aksi else self.perjanjian

    @property
    def jabatan_pihak(self) -> str:
        """The post whose promises it holds; empty for other kinds."""
        pemilik = self.perjanjian_pemilik
        return "" if pemilik is None else pemilik.sebutan_jabatan

    @property
    def sebutan_revisi(self) -> str:
        """What tells a correction from its first version; decrees have their numbers for that."""
        return "" if self.is_keputusan else self.wadah.sebutan_revisi

    @property
    def wadah(self) -> WadahKecamatan:
        """What holds the content that is typed outside the document: exactly one of WADAH."""
        isi = getattr(self, WADAH_JENIS[JenisDokumen(self.jenis)])
        assert isinstance(isi, WadahKecamatan), "constraint dokumen_satu_wadah"
        return isi

    @property
    def iku(self) -> DaftarIku:
        """The set of IKU of a document about IKU."""
        assert self.daftar_iku is not None, "constraint dokumen_satu_wadah"
        return self.daftar_iku

    @property
    def masa(self) -> str:
        """The year, or first and last year, as titles print it."""
        return self.wadah.masa

    @property
    def is_dapat_diubah(self) -> bool:
        """Say whether the words may be edited now."""
        return self.status in STATUS_DAPAT_DIUBAH

    @property
    def is_resmi(self) -> bool:
        """Say whether the document was enacted (also when since replaced or revoked)."""
        return self.status in STATUS_RESMI

    @property
    def is_keputusan(self) -> bool:
        """Say whether a decree stands around the form."""
        return self.jenis == JenisDokumen.SK_IKU

    @property
    def urut_cetak(self) -> str:
        """The running number with its leading zeros; empty while not given."""
        return "" if self.nomor_urut is None else str(self.nomor_urut).zfill(self.nomor_lebar)

    @property
    def tanggal_rujukan(self) -> date:
        """The date for which office holders and regulations are judged while none is set."""
        return self.tanggal or self.bulan or self.wadah.hari_rujukan


class ButirDokumen(models.Model):
    """One sentence of Menimbang, Memperhatikan, diktum or tembusan, in the naskah text format.

    Labels (a., KESATU, 1.) are computed from the order and never stored.
    """

    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="daftar_butir")
    bagian = models.CharField("bagian", max_length=15, choices=BagianButir)
    urutan = models.PositiveSmallIntegerField("urutan")
    teks = models.TextField("teks")
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "butir dokumen"
        ordering = ("bagian", "urutan", "pk")

    def __str__(self) -> str:
        """Return the sentence."""
        return self.teks


class ButirMengingat(models.Model):
    """A regulation cited by a decree, with the amendment it names; order is by hierarchy."""

    dokumen = models.ForeignKey(Dokumen, models.CASCADE, related_name="daftar_mengingat")
    peraturan = models.ForeignKey(Peraturan, models.PROTECT, related_name="+")
    pengubah = models.ForeignKey(Peraturan, models.PROTECT, null=True, blank=True, related_name="+")
    frasa = models.CharField(
        "frasa perubahan", max_length=10, choices=FrasaPerubahan, default=FrasaPerubahan.SEKALI
    )
    perlu_konfirmasi = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = verbose_name_plural = "mengingat"
        ordering = (
            "peraturan__jenis",
            "peraturan__tahun",
            "peraturan__nomor_urut",
            "peraturan__nomor",
        )
        constraints = (
            models.UniqueConstraint(
                fields=["dokumen", "peraturan"],
                name="mengingat_satu_kali",
                violation_error_message="Peraturan ini sudah disebut.",
            ),
        )

    def __str__(self) -> str:
        """Return the citation as printed."""
        if self.pengubah is None:
            return str(self.peraturan)
        return f"{self.peraturan}, {self.get_frasa_display()} {self.pengubah.pengenal}"
