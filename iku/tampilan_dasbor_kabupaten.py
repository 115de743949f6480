"""The dashboard of a kabupaten as its page shows it: counts, rows and charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from iku.domain.efisiensi import calculate_selisih
from iku.domain.tulis_angka import format_angka
from iku.grafik_ukur import build_persen
from iku.pengukuran.dasbor_kabupaten import DasborKabupaten
from iku.pengukuran.rekap import BarisRekap
from kecamatan.grafik import (
    BatangCapaian,
    Grafik,
    draw_batang_capaian,
)

KOSONG: Final = "-"


@dataclass(frozen=True)
class BarisKabupaten:
    """One kecamatan in words: its performance beside its money."""

    baris: BarisRekap
    selisih: str
    sebutan: str


@dataclass(frozen=True)
class TampilanKabupaten:
    """Everything on the page."""

    dasbor: DasborKabupaten

    @property
    def nama_triwulan(self) -> str:
        """The triwulan that is shown: "Triwulan II"."""
        return str(self.dasbor.rekap.periode.get_triwulan_display())

    @cached_property
    def grafik_capaian(self) -> Grafik | None:
        """Bars of mean capaian, the highest first; None while no kecamatan has one."""
        if not self.dasbor.rekap.berperingkat:
            return None
        return draw_batang_capaian(
            tuple(map(_build_batang, self._list_bernilai())),
            judul=f"Rata-rata capaian tiap kecamatan, {self.nama_triwulan}",
            awalan="kabupaten",
            kepala=("Kecamatan", "Rata-rata capaian", "Predikat"),
        )

    @property
    def tanpa_capaian(self) -> tuple[BarisRekap, ...]:
        """The kecamatan without a mean: they are named, not drawn as nothing."""
        return tuple(satu for satu in self.dasbor.daftar_baris if satu.nilai is None)

    @cached_property
    def daftar_baris(self) -> tuple[BarisKabupaten, ...]:
        """Every kecamatan in words, the highest mean first."""
        return tuple(map(_build_baris, self.dasbor.daftar_baris))

    def _list_bernilai(self) -> Sequence[BarisRekap]:
        return [satu for satu in self.dasbor.daftar_baris if satu.nilai is not None]


def _build_batang(satu: BarisRekap) -> BatangCapaian:
    return BatangCapaian(satu.kecamatan.nama, build_persen(satu.nilai, satu.alasan), satu.predikat)


def _build_baris(satu: BarisRekap) -> BarisKabupaten:
    isi = satu.isi
    rata = isi.rata.nilai if isi and isi.rata else None
    serapan = isi.anggaran.serapan.persen if isi and isi.anggaran else None
    hasil = calculate_selisih(rata, serapan, belum=satu.belum)
    sebutan = {None: KOSONG, True: "Efisien", False: "Belum efisien"}[hasil.efisien]
    selisih = KOSONG if hasil.nilai is None else format_angka(hasil.nilai, 2)
    return BarisKabupaten(satu, selisih, sebutan)
