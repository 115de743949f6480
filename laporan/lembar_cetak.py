"""The tables of a sheet as the templates draw them: heads, widths, merged cells, groups of rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.safestring import SafeString

from laporan.cetak_naskah import naskah_html
from laporan.isi import BarisLembar, Halaman, KolomLembar, Lembar, TabelLembar
from laporan.kepala_tabel import KepalaKolom, build_kepala
from laporan.lebar_lembar import lekatkan, tentukan_lebar_lembar

# More rows than this may not find room on one page; what they share is then printed again.
BARIS_SEKELOMPOK = 4


@dataclass(frozen=True)
class SelLembar:
    """One cell with the number of rows and of columns it spans, 0 where another covers it."""

    isi: SafeString
    rata: str
    gabung: int
    lintas: int = 1


@dataclass(frozen=True)
class BarisLembarCetak:
    """One row; `tebal` for totals."""

    sel: tuple[SelLembar, ...]
    tebal: bool


@dataclass(frozen=True)
class KelompokLembar:
    """Rows that stay on one page if they fit; totals are in the group above them."""

    daftar_baris: tuple[BarisLembarCetak, ...]


@dataclass(frozen=True)
class TabelLembarCetak:
    """One table; `lebar` are widths in percent."""

    judul: tuple[str, ...]
    lebar: tuple[str, ...]
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    nomor: tuple[int, ...]
    daftar_kelompok: tuple[KelompokLembar, ...]


@dataclass(frozen=True)
class LembarCetak:
    """All tables of a sheet, in letters of `ukuran` points."""

    ukuran: int
    daftar_tabel: tuple[TabelLembarCetak, ...]


LEMBAR_KOSONG = LembarCetak(0, ())


def build_lembar(lembar: Lembar, famili: str, halaman: Halaman) -> LembarCetak:
    """Return the tables in letters, and columns, that hold their words."""
    lebar = tentukan_lebar_lembar(lembar, famili, halaman)
    daftar = zip(lembar.daftar_tabel, lebar.daftar_persen, strict=True)
    return LembarCetak(lebar.ukuran, tuple(build_tabel_lembar(*satu) for satu in daftar))


def build_tabel_lembar(tabel: TabelLembar, lebar: tuple[str, ...]) -> TabelLembarCetak:
    """Return one table laid out in columns of these widths."""
    return TabelLembarCetak(
        judul=tabel.judul,
        lebar=lebar,
        kepala=tuple(build_kepala(tabel.kolom)),
        nomor=tuple(range(1, len(tabel.kolom) + 1)) if tabel.bernomor else (),
        daftar_kelompok=tuple(_join_jumlah(tabel)),
    )


def _join_jumlah(tabel: TabelLembar) -> Iterator[KelompokLembar]:
    """Yield the groups of rows; a total is not alone on a page, so it joins the group above.

    A bold row with others under it in its group is no total but their heading. Asking the renderer
    for no break between two groups instead stops it where both do not fit.
    """
    tertunda: tuple[BarisLembarCetak, ...] = ()
    for anggota in _list_kelompok(tabel.baris):
        baris = _build_kelompok(tabel.kolom, anggota)
        if tertunda and not all(satu.tebal for satu in anggota):
            yield KelompokLembar(tertunda)
            tertunda = ()
        tertunda += baris
    if tertunda:
        yield KelompokLembar(tertunda)


def _list_kelompok(daftar: tuple[BarisLembar, ...]) -> Iterator[list[BarisLembar]]:
    """Yield the rows that stay on one page: of a long group a few, without a name each alone."""
    for nama, anggota in groupby(daftar, key=lambda satu: satu.kelompok):
        semua, banyak = list(anggota), BARIS_SEKELOMPOK if nama else 1
        for awal in range(0, len(semua), banyak):
            yield semua[awal : awal + banyak]


def _build_kelompok(
    kolom: tuple[KolomLembar, ...], anggota: list[BarisLembar]
) -> tuple[BarisLembarCetak, ...]:
    return tuple(
        BarisLembarCetak(tuple(_list_sel(kolom, anggota, nomor)), baris.tebal)
        for nomor, baris in enumerate(anggota)
    )


def _list_sel(
    kolom: tuple[KolomLembar, ...], anggota: list[BarisLembar], nomor: int
) -> Iterator[SelLembar]:
    """Yield the cells of one row; equal neighbours in a merged column become one cell."""
    baris = anggota[nomor]
    lintas = _list_lintas(baris)
    for letak, (satu, teks) in enumerate(zip(kolom, baris.sel, strict=True)):
        rata = "tengah" if lintas[letak] > 1 else satu.rata
        gabung = _span(kolom, anggota, nomor, letak) if satu.gabung else 1
        yield SelLembar(naskah_html(lekatkan(teks)), rata, gabung, lintas[letak])


def _list_lintas(baris: BarisLembar) -> list[int]:
    """Return how many columns each cell spans: the label of a total takes the empty ones around."""
    terisi = [letak for letak, teks in enumerate(baris.sel) if teks]
    if not baris.tebal or not terisi:
        return [1] * len(baris.sel)
    label = terisi[0]
    akhir = terisi[1] if len(terisi) > 1 else label + 1
    lintas = [0] * akhir + [1] * (len(baris.sel) - akhir)
    lintas[label] = akhir
    return lintas


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
