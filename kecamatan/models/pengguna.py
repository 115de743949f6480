"""Accounts: one person, one role, one kecamatan or one kabupaten."""

from typing import Any, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kecamatan.enums import PERAN_KABUPATEN, PERAN_KECAMATAN, Peran
from kecamatan.models.organisasi import Bidang
from kecamatan.models.wilayah import Kabupaten, Kecamatan


class PenggunaQuerySet(models.QuerySet["Pengguna"]):
    """Reads of accounts narrowed to who asks."""

    def visible_to(self, pengguna: "Pengguna") -> Self:
        """Return the accounts an admin keeps: those of his kabupaten and its kecamatan."""
        if pengguna.peran != Peran.ADMIN:
            return self.none()
        return self.filter(
            Q(kabupaten_id=pengguna.kabupaten_id) | Q(kecamatan__kabupaten_id=pengguna.kabupaten_id)
        )


class PenggunaManager(BaseUserManager["Pengguna"].from_queryset(PenggunaQuerySet)):  # type: ignore[misc]
    """Manager that Django's login looks people up with."""

    def get_queryset(self) -> PenggunaQuerySet:
        """Fetch the office with the account: every page names it, and none needs its logo bytes."""
        dasar: PenggunaQuerySet = super().get_queryset()
        return dasar.select_related("kecamatan__kabupaten", "kabupaten").defer(
            "kecamatan__logo", "kecamatan__kabupaten__logo", "kabupaten__logo"
        )


class Pengguna(AbstractBaseUser):
    """An account. Roles of a kecamatan carry `kecamatan`, those of a kabupaten `kabupaten`."""

    username = models.CharField(
        "nama pengguna",
        max_length=60,
        unique=True,
        error_messages={"unique": "Nama pengguna ini tidak dapat dipakai; pilih yang lain."},
    )
    nama = models.CharField("nama lengkap", max_length=120)
    peran = models.CharField("peran", max_length=12, choices=Peran)
    kecamatan = models.ForeignKey(
        Kecamatan, models.PROTECT, null=True, blank=True, related_name="daftar_pengguna"
    )
    kabupaten = models.ForeignKey(
        Kabupaten, models.PROTECT, null=True, blank=True, related_name="daftar_pengguna"
    )
    bidang = models.ForeignKey(
        Bidang, models.PROTECT, null=True, blank=True, related_name="daftar_pengguna"
    )
    is_active = models.BooleanField("aktif", default=True)
    wajib_ganti_sandi = models.BooleanField("wajib mengganti kata sandi", default=False)
    angkatan_sesi = models.PositiveIntegerField(default=1, editable=False)
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    versi = models.PositiveIntegerField(default=1, editable=False)

    objects = PenggunaManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["nama", "peran"]

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"
        ordering = ("username",)
        constraints = (
            models.CheckConstraint(
                condition=Q(
                    peran__in=PERAN_KECAMATAN, kecamatan__isnull=False, kabupaten__isnull=True
                )
                | Q(peran__in=PERAN_KABUPATEN, kecamatan__isnull=True, kabupaten__isnull=False),
                name="pengguna_peran_sesuai_tempat",
                violation_error_message=(
                    "Peran kecamatan wajib memilih kecamatan; peran kabupaten tidak boleh."
                ),
            ),
            models.CheckConstraint(
                condition=Q(bidang__isnull=True) | Q(peran=Peran.BIDANG),
                name="pengguna_bidang_hanya_penanggung_jawab",
                violation_error_message="Bidang hanya untuk penanggung jawab bidang.",
            ),
        )

    def __str__(self) -> str:
        """Return the person's name."""
        return self.nama

    def get_session_auth_hash(self) -> str:
        """Return a hash that changes with password, role and place, so old sessions end at once."""
        # str: an enum member and the text read back from the database are the same role.
        tempat = (self.kecamatan_id, self.kabupaten_id)
        isi = (self.password, str(self.peran), *tempat, self.angkatan_sesi)
        return salted_hmac("kecamatan.Pengguna.sesi", repr(isi), algorithm="sha256").hexdigest()

    def get_session_auth_fallback_hash(self) -> Any:
        """Yield nothing: after the secret key is rotated everybody logs in again."""
        return iter(())

    @property
    def peran_label(self) -> str:
        """The role in words."""
        return self.get_peran_display()

    @property
    def tempat_label(self) -> str:
        """The office in words."""
        return str(self.kecamatan or self.kabupaten)

    @property
    def kabupaten_pengguna(self) -> Kabupaten:
        """The kabupaten the account belongs to, directly or through its kecamatan."""
        if self.kabupaten is not None:
            return self.kabupaten
        assert self.kecamatan is not None, "constraint pengguna_peran_sesuai_tempat"
        return self.kecamatan.kabupaten
