"""How far one kecamatan has come in a year: performance, money and course."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from iku.domain.efisiensi import Efisiensi, calculate_selisih
from iku.domain.rata_capaian import RataCapaian
from iku.domain.serapan import Serapan
from iku.domain.skala_capaian import KelasCapaian, find_kelas
from iku.models import Pengukuran
from iku.pengukuran.anggaran import read_ukur_anggaran
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.berjalan import rata_berjalan
from iku.pengukuran.dasar import find_kebijakan
from iku.pengukuran.dukungan import AnggaranKinerja, read_anggaran_kinerja
from iku.pengukuran.hitung import UkurIndikator, nilai_of
from iku.pengukuran.isi import IsiPengukuran, group_sasaran
from iku.pengukuran.tren import TAHUN_KE_BELAKANG, Tren, read_tren
from kecamatan.models import Kecamatan

Per = Mapping[int, tuple[UkurIndikator, ...]]


@dataclass(frozen=True)
class Dasbor:
    """One triwulan of a kecamatan with all that stands around it.

    `daftar_pengukuran` are the triwulan of the year that have begun. `tren` is None without
    indikator, `anggaran` without a budget.
    """

    isi: IsiPengukuran
    daftar_pengukuran: tuple[Pengukuran, ...]
    anggaran: AnggaranKinerja | None
    tren: Tren | None

    @property
    def serapan(self) -> Serapan | None:
        """All money of the year so far; None without a budget."""
        return self.isi.anggaran.serapan if self.isi.anggaran else None

    @cached_property
    def efisiensi(self) -> Efisiensi:
        """Mean capaian less serapan."""
        rata, serapan = self.isi.rata, self.serapan
        return calculate_selisih(
            rata.nilai if rata else None,
            serapan.persen if serapan else None,
            belum=serapan.belum if serapan else "",
        )

    @cached_property
    def rata_berjalan(self) -> RataCapaian | None:
        """The mean of the office against what was planned so far; None without any such plan."""
        return rata_berjalan(self.isi)

    @property
    def kelas_berjalan(self) -> KelasCapaian | None:
        """The kelas of that mean; None when there is none."""
        versi, rata = self.isi.versi_kebijakan, self.rata_berjalan
        if versi is None or rata is None or rata.nilai is None:
            return None
        return find_kelas(versi.to_kebijakan().skala, rata.nilai)

    @cached_property
    def terukur(self) -> int:
        """In how many triwulan up to this one there is any figure; "not measured" is none."""
        baris = tuple(self.isi.anggaran.walk()) if self.isi.anggaran else ()
        return sum(
            any(nilai_of(satu.daftar_triwulan[letak]) for satu in self.isi.daftar_indikator)
            or any(satu.daftar_triwulan[letak] is not None for satu in baris)
            for letak in range(self.isi.pengukuran.triwulan)
        )


def read_dasbor(
    kecamatan: Kecamatan,
    tahun: int,
    *,
    triwulan: int | None = None,
    indikator: int | None = None,
) -> Dasbor | None:
    """Return the dashboard, in a constant number of queries; None while no triwulan has begun.

    Without `triwulan` it is the last with a figure. `indikator` is the identity of the one whose
    course is shown; the first without it, or when it is not measured in that triwulan.
    """
    rentang = range(tahun - TAHUN_KE_BELAKANG, tahun + 1)
    semua = _list_pengukuran(kecamatan, rentang)
    tahun_ini = tuple(satu for satu in semua if satu.tahun == tahun)
    if not tahun_ini:
        return None
    per = read_indikator(semua)
    dipilih = next((satu for satu in tahun_ini if satu.triwulan == triwulan), None)
    isi = _build_isi(dipilih or find_terakhir(tahun_ini, per), per)
    daftar = isi.daftar_indikator
    satu = next((s for s in daftar if s.bagian.indikator_id == indikator), None)
    satu = satu or next(iter(daftar), None)
    return Dasbor(
        isi,
        tahun_ini,
        read_anggaran_kinerja(isi),
        None if satu is None else read_tren(satu, semua, per),
    )


def _list_pengukuran(kecamatan: Kecamatan, daftar_tahun: Sequence[int]) -> list[Pengukuran]:
    """Return the measurings of some years, oldest first."""
    return list(
        Pengukuran.objects.filter(
            kecamatan=kecamatan, periode__tahun_kinerja__tahun__in=daftar_tahun
        )
        .select_related("kecamatan", "periode__tahun_kinerja")
        .defer("kecamatan__logo")
        .order_by("periode__tahun_kinerja__tahun", "periode__triwulan")
    )


def find_terakhir(daftar: Sequence[Pengukuran], per: Per) -> Pengukuran:
    """Return the last triwulan in which any indikator is filled in, else the last.

    One that is "not measured" counts. A triwulan opened a minute ago does not empty the page.
    """
    terisi = [satu for satu in daftar if any(lain.is_terisi for lain in per[satu.pk])]
    return (terisi or list(daftar))[-1]


def _build_isi(pengukuran: Pengukuran, per: Per) -> IsiPengukuran:
    versi = find_kebijakan(pengukuran.kecamatan, pengukuran.tahun)
    return IsiPengukuran(
        pengukuran,
        group_sasaran(per[pengukuran.pk], versi),
        read_ukur_anggaran(pengukuran),
        versi,
    )
