"""How the tables of a report are laid out: letters, widths, and which need a turned page."""

from typing import Final

from laporan.isi import Halaman, Lembar, TabelLembar
from laporan.lebar_lembar import tentukan_lebar_lembar
from laporan.lembar_cetak import LembarCetak, build_lembar

# Smaller letters than this upright, and the table is turned.
UKURAN_TERBACA: Final = 8


def needs_mendatar(tabel: TabelLembar, famili: str, halaman: Halaman) -> bool:
    """Say whether the words of a table fit beside each other on a turned page only."""
    tegak = tentukan_lebar_lembar(_lembar_tunggal(tabel, mendatar=False), famili, halaman)
    return tegak.ukuran < UKURAN_TERBACA


def arrange_tabel(
    tabel: TabelLembar, famili: str, halaman: Halaman, *, mendatar: bool
) -> LembarCetak:
    """Return one table in its own letters and widths."""
    return build_lembar(_lembar_tunggal(tabel, mendatar=mendatar), famili, halaman)


def _lembar_tunggal(tabel: TabelLembar, *, mendatar: bool) -> Lembar:
    return Lembar((), mendatar, (tabel,), "", False)
