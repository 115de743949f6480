"""The legal basis of a decree: which regulation is in force on a date, and as amended by what."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kecamatan.enums import JenisHubungan
from kecamatan.models import HubunganPeraturan, Kabupaten, Peraturan
from laporan.enums import FrasaPerubahan


@dataclass(frozen=True)
class PilihanMengingat:
    """One citation: the regulation, the amendment it names if any, and the words between."""

    peraturan: Peraturan
    pengubah: Peraturan | None = None
    frasa: str = FrasaPerubahan.SEKALI


@dataclass(frozen=True)
class RiwayatPeraturan:
    """What happened to one regulation up to a date, oldest first."""

    pengubah: tuple[Peraturan, ...] = ()
    pencabut: tuple[Peraturan, ...] = ()


def mulai_berlaku(hubungan: HubunganPeraturan) -> date:
    """Return from when a change counts; with only the year known, from the last day of it."""
    return hubungan.berlaku_sejak or date(hubungan.oleh.tahun, 12, 31)


def read_riwayat(
    peraturan: Iterable[int], pada: date, *, hanya_diperiksa: bool = False
) -> dict[int, RiwayatPeraturan]:
    """Return pk -> what changed or revoked that regulation up to `pada`; one query.

    With `hanya_diperiksa` only what somebody compared with the official texts: a relation known
    by hearsay may warn a person, but the system itself writes none into a decree.
    """
    pengubah: dict[int, list[Peraturan]] = defaultdict(list)
    pencabut: dict[int, list[Peraturan]] = defaultdict(list)
    daftar = HubunganPeraturan.objects.on_date(pada).filter(terhadap__in=list(peraturan))
    if hanya_diperiksa:
        daftar = daftar.filter(terverifikasi=True, oleh__terverifikasi=True)
    for hubungan in sorted(daftar.select_related("oleh"), key=_urutan):
        wadah = pencabut if hubungan.jenis == JenisHubungan.MENCABUT else pengubah
        wadah[hubungan.terhadap_id].append(hubungan.oleh)
    return {
        pk: RiwayatPeraturan(tuple(pengubah[pk]), tuple(pencabut[pk]))
        for pk in {*pengubah, *pencabut}
    }


def _urutan(hubungan: HubunganPeraturan) -> tuple[date, int, int]:
    return mulai_berlaku(hubungan), hubungan.oleh.jenis, hubungan.oleh.nomor_urut


def cite(peraturan: Peraturan, riwayat: RiwayatPeraturan) -> PilihanMengingat:
    """Cite a regulation with its last amendment, in the words that fit their number."""
    if not riwayat.pengubah:
        return PilihanMengingat(peraturan)
    kali = {1: FrasaPerubahan.SEKALI, 2: FrasaPerubahan.DUA_KALI}
    frasa = kali.get(len(riwayat.pengubah), FrasaPerubahan.BEBERAPA)
    return PilihanMengingat(peraturan, riwayat.pengubah[-1], frasa)


def choose_bawaan(kabupaten: Kabupaten, pada: date) -> tuple[PilihanMengingat, ...]:
    """Choose the basis of a new IKU decree: the checked regulations proposed for it, in force.

    National ones and those of the kabupaten; one that only amends another is cited with it.
    """
    calon = (
        Peraturan.objects.filter(Q(kabupaten__isnull=True) | Q(kabupaten=kabupaten))
        .filter(dasar_iku=True, terverifikasi=True, tahun__lte=pada.year)
        .exclude(daftar_akibat__jenis=JenisHubungan.MENGUBAH)
        .by_hierarchy()
    )
    daftar = list(calon)
    riwayat = read_riwayat([satu.pk for satu in daftar], pada, hanya_diperiksa=True)
    berpasangan = ((satu, riwayat.get(satu.pk, RiwayatPeraturan())) for satu in daftar)
    return tuple(cite(satu, miliknya) for satu, miliknya in berpasangan if not miliknya.pencabut)


def choose_ulang(lama: Iterable[PilihanMengingat], pada: date) -> tuple[PilihanMengingat, ...]:
    """Choose an old list anew: amendments brought up to date, the revoked replaced.

    Where nothing checked says otherwise the old citation stays as it was written.
    """
    daftar = {satu.peraturan.pk: satu for satu in lama}
    riwayat = read_riwayat(daftar, pada, hanya_diperiksa=True)
    hasil: dict[int, PilihanMengingat] = {}
    for pk, satu in daftar.items():
        miliknya = riwayat.get(pk, RiwayatPeraturan())
        if miliknya.pencabut:
            pengganti = miliknya.pencabut[-1]
            hasil.setdefault(pengganti.pk, PilihanMengingat(pengganti))
        else:
            hasil[pk] = _cite_terbaru(satu, miliknya)
    return tuple(hasil.values())


def _cite_terbaru(lama: PilihanMengingat, riwayat: RiwayatPeraturan) -> PilihanMengingat:
    """Cite the last checked amendment, unless the old citation names a later one."""
    baru = cite(lama.peraturan, riwayat)
    if baru.pengubah is None:
        return lama
    if lama.pengubah is not None and lama.pengubah.tahun > baru.pengubah.tahun:
        return lama
    return baru
