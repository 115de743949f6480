"""Whether a figure may be filled in on a day, and in words why not: the one home of that rule.

Pure but for the words of models: rows come with what they stand in, the day comes from outside.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from django.utils import timezone

from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, IzinIsi, Pengukuran, PeriodePengukuran, TahunKinerja
from kecamatan.tanggal import format_tanggal

_SEDANG_DIPERIKSA: Final[Mapping[str, str]] = {
    StatusRealisasi.DIAJUKAN: (
        "Sedang diperiksa sekcam. Isian dapat diubah lagi bila sekcam mengembalikannya."
    ),
    StatusRealisasi.DIVERIFIKASI: (
        "Sedang menunggu persetujuan camat. Isian dapat diubah lagi bila dikembalikan."
    ),
    StatusRealisasi.DIKIRIM: (
        "Sedang diperiksa Bappeda. Isian dapat diubah lagi bila Bappeda mengembalikannya."
    ),
    StatusRealisasi.DITERIMA: (
        "Sudah diterima Bappeda. Isian dapat diubah lagi bila Bappeda membukanya kembali."
    ),
}
_MINTA_IZIN: Final = "Untuk mengisi, mintalah izin kepada Bappeda."


class KeadaanPeriode(StrEnum):
    """Where a day lies beside a period."""

    BELUM = "belum"
    DIBUKA = "dibuka"
    LEWAT = "lewat"


def find_keadaan(periode: PeriodePengukuran, hari_ini: date) -> KeadaanPeriode:
    """Return where `hari_ini` lies; both days of a period are part of it."""
    if hari_ini < periode.dibuka:
        return KeadaanPeriode.BELUM
    return KeadaanPeriode.DIBUKA if hari_ini <= periode.ditutup else KeadaanPeriode.LEWAT


def sebut_periode(periode: PeriodePengukuran, hari_ini: date) -> str:
    """Return the state of a period in words."""
    return {
        KeadaanPeriode.BELUM: f"Belum dibuka; mulai {format_tanggal(periode.dibuka)}",
        KeadaanPeriode.DIBUKA: f"Sedang dibuka sampai {format_tanggal(periode.ditutup)}",
        KeadaanPeriode.LEWAT: f"Berakhir {format_tanggal(periode.ditutup)}",
    }[find_keadaan(periode, hari_ini)]


def sebab_tahun_ditutup(tahun_kinerja: TahunKinerja) -> str:
    """Say that a year is closed; empty while it is open."""
    if tahun_kinerja.ditutup_at is None:
        return ""
    pada = format_tanggal(timezone.localdate(tahun_kinerja.ditutup_at))
    return f"Tahun {tahun_kinerja.tahun} sudah ditutup pada {pada}; isinya tidak berubah lagi."


def sebab_tertutup_ukur(
    pokok: BagianUkur | Pengukuran, hari_ini: date, daftar_izin: Iterable[IzinIsi]
) -> str:
    """Say why nothing can be filled in on `hari_ini`; empty when it can.

    `daftar_izin` are those of the measuring; a bagian is also opened by one of its own alone. For
    a whole measuring any of them counts: something in it can be filled in. Rows come with
    `periode__tahun_kinerja`.
    """
    pengukuran = pokok.pengukuran if isinstance(pokok, BagianUkur) else pokok
    if sebab := sebab_tahun_ditutup(pengukuran.periode.tahun_kinerja):
        return sebab
    if isinstance(pokok, BagianUkur) and (sebab := _SEDANG_DIPERIKSA.get(pokok.status, "")):
        return sebab
    return _sebab_periode(pengukuran, hari_ini, _izin_untuk(pokok, daftar_izin))


def is_izin_berlaku(izin: IzinIsi, hari_ini: date) -> bool:
    """Say whether it lets anybody fill in on that day."""
    return izin.dicabut_at is None and hari_ini <= izin.sampai


def is_terlambat(periode: PeriodePengukuran, hari_ini: date, dikirim: date | None = None) -> bool:
    """Say whether it was sent after the period, or has not been sent and the period is over."""
    return (dikirim or hari_ini) > periode.ditutup


def _izin_untuk(pokok: BagianUkur | Pengukuran, daftar_izin: Iterable[IzinIsi]) -> list[IzinIsi]:
    if isinstance(pokok, Pengukuran):
        return [satu for satu in daftar_izin if satu.pengukuran_id == pokok.pk]
    return [
        satu
        for satu in daftar_izin
        if satu.pengukuran_id == pokok.pengukuran_id and satu.bagian_id in {None, pokok.pk}
    ]


def _sebab_periode(pengukuran: Pengukuran, hari_ini: date, daftar_izin: list[IzinIsi]) -> str:
    """Say why the day is not one to fill in: before the period, or after it without izin."""
    periode = pengukuran.periode
    keadaan = find_keadaan(periode, hari_ini)
    if keadaan is KeadaanPeriode.DIBUKA:
        return ""
    if any(is_izin_berlaku(satu, hari_ini) for satu in daftar_izin):
        return ""
    nama = f"Pengisian triwulan {pengukuran.nama_triwulan}"
    if keadaan is KeadaanPeriode.BELUM:
        return f"{nama} belum dibuka; mulai {format_tanggal(periode.dibuka)}."
    berakhir = f"{nama} berakhir pada {format_tanggal(periode.ditutup)}"
    return f"{berakhir}{_sebab_izin(daftar_izin)}. {_MINTA_IZIN}"


def _sebab_izin(daftar_izin: list[IzinIsi]) -> str:
    """Say how the izin that reached furthest ended, or that there was none."""
    if not daftar_izin:
        return " dan tidak ada izin sesudahnya"
    tetap = [satu for satu in daftar_izin if satu.dicabut_at is None]
    if tetap:
        sampai = max(satu.sampai for satu in tetap)
        return f", dan izin sesudahnya berakhir pada {format_tanggal(sampai)}"
    cabut = max(satu.dicabut_at for satu in daftar_izin if satu.dicabut_at is not None)
    return f", dan izin sesudahnya dicabut pada {format_tanggal(timezone.localdate(cabut))}"
