"""Reads of many measurings at once: the number of queries does not depend on how many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from iku.domain.akumulasi import CaraAkumulasi, Triwulan, calculate_tahunan
from iku.domain.kebijakan import Kebijakan
from iku.domain.target import JenisTarget, TandaTarget, Target
from iku.models import BagianUkur, CaraUkur, IndikatorAksi, KebijakanCapaian, Pengukuran
from iku.pengukuran.dasar import map_kebijakan, select_bagian
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.tempat import PetaTempat, Urutan

# Kecamatan, year and identity of indikator.
Kunci = tuple[int, int, int]


@dataclass(frozen=True)
class BahanUkur:
    """What several measurings are computed from, found by kecamatan, year and indikator.

    `kebijakan` are by kabupaten and year, each with the rules read from it once.
    """

    bagian: Mapping[Kunci, Mapping[int, BagianUkur]]
    cara: Mapping[Kunci, CaraAkumulasi]
    aksi: Mapping[tuple[int, int], IndikatorAksi]
    kebijakan: Mapping[tuple[int, int], tuple[KebijakanCapaian, Kebijakan]]
    tempat: PetaTempat


def read_indikator(daftar: Sequence[Pengukuran]) -> dict[int, tuple[UkurIndikator, ...]]:
    """Return the indikator of each measuring by its key, in the order of its PK.

    The measurings need `periode__tahun_kinerja` and `kecamatan`.
    """
    bahan = read_bahan(daftar)
    semua = {satu.pk: satu for satu in daftar}
    hasil: dict[int, list[UkurIndikator]] = {pk: [] for pk in semua}
    for milik in bahan.bagian.values():
        for bagian in milik.values():
            if bagian.pengukuran_id in semua:
                hasil[bagian.pengukuran_id].append(build_indikator(bagian, milik, bahan))
    return {pk: tuple(sorted(satu, key=_urut)) for pk, satu in hasil.items()}


def read_bahan(daftar: Sequence[Pengukuran]) -> BahanUkur:
    """Read what the measurings are computed from, the triwulan before them included."""
    tahun = {satu.tahun for satu in daftar}
    kecamatan = {satu.kecamatan_id for satu in daftar}
    bagian: dict[Kunci, dict[int, BagianUkur]] = defaultdict(dict)
    for satu in select_bagian().filter(
        indikator__isnull=False,
        pengukuran__kecamatan__in=kecamatan,
        pengukuran__periode__tahun_kinerja__tahun__in=tahun,
    ):
        bagian[_kunci_of(satu)][satu.pengukuran.triwulan] = satu
    kabupaten = {satu.kecamatan.kabupaten_id for satu in daftar}
    return BahanUkur(
        bagian,
        _read_cara(kecamatan, tahun),
        _read_aksi(daftar),
        _read_kebijakan(kabupaten, tahun),
        PetaTempat({satu.perjanjian_id for satu in daftar}),
    )


def build_indikator(
    bagian: BagianUkur, milik: Mapping[int, BagianUkur], bahan: BahanUkur
) -> UkurIndikator:
    """Put one indikator together: its own triwulan, those before it, and the plan."""
    pengukuran = bagian.pengukuran
    assert bagian.janji is not None, "constraint bagian_ukur_indikator_berjanji"
    assert bagian.indikator_id is not None, "only indikator are read here"
    sampai = pengukuran.triwulan
    aksi = None
    if pengukuran.rencana_aksi_id is not None:
        aksi = bahan.aksi.get((pengukuran.rencana_aksi_id, bagian.indikator_id))
    cara = CaraAkumulasi(aksi.cara) if aksi and aksi.cara else bahan.cara.get(_kunci_of(bagian))
    target = bagian.janji.to_target(bagian.janji.satuan)
    versi, kebijakan = bahan.kebijakan.get(
        (pengukuran.kecamatan.kabupaten_id, pengukuran.tahun), (None, None)
    )
    return UkurIndikator(
        bagian=bagian,
        daftar_triwulan=tuple(milik.get(nomor) for nomor in range(1, sampai + 1)),
        cara=cara,
        cara_dari_rencana=bool(aksi and aksi.cara),
        target=target,
        target_berjalan=find_target_berjalan(aksi, target, sampai),
        kebijakan=kebijakan,
        versi_kebijakan=versi,
        tempat=bahan.tempat.find(bagian),
    )


def find_target_berjalan(aksi: IndikatorAksi | None, target: Target, sampai: int) -> Target | None:
    """Return what the rencana aksi plans up to a triwulan; None when it does not say.

    The plan of the last triwulan is the target of the year.
    """
    if aksi is None or not aksi.cara:
        return None
    rencana: tuple[Triwulan, ...] = aksi.list_triwulan()[:sampai]
    angka = calculate_tahunan(CaraAkumulasi(aksi.cara), rencana)
    if angka is None:
        return None
    tanda = target.tanda if target.jenis == JenisTarget.ANGKA else TandaTarget.TEPAT
    return Target(JenisTarget.ANGKA, angka, tanda=tanda, satuan=target.satuan)


def _read_cara(kecamatan: Iterable[int], tahun: Iterable[int]) -> dict[Kunci, CaraAkumulasi]:
    milik = CaraUkur.objects.filter(
        kecamatan__in=kecamatan, tahun__in=tahun, indikator__isnull=False
    )
    return {
        (satu.kecamatan_id, satu.tahun, satu.indikator_id or 0): CaraAkumulasi(satu.cara)
        for satu in milik
    }


def _read_aksi(daftar: Iterable[Pengukuran]) -> dict[tuple[int, int], IndikatorAksi]:
    rencana = {satu.rencana_aksi_id for satu in daftar} - {None}
    milik = IndikatorAksi.objects.filter(rencana_aksi__in=rencana).select_related("indikator")
    return {(satu.rencana_aksi_id, satu.indikator.indikator_id): satu for satu in milik}


def _read_kebijakan(
    kabupaten: Iterable[int], tahun: Iterable[int]
) -> dict[tuple[int, int], tuple[KebijakanCapaian, Kebijakan]]:
    return {
        kunci: (satu, satu.to_kebijakan())
        for kunci, satu in map_kebijakan(kabupaten, tahun).items()
    }


def _kunci_of(bagian: BagianUkur) -> Kunci:
    pengukuran = bagian.pengukuran
    return (pengukuran.kecamatan_id, pengukuran.tahun, bagian.indikator_id or 0)


def _urut(satu: UkurIndikator) -> Urutan:
    return satu.tempat.urutan
