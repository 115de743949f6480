"""Reading a year of measuring: suggested days, the rule for typed ones, what is not accepted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count, Q

from iku.alur_ukur import StatusRealisasi
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import Pengukuran, PeriodePengukuran, TahunKinerja
from iku.models.triwulan import NOMOR_TRIWULAN
from iku.terbuka import KeadaanPeriode, find_keadaan, sebut_periode
from kecamatan.models import Kecamatan
from kecamatan.tanggal import format_tanggal

# Practice, not a rule: the first ten days after the triwulan. Bappeda types what it wants.
HARI_USULAN: Final = 10
Tanggal = tuple[date, date]
# The badge of each state of a period.
KODE_KEADAAN: Final[Mapping[KeadaanPeriode, str]] = {
    KeadaanPeriode.BELUM: "belum_bisa",
    KeadaanPeriode.DIBUKA: "menunggu",
    KeadaanPeriode.LEWAT: "tidak_wajib",
}


def first_day(tahun: int, triwulan: int) -> date:
    """Return the first day of a triwulan."""
    return date(tahun, 3 * triwulan - 2, 1)


def suggest_tanggal(tahun: int) -> dict[int, Tanggal]:
    """Return for each triwulan the first ten days after it."""
    buka = {n: first_day(tahun + n // 4, n % 4 + 1) for n in NOMOR_TRIWULAN}
    return {n: (satu, satu + timedelta(days=HARI_USULAN - 1)) for n, satu in buka.items()}


def check_tanggal(tahun: int, triwulan: int, tanggal: Tanggal) -> tuple[str, str]:
    """Return the field (dibuka, ditutup) and a sentence about days that cannot be; else empty."""
    dibuka, ditutup = tanggal
    nama = f"Triwulan {NAMA_TRIWULAN[triwulan - 1]}"
    awal = first_day(tahun, triwulan)
    if dibuka < awal:
        return "dibuka", f"{nama} {tahun} baru mulai pada {format_tanggal(awal)}."
    if ditutup < dibuka:
        return "ditutup", f"{nama} ditutup sebelum dibuka."
    return "", ""


def sebab_belum_tutup(tahun_kinerja: TahunKinerja, hari_ini: date) -> str:
    """Say why the year cannot be closed yet; empty when it can."""
    for periode in tahun_kinerja.daftar_periode.all():
        if hari_ini <= periode.ditutup:
            sampai = format_tanggal(periode.ditutup)
            return f"{periode.get_triwulan_display()} baru berakhir sesudah {sampai}."
    if not tahun_kinerja.daftar_kebijakan.exists():
        return "Kebijakan capaian tahun ini belum ditetapkan, padahal ikut tetap."
    return ""


@dataclass(frozen=True)
class PeriodeTampil:
    """One period with its state in words, and the code of its badge."""

    periode: PeriodePengukuran
    keadaan: str
    kode: str


def read_periode(tahun_kinerja: TahunKinerja, hari_ini: date) -> list[PeriodeTampil]:
    """Return the four periods as a page shows them."""
    return [
        PeriodeTampil(
            satu, sebut_periode(satu, hari_ini), KODE_KEADAAN[find_keadaan(satu, hari_ini)]
        )
        for satu in tahun_kinerja.daftar_periode.all()
    ]


@dataclass(frozen=True)
class BelumDiterima:
    """What one office still lacks in a year: a sentence for each triwulan."""

    kecamatan: Kecamatan
    daftar_kurang: tuple[str, ...]


def list_belum_diterima(tahun_kinerja: TahunKinerja) -> list[BelumDiterima]:
    """Return every kecamatan of which something is not accepted, in the order of their names."""
    semua = Kecamatan.objects.filter(kabupaten=tahun_kinerja.kabupaten_id).defer("logo")
    ada = _count_bagian(tahun_kinerja)
    periode = list(tahun_kinerja.daftar_periode.all())
    hasil = []
    for kecamatan in semua.order_by("nama"):
        kurang = tuple(
            kalimat
            for satu in periode
            if (kalimat := _sebut_kurang(satu, ada.get((kecamatan.pk, satu.pk))))
        )
        if kurang:
            hasil.append(BelumDiterima(kecamatan, kurang))
    return hasil


def _count_bagian(tahun_kinerja: TahunKinerja) -> dict[tuple[int, int], tuple[int, int]]:
    """Return all bagian and the accepted ones, by kecamatan and periode."""
    diterima = Q(daftar_bagian__status=StatusRealisasi.DITERIMA)
    baris = (
        Pengukuran.objects.filter(periode__tahun_kinerja=tahun_kinerja)
        .order_by()
        .values_list("kecamatan_id", "periode_id")
        .annotate(Count("daftar_bagian"), ada=Count("daftar_bagian", filter=diterima))
    )
    return {(kecamatan, periode): (semua, ada) for kecamatan, periode, semua, ada in baris}


def _sebut_kurang(periode: PeriodePengukuran, banyak: tuple[int, int] | None) -> str:
    nama = periode.get_triwulan_display()
    if banyak is None:
        return f"{nama}: belum diisi sama sekali"
    semua, diterima = banyak
    if semua and semua == diterima:
        return ""
    return f"{nama}: {semua - diterima} dari {semua} bagian belum diterima"
