"""Four triwulan as columns of a row, and the way in which they make the year."""

from collections.abc import Sequence
from typing import Final

from django.db import models
from django.db.models import Q

from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.models.target import DESIMAL, DIGIT

NOMOR_TRIWULAN: Final = (1, 2, 3, 4)
_ISIAN: Final = ("angka", "pembilang", "penyebut")


def syarat_triwulan() -> Q:
    """Return the condition that a row holds what its cara reads and nothing beside.

    Without a cara nothing is set: a number would mean something else under each of them.
    """
    rasio = CaraAkumulasi.RASIO.value
    lain = [satu.value for satu in CaraAkumulasi if satu != CaraAkumulasi.RASIO]
    return (
        Q(_kosong(*_ISIAN), cara="")
        | Q(_kosong("angka"), cara=rasio)
        | Q(_kosong("pembilang", "penyebut"), cara__in=lain)
    )


def _kosong(*isian: str) -> Q:
    return Q(**{f"{satu}_{nomor}__isnull": True for satu in isian for nomor in NOMOR_TRIWULAN})


class BarisTriwulan(models.Model):
    """What is planned, or was measured, in each triwulan; None where nothing is set."""

    cara = models.CharField(
        "cara akumulasi",
        max_length=12,
        blank=True,
        choices=[(satu.value, satu.label) for satu in CaraAkumulasi],
    )
    angka_1 = models.DecimalField(
        "triwulan I", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    angka_2 = models.DecimalField(
        "triwulan II", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    angka_3 = models.DecimalField(
        "triwulan III", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    angka_4 = models.DecimalField(
        "triwulan IV", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    pembilang_1 = models.DecimalField(
        "pembilang I", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    pembilang_2 = models.DecimalField(
        "pembilang II", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    pembilang_3 = models.DecimalField(
        "pembilang III", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    pembilang_4 = models.DecimalField(
        "pembilang IV", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    penyebut_1 = models.DecimalField(
        "penyebut I", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    penyebut_2 = models.DecimalField(
        "penyebut II", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    penyebut_3 = models.DecimalField(
        "penyebut III", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )
    penyebut_4 = models.DecimalField(
        "penyebut IV", max_digits=DIGIT, decimal_places=DESIMAL, null=True, blank=True
    )

    class Meta:
        abstract = True

    def list_triwulan(self) -> tuple[Triwulan, ...]:
        """Return the four, first one first."""
        return tuple(
            Triwulan(*(getattr(self, f"{satu}_{nomor}") for satu in _ISIAN))
            for nomor in NOMOR_TRIWULAN
        )


def columns_of_triwulan(daftar: Sequence[Triwulan]) -> dict[str, object]:
    """Return the columns that hold four triwulan."""
    return {
        f"{isian}_{nomor}": getattr(satu, isian)
        for nomor, satu in zip(NOMOR_TRIWULAN, daftar, strict=True)
        for isian in _ISIAN
    }
