"""The dashboard of one kecamatan as its page shows it: sentences, rows and charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.utils.text import capfirst

from iku.alur_ukur import sebut_hitungan
from iku.domain.arah import Arah
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.rata_capaian import RataCapaian
from iku.domain.serapan import Serapan
from iku.domain.skala_capaian import KelasCapaian
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.domain.tulis_angka import format_angka, format_rupiah
from iku.grafik_tren import draw_tren, name_bersatuan
from iku.grafik_ukur import (
    build_batang,
    build_batang_indikator,
    build_rata,
    build_realisasi,
    build_serapan,
    build_target,
)
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.dasbor import Dasbor
from iku.pengukuran.dukungan import (
    DI_LUAR_PK,
    TANPA_SASARAN,
    AnggaranKinerja,
    DukunganUkur,
)
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.sebut import sebut_dasar, sebut_kepastian
from iku.pengukuran.tren import TANPA_RENCANA
from kecamatan.grafik import (
    BatangCapaian,
    Grafik,
    NilaiGrafik,
    PasanganBatang,
    draw_batang_capaian,
    draw_pasangan_batang,
)

TANPA_TARGET: Final = "target belum diisi"
TANPA_PROGRAM: Final = "tidak ada program yang dikaitkan"
KOSONG: Final = "-"


@dataclass(frozen=True)
class BarisDasbor:
    """One indikator in words; `alasan` says why it has no capaian."""

    satu: UkurIndikator
    predikat: str
    alasan: str


@dataclass(frozen=True)
class BarisProgram:
    """One program: its money, and the sasaran that it supports; `tanpa` says why there is none."""

    nama: str
    pagu: str
    realisasi: str
    serapan: str
    alasan: str
    mendukung: tuple[str, ...]
    tanpa: str


@dataclass(frozen=True)
class TampilanDasbor:
    """Everything on the page; a chart is None where there is nothing to draw."""

    dasbor: Dasbor

    @property
    def nama_triwulan(self) -> str:
        """The triwulan that is shown, in Roman numerals."""
        return self.dasbor.isi.pengukuran.nama_triwulan

    @property
    def waktu(self) -> str:
        """In how many triwulan anything was measured so far: "3 dari 4"."""
        return f"{self.dasbor.terukur} dari {len(NAMA_TRIWULAN)}"

    @property
    def rata(self) -> tuple[str, str]:
        """Mean capaian against the targets of the year, and its predikat."""
        return _write_rata(self.dasbor.isi.rata, self.dasbor.isi.kelas)

    @property
    def dasar_rata(self) -> str:
        """What that mean is of, and whether it can still change: "dari 2 dari 9 indikator"."""
        if not self.rata[1] and self.rata[0] == KOSONG:
            return ""
        isi = self.dasbor.isi
        return "; ".join(filter(None, (sebut_dasar(isi), sebut_kepastian(isi))))

    @property
    def rata_berjalan(self) -> tuple[str, str] | None:
        """The same against what was planned so far; None without such a plan."""
        if self.dasbor.rata_berjalan is None:
            return None
        return _write_rata(self.dasbor.rata_berjalan, self.dasbor.kelas_berjalan)

    @property
    def serapan(self) -> str:
        """The percentage of the budget spent so far."""
        return build_serapan(self.dasbor.serapan).tertulis or KOSONG

    @property
    def belum(self) -> str:
        """What the money spent lacks, in a few words; empty when it is whole."""
        return self.dasbor.serapan.belum if self.dasbor.serapan else ""

    @property
    def label_serapan(self) -> str:
        """What the percentage is, with what it lacks."""
        return ", ".join(filter(None, ("serapan anggaran", self.belum)))

    @property
    def selisih(self) -> str:
        """Capaian less serapan in percent points; empty when one of them is missing."""
        nilai = self.dasbor.efisiensi.nilai
        return "" if nilai is None else f"{format_angka(nilai, 2)} poin persen"

    @property
    def dikecualikan(self) -> tuple[tuple[str, str], ...]:
        """The indikator that are not in the mean, and why."""
        return self.dasbor.isi.rata.dikecualikan if self.dasbor.isi.rata else ()

    @property
    def sasaran_kosong(self) -> tuple[str, ...]:
        """The sasaran without any capaian."""
        return self.dasbor.isi.rata.sasaran_kosong if self.dasbor.isi.rata else ()

    @property
    def status(self) -> str:
        """The states of the triwulan in words: "4 diterima, 1 draf"."""
        return sebut_hitungan(self.dasbor.isi.hitung_status)

    @cached_property
    def daftar_baris(self) -> tuple[BarisDasbor, ...]:
        """Every indikator in words."""
        return tuple(
            BarisDasbor(
                satu,
                satu.kelas.label if satu.kelas else "",
                satu.capaian.alasan if satu.capaian.dipakai is None else "",
            )
            for satu in self.dasbor.isi.daftar_indikator
        )

    @cached_property
    def grafik_indikator(self) -> Grafik | None:
        """Bars of capaian, one for each indikator."""
        daftar = tuple(map(build_batang_indikator, self.dasbor.isi.daftar_indikator))
        return _draw_capaian(daftar, "Capaian tiap indikator", "capaian-indikator", "Indikator")

    @cached_property
    def grafik_sasaran(self) -> Grafik | None:
        """Bars of mean capaian, one for each sasaran."""
        daftar = tuple(
            build_batang(satu.sasaran.teks, build_rata(satu.rata, satu.daftar_capaian), satu.kelas)
            for satu in self.dasbor.isi.daftar_sasaran
        )
        return _draw_capaian(daftar, "Capaian tiap sasaran", "capaian-sasaran", "Sasaran")

    @cached_property
    def grafik_target(self) -> Grafik | None:
        """Plan so far beside realisasi so far; the target of the year where nothing is planned."""
        semua = self.dasbor.isi.daftar_indikator
        if not semua:
            return None
        sampai = f"sampai triwulan {self.nama_triwulan}"
        berencana = any(satu.target_berjalan for satu in semua)
        nama = f"Rencana {sampai}" if berencana else "Target setahun"
        return draw_pasangan_batang(
            tuple(
                PasanganBatang(
                    _name_berarah(satu),
                    build_target(satu.target_berjalan, TANPA_RENCANA)
                    if berencana
                    else build_target(satu.target, TANPA_TARGET),
                    build_realisasi(satu),
                )
                for satu in semua
            ),
            nama=(nama, f"Realisasi {sampai}"),
            judul=f"{nama} dan realisasi",
            awalan="target",
            sumbu_bersama=False,
        )

    @cached_property
    def grafik_anggaran(self) -> Grafik | None:
        """Capaian beside serapan, for each sasaran; None without a budget."""
        kinerja = self.dasbor.anggaran
        if kinerja is None or not kinerja.daftar_dukungan:
            return None
        return draw_pasangan_batang(
            tuple(map(_pair_dukungan, kinerja.daftar_dukungan)),
            nama=("Rata-rata capaian", "Serapan anggaran"),
            judul="Capaian dan serapan tiap sasaran",
            awalan="anggaran",
            kepala="Sasaran",
        )

    @cached_property
    def daftar_program(self) -> tuple[BarisProgram, ...]:
        """Every program with the sasaran that it supports."""
        kinerja, anggaran = self.dasbor.anggaran, self.dasbor.isi.anggaran
        if kinerja is None or anggaran is None:
            return ()
        return tuple(_build_program(satu, kinerja) for satu in anggaran.daftar_program)

    @cached_property
    def grafik_triwulan(self) -> Grafik | None:
        """The course over the triwulan of the year."""
        tren = self.dasbor.tren
        if tren is None:
            return None
        judul = f"{name_bersatuan(tren.satu)}: triwulan I sampai IV"
        nama = ("Realisasi sejak awal tahun", "Rencana sejak awal tahun")
        return draw_tren(tren.daftar_triwulan, nama, judul, "triwulan", "Triwulan")

    @cached_property
    def grafik_tahun(self) -> Grafik | None:
        """The course over the years."""
        tren = self.dasbor.tren
        if tren is None:
            return None
        judul = f"{name_bersatuan(tren.satu)}: dari tahun ke tahun"
        return draw_tren(tren.daftar_tahun, ("Realisasi", "Target"), judul, "tahun", "Tahun")


def _write_rata(rata: RataCapaian | None, kelas: KelasCapaian | None) -> tuple[str, str]:
    if rata is None or rata.nilai is None:
        return (KOSONG, "")
    return (cetak_persen(rata.nilai), kelas.label if kelas else "")


def _name_berarah(satu: UkurIndikator) -> str:
    """Name an indikator; a longer bar of one that should be low is worse, so that is said."""
    turun = satu.janji.arah == Arah.TURUN
    return f"{satu.janji.nama} ({Arah.TURUN.label.lower()})" if turun else satu.janji.nama


def _draw_capaian(
    daftar: Sequence[BatangCapaian], judul: str, awalan: str, kepala: str
) -> Grafik | None:
    if not daftar:
        return None
    return draw_batang_capaian(
        daftar, judul=judul, awalan=awalan, kepala=(kepala, "Capaian", "Predikat")
    )


def _pair_dukungan(satu: DukunganUkur) -> PasanganBatang:
    serapan = build_serapan(satu.serapan)
    if satu.serapan is None:
        serapan = NilaiGrafik(None, alasan=TANPA_PROGRAM)
    capaian = build_rata(satu.sasaran.rata, satu.sasaran.daftar_capaian)
    return PasanganBatang(satu.sasaran.sasaran.teks, capaian, serapan)


def _write_catatan(serapan: Serapan) -> str:
    """Say what is wrong with the money of a program, and what it lacks."""
    belum = f"{capfirst(serapan.belum)}." if serapan.belum else ""
    return " ".join(filter(None, (serapan.alasan or serapan.peringatan, belum)))


def _build_program(satu: UkurBaris, kinerja: AnggaranKinerja) -> BarisProgram:
    di_luar = any(lain.baris.pk == satu.baris.pk for lain in kinerja.luar)
    return BarisProgram(
        str(satu.baris),
        format_rupiah(satu.pagu) or KOSONG,
        format_rupiah(satu.rupiah) or KOSONG,
        build_serapan(satu.serapan).tertulis or KOSONG,
        _write_catatan(satu.serapan),
        tuple(
            dukungan.sasaran.sasaran.teks
            for dukungan in kinerja.daftar_dukungan
            if any(lain.baris.pk == satu.baris.pk for lain in dukungan.daftar_program)
        ),
        DI_LUAR_PK if di_luar else TANPA_SASARAN,
    )
