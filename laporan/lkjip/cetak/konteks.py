"""What every part of a report needs to be printed: paper, letters, what links can name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from laporan.isi import Halaman, IsiDokumen, Laporan
from laporan.isi.laporan import Bagian, Foto, Gambar, Tabel, TabelIku
from laporan.lkjip.nomor import walk

DariDaftar = Literal["isi", "tabel", "gambar"]


@dataclass(frozen=True)
class Entri:
    """A line of the contents or of a list; `label` is its page, empty while nobody knows it."""

    kunci: str
    tingkat: int
    nomor: str
    judul: str
    label: str = ""


@dataclass(frozen=True)
class Konteks:
    """One print of a report; `dikenal` are the keys that a link can lead to."""

    isi: IsiDokumen
    laporan: Laporan
    famili: str
    draf: bool
    dikenal: frozenset[str]
    daftar: Mapping[DariDaftar, tuple[Entri, ...]] = field(default_factory=dict)

    @property
    def halaman(self) -> Halaman:
        """The paper."""
        return self.isi.halaman


Bernomor = Tabel | TabelIku | Gambar | Foto


def list_bernomor(daftar: tuple[Bagian, ...]) -> Iterator[Bernomor]:
    """Yield the tables and pictures that have a number, in printed order."""
    for bagian in walk(daftar):
        for blok in bagian.blok:
            if isinstance(blok, Bernomor) and blok.nomor:
                yield blok


def list_kunci(laporan: Laporan) -> frozenset[str]:
    """Return the keys of all parts, tables and pictures."""
    bagian = {satu.kunci for satu in walk(laporan.bagian)}
    return frozenset(bagian | {satu.kunci for satu in list_bernomor(laporan.bagian)})
