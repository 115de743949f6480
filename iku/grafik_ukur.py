"""What is measured, as charts take it: a value with its writing, or in a few words why not."""

from decimal import Decimal
from typing import Final

from iku.domain.capaian import Capaian
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.rata_capaian import RataCapaian
from iku.domain.serapan import Serapan
from iku.domain.skala_capaian import KelasCapaian
from iku.domain.target import JenisTarget, Target
from iku.domain.tulis_angka import round_persen
from iku.pengukuran.hitung import UkurIndikator, write_capaian, write_target
from kecamatan.grafik import BatangCapaian, NilaiGrafik
from kecamatan.grafik.isi import PANGKAT_TERBESAR

TERLALU_BESAR: Final = "terlalu besar untuk digambar"
CARA_BELUM: Final = "cara menggabungkan belum dipilih"
TANPA_KEBIJAKAN: Final = "kebijakan capaian belum ditetapkan"
TANPA_ANGGARAN: Final = "tidak ada anggaran"


def build_nilai(nilai: Decimal | None, tertulis: str, alasan: str) -> NilaiGrafik:
    """Return a value, rounded as it is printed; `alasan` says why there is none."""
    if nilai is None:
        return NilaiGrafik(None, alasan=alasan)
    bulat = round_persen(nilai)
    if bulat and bulat.adjusted() > PANGKAT_TERBESAR:
        return NilaiGrafik(None, alasan=TERLALU_BESAR)
    return NilaiGrafik(bulat, tertulis)


def build_persen(nilai: Decimal | None, alasan: str) -> NilaiGrafik:
    """Return a percentage."""
    return build_nilai(nilai, "" if nilai is None else cetak_persen(nilai), alasan)


def build_realisasi(satu: UkurIndikator) -> NilaiGrafik:
    """Return the realisasi of the year so far."""
    alasan = CARA_BELUM if satu.gabungan is None else satu.gabungan.status.label.lower()
    return build_nilai(satu.realisasi, satu.write_nilai(satu.realisasi), alasan)


def build_target(target: Target | None, kosong: str) -> NilaiGrafik:
    """Return a target as a value; one that is no single number is named in words."""
    if target is None or target.jenis == JenisTarget.KOSONG:
        return NilaiGrafik(None, alasan=kosong)
    tertulis = write_target(target)
    if target.angka is None or target.jenis == JenisTarget.RENTANG:
        return NilaiGrafik(None, alasan=f"target {tertulis}")
    return build_nilai(target.angka, tertulis, kosong)


def build_capaian(capaian: Capaian) -> NilaiGrafik:
    """Return a capaian in percent."""
    return build_nilai(capaian.dipakai, write_capaian(capaian), capaian.status.label.lower())


def build_serapan(serapan: Serapan | None) -> NilaiGrafik:
    """Return the percentage spent."""
    if serapan is None:
        return NilaiGrafik(None, alasan=TANPA_ANGGARAN)
    return build_persen(serapan.persen, serapan.status.label.lower())


def build_rata(
    rata: RataCapaian | None, daftar_capaian: tuple[tuple[str, Capaian], ...]
) -> NilaiGrafik:
    """Return a mean of capaian; without one the states that keep it from being computed."""
    if rata is None:
        return NilaiGrafik(None, alasan=TANPA_KEBIJAKAN)
    keadaan = dict.fromkeys(satu.status.label.lower() for _, satu in daftar_capaian)
    return build_persen(rata.nilai, "; ".join(keadaan) or "tanpa indikator")


def build_batang(nama: str, capaian: NilaiGrafik, kelas: KelasCapaian | None) -> BatangCapaian:
    """Return a bar with its predikat."""
    return BatangCapaian(nama, capaian, kelas.label if kelas else "")


def build_batang_indikator(satu: UkurIndikator) -> BatangCapaian:
    """Return the bar of an indikator: against the target of the year."""
    return build_batang(satu.janji.nama, build_capaian(satu.capaian), satu.kelas)
