"""The parts of a report that people write in, with their texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.enums import LetakNarasi, Pengulangan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.tempat import Tempat, list_tempat, walk_tempat
from laporan.models import NaskahBagian


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
    for satu in walk_tempat(list_tempat(bahan)):
        if satu.bagian.narasi != LetakNarasi.TANPA:
            yield BagianTulis(satu.kunci, _sebut(satu), naskah.get(satu.kunci))


def _sebut(tempat: Tempat) -> str:
    """Return a heading that tells parts of several sasaran apart."""
    if not tempat.nomor or tempat.bagian.ulang == Pengulangan.SASARAN:
        return tempat.judul
    return f"{tempat.judul} (sasaran {tempat.nomor})"
