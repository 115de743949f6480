"""The policy by which capaian is computed and named, per kabupaten and year, in versions."""

import re
from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from iku.domain.kebijakan import (
    PILIHAN_BENTUK_TURUN,
    BentukTurun,
    DasarRata,
    DiLuarTarget,
    Kebijakan,
    UrutanBatas,
)
from iku.domain.periksa_kelas import check_kelas
from iku.domain.skala_capaian import KelasCapaian, MetodeBatas, SkalaCapaian
from iku.models.tahun_kinerja import TahunKinerja
from kecamatan.models import Peraturan

PILIHAN_BATAS = [(100, "100%"), (120, "120%"), (150, "150%")]
DIGIT_BATAS, DESIMAL_BATAS = 9, 4
LANTAI_TERTINGGI: Final = 100
LANTAI_SALAH: Final = (
    "Capaian paling rendah harus antara 0% dan 100%; kosongkan bila boleh kurang dari nol."
)
SKALA_SALAH: Final = "Skala kelas tidak dapat dibaca; isi kelas-kelasnya lagi."
_KUNCI_KELAS: Final = frozenset(satu.name for satu in fields(KelasCapaian))
_BATAS: Final = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?")


class KebijakanCapaian(models.Model):
    """One version; the highest `nomor` of a year is in force. A change is a new version.

    `lantai` and `batas` are percent; empty is none. Both databases refuse to change a version, and
    to add one to a closed year.
    """

    tahun_kinerja = models.ForeignKey(
        TahunKinerja, models.PROTECT, related_name="daftar_kebijakan", editable=False
    )
    nomor = models.PositiveSmallIntegerField("versi", editable=False)
    bentuk_turun = models.CharField(
        "rumus indikator yang makin rendah makin baik",
        max_length=8,
        choices=[(satu.value, satu.label) for satu in PILIHAN_BENTUK_TURUN],
    )
    lantai = models.DecimalField(
        "capaian paling rendah (%)",
        max_digits=DIGIT_BATAS,
        decimal_places=DESIMAL_BATAS,
        null=True,
        blank=True,
        help_text="Biasanya 0. Kosong berarti capaian boleh kurang dari nol.",
    )
    batas = models.PositiveSmallIntegerField(
        "capaian paling tinggi", null=True, blank=True, choices=PILIHAN_BATAS
    )
    urutan_batas = models.CharField(
        "kapan batas dipakai",
        max_length=8,
        choices=[(satu.value, satu.label) for satu in UrutanBatas],
    )
    di_luar_target = models.CharField(
        "ada realisasi tanpa target (target 0)",
        max_length=8,
        choices=[(satu.value, satu.label) for satu in DiLuarTarget],
    )
    dasar_rata = models.CharField(
        "rata-rata kecamatan dari",
        max_length=10,
        choices=[(satu.value, satu.label) for satu in DasarRata],
    )
    nama_skala = models.CharField("nama skala", max_length=120)
    sumber_skala = models.CharField("sumber skala", max_length=200, blank=True)
    daftar_kelas = models.JSONField(
        "kelas", help_text="Dari yang tertinggi; angka sebagai teks desimal.", editable=False
    )
    metode_batas = models.CharField(
        "nilai di antara dua kelas",
        max_length=12,
        choices=[(satu.value, satu.label) for satu in MetodeBatas],
    )
    peraturan = models.ForeignKey(
        Peraturan,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="dasar peraturan",
    )
    dasar = models.CharField(
        "dasar lain", max_length=200, blank=True, help_text="Mis. surat atau edaran Bappeda."
    )
    alasan = models.TextField("alasan perubahan", blank=True)
    dibuat_at = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    dibuat_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = verbose_name_plural = "kebijakan capaian"
        ordering = ("tahun_kinerja", "-nomor")
        constraints = (
            models.UniqueConstraint(
                fields=["tahun_kinerja", "nomor"],
                name="kebijakan_capaian_nomor_unik",
                violation_error_message="Versi kebijakan ini sudah ada.",
            ),
            models.CheckConstraint(
                condition=Q(nomor=1) | ~Q(alasan=""),
                name="kebijakan_capaian_beralasan",
                violation_error_message="Tulis alasan perubahan kebijakan.",
            ),
        )

    def __str__(self) -> str:
        """Return year and version."""
        return f"Kebijakan capaian {self.tahun_kinerja.tahun}, versi {self.nomor}"

    def clean(self) -> None:
        """Refuse what could not be computed with. Raises ValidationError."""
        super().clean()
        if self.lantai is not None and not 0 <= self.lantai <= LANTAI_TERTINGGI:
            raise ValidationError({"lantai": LANTAI_SALAH})
        try:
            temuan = check_kelas(_read_skala(self.daftar_kelas))
        except ValueError as galat:
            raise ValidationError(SKALA_SALAH) from galat
        if temuan:
            raise ValidationError(list(temuan))

    @property
    def is_terbaca(self) -> bool:
        """Say whether it can be computed with; a row that no page wrote may not."""
        try:
            self.to_kebijakan()
        except ValueError:
            return False
        return True

    def to_kebijakan(self) -> Kebijakan:
        """Return the rules to compute with. Raises ValueError for a row that cannot be read."""
        return Kebijakan(
            bentuk_turun=BentukTurun(self.bentuk_turun),
            lantai=self.lantai,
            batas=None if self.batas is None else Decimal(self.batas),
            urutan_batas=UrutanBatas(self.urutan_batas),
            di_luar_target=DiLuarTarget(self.di_luar_target),
            dasar_rata=DasarRata(self.dasar_rata),
            skala=SkalaCapaian(
                nama=self.nama_skala,
                sumber=self.sumber_skala,
                metode=MetodeBatas(self.metode_batas),
                daftar_kelas=_read_skala(self.daftar_kelas),
            ),
        )


def to_tersimpan(daftar: Iterable[KelasCapaian]) -> list[dict[str, Any]]:
    """Return what the column keeps of a scale: numbers as plain decimal text, every digit."""
    return [
        {
            "label": satu.label,
            "bawah": None if satu.bawah is None else format(satu.bawah, "f"),
            "bawah_termasuk": satu.bawah_termasuk,
            "atas": None if satu.atas is None else format(satu.atas, "f"),
            "atas_termasuk": satu.atas_termasuk,
            "tertulis": satu.tertulis,
        }
        for satu in daftar
    ]


def _read_skala(daftar: Any) -> tuple[KelasCapaian, ...]:
    """Return the classes of the column. Raises ValueError unless `to_tersimpan` wrote it."""
    if not isinstance(daftar, list) or not daftar:
        raise ValueError("a scale is a list of classes")
    return tuple(map(_read_kelas, daftar))


def _read_kelas(isi: Any) -> KelasCapaian:
    if not isinstance(isi, dict) or set(isi) != _KUNCI_KELAS:
        raise ValueError("a class has other keys")
    if not all(isinstance(isi[nama], str) for nama in ("label", "tertulis")):
        raise ValueError("a name is a text")
    if not all(isinstance(isi[nama], bool) for nama in ("bawah_termasuk", "atas_termasuk")):
        raise ValueError("a bound is in the class or not")
    return KelasCapaian(**isi | {nama: _read_batas(isi[nama]) for nama in ("bawah", "atas")})


def _read_batas(teks: Any) -> Decimal | None:
    """Return a bound; plain decimal text only, no NaN and no exponent."""
    if teks is None:
        return None
    if not isinstance(teks, str) or not _BATAS.fullmatch(teks):
        raise ValueError("a bound is a decimal text")
    return Decimal(teks)
