"""Which row goes on which page, from measured heights alone.

A row that fits a page is whole, a formula always is, and the signature has a row above it. Two
rows are parted although they would fit: the first, when nothing but the head block would stand on
its page, and the last, when the signature does not fit under it.
"""

from dataclasses import dataclass, field
from itertools import groupby

from laporan.pencetak.ukur import Garis, UkuranSel, UkuranTabel

GABUNG = "gabung"
ULANG = "ulang"
# Percent of a page: a cell up to PENDEK is never parted; a part of a row takes at least AWAL;
# with less than SISA left under it, the head block may have the page for itself.
PENDEK = 34
AWAL = 20
SISA = 45
# A row is rather parted at the end of a paragraph that fills so much of the room.
ISI_BLOK = 60
# At least so many lines of the last row go with the signature.
GARIS_PENUTUP = 4
# Three pixels, for rounding.
KELONGGARAN = 300


@dataclass(frozen=True)
class Potong:
    """A row, or the part of it between two places in each cell (None: to the end)."""

    baris: int
    kelompok: str
    awal: tuple[int, ...]
    akhir: tuple[int | None, ...]
    tinggi: int
    tinggi_gabung: int

    @property
    def lanjutan(self) -> bool:
        """Whether the row began on a page before."""
        return any(self.awal)


@dataclass
class Rencana:
    """The rows of each page; `judul_baru` when the table begins on a page of its own."""

    halaman: list[list[Potong]] = field(default_factory=lambda: [[]])
    judul_baru: bool = False


def susun_rencana(ukuran: UkuranTabel, letak: int) -> Rencana:
    """Return the pages of a table whose head begins at `letak` on its first page."""
    return _Penyusun(ukuran, letak).susun()


def hitung_tinggi(isi: list[Potong]) -> int:
    """Return the height of rows under each other, cells of one sasaran merged."""
    jumlah = 0
    for _, kumpulan in groupby(isi, key=lambda satu: satu.kelompok):
        daftar = list(kumpulan)
        lain = sum(satu.tinggi for satu in daftar)
        jumlah += max(lain, daftar[0].tinggi_gabung)
    return jumlah


