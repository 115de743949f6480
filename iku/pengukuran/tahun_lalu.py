"""Realisasi of whole earlier years: measured here, else as recorded before measuring began."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from iku.models import Pengukuran, RealisasiLampau
from iku.pemilik import key_of_baris
from iku.pengukuran.anggaran import read_anggaran_banyak
from iku.pengukuran.angka_tahun import TRIWULAN_TERAKHIR, read_tahun

# Identity of an indikator, or what names a row of the budget.
Pokok = int | str
_Tahunan = dict[Pokok, dict[int, Decimal]]


def _kosong() -> _Tahunan:
    return defaultdict(dict)


@dataclass(frozen=True)
class TahunLalu:
    """Figures and money of earlier years; what is not there is not known.

    `daftar_pengukuran` are the measurings they come from, by key.
    """

    daftar_tahun: tuple[int, ...]
    daftar_pengukuran: tuple[int, ...]
    angka: _Tahunan = field(default_factory=_kosong)
    rupiah: _Tahunan = field(default_factory=_kosong)

    def list_angka(self, pokok: Pokok) -> list[Decimal | None]:
        """Return the figure of each year in order."""
        return [self.angka[pokok].get(tahun) for tahun in self.daftar_tahun]

    def list_rupiah(self, pokok: Pokok) -> list[Decimal | None]:
        """Return the money of each year in order."""
        return [self.rupiah[pokok].get(tahun) for tahun in self.daftar_tahun]


def read_tahun_lalu(pengukuran: Pengukuran, daftar_tahun: Sequence[int]) -> TahunLalu:
    """Return the years before; the number of queries does not depend on how many they are."""
    terbaca = read_tahun(pengukuran.kecamatan_id, daftar_tahun)
    akhir = [satu for satu in terbaca.daftar_pengukuran if satu.triwulan == TRIWULAN_TERAKHIR]
    hasil = TahunLalu(tuple(daftar_tahun), tuple(satu.pk for satu in akhir))
    for tahun, indikator in terbaca.daftar_kunci:
        angka = terbaca.choose(tahun, indikator)
        if angka is not None and angka.setahun:
            hasil.angka[indikator][tahun] = angka.angka
    _add_anggaran(hasil, akhir)
    _add_tercatat(hasil, pengukuran.kecamatan_id)
    return hasil


def _add_anggaran(hasil: TahunLalu, akhir: Sequence[Pengukuran]) -> None:
    """Add money and output that are known of the whole year: a sum with gaps is not."""
    per_pengukuran = read_anggaran_banyak(akhir)
    for satu in akhir:
        anggaran = per_pengukuran.get(satu.pk)
        for baris in anggaran.walk() if anggaran else ():
            pokok = key_of_baris(baris.baris)
            _put(hasil.angka, pokok, satu.tahun, baris.keluaran)
            _put(hasil.rupiah, pokok, satu.tahun, None if baris.belum else baris.rupiah)


def _add_tercatat(hasil: TahunLalu, kecamatan_id: int) -> None:
    """Add what was recorded of rows of the budget, where it is not known from measuring."""
    semua = RealisasiLampau.objects.filter(
        kecamatan=kecamatan_id, tahun__in=hasil.daftar_tahun, indikator__isnull=True
    )
    for satu in semua:
        _put(hasil.angka, satu.kunci_baris, satu.tahun, satu.angka)
        _put(hasil.rupiah, satu.kunci_baris, satu.tahun, satu.rupiah)


def _put(tujuan: _Tahunan, pokok: Pokok, tahun: int, nilai: Decimal | None) -> None:
    if nilai is not None:
        tujuan[pokok].setdefault(tahun, nilai)
