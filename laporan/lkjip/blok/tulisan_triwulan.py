"""What the triwulan of a year say went wrong, and what would be done: each sentence once."""

from collections.abc import Iterator
from dataclasses import dataclass

from iku.domain.naskah import Daftar, Paragraf, parse_naskah
from iku.models import BagianUkur
from laporan.lkjip.bahan import Bahan


@dataclass(frozen=True)
class NarasiTriwulan:
    """The obstacles and the steps of a year, in the order in which they were written."""

    hambatan: tuple[str, ...]
    rencana: tuple[str, ...]


def read_tulisan(bahan: Bahan) -> NarasiTriwulan:
    """Return what was written about the indikator and the money, triwulan by triwulan."""
    daftar = list(_list_bagian(bahan))
    return NarasiTriwulan(
        tuple(dict.fromkeys(k for satu in daftar for k in split_kalimat(satu.hambatan))),
        tuple(dict.fromkeys(k for satu in daftar for k in split_kalimat(satu.rencana))),
    )


def split_kalimat(teks: str) -> Iterator[str]:
    """Yield the paragraphs and list items of a typed text, without what separates them."""
    for blok in parse_naskah(teks):
        if isinstance(blok, Paragraf):
            yield _clean(blok.teks)
        else:
            yield from _list_butir(blok)


def _list_butir(daftar: Daftar) -> Iterator[str]:
    for butir in daftar.butir:
        yield _clean(butir.teks)
        for anak in butir.anak:
            yield from _list_butir(anak)


def _clean(teks: str) -> str:
    return teks.rstrip(" ;.,")


def _list_bagian(bahan: Bahan) -> Iterator[BagianUkur]:
    for ukur in bahan.isi.daftar_indikator:
        yield from (satu for satu in ukur.daftar_triwulan if satu is not None)
    pengukuran = bahan.laporan.pengukuran
    yield from BagianUkur.objects.filter(
        indikator__isnull=True,
        pengukuran__kecamatan=pengukuran.kecamatan_id,
        pengukuran__periode__tahun_kinerja=pengukuran.periode.tahun_kinerja_id,
        pengukuran__periode__triwulan__lte=pengukuran.triwulan,
    ).order_by("pengukuran__periode__triwulan")
