"""The triwulan of an office, year by year: when each is filled in, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from iku.alur_ukur import StatusRealisasi
from iku.models import IzinIsi, Pengukuran, PeriodePengukuran, TahunKinerja
from iku.pengukuran.keadaan import KeadaanUkur, read_keadaan
from iku.pengukuran.kurang_kirim import TANPA_PK
from iku.perjanjian import list_tahun_berperjanjian
from iku.terbuka import (
    KeadaanPeriode,
    find_keadaan,
    is_izin_berlaku,
    sebab_tahun_ditutup,
    sebab_tertutup_ukur,
    sebut_periode,
)
from kecamatan.models import Kecamatan
from kecamatan.tanggal import format_tanggal


@dataclass(frozen=True)
class TriwulanUkur:
    """One triwulan of an office; `pengukuran` is None while nobody began it.

    `sebab` says why nothing can be filled in now; empty when something can. `is_lewat` says that
    its period is over.
    """

    periode: PeriodePengukuran
    pengukuran: Pengukuran | None
    keadaan: KeadaanUkur | None
    waktu: str
    sebab: str
    is_lewat: bool = False

    @property
    def is_dapat_diisi(self) -> bool:
        """Say whether an office could type something in now."""
        return not self.sebab and self.keadaan is not None and self.keadaan.is_terbuka

    @property
    def is_dapat_dimulai(self) -> bool:
        """Say whether an office could begin it now."""
        return not self.sebab and self.pengukuran is None

    @property
    def is_menunggu_izin(self) -> bool:
        """Say whether its period is over with something left to fill in, and no leave for it."""
        if not self.is_lewat or self.periode.tahun_kinerja.is_ditutup:
            return False
        return bool(self.sebab) and self.keadaan is not None and self.keadaan.is_terbuka

    def batas_perbaikan(self, hari_ini: date) -> date | None:
        """Return the first day on which a return by Bappeda ends; None without any in force."""
        per_bagian: dict[int, date] = {}
        for izin in self._list_izin(hari_ini):
            bagian = izin.bagian
            if bagian is not None and bagian.status == StatusRealisasi.DIKEMBALIKAN:
                per_bagian[bagian.pk] = max(izin.sampai, per_bagian.get(bagian.pk, izin.sampai))
        return min(per_bagian.values(), default=None)

    def batas_isi(self, hari_ini: date) -> date | None:
        """Return the last day on which something not given back can be filled in, or None."""
        dibuka = find_keadaan(self.periode, hari_ini) is KeadaanPeriode.DIBUKA
        batas = [self.periode.ditutup] if dibuka else []
        for izin in self._list_izin(hari_ini):
            if izin.bagian is None or izin.bagian.status != StatusRealisasi.DIKEMBALIKAN:
                batas.append(izin.sampai)
        return max(batas, default=None)

    def _list_izin(self, hari_ini: date) -> list[IzinIsi]:
        semua: Iterable[IzinIsi] = self.pengukuran.daftar_izin.all() if self.pengukuran else ()
        return [satu for satu in semua if is_izin_berlaku(satu, hari_ini)]


@dataclass(frozen=True)
class TahunUkur:
    """A year with its four triwulan; `sebab` says why none of the others can be begun."""

    tahun_kinerja: TahunKinerja
    daftar_triwulan: tuple[TriwulanUkur, ...]
    sebab: str = ""

    @property
    def tahun_lalu(self) -> int:
        """The year before."""
        return self.tahun_kinerja.tahun - 1


def read_tahun_ukur(kecamatan: Kecamatan, hari_ini: date) -> tuple[TahunUkur, ...]:
    """Return every year that Bappeda has opened, the newest first, in a few queries."""
    milik = Pengukuran.objects.filter(kecamatan=kecamatan).select_related(
        "periode__tahun_kinerja", "kecamatan"
    )
    ada = list(milik.defer("kecamatan__logo").prefetch_related("daftar_izin__bagian"))
    keadaan = read_keadaan(ada)
    per_periode = {satu.periode_id: satu for satu in ada}
    berperjanjian = list_tahun_berperjanjian(kecamatan.pk)
    hasil = []
    for tahun in TahunKinerja.objects.filter(kabupaten=kecamatan.kabupaten_id).prefetch_related(
        "daftar_periode"
    ):
        tanpa = "" if tahun.tahun in berperjanjian or tahun.is_ditutup else TANPA_PK
        triwulan = tuple(
            _build(periode, per_periode.get(periode.pk), keadaan, hari_ini, tanpa)
            for periode in _list_periode(tahun)
        )
        belum = any(satu.pengukuran is None for satu in triwulan)
        hasil.append(TahunUkur(tahun, triwulan, tanpa if belum else ""))
    return tuple(hasil)


def _list_periode(tahun: TahunKinerja) -> list[PeriodePengukuran]:
    daftar: list[PeriodePengukuran] = list(tahun.daftar_periode.all())
    for satu in daftar:
        satu.tahun_kinerja = tahun
    return daftar


def _build(
    periode: PeriodePengukuran,
    pengukuran: Pengukuran | None,
    keadaan: dict[int, KeadaanUkur],
    hari_ini: date,
    tanpa: str,
) -> TriwulanUkur:
    izin = [] if pengukuran is None else list(pengukuran.daftar_izin.all())
    return TriwulanUkur(
        periode,
        pengukuran,
        None if pengukuran is None else keadaan[pengukuran.pk],
        "; ".join(
            [
                sebut_periode(periode, hari_ini),
                *(() if tanpa else _sebut_lanjut(pengukuran, periode, hari_ini)),
            ]
        ),
        sebab_mulai(periode, hari_ini) or tanpa
        if pengukuran is None
        else sebab_tertutup_ukur(pengukuran, hari_ini, izin),
        find_keadaan(periode, hari_ini) is KeadaanPeriode.LEWAT,
    )


def _sebut_lanjut(
    pengukuran: Pengukuran | None, periode: PeriodePengukuran, hari_ini: date
) -> list[str]:
    """Return what opens a triwulan after its period: an izin, for which it must have begun."""
    if pengukuran is not None:
        return sebut_izin(pengukuran.daftar_izin.all(), hari_ini)
    if find_keadaan(periode, hari_ini) is KeadaanPeriode.LEWAT:
        return ["mulai dulu, lalu mintalah izin mengisi kepada Bappeda"]
    return []


def sebut_izin(daftar: Iterable[IzinIsi], hari_ini: date) -> list[str]:
    """Return in words until when Bappeda lets something be filled in after the period."""
    sampai = [satu.sampai for satu in daftar if is_izin_berlaku(satu, hari_ini)]
    return [f"ada izin mengisi sampai {format_tanggal(max(sampai))}"] if sampai else []


def sebut_belum_dibuka(tahun: int) -> str:
    """Say that a year cannot be filled in yet."""
    return f"Tahun {tahun} belum dibuka Bappeda; realisasinya dapat diisi sesudah itu."


def sebab_mulai(periode: PeriodePengukuran, hari_ini: date) -> str:
    """Say why a triwulan cannot be begun: the year is closed, or its period has not come."""
    if sebab := sebab_tahun_ditutup(periode.tahun_kinerja):
        return sebab
    if find_keadaan(periode, hari_ini) is KeadaanPeriode.BELUM:
        return f"Belum dibuka; mulai {format_tanggal(periode.dibuka)}."
    return ""
