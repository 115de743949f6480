"""Which bagian of a triwulan a person may fill in."""

from collections.abc import Iterable

from iku.models import BagianUkur, IndikatorPerjanjian, PenanggungJawab, Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Pengguna


def list_milik(pengguna: Pengguna, pengukuran: Pengukuran) -> frozenset[int]:
    """Return the bagian, by key, that are the person's: all for an operator, none for readers.

    A kasi has the indikator whose IKU names his bidang, and those that the PK of his bidang
    promises or supports.
    """
    daftar = tuple(pengukuran.daftar_bagian.all())
    if pengguna.kecamatan_id != pengukuran.kecamatan_id:
        return frozenset()
    if pengguna.peran == Peran.OPERATOR:
        return frozenset(satu.pk for satu in daftar)
    if pengguna.peran != Peran.BIDANG or pengguna.bidang_id is None:
        return frozenset()
    return _list_bidang(pengguna.bidang_id, pengukuran, daftar)


def _list_bidang(
    bidang_id: int, pengukuran: Pengukuran, daftar: Iterable[BagianUkur]
) -> frozenset[int]:
    iku = {satu.iku_id for satu in daftar if satu.iku_id is not None}
    milik = set(
        PenanggungJawab.objects.filter(bidang=bidang_id, iku__in=iku).values_list("iku", flat=True)
    )
    janji = IndikatorPerjanjian.objects.filter(
        sasaran__perjanjian__kecamatan=pengukuran.kecamatan_id,
        sasaran__perjanjian__tahun=pengukuran.tahun,
        sasaran__perjanjian__bidang=bidang_id,
    ).exclude(sasaran__perjanjian__dokumen__status="dicabut")
    indikator: set[int] = set()
    for sendiri, atas in janji.values_list("indikator", "mendukung__indikator"):
        indikator |= {sendiri, atas} - {None}
    return frozenset(
        satu.pk
        for satu in daftar
        if satu.indikator_id is not None
        and (satu.iku_id in milik or satu.indikator_id in indikator)
    )
