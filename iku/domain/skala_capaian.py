"""Classes of capaian, such as 76% s.d. 100% is Baik: data, not code (A-CAP-09).

A class is taken from the value that is printed: rounded half up to two decimals. A value between
two printed bounds (75,5 between 75 and 76) belongs where the chosen method puts it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.tulis_angka import format_angka, round_bulat, round_persen


class MetodeBatas(StrEnum):
    """Where a value between two printed bounds belongs."""

    BATAS_BAWAH = "batas_bawah"
    BATAS_ATAS = "batas_atas"
    BULAT = "bulat"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN[self]


_LABEL: Final[Mapping[MetodeBatas, str]] = {
    MetodeBatas.BATAS_BAWAH: "Batas bawah",
    MetodeBatas.BATAS_ATAS: "Batas atas",
    MetodeBatas.BULAT: "Dibulatkan dulu",
}
_URAIAN: Final[Mapping[MetodeBatas, str]] = {
    MetodeBatas.BATAS_BAWAH: "Kelas tertinggi yang batas bawahnya sudah dicapai.",
    MetodeBatas.BATAS_ATAS: "Kelas terendah yang batas atasnya belum dilewati.",
    MetodeBatas.BULAT: ("Capaian dibulatkan seteliti batas yang tercetak, lalu dicari kelasnya."),
}


@dataclass(frozen=True, slots=True)
class KelasCapaian:
    """One class between two bounds; None is open. `tertulis` is how a rule prints its bounds."""

    label: str
    bawah: Decimal | None
    bawah_termasuk: bool
    atas: Decimal | None
    atas_termasuk: bool
    tertulis: str = ""


@dataclass(frozen=True, slots=True)
class SkalaCapaian:
    """Classes from the highest, and where they are laid down.

    `terverifikasi` is False where the source was not read but is known from practice: a page
    says so. Only a scale that `check_kelas` accepts has one class for every value.
    """

    nama: str
    sumber: str
    metode: MetodeBatas
    daftar_kelas: tuple[KelasCapaian, ...]
    terverifikasi: bool = True

    @property
    def sebutan(self) -> str:
        """Its name as a sentence goes on with it: "skala Jember"; a name may begin with it."""
        nama = self.nama.strip()
        kata, _, sisa = nama.partition(" ")
        return f"skala {sisa if kata.casefold() == 'skala' and sisa else nama}"


def find_kelas(skala: SkalaCapaian, nilai: Decimal | None) -> KelasCapaian | None:
    """Return the class of a capaian as printed; None without a capaian."""
    if nilai is None:
        return None
    tercetak = round_persen(nilai)
    if skala.metode is MetodeBatas.BATAS_ATAS:
        dari_bawah = reversed(skala.daftar_kelas)
        return next((satu for satu in dari_bawah if _is_di_bawah_atas(satu, tercetak)), None)
    if skala.metode is MetodeBatas.BULAT:
        tercetak = round_bulat(tercetak, count_desimal(skala.daftar_kelas))
    return next((satu for satu in skala.daftar_kelas if _is_di_atas_bawah(satu, tercetak)), None)


def write_kelas(kelas: KelasCapaian) -> str:
    """Write the bounds of a class in words: "76% s.d. 100%", "Lebih dari 100%"."""
    if kelas.tertulis:
        return kelas.tertulis
    if kelas.bawah is None and kelas.atas is None:
        return "Semua capaian"
    if kelas.bawah is None:
        atas = _write_atas(kelas)
        return f"{atas[:1].upper()}{atas[1:]}" if not kelas.atas_termasuk else f"{atas} atau kurang"
    bawah = f"{format_angka(kelas.bawah)}%"
    if kelas.atas is None:
        return f"{bawah} atau lebih" if kelas.bawah_termasuk else f"Lebih dari {bawah}"
    awal = bawah if kelas.bawah_termasuk else f"Lebih dari {bawah}"
    return f"{awal} s.d. {_write_atas(kelas)}"


def count_desimal(daftar: Sequence[KelasCapaian]) -> int:
    """Return how many decimals the finest of the printed bounds has."""
    batas = (nilai for satu in daftar for nilai in (satu.bawah, satu.atas) if nilai is not None)
    return max((len(format_angka(nilai).partition(",")[2]) for nilai in batas), default=0)


def _write_atas(kelas: KelasCapaian) -> str:
    assert kelas.atas is not None, "the top class is written from its lower bound"
    atas = f"{format_angka(kelas.atas)}%"
    return atas if kelas.atas_termasuk else f"kurang dari {atas}"


def _is_di_atas_bawah(kelas: KelasCapaian, nilai: Decimal) -> bool:
    if kelas.bawah is None:
        return True
    return nilai > kelas.bawah or (kelas.bawah_termasuk and nilai == kelas.bawah)


def _is_di_bawah_atas(kelas: KelasCapaian, nilai: Decimal) -> bool:
    if kelas.atas is None:
        return True
    return nilai < kelas.atas or (kelas.atas_termasuk and nilai == kelas.atas)
