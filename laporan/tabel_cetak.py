"""The IKU table as the template draws it: heads, rows, merged cells, what may split."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString

from iku.enums import SumberKolom
from laporan.isi import Formulir, IsiSasaran, Kolom
from laporan.sel_cetak import Sel, build_sel, nomori
from laporan.taksiran import Ruang

# Percent of a page: a taller row may split, a taller group is not drawn as one merged cell.
PERSEN_BARIS_UTUH = 50
PERSEN_KELOMPOK_UTUH = 65
KOLOM_SASARAN = (SumberKolom.NOMOR, SumberKolom.TUJUAN, SumberKolom.SASARAN)
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
    """One cell: its content and its look; `gabung` is the number of rows it spans."""

    isi: SafeString
    kelas: str
    gabung: int


@dataclass(frozen=True)
class BarisTabel:
    """One indikator."""

    sel: tuple[SelTabel, ...]
    utuh: bool


@dataclass(frozen=True)
class Kelompok:
    """The rows of one sasaran."""

    baris: tuple[BarisTabel, ...]
    utuh: bool


@dataclass(frozen=True)
class Tabel:
    """The whole table; `lebar` are column widths in percent."""

    lebar: tuple[int, ...]
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    kelompok: tuple[Kelompok, ...]


def build_tabel(formulir: Formulir, ruang: Ruang) -> Tabel:
    """Return the table of a form for pages of this size."""
    lebar = bagi_lebar(formulir.kolom)
    return Tabel(
        lebar=lebar,
        kepala=tuple(_build_kepala(formulir.kolom)),
        kelompok=tuple(
            _build_kelompok(formulir, nomor, sasaran, lebar, ruang)
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


def _build_kelompok(
    formulir: Formulir, nomor: int, sasaran: IsiSasaran, lebar: tuple[int, ...], ruang: Ruang
) -> Kelompok:
    """Return the rows of one sasaran; a short group is kept on one page with merged cells.

    WeasyPrint does not continue a merged cell on the next page, so a group that may be split
    has no merged cells: the rows after the first leave them empty and without a line above.
    """
    rekaman = nomori(formulir, nomor, sasaran)
    isi = [[build_sel(kolom, satu) for kolom in formulir.kolom] for satu in rekaman]
    tinggi = [
        max(sel.hitung_baris(ruang, persen) for sel, persen in zip(baris, lebar, strict=True))
        for baris in isi
    ]
    muat = sum(tinggi) * 100 <= ruang.tinggi_baris * PERSEN_KELOMPOK_UTUH
    utuh = len(isi) > 1 and muat
    baris = (
        BarisTabel(
            tuple(_susun_sel(formulir.kolom, satu, i, len(isi), gabung=utuh)),
            utuh=tinggi[i] * 100 <= ruang.tinggi_baris * PERSEN_BARIS_UTUH,
        )
        for i, satu in enumerate(isi)
    )
    return Kelompok(tuple(baris), utuh)


def _susun_sel(
    kolom: tuple[Kolom, ...], isi: list[Sel], i: int, banyak: int, *, gabung: bool
) -> Iterator[SelTabel]:
    """Yield the cells of row `i` of a group; cells of the sasaran appear in its first row."""
    for satu, sel in zip(kolom, isi, strict=True):
        kelas = f"kolom-{satu.sumber}"
        if satu.sumber not in KOLOM_SASARAN:
            yield SelTabel(sel.html, kelas, 1)
        elif gabung and i == 0:
            yield SelTabel(sel.html, kelas, banyak)
        elif not gabung:
            kelas += " bersambung" if i + 1 < banyak else ""
            yield SelTabel(
                sel.html if i == 0 else SafeString(), f"{kelas}{' sambungan' * (i > 0)}", 1
            )
