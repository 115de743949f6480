"""How much of a pagu was spent, and what is left (A-CAP-11). Sums are exact."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from iku.domain.desimal import SERATUS, to_desimal
from iku.domain.hasil_capaian import cetak_persen, write_hasil, write_persen
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.rupiah import format_rupiah
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.domain.tulis_angka import is_tepat


class StatusSerapan(StrEnum):
    """Outcome; only DIHITUNG has a percentage, and only TANPA_ANGGARAN is an error."""

    DIHITUNG = "dihitung"
    BELUM_DIISI = "belum_diisi"
    TANPA_PAGU = "tanpa_pagu"
    TIDAK_DIANGGARKAN = "tidak_dianggarkan"
    TANPA_ANGGARAN = "tanpa_anggaran"
    PAGU_NEGATIF = "pagu_negatif"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]


_LABEL: Final[Mapping[StatusSerapan, str]] = {
    StatusSerapan.DIHITUNG: "Dihitung",
    StatusSerapan.BELUM_DIISI: "Belum diisi",
    StatusSerapan.TANPA_PAGU: "Pagu belum diisi",
    StatusSerapan.TIDAK_DIANGGARKAN: "Tidak dianggarkan",
    StatusSerapan.TANPA_ANGGARAN: "Belanja tanpa anggaran",
    StatusSerapan.PAGU_NEGATIF: "Pagu negatif",
}


SEKALIGUS: Final = (
    "Realisasi anggaran dicatat sekaligus untuk setahun pada triwulan IV; triwulan I, II, dan III "
    "tidak dicatat tersendiri."
)


@dataclass(frozen=True, slots=True)
class Serapan:
    """The percentage spent, unrounded, and the rupiah left; None where not known.

    `peringatan` is a sentence when more was spent than the pagu, else empty. `belum` says in a
    few words what the realisasi lacks: the percentage is then that of what is filled in, and goes
    nowhere without these words; what is left is not known.
    """

    status: StatusSerapan
    persen: Decimal | None = None
    sisa: Decimal | None = None
    alasan: str = ""
    peringatan: str = ""
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)
    belum: str = ""

    @property
    def tertulis(self) -> str:
        """The percentage as it is printed, with what it lacks; empty when there is none."""
        if self.persen is None:
            return ""
        tertulis = cetak_persen(self.persen)
        return f"{tertulis} ({self.belum})" if self.belum else tertulis


def calculate_serapan(
    pagu: Decimal | None, realisasi: Decimal | None, *, belum: str = ""
) -> Serapan:
    """Return the serapan of a pagu; of a total, give the sums: it is no mean of percentages.

    `belum` says what is not filled in of a realisasi that is a sum; empty when nothing is.
    Raises ValueError for an amount finer than one sen.
    """
    if not all(satu is None or is_tepat(satu, 2) for satu in (pagu, realisasi)):
        raise ValueError(f"{pagu} or {realisasi} is finer than one sen")
    if pagu is None:
        return Serapan(StatusSerapan.TANPA_PAGU, alasan="Pagu belum diisi.")
    if realisasi is None:
        return Serapan(StatusSerapan.BELUM_DIISI, alasan="Realisasi anggaran belum diisi.")
    if belum:
        utuh = _calculate(pagu, realisasi)
        # What is left is not known, so no step computes it.
        return replace(utuh, sisa=None, belum=belum, langkah=utuh.langkah[1:])
    return _calculate(pagu, realisasi)


def is_setahun_sekaligus(daftar: Iterable[Sequence[Decimal | None]]) -> bool:
    """Tell whether money was recorded once for the whole year, in its last triwulan.

    `daftar` is the money of each lowest row, triwulan by triwulan. An office that has only the
    figures of a year's end leaves the other triwulan empty on every row: they are in the last one
    and not missing. One figure in an earlier triwulan, and an empty one is a gap again.
    """
    semua = [tuple(satu) for satu in daftar]
    setahun = all(len(satu) == len(NAMA_TRIWULAN) for satu in semua)
    awal = any(rupiah is not None for satu in semua for rupiah in satu[:-1])
    return setahun and not awal and any(satu[-1] is not None for satu in semua)


def _calculate(pagu: Decimal, realisasi: Decimal) -> Serapan:
    sisa = to_desimal(Fraction(pagu) - Fraction(realisasi))
    if pagu < 0:
        alasan = f"Pagu {format_rupiah(pagu)} negatif, jadi serapan tidak dapat dihitung."
        return Serapan(StatusSerapan.PAGU_NEGATIF, sisa=sisa, alasan=alasan)
    if pagu == 0:
        return _without_pagu(realisasi, sisa)
    persen = to_desimal(Fraction(realisasi) / Fraction(pagu) * SERATUS)
    return Serapan(
        StatusSerapan.DIHITUNG, persen, sisa,
        peringatan=_warn_lebih(sisa), langkah=_list_langkah(pagu, realisasi, persen, sisa),
    )  # fmt: skip


def _without_pagu(realisasi: Decimal, sisa: Decimal) -> Serapan:
    """Return what a pagu of 0 means: nothing planned, or spending without a budget."""
    if realisasi == 0:
        alasan = "Tidak dianggarkan: pagu 0 dan realisasi 0."
        return Serapan(StatusSerapan.TIDAK_DIANGGARKAN, sisa=sisa, alasan=alasan)
    alasan = f"Ada realisasi {format_rupiah(realisasi)}, padahal pagunya 0."
    return Serapan(StatusSerapan.TANPA_ANGGARAN, sisa=sisa, alasan=alasan)


def _warn_lebih(sisa: Decimal) -> str:
    if sisa >= 0:
        return ""
    return f"Realisasi melebihi pagu sebesar {format_rupiah(sisa.copy_negate())}."


def _list_langkah(
    pagu: Decimal, realisasi: Decimal, persen: Decimal, sisa: Decimal
) -> tuple[Langkah, ...]:
    """Write both sums."""
    atas, bawah = format_rupiah(realisasi), format_rupiah(pagu)
    serapan = f"{atas} ÷ {bawah} × 100% = {write_persen(persen)}"
    return (
        Langkah(JenisLangkah.HITUNG, f"Sisa: {bawah} − {atas} = {format_rupiah(sisa)}"),
        Langkah(JenisLangkah.HITUNG, serapan),
        write_hasil(persen),
    )
