"""Finds which measuring a command means, and the bytes that print it."""

from dataclasses import dataclass

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import Pengukuran
from kecamatan.models import Kecamatan
from laporan.cari_cetak import TidakDitemukan
from laporan.jenis_cetak_ukur import BentukCetak, JenisCetakUkur, susun_ukur, write_ukur


@dataclass(frozen=True)
class CetakanUkur:
    """The bytes, what they print, and whether its figures may still change, in words."""

    berkas: bytes
    judul: str
    sifat: str


def find_pengukuran(kecamatan: Kecamatan, tahun: int, triwulan: int) -> Pengukuran:
    """Return the measuring of a triwulan. Raises TidakDitemukan."""
    milik = Pengukuran.objects.filter(
        kecamatan=kecamatan,
        periode__tahun_kinerja__tahun=tahun,
        periode__triwulan=triwulan,
    )
    satu: Pengukuran | None = milik.select_related(
        "kecamatan__kabupaten",
        "periode__tahun_kinerja",
        "perjanjian__kecamatan",
        "perjanjian__bidang",
        "anggaran__kecamatan",
        "rencana_aksi__perjanjian__bidang",
        "rencana_aksi__kecamatan",
    ).first()
    if satu is None:
        nama = NAMA_TRIWULAN[triwulan - 1]
        raise TidakDitemukan(f"Pengukuran triwulan {nama} {kecamatan} tahun {tahun} belum dimulai.")
    return satu


def print_pengukuran(
    pengukuran: Pengukuran, jenis: JenisCetakUkur, bentuk: BentukCetak
) -> CetakanUkur:
    """Return a fresh print. Raises CetakGagal."""
    isi = susun_ukur(pengukuran, jenis)
    return CetakanUkur(write_ukur(isi, bentuk), isi.judul_berkas, isi.sifat)
