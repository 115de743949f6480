"""Every kecamatan of a kabupaten in a year: how they rank, and who has sent which triwulan."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from iku.alur_ukur import STATUS_TERKIRIM
from iku.models import BagianUkur, PeriodePengukuran, TahunKinerja
from iku.pengukuran.hitung_status import count_bagian
from iku.pengukuran.rekap import BarisRekap, RekapTriwulan, read_rekap
from kecamatan.models import Pengguna

TANPA_CAPAIAN = "Belum ada capaian"


@dataclass(frozen=True)
class KirimTriwulan:
    """How many kecamatan sent one triwulan to Bappeda: all of it, some of it, nothing."""

    periode: PeriodePengukuran
    lengkap: int
    sebagian: int
    belum: int


@dataclass(frozen=True)
class DasborKabupaten:
    """The triwulan that is shown, and what was sent of each."""

    rekap: RekapTriwulan
    daftar_kirim: tuple[KirimTriwulan, ...]

    @cached_property
    def hitung_kelas(self) -> tuple[tuple[str, int], ...]:
        """How many kecamatan are in each kelas, the highest first, and how many in none."""
        hitung = Counter(satu.predikat or TANPA_CAPAIAN for satu in self.rekap.daftar)
        versi = self.rekap.versi_kebijakan
        kelas = () if versi is None else versi.to_kebijakan().skala.daftar_kelas
        label = dict.fromkeys((*(satu.label for satu in kelas), *hitung))
        label.pop(TANPA_CAPAIAN, None)
        return tuple((satu, hitung[satu]) for satu in (*label, TANPA_CAPAIAN))

    @property
    def daftar_baris(self) -> tuple[BarisRekap, ...]:
        """Every kecamatan, the highest mean first."""
        return self.rekap.daftar


# By triwulan, then by kecamatan: how many bagian there are, and how many Bappeda has before it.
_Hitungan = Mapping[int, Mapping[int, tuple[int, int]]]


def read_dasbor_kabupaten(
    pengguna: Pengguna, tahun: int, *, triwulan: int | None = None
) -> DasborKabupaten | None:
    """Return the year, in a constant number of queries; None while it has no periods.

    Without `triwulan` it is the last of which anything was sent, else the last that has begun.
    """
    semua = PeriodePengukuran.objects.filter(
        tahun_kinerja__in=TahunKinerja.objects.visible_to(pengguna), tahun_kinerja__tahun=tahun
    ).select_related("tahun_kinerja")
    daftar = list(semua.order_by("triwulan"))
    if not daftar:
        return None
    hitungan = _count_bagian(daftar)
    dipilih = triwulan or _find_terakhir(hitungan)
    periode = next((satu for satu in daftar if satu.triwulan == dipilih), daftar[0])
    rekap = read_rekap(pengguna, periode)
    banyak = len(rekap.daftar)
    return DasborKabupaten(
        rekap,
        tuple(_count_kirim(satu, hitungan.get(satu.triwulan, {}), banyak) for satu in daftar),
    )


def _count_bagian(daftar: Iterable[PeriodePengukuran]) -> _Hitungan:
    semua = BagianUkur.objects.filter(pengukuran__periode__in=[satu.pk for satu in daftar])
    hitung = count_bagian(semua, "pengukuran__periode__triwulan", "pengukuran__kecamatan")
    hasil: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for (triwulan, kecamatan), satu in hitung.items():
        terkirim = sum(satu[status] for status in STATUS_TERKIRIM)
        hasil[triwulan][kecamatan] = (satu.total(), terkirim)
    return hasil


def _find_terakhir(hitungan: _Hitungan) -> int | None:
    terkirim = [
        triwulan
        for triwulan, milik in hitungan.items()
        if any(kirim for _, kirim in milik.values())
    ]
    return max(terkirim or hitungan, default=None)


def _count_kirim(
    periode: PeriodePengukuran, milik: Mapping[int, tuple[int, int]], banyak: int
) -> KirimTriwulan:
    lengkap = sum(semua == kirim for semua, kirim in milik.values())
    sebagian = sum(0 < kirim < semua for semua, kirim in milik.values())
    return KirimTriwulan(periode, lengkap, sebagian, banyak - lengkap - sebagian)
