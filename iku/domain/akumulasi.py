"""How the four triwulan of a year make its figure (A-TRW-01, A-TRW-02).

Sums are exact. A triwulan that is not set is no zero: an office that plans nothing writes 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from iku.domain.desimal import to_desimal
from iku.domain.target import SINGKATAN, JenisTarget, Target


class CaraAkumulasi(StrEnum):
    """How the triwulan make the year."""

    JUMLAH = "jumlah"
    NILAI_AKHIR = "nilai_akhir"
    RATA_RATA = "rata_rata"
    RASIO = "rasio"
    KUMULATIF = "kumulatif"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]

    @property
    def uraian(self) -> str:
        """What it does, in one sentence."""
        return _URAIAN[self]


_LABEL: Final[Mapping[CaraAkumulasi, str]] = {
    CaraAkumulasi.JUMLAH: "Jumlah",
    CaraAkumulasi.NILAI_AKHIR: "Nilai akhir",
    CaraAkumulasi.RATA_RATA: "Rata-rata",
    CaraAkumulasi.RASIO: "Rasio",
    CaraAkumulasi.KUMULATIF: "Kumulatif",
}
_URAIAN: Final[Mapping[CaraAkumulasi, str]] = {
    CaraAkumulasi.JUMLAH: "Keempat triwulan dijumlahkan.",
    CaraAkumulasi.NILAI_AKHIR: "Triwulan terakhir yang terisi berlaku untuk setahun.",
    CaraAkumulasi.RATA_RATA: "Rata-rata triwulan yang terisi.",
    CaraAkumulasi.RASIO: "Jumlah pembilang dibagi jumlah penyebut, kali 100.",
    CaraAkumulasi.KUMULATIF: "Tiap triwulan sudah memuat triwulan sebelumnya dan tidak turun.",
}
# A measured value and a percentage of one triwulan cannot be added to those of another.
_CARA_NILAI: Final = (CaraAkumulasi.NILAI_AKHIR, CaraAkumulasi.RATA_RATA)
_CARA_PERSEN: Final = (*_CARA_NILAI, CaraAkumulasi.RASIO, CaraAkumulasi.KUMULATIF)
_CARA_CACAH: Final = (CaraAkumulasi.JUMLAH, *_CARA_NILAI, CaraAkumulasi.KUMULATIF)
_CARA_SATUAN: Final[Mapping[str, tuple[CaraAkumulasi, ...]]] = {
    "": tuple(CaraAkumulasi),
    **dict.fromkeys(("%", "persentase", "prosentase"), _CARA_PERSEN),
    **dict.fromkeys(("indeks", "nilai", "poin", "predikat", "skor"), _CARA_NILAI),
}


@dataclass(frozen=True, slots=True)
class Triwulan:
    """One triwulan: `angka`, or for RASIO `pembilang` and `penyebut`; None where not set."""

    angka: Decimal | None = None
    pembilang: Decimal | None = None
    penyebut: Decimal | None = None

    def is_terisi(self, cara: CaraAkumulasi) -> bool:
        """Tell whether it holds anything that `cara` reads."""
        if cara == CaraAkumulasi.RASIO:
            return self.pembilang is not None or self.penyebut is not None
        return self.angka is not None


def list_cara(target: Target) -> tuple[CaraAkumulasi, ...]:
    """Return the ways that fit a target, by its kind and satuan; all of them without a satuan.

    Percentages and measured values are not added up, only a percentage is a ratio, and a measured
    value (indeks, nilai, predikat) does not contain the one before.
    """
    if target.jenis == JenisTarget.PREDIKAT:
        return _CARA_NILAI
    satuan = target.satuan.lower()
    return _CARA_SATUAN.get(SINGKATAN.get(satuan, satuan), _CARA_CACAH)


def calculate_tahunan(cara: CaraAkumulasi, triwulan: Sequence[Triwulan]) -> Decimal | None:
    """Return the figure of the year, not rounded; RASIO on the 0-100 scale. None when not known.

    JUMLAH and RASIO need every triwulan that is given: in the running year, give those that are
    over. The other ways need one. Computed with Fraction: what ends as a Decimal is exact, what
    does not (two thirds) has 200 digits, so that rounding it later gives what the fraction gives.
    """
    if cara == CaraAkumulasi.RASIO:
        pecahan = _divide_rasio(triwulan)
    else:
        pecahan = _join_angka(cara, [satu.angka for satu in triwulan])
    return None if pecahan is None else to_desimal(pecahan)


def _join_angka(cara: CaraAkumulasi, daftar: Sequence[Decimal | None]) -> Fraction | None:
    """Return the sum, the mean or the last of the numbers that are set."""
    terisi = [Fraction(satu) for satu in daftar if satu is not None]
    if not terisi:
        return None
    if cara == CaraAkumulasi.JUMLAH:
        return sum(terisi, Fraction()) if len(terisi) == len(daftar) else None
    if cara == CaraAkumulasi.RATA_RATA:
        return sum(terisi, Fraction()) / len(terisi)
    return terisi[-1]


def _divide_rasio(triwulan: Sequence[Triwulan]) -> Fraction | None:
    """Return all pembilang over all penyebut times 100; a triwulan of 0 out of 0 adds nothing."""
    pembilang = _join_angka(CaraAkumulasi.JUMLAH, [satu.pembilang for satu in triwulan])
    penyebut = _join_angka(CaraAkumulasi.JUMLAH, [satu.penyebut for satu in triwulan])
    if pembilang is None or penyebut is None or penyebut <= 0:
        return None
    return pembilang / penyebut * 100
