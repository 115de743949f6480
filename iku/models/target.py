"""A target as columns of a row, and what an indikator needs so that one can be set for it."""

from django.db import models
from django.db.models import Q

from iku.domain.arah import Arah
from iku.domain.skala import DAFTAR_SKALA
from iku.domain.target import JenisTarget, TandaTarget, Target
from iku.models.berurutan import BarisBerurutan
from iku.models.indikator import Indikator

# SQLite keeps 15 digits of a number.
DIGIT, DESIMAL = 15, 4
PILIHAN_SKALA = [(satu.kunci, satu.nama) for satu in DAFTAR_SKALA.values()]


def syarat_target() -> Q:
    """Return the condition that the columns hold one kind of target whole, and nothing beside."""
    tanpa_angka = Q(angka__isnull=True, angka_atas__isnull=True)
    satu_angka = Q(angka__isnull=False, angka_atas__isnull=True)
    return (
        Q(tanpa_angka, jenis=JenisTarget.KOSONG.value, label="", tanda="")
        | Q(satu_angka, jenis=JenisTarget.ANGKA.value, label="")
        | Q(~Q(label=""), jenis=JenisTarget.PREDIKAT.value, angka_atas__isnull=True, tanda="")
        | Q(
            jenis=JenisTarget.RENTANG.value,
            angka__isnull=False,
            angka_atas__gt=models.F("angka"),
            label="",
            tanda="",
        )
    )


class BarisTarget(models.Model):
    """The parts of a target; its satuan is that of its indikator."""

    jenis = models.CharField(
        "jenis target",
        max_length=8,
        choices=[(satu.value, satu.value) for satu in JenisTarget],
        default=JenisTarget.KOSONG.value,
    )
    angka = models.DecimalField(
        "angka", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    angka_atas = models.DecimalField(
        "batas atas", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    label = models.CharField("predikat", max_length=3, blank=True)
    tanda = models.CharField(
        "tanda",
        max_length=1,
        blank=True,
        choices=[(satu.value, satu.value) for satu in TandaTarget if satu],
    )

    class Meta:
        abstract = True

    def to_target(self, satuan: str) -> Target:
        """Return the target in the satuan of its indikator."""
        return Target(
            JenisTarget(self.jenis),
            self.angka,
            self.angka_atas,
            self.label,
            TandaTarget(self.tanda),
            satuan if self.jenis in {JenisTarget.ANGKA, JenisTarget.RENTANG} else "",
        )


TARGET_KOLOM = ("jenis", "angka", "angka_atas", "label", "tanda")


def columns_of(target: Target) -> dict[str, object]:
    """Return the columns that hold a target."""
    return {
        "jenis": target.jenis.value,
        "angka": target.angka,
        "angka_atas": target.angka_atas,
        "label": target.label,
        "tanda": target.tanda.value,
    }


class BarisIndikator(BarisBerurutan):
    """The words of an indikator in one plan; its identity is that of the IKU and of other years."""

    indikator = models.ForeignKey(Indikator, models.PROTECT, related_name="daftar_%(class)s")
    nama = models.TextField("indikator")
    satuan = models.CharField("satuan", max_length=40, blank=True)
    arah = models.CharField(
        "arah",
        max_length=6,
        choices=[(satu.value, satu.label) for satu in Arah],
        default=Arah.NAIK.value,
    )
    skala = models.CharField(
        "skala predikat",
        max_length=10,
        blank=True,
        choices=PILIHAN_SKALA,
        help_text="Hanya untuk indikator yang targetnya predikat, mis. B.",
    )

    class Meta(BarisBerurutan.Meta):
        abstract = True

    def __str__(self) -> str:
        """Return the wording."""
        return self.nama
