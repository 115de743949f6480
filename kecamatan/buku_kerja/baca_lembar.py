"""Reads the cells of one sheet, whatever the sheet claims its size is."""

import re
from typing import Final, NamedTuple

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.arsip import ANEH
from kecamatan.buku_kerja.gaya import parse_nomor
from kecamatan.buku_kerja.isi import BukuDitolak, SelBuku, SelGabungan, letter_of
from kecamatan.buku_kerja.nilai_sel import KonteksBuku, SelMentah, read_sel
from kecamatan.buku_kerja.teks_bersama import PembacaTeks
from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

_ALAMAT: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_BARIS: Final = re.compile(r"[1-9][0-9]{0,6}")
_NILAI: Final = frozenset({"v", "is"})
_BERTEKS: Final = frozenset({"v", "t"})

Isi = dict[tuple[int, int], SelBuku]


class IsiLembar(NamedTuple):
    """The cells that hold something, those merged into one, and how many elements there were."""

    isi: Isi
    gabungan: list[SelGabungan]
    jumlah: int


def read_lembar(nama: str, isi: bytes, konteks: KonteksBuku, paling_banyak: int) -> IsiLembar:
    """Return what a sheet holds.

    Raises BukuDitolak for a cell out of bounds, twice the same address, two values in one cell, or
    too many elements.
    """
    pembaca = _PembacaLembar(nama, konteks)
    pengurai = Pengurai(
        buka=pembaca.buka, tutup=pembaca.tutup, berteks=_BERTEKS, paling_banyak=paling_banyak
    )
    pengurai.walk(isi)
    return IsiLembar(pembaca.isi, pembaca.gabungan, pengurai.jumlah)


class _PembacaLembar:
    def __init__(self, nama: str, konteks: KonteksBuku) -> None:
        self.isi: Isi = {}
        self.gabungan: list[SelGabungan] = []
        self._luas = 0
        self._nama, self._konteks = nama, konteks
        self._baris = self._kolom = 0
        self._atribut: Atribut = {}
        self._teks, self._is_rumus, self._banyak_nilai = "", False, 0
        self._sebaris = PembacaTeks("is")

    def buka(self, nama: str, atribut: Atribut) -> None:
        if nama == "c":
            self._open_sel(atribut)
        elif nama == "row":
            self._baris = _parse_urut(atribut.get("r"), self._baris)
            self._kolom = 0
        elif nama == "f":
            self._is_rumus = True
        elif nama == "mergeCell":
            self._add_gabungan(atribut.get("ref", ""))
        else:
            self._banyak_nilai += nama in _NILAI
            self._sebaris.buka(nama, atribut)

    def tutup(self, nama: str, teks: str) -> None:
        if nama == "v":
            self._teks = teks
        elif nama == "c":
            self._close_sel()
        else:
            self._sebaris.tutup(nama, teks)

    def _open_sel(self, atribut: Atribut) -> None:
        self._atribut, self._teks, self._is_rumus, self._banyak_nilai = atribut, "", False, 0
        self._sebaris.daftar.clear()
        alamat = atribut.get("r")
        if alamat is None:
            self._kolom += 1
            return
        cocok = _ALAMAT.fullmatch(alamat)
        if cocok is None or int(cocok[2]) != self._baris:
            raise BukuDitolak(ANEH)
        self._kolom = _count_kolom(cocok[1])

    def _add_gabungan(self, letak: str) -> None:
        gabungan = _parse_gabungan(letak)
        baris = gabungan.baris[: batas.BARIS_PALING_BANYAK]
        kolom = gabungan.kolom[: batas.KOLOM_PALING_BANYAK]
        self._luas += len(baris) * len(kolom)
        self.gabungan.append(gabungan)
        # More than there are cells: they overlap, which Excel allows nobody.
        berlebih = self._luas > batas.BARIS_PALING_BANYAK * batas.KOLOM_PALING_BANYAK
        if berlebih or len(self.gabungan) > batas.GABUNGAN_PALING_BANYAK:
            raise BukuDitolak(ANEH)

    def _close_sel(self) -> None:
        # One program would show the first value, another the last.
        if self._banyak_nilai > 1:
            raise BukuDitolak(ANEH)
        jenis = self._atribut.get("t", "n")
        sebaris = self._sebaris.daftar
        mentah = SelMentah(
            self._baris,
            self._kolom,
            jenis,
            parse_nomor(self._atribut.get("s", "0")),
            "".join(sebaris) if jenis == "inlineStr" else self._teks,
            self._is_rumus,
        )
        sel = read_sel(mentah, self._konteks)
        if sel.is_kosong:
            return
        self._check_letak()
        self.isi[self._baris, self._kolom] = sel

    def _check_letak(self) -> None:
        """Refuse a cell out of bounds; empty cells may have formats down to the last row."""
        letak = (self._baris, self._kolom)
        if self._baris > batas.BARIS_PALING_BANYAK or self._kolom > batas.KOLOM_PALING_BANYAK:
            raise BukuDitolak(
                f"Lembar {self._nama} berisi sel {letter_of(self._kolom)}{self._baris}, terlalu "
                f"jauh; paling banyak {batas.BARIS_PALING_BANYAK} baris dan "
                f"{batas.KOLOM_PALING_BANYAK} kolom."
            )
        if letak in self.isi:
            raise BukuDitolak(ANEH)


def _parse_gabungan(letak: str) -> SelGabungan:
    """Read "H11:H12"; the first cell stands above and left of the last."""
    awal, _, akhir = letak.partition(":")
    ujung = _ALAMAT.fullmatch(awal), _ALAMAT.fullmatch(akhir or awal)
    if ujung[0] is None or ujung[1] is None:
        raise BukuDitolak(ANEH)
    baris = range(int(ujung[0][2]), int(ujung[1][2]) + 1)
    kolom = range(_count_kolom(ujung[0][1]), _count_kolom(ujung[1][1]) + 1)
    if not baris or not kolom:
        raise BukuDitolak(ANEH)
    return SelGabungan(baris, kolom)


def _parse_urut(teks: str | None, sebelum: int) -> int:
    """Return the number of a row, the next one when it has none."""
    if teks is None:
        return sebelum + 1
    if not _BARIS.fullmatch(teks):
        raise BukuDitolak(ANEH)
    return int(teks)


def _count_kolom(huruf: str) -> int:
    """Return the number of a column: A is 1, AB is 28."""
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor
