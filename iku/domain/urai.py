"""Reading a formula: recursive descent over the pieces, no eval, bounded in every direction."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from iku.domain.angka import parse_angka
from iku.domain.galat import BukanAngka, KodeGalatRumus, RumusTidakSah
from iku.domain.leksem import JenisLeksem, Leksem, cut_leksem
from iku.domain.pohon import (
    Angka,
    Biner,
    Fungsi,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    Pohon,
    SeratusPersen,
)
from iku.domain.tanda import Normalisasi, read_operator

MAKS_DALAM: Final = 20
NAMA_VARIABEL: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")

_FUNGSI: Final = {fungsi.value: fungsi for fungsi in Fungsi}


@dataclass(frozen=True, slots=True)
class EkspresiTerurai:
    """A formula that was read: its tree, and the signs that were read as others."""

    pohon: Pohon
    catatan: tuple[Normalisasi, ...]


@lru_cache(maxsize=512)
def parse_ekspresi(teks: str) -> EkspresiTerurai:
    """Read a formula such as "a / (b * 3) * 100%". Raises RumusTidakSah, with position.

    Operators + - * / and their printed forms, parentheses, unary minus, functions
    jumlah, rata, min, maks with arguments separated by ";", Indonesian numbers, and
    the factor 100%. A lone "x" where only a sign can stand multiplies; where only a
    value can stand it is the variable x.
    """
    return _Pengurai(cut_leksem(teks)).urai()


class _Pengurai:
    """One pass over the pieces; every method reads the part of the grammar it is named after."""

    def __init__(self, daftar: tuple[Leksem, ...]) -> None:
        """Start at the first piece."""
        self._daftar = daftar
        self._letak = 0
        self._catatan: list[Normalisasi] = []

    def urai(self) -> EkspresiTerurai:
        """Read everything; nothing may be left over."""
        pohon = self._penjumlahan(0)
        if self._kini.jenis is not JenisLeksem.AKHIR:
            raise self._refuse_sisa()
        return EkspresiTerurai(pohon, tuple(self._catatan))

    @property
    def _kini(self) -> Leksem:
        """The piece to be read next; AKHIR at the end."""
        return self._daftar[self._letak]

    def _ambil(self) -> Leksem:
        """Step over the current piece and return it."""
        leksem = self._kini
        self._letak += 1
        return leksem

    def _penjumlahan(self, dalam: int) -> Pohon:
        """Products joined by + and -, from the left."""
        kiri = self._perkalian(dalam)
        while operasi := self._ambil_operator(Operasi.TAMBAH, Operasi.KURANG):
            kanan = self._perkalian(dalam)
            kiri = Biner(operasi, kiri, kanan, posisi=kiri.posisi.join(kanan.posisi))
        return kiri

    def _perkalian(self, dalam: int) -> Pohon:
        """Factors joined by * and /, from the left."""
        kiri = self._faktor(dalam)
        while operasi := self._ambil_operator(Operasi.KALI, Operasi.BAGI):
            kanan = self._faktor(dalam)
            kiri = Biner(operasi, kiri, kanan, posisi=kiri.posisi.join(kanan.posisi))
        return kiri

    def _faktor(self, dalam: int) -> Pohon:
        """A value, or a factor with a minus before it."""
        leksem = self._kini
        if dalam > MAKS_DALAM:
            raise leksem.refuse(KodeGalatRumus.TERLALU_DALAM, str(MAKS_DALAM))
        if self._ambil_operator(Operasi.KURANG):
            isi = self._faktor(dalam + 1)
            return Negatif(isi, posisi=leksem.posisi.join(isi.posisi))
        self._ambil()
        match leksem.jenis:
            case JenisLeksem.ANGKA:
                return _read_angka(leksem)
            case JenisLeksem.PERSEN:
                return SeratusPersen(posisi=leksem.posisi)
            case JenisLeksem.NAMA:
                return self._nama(leksem, dalam)
            case JenisLeksem.BUKA:
                isi = self._penjumlahan(dalam + 1)
                self._tutup(leksem)
                return isi
            case _:
                raise leksem.refuse(KodeGalatRumus.KURANG_ISI)

    def _nama(self, leksem: Leksem, dalam: int) -> Pohon:
        """A variable, or a function with its arguments."""
        if self._kini.jenis is JenisLeksem.BUKA:
            return self._panggil(leksem, dalam)
        if leksem.isi in _FUNGSI:
            raise leksem.refuse(KodeGalatRumus.FUNGSI_TANPA_KURUNG)
        if NAMA_VARIABEL.fullmatch(leksem.isi) is None:
            raise leksem.refuse(KodeGalatRumus.NAMA_TIDAK_SAH)
        return Nama(leksem.isi, posisi=leksem.posisi)

    def _panggil(self, nama: Leksem, dalam: int) -> Pohon:
        """The parenthesised arguments of a function."""
        if nama.isi not in _FUNGSI:
            raise nama.refuse(KodeGalatRumus.FUNGSI_TIDAK_DIKENAL)
        buka = self._ambil()
        argumen = [self._penjumlahan(dalam + 1)]
        while self._kini.jenis is JenisLeksem.PEMISAH:
            self._ambil()
            argumen.append(self._penjumlahan(dalam + 1))
        tutup = self._tutup(buka)
        posisi = nama.posisi.join(tutup.posisi)
        return Panggil(_FUNGSI[nama.isi], tuple(argumen), posisi=posisi)

    def _tutup(self, buka: Leksem) -> Leksem:
        """The closing parenthesis that belongs to `buka`."""
        if self._kini.jenis is JenisLeksem.AKHIR:
            raise buka.refuse(KodeGalatRumus.KURUNG_TIDAK_DITUTUP)
        if self._kini.jenis is not JenisLeksem.TUTUP:
            raise self._refuse_sisa()
        return self._ambil()

    def _ambil_operator(self, *pilihan: Operasi) -> Operasi | None:
        """Step over the current sign if it is one of `pilihan`, noting a changed reading."""
        leksem = self._kini
        operasi = read_operator(leksem)
        if operasi not in pilihan:
            return None
        if leksem.isi != operasi:
            self._catatan.append(Normalisasi(leksem.isi, operasi, leksem.posisi))
        self._ambil()
        return operasi

    def _refuse_sisa(self) -> RumusTidakSah:
        """Say why the current piece cannot follow a finished value."""
        match self._kini.jenis:
            case JenisLeksem.TUTUP:
                return self._kini.refuse(KodeGalatRumus.KURUNG_TIDAK_DIBUKA)
            case JenisLeksem.PEMISAH:
                return self._kini.refuse(KodeGalatRumus.PEMISAH_SALAH_TEMPAT)
            case _:
                return self._kini.refuse(KodeGalatRumus.KURANG_TANDA_HITUNG)


def _read_angka(leksem: Leksem) -> Angka:
    """Read a number by the same rules as a form field. Raises RumusTidakSah."""
    try:
        return Angka(parse_angka(leksem.isi), posisi=leksem.posisi)
    except BukanAngka as galat:
        rincian = f'"{leksem.isi}" bukan angka yang sah. {galat.pesan}'
        raise leksem.refuse(KodeGalatRumus.ANGKA_TIDAK_SAH, rincian) from galat
