"""How a table of a report is laid out: letters, widths, and whether its page is turned.

The one place for PDF and Word, so that both turn the same tables.
"""

from dataclasses import dataclass
from typing import Final

from laporan.isi import Halaman, Lembar, TabelLembar
from laporan.lembar_cetak import LembarCetak, build_lembar

# Smaller letters than this upright, and the table is turned.
UKURAN_TERBACA: Final = 8


@dataclass(frozen=True)
class TataTabel:
    """One table in its own letters and widths, and whether it needs a turned page."""

    lembar: LembarCetak
    mendatar: bool


def arrange_tabel(
    tabel: TabelLembar, famili: str, halaman: Halaman, *, mendatar: bool
) -> TataTabel:
    """Lay a table out; with `mendatar` its part is turned anyway."""
    hasil = _build(tabel, famili, halaman, mendatar=mendatar)
    if mendatar or hasil.ukuran >= UKURAN_TERBACA:
        return TataTabel(hasil, mendatar)
    return TataTabel(_build(tabel, famili, halaman, mendatar=True), mendatar=True)


def _build(tabel: TabelLembar, famili: str, halaman: Halaman, *, mendatar: bool) -> LembarCetak:
    return build_lembar(Lembar((), mendatar, (tabel,), "", False), famili, halaman)
