"""What a capaian is: a percentage with the way it was computed, or the reason why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.besaran import PERSEN, Besaran, tulis_besaran
from iku.domain.langkah import Langkah, tulis_hasil
from iku.domain.tulis_angka import format_angka, round_persen

SERATUS_PERSEN: Final = Decimal(100)


class StatusCapaian(StrEnum):
    """Outcome of measuring; only DIHITUNG counts in a mean."""

    DIHITUNG = "dihitung"
    BELUM_DIISI = "belum_diisi"
    TIDAK_DIUKUR = "tidak_diukur"
    BELUM_LENGKAP = "belum_lengkap"
    TIDAK_TERHITUNG = "tidak_terhitung"
    TANPA_TARGET = "tanpa_target"
    TIDAK_DITARGETKAN = "tidak_ditargetkan"
    DI_LUAR_TARGET = "di_luar_target"
    TAK_TERHINGGA = "tak_terhingga"
    TARGET_NEGATIF = "target_negatif"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]


_LABEL: Final[Mapping[StatusCapaian, str]] = {
    StatusCapaian.DIHITUNG: "Dihitung",
    StatusCapaian.BELUM_DIISI: "Belum diisi",
    StatusCapaian.TIDAK_DIUKUR: "Tidak diukur",
    StatusCapaian.BELUM_LENGKAP: "Belum lengkap",
    StatusCapaian.TIDAK_TERHITUNG: "Tidak dapat dihitung",
    StatusCapaian.TANPA_TARGET: "Target belum diisi",
    StatusCapaian.TIDAK_DITARGETKAN: "Tidak ditargetkan",
    StatusCapaian.DI_LUAR_TARGET: "Di luar target",
    StatusCapaian.TAK_TERHINGGA: "Tak terhingga",
    StatusCapaian.TARGET_NEGATIF: "Target negatif",
}


@dataclass(frozen=True, slots=True)
class Capaian:
    """A capaian in percent, or the reason why there is none.

    `mentah` is what the formula gives, never changed by a floor or a cap. `dipakai` is what is
    classed and averaged: after the floor, and after the cap where the policy caps each. Both are
    unrounded, and None unless DIHITUNG; one case has `dipakai` alone: T ÷ R at a realisasi of 0 is
    infinite and counts as the cap. `alasan` is one sentence, empty when computed.
    """

    status: StatusCapaian
    mentah: Decimal | None = None
    dipakai: Decimal | None = None
    alasan: str = ""
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)


def refuse_capaian(
    status: StatusCapaian, alasan: str, langkah: tuple[Langkah, ...] = ()
) -> Capaian:
    """Return that there is no capaian, and why. Raises ValueError for DIHITUNG."""
    if status is StatusCapaian.DIHITUNG:
        raise ValueError("a capaian that is computed has a value")
    return Capaian(status, alasan=alasan, langkah=langkah)


def is_tercapai(capaian: Capaian) -> bool | None:
    """Tell whether the capaian as printed is 100 or more; None when there is none."""
    if capaian.dipakai is None:
        return None
    return round_persen(capaian.dipakai) >= SERATUS_PERSEN


def is_dibatasi(capaian: Capaian) -> bool:
    """Tell whether a floor or a cap changed what is printed; two that print alike are alike."""
    if capaian.mentah is None or capaian.dipakai is None:
        return capaian.mentah is not capaian.dipakai
    return round_persen(capaian.mentah) != round_persen(capaian.dipakai)


def cetak_persen(nilai: Decimal) -> str:
    """Write a percentage as it is printed: "90,13%", rounded half up to two decimals."""
    return f"{format_angka(nilai, 2)}%"


def write_persen(nilai: Decimal) -> str:
    """Write a percentage in a step: "90,125%", "92,3076…%" when more digits follow."""
    return tulis_besaran(Besaran(nilai, PERSEN))


def write_hasil(nilai: Decimal) -> Langkah:
    """Write the last step: the percentage as it is printed."""
    return tulis_hasil(nilai, PERSEN)
