"""The parts of a report that people write in, with their texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from iku.pengukuran.isi import UkurSasaran
from laporan.enums import LetakNarasi, Pengulangan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.susun import key_of_bagian, write_judul
from laporan.models import BagianKerangka, NaskahBagian


@dataclass(frozen=True)
class BagianTulis:
    """A part with its key and heading; `naskah` is None where nobody wrote yet."""

    kunci: str
    judul: str
    naskah: NaskahBagian | None

    @property
    def isi(self) -> str:
        """Its text; empty where there is none."""
        return self.naskah.isi if self.naskah else ""


def list_bagian_tulis(bahan: Bahan) -> Iterator[BagianTulis]:
    """Yield the parts in printed order, in two queries."""
    naskah = {satu.kunci: satu for satu in bahan.laporan.daftar_naskah.all()}
    anak: dict[int | None, list[BagianKerangka]] = {}
    for satu in bahan.laporan.kerangka.daftar_bagian.all():
        anak.setdefault(satu.induk_id, []).append(satu)

    def walk(induk: int | None, sasaran: UkurSasaran | None, nomor: int) -> Iterator[BagianTulis]:
        for bagian in anak.get(induk, ()):
            for milik, letak in _list_sasaran(bahan, bagian, sasaran, nomor):
                if bagian.narasi != LetakNarasi.TANPA:
                    kunci = key_of_bagian(bagian, milik)
                    judul = write_judul(bahan, bagian.judul, milik, letak)
                    yield BagianTulis(kunci, _sebut(judul, bagian, letak), naskah.get(kunci))
                yield from walk(bagian.pk, milik, letak)

    yield from walk(None, None, 0)


def _list_sasaran(
    bahan: Bahan, bagian: BagianKerangka, sasaran: UkurSasaran | None, nomor: int
) -> Iterator[tuple[UkurSasaran | None, int]]:
    """Yield for what a part comes: once, or for each sasaran unless it stands in one that does."""
    if bagian.ulang == Pengulangan.SEKALI or sasaran is not None:
        yield sasaran, nomor
        return
    for letak, satu in enumerate(bahan.daftar_sasaran, start=1):
        yield satu, letak


def _sebut(judul: str, bagian: BagianKerangka, nomor: int) -> str:
    """Return a heading that tells parts of several sasaran apart."""
    berulang = bagian.ulang == Pengulangan.SASARAN
    return f"{judul} (sasaran {nomor})" if nomor and not berulang else judul
