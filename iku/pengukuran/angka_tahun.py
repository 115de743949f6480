"""What a whole year came to (A-RNJ-01): the one rule for pages, charts, traces and prints.

What was measured here counts where the figure of the year is known; else what was recorded of
that year; else, only to be shown beside others, the year as far as it was measured.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from iku.models import Pengukuran, RealisasiLampau
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.hitung import UkurIndikator

TRIWULAN_TERAKHIR: Final = 4
# One indikator in the triwulan of one year, by number.
PerTriwulan = Mapping[int, UkurIndikator]
TANPA_TRIWULAN: Final[PerTriwulan] = {}


@dataclass(frozen=True)
class AngkaTahun:
    """The figure of one indikator for one year, and where it is from.

    `ukur` is the triwulan that gave it, None for one that was recorded. One that is not
    `setahun` is of a part of the year, and stands for no year in a sum.
    """

    tahun: int
    angka: Decimal
    sumber: str
    setahun: bool
    ukur: UkurIndikator | None = None


def choose_angka_tahun(
    tahun: int, milik: PerTriwulan, tercatat: RealisasiLampau | None
) -> AngkaTahun | None:
    """Return the figure of a year; None when nothing is known of it."""
    terakhir = milik.get(TRIWULAN_TERAKHIR)
    if terakhir is not None and terakhir.is_terisi and terakhir.realisasi is not None:
        return _build_terukur(tahun, terakhir)
    if tercatat is not None and tercatat.angka is not None:
        return AngkaTahun(tahun, tercatat.angka, tercatat.sumber, setahun=True)
    sebagian = [
        satu
        for nomor, satu in sorted(milik.items())
        if nomor < TRIWULAN_TERAKHIR and satu.is_berangka and satu.realisasi is not None
    ]
    return _build_terukur(tahun, sebagian[-1]) if sebagian else None


def _build_terukur(tahun: int, satu: UkurIndikator) -> AngkaTahun:
    assert satu.realisasi is not None, "chosen for its figure"
    pengukuran = satu.bagian.pengukuran
    asal = f", {satu.asal}" if satu.asal else ""
    sumber = f"pengukuran {tahun} sampai triwulan {pengukuran.nama_triwulan}{asal}"
    setahun = pengukuran.triwulan == TRIWULAN_TERAKHIR
    return AngkaTahun(tahun, satu.realisasi, sumber, setahun, satu)


@dataclass(frozen=True)
class TahunTerbaca:
    """Earlier years of one kecamatan, by year and identity of indikator; queries nothing."""

    daftar_pengukuran: tuple[Pengukuran, ...]
    terukur: Mapping[tuple[int, int], PerTriwulan]
    tercatat: Mapping[tuple[int, int], RealisasiLampau]

    def choose(self, tahun: int, indikator: int) -> AngkaTahun | None:
        """Return the figure of an indikator in a year; None when nothing is known."""
        kunci = (tahun, indikator)
        return choose_angka_tahun(tahun, self.find_terukur(*kunci), self.tercatat.get(kunci))

    def find_terukur(self, tahun: int, indikator: int) -> PerTriwulan:
        """Return the triwulan in which an indikator was measured in a year."""
        return self.terukur.get((tahun, indikator), TANPA_TRIWULAN)

    @property
    def daftar_kunci(self) -> set[tuple[int, int]]:
        """Year and indikator of which anything may be known."""
        return {*self.terukur, *self.tercatat}


def read_tahun(kecamatan_id: int, daftar_tahun: Collection[int]) -> TahunTerbaca:
    """Return what is known of years; the number of queries does not depend on how many."""
    semua = tuple(
        Pengukuran.objects.filter(
            kecamatan=kecamatan_id, periode__tahun_kinerja__tahun__in=daftar_tahun
        )
        .select_related("kecamatan", "periode__tahun_kinerja", "anggaran")
        .defer("kecamatan__logo")
        .order_by("periode__tahun_kinerja__tahun", "periode__triwulan")
    )
    per = read_indikator(semua)
    terukur: dict[tuple[int, int], dict[int, UkurIndikator]] = defaultdict(dict)
    for pengukuran in semua:
        for satu in per[pengukuran.pk]:
            kunci = (pengukuran.tahun, satu.bagian.indikator_id or 0)
            terukur[kunci][pengukuran.triwulan] = satu
    tercatat = RealisasiLampau.objects.filter(
        kecamatan=kecamatan_id, tahun__in=daftar_tahun, indikator__isnull=False
    )
    return TahunTerbaca(
        semua, terukur, {(satu.tahun, satu.indikator_id or 0): satu for satu in tercatat}
    )
