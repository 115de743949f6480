"""One indikator of a triwulan: its figures, the year so far, capaian and predikat."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.arah import Arah
from iku.domain.capaian import Capaian, StatusCapaian, calculate_capaian, refuse_capaian
from iku.domain.gabung import Gabungan, UkurTriwulan, gabung_realisasi
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.kebijakan import Kebijakan
from iku.domain.rumus import Hitungan, Rumus, StatusHitungan, evaluate
from iku.domain.skala import DAFTAR_SKALA, Skala, find_golongan
from iku.domain.skala_capaian import KelasCapaian, find_kelas
from iku.domain.target import JenisTarget, Target, format_target
from iku.domain.tulis_angka import is_tepat, round_persen
from iku.models import BagianUkur, IndikatorPerjanjian, KebijakanCapaian, SasaranPerjanjian
from iku.models.target import DESIMAL
from iku.pengukuran.dasar import rumus_of_bagian
from iku.pengukuran.tempat import TempatJanji

CARA_BELUM = "Cara menggabungkan triwulan belum dipilih."
KEBIJAKAN_BELUM = "Kebijakan capaian tahun {} belum ditetapkan Bappeda, atau tidak terbaca."


@dataclass(frozen=True)
class UkurIndikator:
    """An indikator in one triwulan, with the triwulan up to it.

    `daftar_triwulan` ends with `bagian`; None stands for a triwulan that was never started.
    `target_berjalan` is what the rencana aksi plans up to this triwulan, if it says so.
    """

    bagian: BagianUkur
    daftar_triwulan: tuple[BagianUkur | None, ...]
    cara: CaraAkumulasi | None
    cara_dari_rencana: bool
    target: Target
    target_berjalan: Target | None
    kebijakan: Kebijakan | None
    versi_kebijakan: KebijakanCapaian | None
    tempat: TempatJanji

    @property
    def janji(self) -> IndikatorPerjanjian:
        """The promise that is measured."""
        assert self.bagian.janji is not None, "constraint bagian_ukur_indikator_berjanji"
        return self.bagian.janji

    @property
    def sasaran(self) -> SasaranPerjanjian:
        """The sasaran it stands under, of the PK its triwulan is measured against now."""
        return self.tempat.sasaran

    @property
    def skala(self) -> Skala | None:
        """The scale of an indikator whose target is a predikat."""
        return DAFTAR_SKALA.get(self.janji.skala)

    @cached_property
    def rumus(self) -> Rumus:
        """The formula of this triwulan."""
        return rumus_of_bagian(self.bagian)

    @cached_property
    def hitungan(self) -> Hitungan:
        """The figure of this triwulan alone."""
        return evaluate(self.rumus, nilai_of(self.bagian))

    @cached_property
    def gabungan(self) -> Gabungan | None:
        """The realisasi of the year up to this triwulan; None while no cara is chosen."""
        if self.cara is None:
            return None
        return gabung_realisasi(
            self.rumus, self.cara, tuple(map(self._to_ukur, self.daftar_triwulan))
        )

    @property
    def is_berangka(self) -> bool:
        """Say whether any number was typed for this triwulan itself."""
        return not self.bagian.tidak_diukur and bool(self.bagian.daftar_nilai.all())

    @property
    def is_terisi(self) -> bool:
        """Say whether every variable is there, or it is said not to be measured."""
        return self.bagian.tidak_diukur or self.hitungan.status == StatusHitungan.DIHITUNG

    @property
    def asal(self) -> str:
        """Of which triwulan the realisasi is, in a few words; empty when it is of this one."""
        return "" if self.gabungan is None else self.gabungan.asal

    @property
    def realisasi(self) -> Decimal | None:
        """The realisasi of the year so far, not rounded; None when there is none."""
        return None if self.gabungan is None else self.gabungan.hasil

    @cached_property
    def capaian(self) -> Capaian:
        """The realisasi so far against the target of the year."""
        return self._ukur(self.target)

    @cached_property
    def capaian_berjalan(self) -> Capaian | None:
        """The realisasi so far against what was planned so far; None without such a plan."""
        return None if self.target_berjalan is None else self._ukur(self.target_berjalan)

    @property
    def kelas(self) -> KelasCapaian | None:
        """The kelas of the capaian; None when there is no capaian."""
        return self.find_kelas(self.capaian)

    def find_kelas(self, capaian: Capaian) -> KelasCapaian | None:
        """Return the kelas of a capaian in the scale of the policy."""
        if self.kebijakan is None or capaian.dipakai is None:
            return None
        return find_kelas(self.kebijakan.skala, capaian.dipakai)

    @property
    def realisasi_tertulis(self) -> str:
        """The realisasi so far with its predikat; of an earlier triwulan, it says of which."""
        tertulis = self.write_nilai(self.realisasi)
        return f"{tertulis} ({self.asal})" if self.asal else tertulis

    @property
    def capaian_tertulis(self) -> str:
        """The capaian as it is printed."""
        return write_capaian(self.capaian)

    @property
    def capaian_berjalan_tertulis(self) -> str:
        """The capaian against what was planned so far, as it is printed."""
        return "-" if self.capaian_berjalan is None else write_capaian(self.capaian_berjalan)

    @property
    def target_berjalan_tertulis(self) -> str:
        """What was planned so far as it is printed; empty without such a plan."""
        return "" if self.target_berjalan is None else write_target(self.target_berjalan)

    @property
    def target_tertulis(self) -> str:
        """The target of the year as it is printed."""
        return format_target(self.target)

    @property
    def satuan(self) -> str:
        """The satuan of realisasi and target."""
        return self.janji.satuan

    def write_nilai(self, nilai: Decimal | None) -> str:
        """Write a figure of this indikator, rounded once, with its predikat if it has a scale."""
        if nilai is None:
            return ""
        tulisan = format_target(
            Target(JenisTarget.ANGKA, round_persen(nilai), satuan=self._satuan_tercetak)
        )
        golongan = find_golongan(self.skala, nilai) if self.skala else None
        return f"{golongan.label} ({tulisan})" if golongan else tulisan

    def _to_ukur(self, bagian: BagianUkur | None) -> UkurTriwulan:
        """Return one triwulan as the domain takes it; one never started has no figure."""
        if bagian is None:
            return UkurTriwulan()
        # Built once for the triwulan that share it: parsing is what costs.
        sama = bagian.iku_id is not None and bagian.iku_id == self.bagian.iku_id
        rumus = self.rumus if sama else rumus_of_bagian(bagian)
        return UkurTriwulan(nilai_of(bagian), not bagian.tidak_diukur, rumus)

    @property
    def _satuan_tercetak(self) -> str:
        return "" if self.target.jenis == JenisTarget.PREDIKAT else self.janji.satuan

    def _ukur(self, target: Target) -> Capaian:
        if self.kebijakan is None:
            tahun = self.bagian.pengukuran.tahun
            return refuse_capaian(StatusCapaian.TIDAK_TERHITUNG, KEBIJAKAN_BELUM.format(tahun))
        if self.gabungan is None:
            return refuse_capaian(StatusCapaian.TIDAK_TERHITUNG, CARA_BELUM)
        if self.gabungan.status != StatusCapaian.DIHITUNG:
            return refuse_capaian(self.gabungan.status, self.gabungan.alasan)
        return calculate_capaian(
            arah=Arah(self.janji.arah),
            target=target,
            realisasi=self.gabungan.hasil,
            kebijakan=self.kebijakan,
            skala=self.skala,
        )


def write_target(target: Target) -> str:
    """Write a target that may be computed: a plan of two thirds is 66,67, not every digit."""
    if target.angka is None or is_tepat(target.angka, DESIMAL):
        return format_target(target)
    return format_target(replace(target, angka=round_persen(target.angka)))


def evaluate_bagian(bagian: BagianUkur) -> Hitungan:
    """Return the figure of one triwulan alone, by the formula that was asked for in it."""
    return evaluate(rumus_of_bagian(bagian), nilai_of(bagian))


def nilai_of(bagian: BagianUkur | None) -> dict[str, Decimal]:
    """Return the variables of a triwulan by key; none of one that was never started."""
    if bagian is None:
        return {}
    return {satu.kunci: satu.angka for satu in bagian.daftar_nilai.all()}


def write_capaian(capaian: Capaian) -> str:
    """Write a capaian as it is printed, "90,13%", and "-" when there is none."""
    if capaian.dipakai is None:
        return "-"
    return cetak_persen(capaian.dipakai)
