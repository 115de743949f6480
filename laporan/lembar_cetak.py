"""The tables of a sheet as the templates draw them: heads, widths, merged cells, groups of rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString

from laporan.cetak_naskah import naskah_html
from laporan.isi import BarisLembar, KolomLembar, TabelLembar
from laporan.kepala_tabel import KepalaKolom, build_kepala


@dataclass(frozen=True)
class SelLembar:
    """One cell; `gabung` is the number of rows it spans, 0 where one above covers it."""

    isi: SafeString
    rata: str
    gabung: int


@dataclass(frozen=True)
class BarisLembarCetak:
    """One row; `tebal` for totals."""

    sel: tuple[SelLembar, ...]
    tebal: bool


@dataclass(frozen=True)
class TabelLembarCetak:
    """One table; `kelompok` are rows that stay on one page, `lebar` widths in percent."""

    judul: tuple[str, ...]
    lebar: tuple[str, ...]
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    nomor: tuple[int, ...]
    kelompok: tuple[tuple[BarisLembarCetak, ...], ...]


def build_tabel_lembar(tabel: TabelLembar) -> TabelLembarCetak:
    """Return one table laid out; the shares of its columns become percentages."""
    jumlah = sum(satu.lebar for satu in tabel.kolom)
    persen = (satu.lebar * 10_000 // jumlah for satu in tabel.kolom)
    return TabelLembarCetak(
        judul=tabel.judul,
        lebar=tuple(f"{satu // 100}.{satu % 100:02}" for satu in persen),
        kepala=tuple(build_kepala(tabel.kolom)),
        nomor=tuple(range(1, len(tabel.kolom) + 1)) if tabel.bernomor else (),
        kelompok=tuple(
            tuple(_build_kelompok(tabel.kolom, list(anggota)))
            for _, anggota in groupby(tabel.baris, key=lambda satu: satu.kelompok)
        ),
    )


def _build_kelompok(
    kolom: tuple[KolomLembar, ...], anggota: list[BarisLembar]
) -> Iterator[BarisLembarCetak]:
    """Yield the rows of one group; equal neighbours in a merged column become one cell."""
    for nomor, baris in enumerate(anggota):
        sel = tuple(
            SelLembar(
                naskah_html(teks),
                satu.rata,
                _span(kolom, anggota, nomor, letak) if satu.gabung else 1,
            )
            for letak, (satu, teks) in enumerate(zip(kolom, baris.sel, strict=True))
        )
        yield BarisLembarCetak(sel, baris.tebal)


def _span(
    kolom: tuple[KolomLembar, ...], anggota: list[BarisLembar], nomor: int, letak: int
) -> int:
    """Return how many rows a merged cell spans from this one; 0 when it began above.

    Rows that differ in a merged column further left are about other things: there a cell ends too.
    """
    bersama = [i for i, satu in enumerate(kolom[: letak + 1]) if satu.gabung]
    teks = [tuple(baris.sel[i] for i in bersama) for baris in anggota]
    if nomor and teks[nomor - 1] == teks[nomor]:
        return 0
    sama = (i for i, satu in enumerate(teks[nomor:]) if satu != teks[nomor])
    return next(sama, len(teks) - nomor)
