"""Everything one kecamatan has, year by year, and where its PK leave the plan."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count

from iku.perjanjian import Janji, list_berbeda
from kecamatan.models import Kecamatan, Pengguna
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.jenis_pantau import DAFTAR_JENIS
from laporan.models import SEBUTAN, Dokumen
from laporan.pantau import choose_terkini, dokumen_untuk, list_terkini

PK = (JenisDokumen.PERJANJIAN, JenisDokumen.PERJANJIAN_BAWAHAN)


@dataclass(frozen=True)
class KelompokDokumen:
    """The documents of one year, or of one period of years, in the order of their kinds."""

    judul: str
    daftar_dokumen: tuple[Dokumen, ...]


@dataclass(frozen=True)
class PantauanKecamatan:
    """The documents of one office, and the promises of one year that are not what was planned."""

    tahun: int
    daftar_kelompok: tuple[KelompokDokumen, ...]
    ada_perjanjian: bool
    daftar_berbeda: tuple[Janji, ...]


def build_pantau_kecamatan(
    pengguna: Pengguna, kecamatan: Kecamatan, *, tahun: int | None, kini: int
) -> PantauanKecamatan:
    """Return what the office has; only what covers `tahun` when one is given.

    Promises are compared for that year, else for this one or the latest that has a PK.
    """
    milik = Dokumen.objects.visible_to(pengguna).filter(kecamatan=kecamatan)
    if tahun is not None:
        milik = milik.filter(dokumen_untuk(tahun))
    daftar = list(
        milik.select_related(*SEBUTAN)
        .defer("kecamatan__logo")
        .annotate(jumlah_pindaian=Count("daftar_pindaian"))
    )
    perjanjian = [satu for satu in daftar if satu.jenis in PK]
    dibanding = tahun or _choose_tahun(perjanjian, kini)
    terkini = _terkini([satu for satu in perjanjian if satu.tahun == dibanding])
    return PantauanKecamatan(
        tahun=dibanding,
        daftar_kelompok=_kelompokkan(daftar),
        ada_perjanjian=bool(terkini),
        daftar_berbeda=tuple(list_berbeda([d.perjanjian for d in terkini if d.perjanjian])),
    )


def _choose_tahun(perjanjian: list[Dokumen], kini: int) -> int:
    """Return this year when it has a PK, else the latest year that has one."""
    tahun = {satu.tahun for satu in perjanjian}
    return kini if kini in tahun or not tahun else max(tahun)


def _terkini(perjanjian: list[Dokumen]) -> list[Dokumen]:
    """Return the PK of each post that counts: in force, else the newest that was not revoked."""
    ada = [satu for satu in perjanjian if satu.status != StatusDokumen.DICABUT]
    camat = choose_terkini(d for d in ada if d.jenis == JenisDokumen.PERJANJIAN)
    bawahan = list_terkini(d for d in ada if d.jenis == JenisDokumen.PERJANJIAN_BAWAHAN)
    return [satu for satu in (camat, *bawahan) if satu is not None]


def _kelompokkan(daftar: list[Dokumen]) -> tuple[KelompokDokumen, ...]:
    """Return the documents by the years they are for, latest first; of one year before periods."""
    urutan = {
        jenis: nomor
        for nomor, jenis in enumerate(jenis for satu in DAFTAR_JENIS for jenis in satu.jenis)
    }
    per_masa: defaultdict[tuple[int, int], list[Dokumen]] = defaultdict(list)
    for dokumen in daftar:
        akhir = dokumen.wadah.tahun_akhir
        per_masa[akhir or dokumen.tahun, dokumen.tahun if akhir else 9999].append(dokumen)
    kelompok = []
    for _, isi in sorted(per_masa.items(), reverse=True):
        isi.sort(key=lambda d: (urutan.get(JenisDokumen(d.jenis), len(urutan)), -d.pk))
        kelompok.append(KelompokDokumen(isi[0].masa, tuple(isi)))
    return tuple(kelompok)
