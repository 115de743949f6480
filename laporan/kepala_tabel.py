"""Heading rows of a table: neighbours with the same group share a heading above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol


class KolomTabel(Protocol):
    """A column as far as its heading goes."""

    @property
    def judul(self) -> str:
        """Its own heading."""

    @property
    def grup(self) -> str:
        """The heading it shares, or empty."""


@dataclass(frozen=True)
class KepalaKolom:
    """One heading cell."""

    judul: str
    lebar: int
    tinggi: int


def build_kepala(kolom: Sequence[KolomTabel]) -> Iterator[tuple[KepalaKolom, ...]]:
    """Yield one or two rows of headings; neighbours with the same group share one above them."""
    if not any(satu.grup for satu in kolom):
        yield tuple(KepalaKolom(satu.judul, 1, 1) for satu in kolom)
        return
    atas: list[KepalaKolom] = []
    for grup, anggota in groupby(kolom, key=lambda satu: satu.grup):
        if grup:
            atas.append(KepalaKolom(grup, len(list(anggota)), 1))
        else:
            atas += [KepalaKolom(satu.judul, 1, 2) for satu in anggota]
    yield tuple(atas)
    yield tuple(KepalaKolom(satu.judul, 1, 1) for satu in kolom if satu.grup)
