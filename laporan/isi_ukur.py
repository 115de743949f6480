"""The payload of a print of measuring: one set of rows, from which PDF and workbook are made.

Nothing of it is stored: it is built from what is measured whenever somebody prints. Every cell has
its printed text, and the number behind it exactly as that text says it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from laporan.isi import BarisLembar, Halaman, KolomLembar, Kop, TabelLembar, TandaTangan

TIDAK_ADA: Final = "-"
LANJUTAN: Final = "(lanjutan)"
# What the two halves of a pair are called: kinerja, and money.
KINERJA, RUPIAH = "K", "Rp"


@dataclass(frozen=True)
class SelUkur:
    """A cell; `angka` is the number that `teks` says, None in a cell of words or without one.

    `awalan` and `akhiran` are what the text has around the number: "B (" and ")" of "B (80)".
    """

    teks: str
    angka: Decimal | None = None
    akhiran: str = ""
    awalan: str = ""

    @property
    def daftar_isi(self) -> tuple["SelUkur", ...]:
        """The cells of the workbook: itself."""
        return (self,)


@dataclass(frozen=True)
class PasanganSel:
    """Kinerja and money of one column: on paper above each other, in a workbook side by side."""

    kinerja: SelUkur
    rupiah: SelUkur

    @property
    def teks(self) -> str:
        """Both, money on the second line."""
        return f"{self.kinerja.teks}\n{self.rupiah.teks}".strip()

    @property
    def daftar_isi(self) -> tuple[SelUkur, ...]:
        """The cells of the workbook: both."""
        return (self.kinerja, self.rupiah)


@dataclass(frozen=True)
class KolomUkur:
    """A column; one that is `berpasangan` holds pairs only."""

    kolom: KolomLembar
    berpasangan: bool = False

    @property
    def daftar_judul(self) -> tuple[str, ...]:
        """The headings of the workbook."""
        judul = ": ".join(filter(None, (self.kolom.grup, self.kolom.judul)))
        return (f"{judul} ({KINERJA})", f"{judul} ({RUPIAH})") if self.berpasangan else (judul,)


@dataclass(frozen=True)
class BarisUkur:
    """A row; `kelompok` are the rows kept together, `tebal` marks means and sums."""

    kelompok: str
    sel: tuple[SelUkur | PasanganSel, ...]
    tebal: bool = False


@dataclass(frozen=True)
class TabelUkur:
    """A table with the notes under it; `nama` is that of its sheet in the workbook.

    One that is `utuh` is short enough to stand on one page, title and notes included.
    """

    nama: str
    judul: str
    kolom: tuple[KolomUkur, ...]
    baris: tuple[BarisUkur, ...]
    catatan: tuple[str, ...] = ()
    bernomor: bool = False
    utuh: bool = False

    def to_lembar(self) -> TabelLembar:
        """Return the table as it is laid out on paper."""
        return TabelLembar(
            judul=(self.judul,) if self.judul else (),
            kolom=tuple(satu.kolom for satu in self.kolom),
            baris=tuple(
                BarisLembar(str(nomor), satu.kelompok, teks, satu.tebal)
                for nomor, (satu, teks) in enumerate(
                    zip(self.baris, self._list_teks(), strict=True)
                )
            ),
            bernomor=self.bernomor,
        )

    def _list_teks(self) -> Iterator[tuple[str, ...]]:
        """Yield the texts of each row on paper.

        What a group of rows shares with the group above is not said again as if it were new.
        """
        bersama = [letak for letak, satu in enumerate(self.kolom) if satu.kolom.gabung]
        kelompok, lanjut = "", False
        lalu: tuple[str, ...] = ()
        for baris in self.baris:
            teks = tuple(satu.teks for satu in baris.sel)
            kunci = tuple(teks[letak] for letak in bersama)
            if baris.kelompok != kelompok:
                lanjut = bool(bersama) and kunci == lalu
            kelompok, lalu = baris.kelompok, kunci
            if lanjut and not baris.tebal:
                teks = (*teks[: bersama[-1]], LANJUTAN, *teks[bersama[-1] + 1 :])
            yield teks


@dataclass(frozen=True)
class CetakUkur:
    """A whole print. `cap` says why its figures may still change, empty once they may not.

    `sifat` says what they are in either case. `kepala` are label and text of each line of the head.
    """

    judul_berkas: str
    penulis: str
    tanggal_iso: str
    halaman: Halaman
    kop: Kop
    berkop: bool
    judul: tuple[str, ...]
    kepala: tuple[tuple[str, str], ...]
    daftar_tabel: tuple[TabelUkur, ...]
    tempat_tanggal: str
    tanda_tangan: TandaTangan
    cap: str
    sifat: str
