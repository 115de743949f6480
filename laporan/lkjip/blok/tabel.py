"""Numbered tables of a report: rows of cells that keep the number behind their words."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from laporan.isi import BarisLembar, KolomLembar, TabelLembar
from laporan.isi.laporan import Tabel
from laporan.isi_ukur import SelUkur


@dataclass(frozen=True)
class BarisLaporan:
    """A row of a report's table; `kelompok` are the rows kept together, `tebal` marks sums."""

    sel: tuple[SelUkur, ...]
    kelompok: str = ""
    tebal: bool = False


def build_tabel(
    kunci: str,
    judul: str,
    kolom: Iterable[KolomLembar],
    baris: Iterable[BarisLaporan],
    *,
    catatan: Iterable[str] = (),
    sumber: str = "",
) -> Tabel:
    """Return a table; the composer numbers it. `kunci` is what `Potong.rujuk` names.

    Raises ValueError for a row that has not one cell for each column.
    """
    daftar, terbaca = tuple(kolom), tuple(baris)
    if any(len(satu.sel) != len(daftar) for satu in terbaca):
        raise ValueError(f"{kunci}: baris tidak sepanjang {len(daftar)} kolom")
    tabel = TabelLembar(
        judul=(),
        kolom=daftar,
        baris=tuple(
            BarisLembar(str(nomor), satu.kelompok, tuple(sel.teks for sel in satu.sel), satu.tebal)
            for nomor, satu in enumerate(terbaca, start=1)
        ),
        bernomor=False,
    )
    angka = tuple(tuple(map(write_angka, satu.sel)) for satu in terbaca)
    return Tabel(kunci, "", judul, tabel, angka, tuple(catatan), sumber)


def write_angka(sel: SelUkur) -> str:
    """Return the number of a cell as plain decimal text ("72.1"), empty in a cell of words."""
    return "" if sel.angka is None else write_polos(sel.angka)


def write_polos(angka: Decimal) -> str:
    """Return a number as plain decimal text without zeros that say nothing."""
    teks = f"{angka:f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks
