"""The legal basis of a decree: which regulation is in force on a date, and as amended by what."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kecamatan.enums import JenisHubungan
from kecamatan.models import HubunganPeraturan, Peraturan
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


def read_riwayat(peraturan: Iterable[int], pada: date) -> dict[int, RiwayatPeraturan]:
    """Return pk -> what changed or revoked that regulation up to `pada`; one query."""
    pengubah: dict[int, list[Peraturan]] = defaultdict(list)
    pencabut: dict[int, list[Peraturan]] = defaultdict(list)
    daftar = HubunganPeraturan.objects.filter(terhadap__in=list(peraturan)).select_related("oleh")
    for hubungan in sorted(daftar, key=_urutan):
        if mulai_berlaku(hubungan) > pada:
            continue
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


def choose_bawaan(pada: date) -> tuple[PilihanMengingat, ...]:
    """Choose the basis of a new decree: checked national regulations in force on `pada`.

    One that only amends another is cited with it, never by itself.
    """
    calon = Peraturan.objects.filter(
        kabupaten__isnull=True, terverifikasi=True, tahun__lte=pada.year
    ).exclude(daftar_akibat__jenis=JenisHubungan.MENGUBAH)
    return _cite_berlaku(calon.by_hierarchy(), pada)


def choose_ulang(lama: Iterable[Peraturan], pada: date) -> tuple[PilihanMengingat, ...]:
    """Choose an old list anew: amendments brought up to date, the revoked replaced."""
    terpilih = {peraturan.pk: peraturan for peraturan in lama}
    riwayat = read_riwayat(terpilih, pada)
    pengganti = {
        baru.pk: baru for pk in terpilih for baru in riwayat.get(pk, RiwayatPeraturan()).pencabut
    }
    return _cite_berlaku((terpilih | pengganti).values(), pada)


def _cite_berlaku(calon: Iterable[Peraturan], pada: date) -> tuple[PilihanMengingat, ...]:
    daftar = list(calon)
    riwayat = read_riwayat([peraturan.pk for peraturan in daftar], pada)
    berpasangan = ((satu, riwayat.get(satu.pk, RiwayatPeraturan())) for satu in daftar)
    return tuple(cite(satu, miliknya) for satu, miliknya in berpasangan if not miliknya.pencabut)
