"""The IKU table as the templates draw it: heads, widths, rows, cells that may be merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString

from iku.enums import SumberKolom
from laporan.isi import Formulir, IsiSasaran, Kolom
from laporan.sel_cetak import Rekaman, build_sel, nomori

KOLOM_SASARAN = (SumberKolom.NOMOR, SumberKolom.TUJUAN, SumberKolom.SASARAN)
KOLOM_NAMA = (SumberKolom.NOMOR_INDIKATOR, SumberKolom.INDIKATOR)
KOLOM_SEMPIT = (SumberKolom.NOMOR, SumberKolom.NOMOR_INDIKATOR)
LEBAR_SEMPIT = 4


@dataclass(frozen=True)
class KepalaKolom:
    """One heading cell."""

    judul: str
    lebar: int
    tinggi: int


@dataclass(frozen=True)
class SelTabel:
    """One cell: its content and its look.

    `gabung` is the number of rows it spans on the screen, 0 where it stands in a row above. On
    paper the renderer decides, for it knows the pages: `peran` is "gabung" for cells it may merge,
    "ulang" for those it repeats when a row goes on.
    """

    isi: SafeString
    kelas: str
    peran: str
    gabung: int


@dataclass(frozen=True)
class BarisTabel:
    """One indikator."""

    sel: tuple[SelTabel, ...]


@dataclass(frozen=True)
class Kelompok:
    """The rows of one sasaran."""

    nomor: int
    baris: tuple[BarisTabel, ...]


@dataclass(frozen=True)
class Tabel:
    """The whole table; `lebar` are column widths in percent."""

    lebar: tuple[int, ...]
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    kelompok: tuple[Kelompok, ...]


def build_tabel(formulir: Formulir) -> Tabel:
    """Return the table of a form."""
    return Tabel(
        lebar=bagi_lebar(formulir.kolom),
        kepala=tuple(_build_kepala(formulir.kolom)),
        kelompok=tuple(
            _build_kelompok(formulir, nomor, sasaran)
            for nomor, sasaran in enumerate(formulir.daftar_sasaran, 1)
        ),
    )


def bagi_lebar(kolom: tuple[Kolom, ...]) -> tuple[int, ...]:
    """Return widths that sum to about 100 percent; columns without one share what is left."""
    lebar = [
        LEBAR_SEMPIT if satu.lebar is None and satu.sumber in KOLOM_SEMPIT else satu.lebar
        for satu in kolom
    ]
    bebas = lebar.count(None)
    terpakai = sum(satu or 0 for satu in lebar)
    bagian = max((100 - terpakai) // bebas, 100 // len(lebar)) if bebas else 0
    penuh = [bagian if satu is None else satu for satu in lebar]
    return tuple(max(satu * 100 // sum(penuh), 1) for satu in penuh)


def _build_kepala(kolom: tuple[Kolom, ...]) -> Iterator[tuple[KepalaKolom, ...]]:
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


def _build_kelompok(formulir: Formulir, nomor: int, sasaran: IsiSasaran) -> Kelompok:
    """Return the rows of one sasaran, each with all its cells."""
    rekaman = nomori(formulir, nomor, sasaran)
    return Kelompok(
        nomor,
        tuple(
            BarisTabel(tuple(_build_sel(kolom, satu, len(rekaman)) for kolom in formulir.kolom))
            for satu in rekaman
        ),
    )


def _build_sel(kolom: Kolom, rekaman: Rekaman, banyak: int) -> SelTabel:
    """Return one cell of a sasaran with so many indikator."""
    isi, kelas = build_sel(kolom, rekaman).html, f"kolom-{kolom.sumber}"
    if kolom.sumber in KOLOM_SASARAN:
        return SelTabel(isi, kelas, "gabung", banyak if rekaman.urutan == 1 else 0)
    return SelTabel(isi, kelas, "ulang" if kolom.sumber in KOLOM_NAMA else "", 1)
