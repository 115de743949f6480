"""The parts of a report that people write in, with their texts."""

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.enums import LetakNarasi, Pengulangan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.tempat import Tempat, list_tempat, walk_tempat
from laporan.models import NaskahBagian


@dataclass(frozen=True)
class BagianTulis:
    """A part with its key and heading; `naskah` is None where nobody wrote yet.

    `sendiri` says that nothing else stands under its heading: no block, no part, no picture.
    """

    kunci: str
    judul: str
    naskah: NaskahBagian | None
    sendiri: bool

    @property
    def isi(self) -> str:
        """Its text; empty where there is none."""
        return self.naskah.isi if self.naskah else ""


def list_bagian_tulis(bahan: Bahan) -> Iterator[BagianTulis]:
    """Yield the parts in printed order, in three queries."""
    naskah = {satu.kunci: satu for satu in bahan.laporan.daftar_naskah.all()}
    bergambar = set(bahan.laporan.daftar_gambar.values_list("kunci", flat=True))
    for satu in walk_tempat(list_tempat(bahan)):
        if satu.bagian.narasi != LetakNarasi.TANPA:
            lain = satu.bagian.blok or satu.daftar_anak or satu.kunci in bergambar
            yield BagianTulis(satu.kunci, _sebut(satu), naskah.get(satu.kunci), sendiri=not lain)


def _sebut(tempat: Tempat) -> str:
    """Return a heading that tells parts of several sasaran apart."""
    if not tempat.nomor or tempat.bagian.ulang == Pengulangan.SASARAN:
        return tempat.judul
    return f"{tempat.judul} (sasaran {tempat.nomor})"
