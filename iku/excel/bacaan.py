"""A table of an uploaded workbook as texts, as if somebody had typed them into the grid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.utils.formats import date_format

from iku.domain.tulis_angka import format_angka
from kecamatan.buku_kerja import BukuDitolak, BukuKerja, SelBuku, TabelBuku, find_tabel

KOSONG: Final = "Tabelnya kosong, jadi tidak ada yang dapat dibandingkan."


@dataclass(frozen=True)
class BarisBacaan:
    """One row: `nomor` as Excel counts, texts by column, and what is wrong with a cell itself."""

    nomor: int
    teks: Mapping[str, str]
    cacat: Mapping[str, str]

    def find(self, kunci: str) -> str:
        """Return the text of a column, empty when nothing stands there."""
        return self.teks.get(kunci, "")


@dataclass(frozen=True)
class TabelBacaan:
    """The table: on which sheet, which column under which letters, and its rows."""

    lembar: str
    huruf: Mapping[str, str]
    daftar_baris: tuple[BarisBacaan, ...]

    def sebut(self, nomor: int, kunci: str, pesan: str) -> str:
        """Return a message with the place it is about: "Lembar Anggaran sel F12: ..."."""
        return f"Lembar {self.lembar} sel {self.huruf[kunci]}{nomor}: {pesan}"

    def to_titipan(self) -> list[Any]:
        """Return what a signed field carries."""
        baris = [[satu.nomor, dict(satu.teks), dict(satu.cacat)] for satu in self.daftar_baris]
        return [self.lembar, dict(self.huruf), baris]

    @classmethod
    def of_titipan(cls, isi: Sequence[Any]) -> "TabelBacaan":
        """Return the table that `to_titipan` wrote."""
        lembar, huruf, baris = isi
        return cls(lembar, huruf, tuple(BarisBacaan(*satu) for satu in baris))


def read_bacaan(
    buku: BukuKerja, judul: Mapping[str, Sequence[str]], *, nama: str, paling_banyak: int
) -> TabelBacaan:
    """Return the table under the headings, on the sheet `nama` or wherever it is.

    Raises BukuDitolak when there is none, when a heading is missing or stands twice, and for a
    table without rows or with more than the site keeps.
    """
    tabel = _find(buku, judul, nama)
    if tabel.hilang:
        kurang = ", ".join(judul[kunci][0] for kunci in tabel.hilang)
        raise BukuDitolak(f"Lembar {tabel.lembar.nama}: kolom {kurang} tidak ditemukan.")
    if tabel.ganda:
        ganda = ", ".join(judul[kunci][0] for kunci in tabel.ganda)
        raise BukuDitolak(f"Lembar {tabel.lembar.nama}: kolom {ganda} ada dua kali.")
    baris = tuple(_build(nomor, sel) for nomor, sel in tabel.list_baris())
    if not baris:
        raise BukuDitolak(f"Lembar {tabel.lembar.nama}: {KOSONG}")
    if len(baris) > paling_banyak:
        raise BukuDitolak(
            f"Lembar {tabel.lembar.nama} berisi {len(baris)} baris, paling banyak {paling_banyak}."
        )
    huruf = {
        kunci: SelBuku(1, kolom).alamat.removesuffix("1") for kunci, kolom in tabel.kolom.items()
    }
    return TabelBacaan(tabel.lembar.nama, huruf, baris)


def _find(buku: BukuKerja, judul: Mapping[str, Sequence[str]], nama: str) -> TabelBuku:
    """Return the best table of the visible sheets; of equals, the one on the sheet `nama`."""
    calon = [
        tabel
        for lembar in buku.daftar_lembar
        if not lembar.tersembunyi and (tabel := find_tabel(lembar, judul)) is not None
    ]
    terbaik = max(
        calon,
        key=lambda satu: (len(satu.kolom), satu.lembar.nama.casefold() == nama.casefold()),
        default=None,
    )
    if terbaik is None:
        semua = ", ".join(kata[0] for kata in judul.values())
        raise BukuDitolak(f"Tabelnya tidak ditemukan. Judul kolomnya: {semua}.")
    return terbaik


def _build(nomor: int, daftar_sel: Mapping[str, SelBuku]) -> BarisBacaan:
    teks, cacat = {}, {}
    for kunci, sel in daftar_sel.items():
        if sel.cacat:
            cacat[kunci] = f"{sel.cacat[0].upper()}{sel.cacat[1:]}"
        elif isinstance(sel.nilai, date):
            cacat[kunci] = (
                f"Berisi tanggal {date_format(sel.nilai)}, mungkin diubah sendiri oleh Excel; "
                "jadikan selnya Teks, lalu ketik lagi."
            )
        elif not sel.is_kosong:
            teks[kunci] = write_teks(sel)
    return BarisBacaan(nomor, teks, cacat)


def write_teks(sel: SelBuku) -> str:
    """Return what people see in a cell, spelled as they would type it."""
    if isinstance(sel.nilai, Decimal):
        return f"{format_angka(sel.nilai)}{'%' if sel.persen else ''}"
    return str(sel.nilai or "").strip()
