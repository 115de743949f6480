"""Finds a table on a sheet by its headings, wherever people moved it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kecamatan.buku_kerja.isi import LembarBuku, SelBuku

# Titles and notes above a table; further down nobody looks for headings.
BARIS_JUDUL_PALING_JAUH: Final = 60
GABUNGAN: Final = "digabung dengan sel lain ({}); batalkan penggabungannya, lalu isi tiap selnya."


@dataclass(frozen=True)
class TabelBuku:
    """Where the headings stand: key -> column; those not found, and those found twice."""

    lembar: LembarBuku
    baris_judul: int
    kolom: Mapping[str, int]
    hilang: tuple[str, ...]
    ganda: tuple[str, ...]

    def list_baris(self) -> Iterator[tuple[int, dict[str, SelBuku]]]:
        """Yield every row under the headings with something in one of the columns.

        A merged cell says nothing that can be trusted: for which of its rows or columns was it?
        """
        daftar = [nomor for nomor, _ in self.lembar.list_baris() if nomor > self.baris_judul]
        digabung = self._map_gabungan(daftar)
        for nomor in daftar:
            sel = {
                kunci: digabung.get((nomor, kolom)) or self.lembar.find(nomor, kolom)
                for kunci, kolom in self.kolom.items()
            }
            if not all(satu.is_kosong for satu in sel.values()):
                yield nomor, sel

    def _map_gabungan(self, daftar_baris: Sequence[int]) -> dict[tuple[int, int], SelBuku]:
        """Return the cells of the table that are merged with others, each saying so.

        One that only reaches over the columns to its right is read as if it were alone.
        """
        hasil: dict[tuple[int, int], SelBuku] = {}
        for satu in self.lembar.daftar_gabungan:
            awal = bisect_left(daftar_baris, satu.baris.start)
            baris = daftar_baris[awal : bisect_left(daftar_baris, satu.baris.stop)]
            kolom = [nomor for nomor in self.kolom.values() if nomor in satu.kolom]
            letak = [(nomor, lain) for nomor in baris for lain in kolom]
            if letak != [(satu.baris.start, satu.kolom.start)]:
                pesan = GABUNGAN.format(satu.alamat)
                hasil |= {tempat: SelBuku(*tempat, cacat=pesan) for tempat in letak}
        return hasil


def find_tabel(lembar: LembarBuku, judul: Mapping[str, Sequence[str]]) -> TabelBuku | None:
    """Return the table whose headings are `judul` (key -> accepted words), None without any.

    The row with most of the headings counts, the first of several; case, blanks, line breaks and
    punctuation play no role.
    """
    dicari = {fold_judul(kata): kunci for kunci, semua in judul.items() for kata in semua}
    calon = [
        satu
        for nomor, sel in lembar.list_baris()
        if nomor <= BARIS_JUDUL_PALING_JAUH
        and (satu := _match(lembar, nomor, sel, dicari, tuple(judul))).kolom
    ]
    # One word may stand in a title by chance; two headings do not.
    cukup = [satu for satu in calon if len(satu.kolom) >= min(2, len(judul))]
    return max(cukup, key=lambda satu: (len(satu.kolom), -satu.baris_judul), default=None)


def fold_judul(teks: str) -> str:
    """Return only the letters and digits of a heading, in one case."""
    return "".join(huruf for huruf in teks.casefold() if huruf.isalnum())


def _match(
    lembar: LembarBuku,
    nomor: int,
    daftar_sel: Sequence[SelBuku],
    dicari: Mapping[str, str],
    semua: tuple[str, ...],
) -> TabelBuku:
    kolom: dict[str, int] = {}
    ganda: list[str] = []
    for sel in daftar_sel:
        kunci = dicari.get(fold_judul(_tulis(sel)))
        if kunci in kolom:
            ganda.append(kunci)
        elif kunci is not None:
            kolom[kunci] = sel.kolom
    hilang = tuple(satu for satu in semua if satu not in kolom)
    return TabelBuku(lembar, nomor, kolom, hilang, tuple(dict.fromkeys(ganda)))


def _tulis(sel: SelBuku) -> str:
    return f"{sel.nilai:f}" if isinstance(sel.nilai, Decimal) else str(sel.nilai or "")