class _Penyusun:
    """Fills page after page."""

    def __init__(self, ukuran: UkuranTabel, letak: int) -> None:
        self.ukuran = ukuran
        self.penuh = ukuran.halaman - ukuran.kepala - KELONGGARAN
        self.ruang_awal = self.penuh - letak
        self.rencana = Rencana()

    def susun(self) -> Rencana:
        for nomor in range(len(self.ukuran.baris)):
            self._taruh(self._utuh(nomor))
        self._beri_ruang_penutup()
        return self.rencana

    @property
    def kini(self) -> list[Potong]:
        return self.rencana.halaman[-1]

    def _persen(self, bagian: int) -> int:
        return self.penuh * bagian // 100

    def _ruang(self) -> int:
        """Return the room for rows on the current page."""
        return self.ruang_awal if len(self.rencana.halaman) == 1 else self.penuh

    def _utuh(self, nomor: int) -> Potong:
        baris = self.ukuran.baris[nomor]
        nol = tuple(0 for _ in baris.sel)
        return self._potong(nomor, nol, tuple(None for _ in baris.sel))

    def _potong(self, nomor: int, awal: tuple[int, ...], akhir: tuple[int | None, ...]) -> Potong:
        baris = self.ukuran.baris[nomor]
        tinggi: dict[bool, int] = {True: 0, False: 0}
        for sel, mulai, henti in zip(baris.sel, awal, akhir, strict=True):
            satu = self._tinggi_sel(sel, mulai, henti, any(awal))
            tinggi[sel.peran == GABUNG] = max(tinggi[sel.peran == GABUNG], satu)
        return Potong(nomor, baris.kelompok, awal, akhir, tinggi[False], tinggi[True])

    def _tinggi_sel(self, sel: UkuranSel, mulai: int, henti: int | None, lanjutan: bool) -> int:
        """Return the height of a part of a cell; what is repeated counts whole."""
        if self._is_berulang(sel):
            # Room for the word that says the row goes on.
            return sel.tinggi + (_jarak(sel) * lanjutan if sel.peran == ULANG else 0)
        atas = max((g.kaki for g in sel.garis if g.huruf <= mulai), default=0) if mulai else 0
        if henti is None:
            return sel.tinggi - atas + (_bantalan(sel) if mulai else 0)
        kaki = max((g.kaki for g in sel.garis if g.huruf <= henti), default=0)
        return max(kaki - atas, 0) + 2 * _bantalan(sel)

    def _is_berulang(self, sel: UkuranSel) -> bool:
        return sel.peran in (GABUNG, ULANG) and sel.tinggi <= self._persen(PENDEK)

    def _taruh(self, potong: Potong) -> None:
        """Put a row on the current page or the next, in parts where it must be."""
        ruang = self._ruang()
        if hitung_tinggi([*self.kini, potong]) <= ruang:
            self.kini.append(potong)
            return
        muat = hitung_tinggi([potong]) <= self.penuh
        sisa = ruang - hitung_tinggi(self.kini)
        if not muat or (self._is_halaman_kepala() and sisa > self._persen(SISA)):
            belahan = self._belah(potong, sisa)
            if belahan:
                self.kini.append(belahan[0])
                self._buka_halaman()
                self._taruh(belahan[1])
                return
        if self.kini or self._is_halaman_kepala():
            self._buka_halaman()
            self._taruh(potong)
            return
        # Nothing helps: one formula is taller than a page.
        self.kini.append(potong)

    def _is_halaman_kepala(self) -> bool:
        """Whether only the head block stands on the current page so far."""
        return len(self.rencana.halaman) == 1 and not self.kini and not self.rencana.judul_baru

    def _buka_halaman(self) -> None:
        if self._is_halaman_kepala():
            self.rencana.judul_baru = True
            self.ruang_awal = self.penuh - self.ukuran.judul
        else:
            self.rencana.halaman.append([])

    def _belah(self, potong: Potong, ruang: int) -> tuple[Potong, Potong] | None:
        """Part a row so that its beginning fits; None when it cannot be done well."""
        if ruang < self._persen(AWAL):
            return None
        akhir: list[int | None] = []
        sel_baris = self.ukuran.baris[potong.baris].sel
        for i, sel in enumerate(sel_baris):
            tinggi = self._tinggi_sel(sel, potong.awal[i], potong.akhir[i], potong.lanjutan)
            if tinggi <= ruang:
                akhir.append(None)
                continue
            pendek = tinggi <= self._persen(PENDEK)
            henti = None if pendek else self._cari_henti(sel, potong.awal[i], ruang)
            if henti is None:
                return None
            akhir.append(henti)
        if not any(akhir):
            return None
        lanjut = tuple(
            0
            if self._is_berulang(sel)
            else (sel.garis[-1].huruf if sel.garis else 0)
            if henti is None
            else henti
            for sel, henti in zip(sel_baris, akhir, strict=True)
        )
        return (
            self._potong(potong.baris, potong.awal, tuple(akhir)),
            self._potong(potong.baris, lanjut, potong.akhir),
        )

    def _cari_henti(self, sel: UkuranSel, mulai: int, ruang: int) -> int | None:
        """Return the best place to part a cell: the end of a paragraph, else of a line."""
        atas = max((g.kaki for g in sel.garis if g.huruf <= mulai), default=0) if mulai else 0
        batas = atas + ruang - 2 * _bantalan(sel)
        sisa = [g for g in sel.garis if g.huruf > mulai]
        muat = [(i, g) for i, g in enumerate(sisa[:-1]) if g.kaki <= batas and not g.lekat]
        blok = [g for _, g in muat if g.akhir and g.kaki >= atas + (batas - atas) * ISI_BLOK // 100]
        if blok:
            return blok[-1].huruf
        garis = [g for i, g in muat if g.akhir or _is_tengah(sisa, i)]
        return garis[-1].huruf if garis else None

    def _beri_ruang_penutup(self) -> None:
        """Take the last row, or its last lines, along to the page of the signature."""
        if not self.kini or hitung_tinggi(self.kini) + self.ukuran.penutup <= self._ruang():
            return
        terakhir = self.kini[-1]
        muat = hitung_tinggi([terakhir]) + self.ukuran.penutup <= self.penuh
        if muat and (len(self.kini) > 1 or self._is_pertama()):
            self.kini.pop()
            self._buka_halaman()
            self.kini.append(terakhir)
            return
        ekor = GARIS_PENUTUP * max(map(_jarak, self.ukuran.baris[terakhir.baris].sel), default=0)
        ruang = min(self._ruang() - hitung_tinggi(self.kini[:-1]), terakhir.tinggi - ekor)
        belahan = self._belah(terakhir, ruang)
        if belahan:
            self.kini[-1] = belahan[0]
            self.rencana.halaman.append([belahan[1]])

    def _is_pertama(self) -> bool:
        """Whether the only row stands under the head block, which can do without it."""
        return len(self.rencana.halaman) == 1 and not self.rencana.judul_baru


def _jarak(sel: UkuranSel) -> int:
    """Return about the height of one line."""
    return min(
        (b.kaki - a.kaki for a, b in zip(sel.garis, sel.garis[1:], strict=False)),
        default=sel.tinggi if sel.garis else 0,
    )


def _bantalan(sel: UkuranSel) -> int:
    """Return what a cell has under its last line."""
    return sel.tinggi - sel.garis[-1].kaki if sel.garis else 0


def _is_tengah(sisa: list[Garis], i: int) -> bool:
    """Whether two lines of a paragraph stay on either side of a cut under line `i`."""
    awal = i
    while awal and not sisa[awal - 1].akhir:
        awal -= 1
    akhir = i
    while not sisa[akhir].akhir and akhir + 1 < len(sisa):
        akhir += 1
    return i - awal >= 1 and akhir - i >= 2
