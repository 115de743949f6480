"""The places of a report: the parts of its outline, each repeated one once for every sasaran."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from laporan.enums import Pengulangan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import key_per_sasaran
from laporan.models import BagianKerangka
from laporan.pola import fill_pola

ISIAN_JUDUL: Final = ("tahun", "kecamatan", "kabupaten", "periode", "sasaran", "nomor")


@dataclass(frozen=True)
class Tempat:
    """A part with its heading and those under it.

    `sasaran` is what it is about where it, or one that it stands in, is repeated; `nomor` is the
    place of that sasaran, 0 in any other part.
    """

    bagian: BagianKerangka
    sasaran: UkurSasaran | None
    nomor: int
    judul: str
    daftar_anak: "tuple[Tempat, ...]"

    @property
    def kunci(self) -> str:
        """Its key: that of the part, with the identity of the sasaran it is about."""
        if self.sasaran is None:
            return self.bagian.kunci
        return key_per_sasaran(self.bagian.kunci, self.sasaran)


def list_tempat(bahan: Bahan) -> tuple[Tempat, ...]:
    """Return the places of the highest level, in printed order."""
    anak: dict[int | None, list[BagianKerangka]] = {}
    for satu in bahan.daftar_bagian:
        anak.setdefault(satu.induk_id, []).append(satu)

    def build(induk: int | None, sasaran: UkurSasaran | None, nomor: int) -> tuple[Tempat, ...]:
        return tuple(
            Tempat(
                bagian,
                milik,
                letak,
                _write_judul(bahan, bagian.judul, milik, letak),
                build(bagian.pk, milik, letak),
            )
            for bagian in anak.get(induk, ())
            for milik, letak in _list_sasaran(bahan, bagian, sasaran, nomor)
        )

    return build(None, None, 0)


def walk_tempat(daftar: tuple[Tempat, ...]) -> Iterator[Tempat]:
    """Yield every place in printed order."""
    for satu in daftar:
        yield satu
        yield from walk_tempat(satu.daftar_anak)


def _list_sasaran(
    bahan: Bahan, bagian: BagianKerangka, sasaran: UkurSasaran | None, nomor: int
) -> Iterator[tuple[UkurSasaran | None, int]]:
    """Yield for what a part comes: once, or for each sasaran unless it stands in one that does."""
    if bagian.ulang == Pengulangan.SEKALI or sasaran is not None:
        yield sasaran, nomor
        return
    for letak, satu in enumerate(bahan.daftar_sasaran, start=1):
        yield satu, letak


def _write_judul(bahan: Bahan, judul: str, sasaran: UkurSasaran | None, nomor: int) -> str:
    """Return the heading of a part; `sasaran` with its number where the part is about one.

    In any other part their placeholders stay, to be seen: "Sasaran :" would look like a heading.
    """
    kecamatan, renstra = bahan.kecamatan, bahan.renstra
    nilai = {
        "tahun": str(bahan.tahun),
        "kecamatan": str(kecamatan),
        "kabupaten": str(kecamatan.kabupaten),
        "periode": renstra.masa if renstra else "",
    }
    if sasaran is not None:
        nilai |= {"sasaran": sasaran.sasaran.teks, "nomor": str(nomor)}
    return fill_pola(judul, nilai).strip()
