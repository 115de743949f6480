"""What a measuring rests on: the plans in force, the formula of an indikator, and its cara."""

from collections.abc import Iterable

from django.db.models import QuerySet

from iku.berlaku import choose_berlaku
from iku.domain.akumulasi import CaraAkumulasi, list_cara
from iku.domain.rumus import Rumus, rumus_nilai
from iku.domain.target import Target
from iku.enums import JenisRumus
from iku.models import BagianUkur, DaftarIku, Iku, KebijakanCapaian, covers_tahun
from iku.rumus import rumus_of
from kecamatan.models import Kecamatan


def find_daftar_iku(kecamatan_id: int, tahun: int) -> DaftarIku | None:
    """Return the IKU that covers a year: the enacted one, else the newest draft."""
    milik = DaftarIku.objects.tanpa_dicabut().filter(covers_tahun(tahun), kecamatan=kecamatan_id)
    return choose_berlaku(milik)


def map_iku(kecamatan_id: int, tahun: int) -> dict[int, Iku]:
    """Return the IKU in force by identity of indikator."""
    daftar = find_daftar_iku(kecamatan_id, tahun)
    if daftar is None:
        return {}
    milik = Iku.objects.filter(sasaran__daftar=daftar).prefetch_related("daftar_variabel")
    return {satu.indikator_id: satu for satu in milik}


def rumus_of_bagian(bagian: BagianUkur) -> Rumus:
    """Return the formula that is asked for: that of the IKU, or one number in its satuan.

    An indikator that is no IKU, or whose way of counting is a sentence, is one number.
    """
    assert bagian.janji is not None, "constraint bagian_ukur_indikator_berjanji"
    rumus = rumus_of(bagian.iku) if bagian.iku else None
    return rumus or rumus_nilai(bagian.janji.nama, bagian.janji.satuan)


def propose_cara(target: Target, iku: Iku | None) -> CaraAkumulasi:
    """Return the way that is offered first for an indikator; somebody must still choose it."""
    cocok = list_cara(target)
    if (
        iku is not None
        and iku.jenis_rumus == JenisRumus.PERSENTASE
        and CaraAkumulasi.RASIO in cocok
    ):
        return CaraAkumulasi.RASIO
    return cocok[0]


def list_kebijakan(
    daftar_kabupaten: Iterable[int], daftar_tahun: Iterable[int]
) -> QuerySet[KebijakanCapaian]:
    """Return every version of some years, that in force first."""
    return KebijakanCapaian.objects.filter(
        tahun_kinerja__kabupaten__in=tuple(daftar_kabupaten),
        tahun_kinerja__tahun__in=tuple(daftar_tahun),
    ).select_related("tahun_kinerja", "peraturan", "dibuat_by")


def map_kebijakan(
    daftar_kabupaten: Iterable[int], daftar_tahun: Iterable[int]
) -> dict[tuple[int, int], KebijakanCapaian]:
    """Return the policy in force by kabupaten and year; one that cannot be read is none.

    An older version never stands in for it: nobody declared that one for now.
    """
    berlaku: dict[tuple[int, int], KebijakanCapaian] = {}
    for satu in list_kebijakan(daftar_kabupaten, daftar_tahun):
        milik = satu.tahun_kinerja
        berlaku.setdefault((milik.kabupaten_id, milik.tahun), satu)
    return {kunci: satu for kunci, satu in berlaku.items() if satu.is_terbaca}


def find_kebijakan(kecamatan: Kecamatan, tahun: int) -> KebijakanCapaian | None:
    """Return the policy in force; None while Bappeda has set none that can be read."""
    return find_versi(kecamatan.kabupaten_id, tahun)


def find_versi(kabupaten_id: int, tahun: int) -> KebijakanCapaian | None:
    """Return the policy of a kabupaten in force; None as in `find_kebijakan`."""
    return map_kebijakan((kabupaten_id,), (tahun,)).get((kabupaten_id, tahun))


def select_bagian() -> QuerySet[BagianUkur]:
    """Return bagian with what computing them reads, in a constant number of queries."""
    return (
        BagianUkur.objects.select_related(
            "pengukuran__periode__tahun_kinerja",
            "pengukuran__kecamatan",
            "janji__sasaran",
            "iku",
        )
        .defer("pengukuran__kecamatan__logo")
        .prefetch_related("daftar_nilai__diisi_by", "iku__daftar_variabel")
    )
