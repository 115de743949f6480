"""Loads the years in which a kabupaten measures: their periode and their policy of capaian."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from iku.actions.kebijakan_capaian import tetapkan_kebijakan
from iku.actions.tahun_kinerja import buka_tahun
from iku.domain.skala_capaian import KelasCapaian
from iku.kebijakan_capaian import ISIAN, find_versi_berlaku
from iku.models import TahunKinerja
from iku.models.kebijakan_capaian import to_tersimpan
from kecamatan.enums import Peran
from kecamatan.models import Kabupaten, Pengguna
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat

SEPERTI_ADANYA = (
    "dasar",
    "bentuk_turun",
    "urutan_batas",
    "di_luar_target",
    "dasar_rata",
    "metode_batas",
    "nama_skala",
    "sumber_skala",
)


def load_tahun_kinerja(catatan: CatatanMuat) -> None:
    """Add the years that are not there; one that is stays as Bappeda left it."""
    for isi in read_berkas("pengukuran/tahun_kinerja.toml")["tahun"]:
        kabupaten = Kabupaten.objects.get(kode=isi["kabupaten"])
        for tahun in isi["tahun"]:
            if TahunKinerja.objects.filter(kabupaten=kabupaten, tahun=tahun).exists():
                catatan.keep("tahun kinerja")
            else:
                _create(isi, kabupaten, tahun, catatan)


@transaction.atomic
def _create(isi: Isi, kabupaten: Kabupaten, tahun: int, catatan: CatatanMuat) -> None:
    """Open a year as Bappeda would; it sets the policy once, and later years begin with a copy."""
    by = find_bappeda(kabupaten)
    satu = buka_tahun(tahun=tahun, tanggal=_build_tanggal(isi, tahun), by=by)
    if find_versi_berlaku(satu) is None:
        tetapkan_kebijakan(
            tahun_kinerja=satu, isian=_read_kebijakan(isi["kebijakan"]), nomor=0, by=by
        )
    catatan.add(satu, kabupaten=kabupaten)


def _build_tanggal(isi: Isi, tahun: int) -> dict[int, tuple[date, date]]:
    """Return first and last day of each triwulan; the last one is known in the year after."""
    tanggal = {}
    for triwulan, buka in enumerate(isi["buka"], 1):
        bulan, hari = map(int, buka.split("-"))
        dibuka = date(tahun + (triwulan == len(isi["buka"])), bulan, hari)
        tanggal[triwulan] = dibuka, dibuka.replace(day=isi["hari"])
    return tanggal


def _read_kebijakan(isi: Isi) -> Isi:
    return {
        **dict.fromkeys(ISIAN),
        **{nama: isi[nama] for nama in SEPERTI_ADANYA},
        "lantai": Decimal(isi["lantai"]),
        "daftar_kelas": to_tersimpan(map(_read_kelas, isi["kelas"])),
        "alasan": "",
    }


def find_bappeda(kabupaten: Kabupaten) -> Pengguna:
    """Return the sample account of Bappeda."""
    pengguna: Pengguna = Pengguna.objects.get(username=f"{Peran.BAPPEDA}.{kabupaten.slug}")
    return pengguna


def build_saat(hari: date) -> datetime:
    """Return nine in the morning of a day, where the office is."""
    return timezone.make_aware(datetime.combine(hari, time(9)))


def _read_kelas(isi: dict[str, Any]) -> KelasCapaian:
    return KelasCapaian(
        label=isi["label"],
        bawah=Decimal(isi["bawah"]) if "bawah" in isi else None,
        bawah_termasuk=isi.get("bawah_termasuk", "bawah" in isi),
        atas=Decimal(isi["atas"]) if "atas" in isi else None,
        atas_termasuk=isi.get("atas_termasuk", "atas" in isi),
    )
