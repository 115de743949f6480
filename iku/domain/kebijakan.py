"""What an office declares about measuring capaian: choices that no regulation makes for it.

Rules: A-CAP-02 (falling indikator), A-CAP-04 (cap and floor), A-CAP-06 (means).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.daftar_skala_capaian import SKALA_JEMBER
from iku.domain.skala_capaian import SkalaCapaian


class BentukTurun(StrEnum):
    """How capaian is computed where a lower realisasi is better."""

    SELISIH = "selisih"
    BANDING = "banding"
    SISA = "sisa"

    @property
    def label(self) -> str:
        """The formula, as a page prints it."""
        return _LABEL_BENTUK[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN_BENTUK[self]


class DiLuarTarget(StrEnum):
    """What to do with a realisasi where the target is 0 and a higher realisasi is better."""

    KOSONG = "kosong"
    SERATUS = "seratus"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL_DI_LUAR[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN_DI_LUAR[self]


class UrutanBatas(StrEnum):
    """Whether each capaian is capped, or their mean."""

    SEBELUM = "sebelum"
    SESUDAH = "sesudah"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL_URUTAN[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN_URUTAN[self]


class DasarRata(StrEnum):
    """What the mean of the office is taken over."""

    SASARAN = "sasaran"
    INDIKATOR = "indikator"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL_DASAR[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN_DASAR[self]


_LABEL_BENTUK: Final[Mapping[BentukTurun, str]] = {
    BentukTurun.SELISIH: "(2T − R) ÷ T × 100%",
    BentukTurun.BANDING: "T ÷ R × 100%",
    BentukTurun.SISA: "(T − R) ÷ T × 100%",
}
_URAIAN_BENTUK: Final[Mapping[BentukTurun, str]] = {
    BentukTurun.SELISIH: "Tepat target 100%, realisasi 0 menjadi 200%, dua kali target menjadi 0%.",
    BentukTurun.BANDING: "Tepat target 100%, dan tidak ada batas atas bila realisasi mendekati 0.",
    BentukTurun.SISA: "Tepat target menjadi 0%, jadi tidak dapat dipilih.",
}
_LABEL_DI_LUAR: Final[Mapping[DiLuarTarget, str]] = {
    DiLuarTarget.KOSONG: "Tidak diberi capaian",
    DiLuarTarget.SERATUS: "Capaian 100%",
}
_URAIAN_DI_LUAR: Final[Mapping[DiLuarTarget, str]] = {
    DiLuarTarget.KOSONG: "Realisasi tanpa target dicatat, dan tidak ikut rata-rata.",
    DiLuarTarget.SERATUS: "Realisasi tanpa target dihitung 100%.",
}
_LABEL_URUTAN: Final[Mapping[UrutanBatas, str]] = {
    UrutanBatas.SEBELUM: "Batasi tiap capaian, lalu rata-ratakan",
    UrutanBatas.SESUDAH: "Rata-ratakan, lalu batasi rata-ratanya",
}
_URAIAN_URUTAN: Final[Mapping[UrutanBatas, str]] = {
    UrutanBatas.SEBELUM: "Capaian yang sangat tinggi tidak menutupi yang rendah.",
    UrutanBatas.SESUDAH: "Capaian yang sangat tinggi ikut utuh dalam rata-rata.",
}
_LABEL_DASAR: Final[Mapping[DasarRata, str]] = {
    DasarRata.SASARAN: "Rata-rata dari rata-rata sasaran",
    DasarRata.INDIKATOR: "Rata-rata dari semua indikator",
}
_URAIAN_DASAR: Final[Mapping[DasarRata, str]] = {
    DasarRata.SASARAN: "Tiap sasaran sama beratnya, berapa pun indikatornya.",
    DasarRata.INDIKATOR: "Tiap indikator sama beratnya, di sasaran mana pun.",
}

# SISA is known from practice, but a result that is exactly on target would score 0.
PILIHAN_BENTUK_TURUN: Final = (BentukTurun.SELISIH, BentukTurun.BANDING)
PILIHAN_BATAS: Final = (None, Decimal(100), Decimal(120), Decimal(150))
_SERATUS: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """All of the choices; `lantai` and `batas` are percentages, None without one.

    Always sensible: raises ValueError for a form that scores an on-target result 0, for a cap
    below 100 and for a floor above it or below 0.
    """

    bentuk_turun: BentukTurun
    lantai: Decimal | None
    batas: Decimal | None
    urutan_batas: UrutanBatas
    di_luar_target: DiLuarTarget
    dasar_rata: DasarRata
    skala: SkalaCapaian

    def __post_init__(self) -> None:
        """Refuse what would not score an on-target result 100. Raises ValueError."""
        if self.bentuk_turun not in PILIHAN_BENTUK_TURUN:
            raise ValueError(f"{self.bentuk_turun} cannot be chosen")
        if self.batas is not None and not self.batas >= _SERATUS:
            raise ValueError(f"a cap of {self.batas} is below 100")
        if self.lantai is not None and not 0 <= self.lantai <= _SERATUS:
            raise ValueError(f"a floor of {self.lantai} is not between 0 and 100")


KEBIJAKAN_BAWAAN: Final = Kebijakan(
    bentuk_turun=BentukTurun.SELISIH,
    lantai=Decimal(0),
    batas=None,
    urutan_batas=UrutanBatas.SEBELUM,
    di_luar_target=DiLuarTarget.KOSONG,
    dasar_rata=DasarRata.SASARAN,
    skala=SKALA_JEMBER,
)
