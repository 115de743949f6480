"""One whole triwulan of a kecamatan, as its pages and prints show it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from iku.alur_ukur import StatusRealisasi, count_status
from iku.domain.capaian import Capaian
from iku.domain.rata_capaian import RataCapaian, calculate_instansi, calculate_rata
from iku.domain.skala_capaian import KelasCapaian, find_kelas
from iku.models import KebijakanCapaian, Pengukuran, SasaranPerjanjian
from iku.pengukuran.anggaran import UkurAnggaran, read_ukur_anggaran
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.dasar import find_kebijakan
from iku.pengukuran.hitung import UkurIndikator


@dataclass(frozen=True)
class UkurSasaran:
    """A sasaran of the PK with its indikator and the mean of their capaian."""

    sasaran: SasaranPerjanjian
    daftar_indikator: tuple[UkurIndikator, ...]
    versi_kebijakan: KebijakanCapaian | None

    @cached_property
    def daftar_capaian(self) -> tuple[tuple[str, Capaian], ...]:
        """Wording and capaian of each indikator."""
        return tuple((satu.janji.nama, satu.capaian) for satu in self.daftar_indikator)

    @cached_property
    def rata(self) -> RataCapaian | None:
        """The mean; None without a policy."""
        if self.versi_kebijakan is None:
            return None
        return calculate_rata(self.daftar_capaian, self.versi_kebijakan.to_kebijakan())

    @property
    def kelas(self) -> KelasCapaian | None:
        """The kelas of the mean; None when there is none."""
        return _find_kelas(self.versi_kebijakan, self.rata)


@dataclass(frozen=True)
class IsiPengukuran:
    """Sasaran with their indikator, the budget, and what the whole office reaches."""

    pengukuran: Pengukuran
    daftar_sasaran: tuple[UkurSasaran, ...]
    anggaran: UkurAnggaran | None
    versi_kebijakan: KebijakanCapaian | None

    @property
    def daftar_indikator(self) -> tuple[UkurIndikator, ...]:
        """Every indikator, in the order of the PK."""
        return tuple(satu for sasaran in self.daftar_sasaran for satu in sasaran.daftar_indikator)

    @property
    def daftar_bagian(self) -> tuple[int, ...]:
        """The keys of every bagian, the budget included."""
        indikator = tuple(satu.bagian.pk for satu in self.daftar_indikator)
        return indikator if self.anggaran is None else (*indikator, self.anggaran.bagian.pk)

    @property
    def banyak_bercapaian(self) -> int:
        """How many indikator have a capaian, and so are in the mean."""
        return sum(satu.capaian.dipakai is not None for satu in self.daftar_indikator)

    def only(self, kunci: Collection[int]) -> "IsiPengukuran":
        """Return the same with only some bagian, by key; sasaran without any are left out."""
        sasaran = tuple(
            replace(sasaran, daftar_indikator=sisa)
            for sasaran in self.daftar_sasaran
            if (sisa := tuple(s for s in sasaran.daftar_indikator if s.bagian.pk in kunci))
        )
        anggaran = self.anggaran
        ikut = anggaran is not None and anggaran.bagian.pk in kunci
        return replace(self, daftar_sasaran=sasaran, anggaran=anggaran if ikut else None)

    @cached_property
    def hitung_status(self) -> Counter[StatusRealisasi]:
        """How many bagian stand in each state, the budget included."""
        semua = [satu.bagian.status for satu in self.daftar_indikator]
        if self.anggaran is not None:
            semua.append(self.anggaran.bagian.status)
        return count_status(semua)

    @cached_property
    def rata(self) -> RataCapaian | None:
        """The mean of the office; None without a policy."""
        if self.versi_kebijakan is None:
            return None
        return calculate_instansi(
            tuple((satu.sasaran.teks, satu.daftar_capaian) for satu in self.daftar_sasaran),
            self.versi_kebijakan.to_kebijakan(),
        )

    @property
    def kelas(self) -> KelasCapaian | None:
        """The kelas of the office; None when there is no mean."""
        return _find_kelas(self.versi_kebijakan, self.rata)


def read_isi(pengukuran: Pengukuran) -> IsiPengukuran:
    """Return a triwulan whole; the number of queries does not depend on its size."""
    versi = find_kebijakan(pengukuran.kecamatan, pengukuran.tahun)
    return IsiPengukuran(
        pengukuran,
        group_sasaran(read_indikator([pengukuran])[pengukuran.pk], versi),
        read_ukur_anggaran(pengukuran),
        versi,
    )


def group_sasaran(
    daftar: tuple[UkurIndikator, ...], versi: KebijakanCapaian | None
) -> tuple[UkurSasaran, ...]:
    """Return indikator under their sasaran; `daftar` is in the order of the PK in force."""
    return tuple(
        UkurSasaran(sasaran, tuple(anggota), versi)
        for sasaran, anggota in groupby(daftar, key=lambda satu: satu.sasaran)
    )


def _find_kelas(versi: KebijakanCapaian | None, rata: RataCapaian | None) -> KelasCapaian | None:
    if versi is None or rata is None or rata.nilai is None:
        return None
    return find_kelas(versi.to_kebijakan().skala, rata.nilai)
