"""The texts that cells of a workbook share."""

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.arsip import MENGEMBANG
from kecamatan.buku_kerja.isi import BukuDitolak
from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

TEKS = frozenset({"t"})


def read_teks_bersama(isi: bytes) -> tuple[str, ...]:
    """Return the texts in order. Raises BukuDitolak for more than any table of ours has."""
    pembaca = PembacaTeks("si")
    Pengurai(buka=pembaca.buka, tutup=pembaca.tutup, berteks=TEKS).walk(isi)
    return tuple(pembaca.daftar)


class PembacaTeks:
    """Collects texts of an element that may be cut into runs; readings of letters are left out."""

    def __init__(self, elemen: str) -> None:
        """Collect what stands in `elemen`: si of shared texts, is of a cell."""
        self.daftar: list[str] = []
        self._elemen = elemen
        self._potongan: list[str] = []
        self._dalam_bacaan = False

    def buka(self, nama: str, _atribut: Atribut) -> None:
        """Take note of an element that begins."""
        if nama == self._elemen:
            self._potongan = []
        elif nama == "rPh":
            self._dalam_bacaan = True

    def tutup(self, nama: str, teks: str) -> None:
        """Take note of an element that ends."""
        if nama == "t" and not self._dalam_bacaan:
            self._potongan.append(teks)
        elif nama == "rPh":
            self._dalam_bacaan = False
        elif nama == self._elemen:
            if len(self.daftar) >= batas.TEKS_BERSAMA_PALING_BANYAK:
                raise BukuDitolak(MENGEMBANG)
            self.daftar.append("".join(self._potongan))
