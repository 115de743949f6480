"""Reading leave to fill in after the period: a year at a glance, and when one can be given."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from iku.models import IzinIsi, Pengukuran, TahunKinerja
from iku.terbuka import (
    KeadaanPeriode,
    find_keadaan,
    is_izin_berlaku,
    sebab_tahun_ditutup,
    sebut_periode,
)
from kecamatan.models import Kecamatan
from kecamatan.tanggal import format_tanggal

# The longest leave in days from today: it ends while people still know why it was given.
HARI_IZIN_TERPANJANG: Final = 90


@dataclass(frozen=True)
class SelIzin:
    """One triwulan of one office: its measuring, and until when something in it may be filled in.

    `sampai` is the last day of a running izin; `untuk_bagian` says that it is for a part only.
    """

    triwulan: str
    pengukuran: Pengukuran | None
    sampai: date | None
    untuk_bagian: bool
    dapat_diberi: bool


@dataclass(frozen=True)
class BarisIzin:
    """The four triwulan of one office."""

    kecamatan: Kecamatan
    daftar_sel: tuple[SelIzin, ...]

    @property
    def is_dimulai(self) -> bool:
        """Say whether the office has begun to fill in any triwulan."""
        return any(sel.pengukuran is not None for sel in self.daftar_sel)


def sebab_tanpa_izin(pengukuran: Pengukuran, hari_ini: date) -> str:
    """Say why no izin can be given, or none is needed, now; empty when one can."""
    periode = pengukuran.periode
    if sebab := sebab_tahun_ditutup(periode.tahun_kinerja):
        return sebab
    keadaan = sebut_periode(periode, hari_ini)
    return {
        KeadaanPeriode.BELUM: f"{keadaan}. Untuk mengisi lebih awal, ubah tanggal bukanya.",
        KeadaanPeriode.DIBUKA: f"{keadaan}, jadi izin belum diperlukan.",
        KeadaanPeriode.LEWAT: "",
    }[find_keadaan(periode, hari_ini)]


def sebab_sampai(sampai: date, hari_ini: date) -> str:
    """Say why leave cannot end on that day: it is over already, or too far away; empty if it can.

    The far end is counted from the day of the clock on the wall: samples are filled in on days
    long past, and yet opened for whoever tries them.
    """
    if sampai < hari_ini:
        return f"Tanggal itu sudah lewat; paling awal {format_tanggal(hari_ini)}."
    terakhir = max(hari_ini, timezone.localdate()) + timedelta(days=HARI_IZIN_TERPANJANG)
    if sampai > terakhir:
        return (
            f"Paling lama {HARI_IZIN_TERPANJANG} hari, jadi paling akhir "
            f"{format_tanggal(terakhir)}. Bila masih perlu, izin dapat diberikan lagi."
        )
    return ""


def read_izin(pengukuran: Pengukuran, hari_ini: date) -> list[tuple[IzinIsi, bool]]:
    """Return every izin of a triwulan, the newest first, and whether it runs."""
    semua = pengukuran.daftar_izin.select_related(
        "dibuat_by", "dicabut_by", "bagian__janji", "pengukuran"
    )
    return [(satu, is_izin_berlaku(satu, hari_ini)) for satu in semua]


def list_izin(tahun_kinerja: TahunKinerja, hari_ini: date) -> list[BarisIzin]:
    """Return every kecamatan of the kabupaten with its triwulan, in the order of their names."""
    izin = defaultdict(list)
    for satu in IzinIsi.objects.filter(pengukuran__periode__tahun_kinerja=tahun_kinerja):
        if is_izin_berlaku(satu, hari_ini):
            izin[satu.pengukuran_id].append(satu)
    ada = {(satu.kecamatan_id, satu.periode_id): satu for satu in _list_pengukuran(tahun_kinerja)}
    lewat = {
        periode: find_keadaan(periode, hari_ini) is KeadaanPeriode.LEWAT
        for periode in tahun_kinerja.daftar_periode.all()
    }
    semua = Kecamatan.objects.filter(kabupaten=tahun_kinerja.kabupaten_id).defer("logo")
    return [
        BarisIzin(
            kecamatan,
            tuple(
                _build_sel(str(satu.get_triwulan_display()), pengukuran, milik, dapat_diberi=sudah)
                for satu, sudah in lewat.items()
                for pengukuran in (ada.get((kecamatan.pk, satu.pk)),)
                for milik in (izin[pengukuran.pk] if pengukuran else [],)
            ),
        )
        for kecamatan in semua.order_by("nama")
    ]


def _list_pengukuran(tahun_kinerja: TahunKinerja) -> QuerySet[Pengukuran]:
    semua: QuerySet[Pengukuran] = Pengukuran.objects.filter(periode__tahun_kinerja=tahun_kinerja)
    return semua


def _build_sel(
    triwulan: str, pengukuran: Pengukuran | None, izin: list[IzinIsi], *, dapat_diberi: bool
) -> SelIzin:
    utuh = [satu for satu in izin if satu.bagian_id is None]
    return SelIzin(
        triwulan,
        pengukuran,
        max((satu.sampai for satu in utuh or izin), default=None),
        untuk_bagian=bool(izin) and not utuh,
        dapat_diberi=dapat_diberi,
    )
