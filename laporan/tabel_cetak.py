"""The IKU table as the templates draw it: heads, widths, rows, cells that may be merged."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from iku.enums import SumberKolom
from laporan.isi import Formulir, Halaman, Kolom
from laporan.kepala_tabel import KepalaKolom, build_kepala
from laporan.lebar_kolom import IsiKolom, tentukan_lebar
from laporan.sel_cetak import Sel, build_sel, nomori

KOLOM_SASARAN = (SumberKolom.NOMOR, SumberKolom.TUJUAN, SumberKolom.SASARAN)
KOLOM_NAMA = (SumberKolom.NOMOR_INDIKATOR, SumberKolom.INDIKATOR)


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
    """The whole table; `lebar` are column widths in percent, `ukuran` the font size in points."""

    lebar: tuple[str, ...]
    ukuran: int
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    kelompok: tuple[Kelompok, ...]


def build_tabel(formulir: Formulir, famili: str, halaman: Halaman) -> Tabel:
    """Return the table of a form for landscape pages in a font."""
    kelompok = [
        [[build_sel(kolom, satu) for kolom in formulir.kolom] for satu in rekaman]
        for rekaman in (
            nomori(formulir, nomor, sasaran)
            for nomor, sasaran in enumerate(formulir.daftar_sasaran, 1)
        )
    ]
    baris = [satu for anggota in kelompok for satu in anggota]
    isi = tuple(
        IsiKolom(kolom, tuple(satu[i] for satu in baris)) for i, kolom in enumerate(formulir.kolom)
    )
    lebar = tentukan_lebar(isi, famili, halaman)
    return Tabel(
        lebar=lebar.persen,
        ukuran=lebar.ukuran,
        kepala=tuple(build_kepala(formulir.kolom)),
        kelompok=tuple(
            _build_kelompok(formulir.kolom, nomor, anggota)
            for nomor, anggota in enumerate(kelompok, 1)
        ),
    )


def _build_kelompok(kolom: tuple[Kolom, ...], nomor: int, anggota: list[list[Sel]]) -> Kelompok:
    """Return the rows of one sasaran, each with all its cells."""
    return Kelompok(
        nomor,
        tuple(
            BarisTabel(
                tuple(
                    _build_sel(satu, sel, 0 if i else len(anggota))
                    for satu, sel in zip(kolom, baris, strict=True)
                )
            )
            for i, baris in enumerate(anggota)
        ),
    )


def _build_sel(kolom: Kolom, sel: Sel, banyak: int) -> SelTabel:
    """Return one cell; one of the sasaran spans so many rows."""
    kelas = f"kolom-{kolom.sumber}"
    if kolom.sumber in KOLOM_SASARAN:
        return SelTabel(sel.html, kelas, "gabung", banyak)
    return SelTabel(sel.html, kelas, "ulang" if kolom.sumber in KOLOM_NAMA else "", 1)
