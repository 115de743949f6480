"""The IKU table as the template draws it: heads, rows, merged cells, what may split."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from iku.enums import SumberKolom
from laporan.isi import Formulir, IsiSasaran, Kolom
from laporan.sel_cetak import Sel, build_sel, nomori
from laporan.taksiran import Ruang

# Percent of a page: a taller row may split, a taller group is not drawn as one merged cell.
PERSEN_BARIS_UTUH = 75
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
    """One indikator; `sambungan` when its sasaran stands in a row above."""

    sel: tuple[SelTabel, ...]
    utuh: bool
    sambungan: bool


@dataclass(frozen=True)
class Kelompok:
    """Rows that make one body of the table; `utuh` keeps them on one page."""

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
    kelompok = (
        _build_kelompok(formulir, nomor, sasaran, lebar, ruang)
        for nomor, sasaran in enumerate(formulir.daftar_sasaran, 1)
    )
    return Tabel(
        lebar=lebar,
        kepala=tuple(_build_kepala(formulir.kolom)),
        kelompok=tuple(chain.from_iterable(kelompok)),
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
) -> tuple[Kelompok, ...]:
    """Return the rows of one sasaran: short ones together with merged cells, else one by one.

    WeasyPrint does not continue a merged cell on the next page, so rows that may be parted have
    none: those after the first leave the cells of the sasaran empty and without a line above.
    It also moves a row between pages soundly only when the row is a body of its own.
    """
    isi = [
        [build_sel(kolom, satu) for kolom in formulir.kolom]
        for satu in nomori(formulir, nomor, sasaran)
    ]
    tinggi = [
        max(sel.hitung_baris(ruang, persen) for sel, persen in zip(baris, lebar, strict=True))
        for baris in isi
    ]
    gabung = len(isi) > 1 and sum(tinggi) * 100 <= ruang.tinggi_baris * PERSEN_KELOMPOK_UTUH
    baris = [
        BarisTabel(
            tuple(_susun_sel(formulir.kolom, satu, i, len(isi), gabung=gabung)),
            utuh=tinggi[i] * 100 <= ruang.tinggi_baris * PERSEN_BARIS_UTUH,
            sambungan=i > 0 and not gabung,
        )
        for i, satu in enumerate(isi)
    ]
    if gabung:
        return (Kelompok(tuple(baris), utuh=True),)
    return tuple(Kelompok((satu,), utuh=False) for satu in baris)


def _susun_sel(
    kolom: tuple[Kolom, ...], isi: list[Sel], i: int, banyak: int, *, gabung: bool
) -> Iterator[SelTabel]:
    """Yield the cells of row `i` of a group of so many rows."""
    for satu, sel in zip(kolom, isi, strict=True):
        if satu.sumber not in KOLOM_SASARAN:
            yield SelTabel(sel.html, f"kolom-{satu.sumber}", 1)
        elif not gabung:
            yield _sel_terpisah(satu, sel, i, banyak)
        elif i == 0:
            yield SelTabel(sel.html, f"kolom-{satu.sumber}", banyak)


def _sel_terpisah(kolom: Kolom, sel: Sel, i: int, banyak: int) -> SelTabel:
    """Return a cell of the sasaran that only looks merged with those of its neighbours.

    After the first row its text is there but hidden; the renderer shows it on top of a page.
    """
    kelas = [f"kolom-{kolom.sumber}"]
    if i + 1 < banyak:
        kelas.append("bersambung")
    if i == 0:
        return SelTabel(sel.html, " ".join(kelas), 1)
    kelas.append("sambungan")
    return SelTabel(format_html('<div class="ulang">{}</div>', sel.html), " ".join(kelas), 1)
