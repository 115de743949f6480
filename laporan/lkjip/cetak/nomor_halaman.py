"""How the pages of a report are called: i, ii, iii before Bab I, then 1, 2, 3 to the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from laporan.lkjip.cetak.jilid import LabelHalaman
from laporan.lkjip.cetak.potongan import PotonganLaporan
from laporan.lkjip.nomor import romawi


@dataclass(frozen=True)
class PotonganTercetak:
    """A piece and its file; `mendatar` says of each page whether it is turned."""

    potongan: PotonganLaporan
    pdf: bytes
    mendatar: tuple[bool, ...]
    tempat: dict[str, int]

    @property
    def halaman(self) -> int:
        """Number of pages."""
        return len(self.mendatar)


def label_halaman(daftar: Sequence[tuple[PotonganLaporan, int]]) -> list[list[str]]:
    """Return the labels of the pages of each piece, given with its number of pages.

    The cover has none.
    """
    depan = batang = 0
    hasil: list[list[str]] = []
    for potongan, banyak in daftar:
        if potongan.letak is None:
            hasil.append([""] * banyak)
        elif potongan.letak == "depan":
            hasil.append([romawi(depan + i).lower() for i in range(1, banyak + 1)])
            depan += banyak
        else:
            hasil.append([str(batang + i) for i in range(1, banyak + 1)])
            batang += banyak
    return hasil


def list_label(daftar: Sequence[PotonganTercetak]) -> tuple[LabelHalaman, ...]:
    """Return where each way of numbering begins, as a file says it."""
    hasil: list[LabelHalaman] = []
    halaman, gaya = 0, None
    for satu in daftar:
        baru = {None: "", "depan": "r"}.get(satu.potongan.letak, "D")
        if baru != gaya:
            hasil.append(_build_label(halaman, baru))
        halaman, gaya = halaman + satu.halaman, baru
    return tuple(hasil)


def _build_label(mulai: int, gaya: str) -> LabelHalaman:
    if gaya == "r":
        return LabelHalaman(mulai, "r")
    return LabelHalaman(mulai, "D") if gaya else LabelHalaman(mulai, "", awalan="Sampul")
