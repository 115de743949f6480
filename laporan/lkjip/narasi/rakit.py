"""Puts paragraphs and lists together from text and borders, as they come."""

import re
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from iku.domain.teks import bersihkan
from laporan.isi.laporan import Blok, ButirDaftar, Daftar, Paragraf, Potong
from laporan.lkjip.narasi.gaya import Gaya

MAKS_TINGKAT_DAFTAR: Final = 3
GayaDaftar = Literal["bulat", "angka"]
_KOSONG = re.compile(r"[ \t\n\r\f\v]+")
_SPASI = re.compile(" {2,}")
_SEKITAR_BARIS = re.compile(r" *\n *")


@dataclass
class _Butir:
    """An item that is being read."""

    isi: list[Potong] = field(default_factory=list)
    anak: list["_Daftar"] = field(default_factory=list)


@dataclass
class _Daftar:
    """A list that is being read."""

    gaya: GayaDaftar
    butir: list[_Butir] = field(default_factory=list)


class Perakit:
    """Collects runs into the paragraph or the item that is open.

    Lists deeper than three levels go on in the third. Style outlives paragraphs: a tag that holds
    several of them styles each.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.kutipan = 0
        self._blok: list[Blok] = []
        self._potong: list[Potong] = []
        self._daftar: list[_Daftar] = []
        self._dalam: list[bool] = []
        self._gaya: list[Potong] = [Potong("")]

    def push_gaya(self, gaya: Gaya, angka: str, rujuk: str) -> None:
        """Begin a style, a figure or a reference within those that are open."""
        kini = self._gaya[-1]
        if gaya == "tebal":
            kini = replace(kini, tebal=True)
        elif gaya == "miring":
            kini = replace(kini, miring=True)
        elif gaya == "garis":
            kini = replace(kini, garis=True)
        elif gaya:
            kini = replace(kini, letak=gaya)
        if angka or rujuk:
            kini = replace(kini, angka=angka, rujuk=rujuk)
        self._gaya.append(kini)

    def pop_gaya(self) -> None:
        """End what was begun last."""
        self._gaya.pop()

    def add_teks(self, teks: str, *, utuh: bool = False) -> None:
        """Add text in the open style; blanks count as one unless `utuh`."""
        isi = teks if utuh else _KOSONG.sub(" ", bersihkan(teks))
        if isi:
            self._potong.append(replace(self._gaya[-1], teks=isi))

    def open_daftar(self, gaya: GayaDaftar) -> None:
        """Begin a list: under the last item of the open one, or beside everything."""
        baru = len(self._daftar) < MAKS_TINGKAT_DAFTAR
        self._dalam.append(baru)
        if not baru:
            return
        daftar = _Daftar(gaya)
        if self._daftar:
            self._need_butir().anak.append(daftar)
        self._daftar.append(daftar)

    def close_daftar(self) -> None:
        """End the list; the outermost one becomes a block."""
        if not self._dalam.pop():
            return
        daftar = self._daftar.pop()
        if not self._daftar and (jadi := _build_daftar(daftar)) is not None:
            self._blok.append(jadi)

    def open_butir(self) -> None:
        """Begin an item; one outside of any list is a paragraph."""
        if self._daftar:
            self._daftar[-1].butir.append(_Butir())

    def end_paragraf(self) -> None:
        """End what is being written."""
        isi, self._potong = tidy_potong(self._potong), []
        if not isi:
            return
        if not self._daftar:
            self._blok.append(Paragraf(isi, kutipan=self.kutipan > 0))
            return
        butir = self._need_butir()
        if butir.anak:
            # Text after a list below: an item of its own keeps the order of reading.
            butir = _Butir()
            self._daftar[-1].butir.append(butir)
        if butir.isi:
            butir.isi.append(Potong("\n"))
        butir.isi.extend(isi)

    def finish(self) -> tuple[Blok, ...]:
        """Return everything; what was left open ends here."""
        self.end_paragraf()
        while self._dalam:
            self.close_daftar()
        return tuple(self._blok)

    def _need_butir(self) -> _Butir:
        daftar = self._daftar[-1]
        if not daftar.butir:
            daftar.butir.append(_Butir())
        return daftar.butir[-1]


def tidy_potong(daftar: list[Potong]) -> tuple[Potong, ...]:
    """Return runs without doubled blanks and empty ends; neighbours of one style are one run.

    A figure or a reference is one run in one style, on one line.
    """
    hasil: list[Potong] = []
    for satu in _join_senada(daftar):
        # Again: a mark that begins a run joins the letter that ends the one before.
        teks = bersihkan(satu.teks)
        if satu.angka or satu.rujuk:
            teks = teks.replace("\n", " ")
        teks = _SEKITAR_BARIS.sub("\n", _SPASI.sub(" ", teks))
        akhir = hasil[-1].teks[-1] if hasil else "\n"
        if akhir == "\n" and not hasil:
            teks = teks.lstrip(" \n")
        elif akhir in " \n":
            teks = teks.lstrip(" ")
        if akhir == " " and teks.startswith("\n"):
            _strip_akhir(hasil, " ")
        if teks:
            hasil.append(replace(satu, teks=teks))
    _strip_akhir(hasil, " \n")
    return tuple(_join_senada(hasil))


def _strip_akhir(daftar: list[Potong], huruf: str) -> None:
    """Take blanks off the end, with the runs that hold nothing else."""
    while daftar:
        sisa = daftar[-1].teks.rstrip(huruf)
        if sisa:
            daftar[-1] = replace(daftar[-1], teks=sisa)
            return
        daftar.pop()


def _join_senada(daftar: list[Potong]) -> list[Potong]:
    hasil: list[Potong] = []
    for satu in daftar:
        if hasil and replace(hasil[-1], teks="") == replace(satu, teks=""):
            hasil[-1] = replace(satu, teks=f"{hasil[-1].teks}{satu.teks}")
        else:
            hasil.append(satu)
    return hasil


def _build_daftar(daftar: _Daftar, tingkat: int = 1) -> Daftar | None:
    """Return a list without empty items; None when nothing is left. 1., then a., then 1."""
    butir = []
    for satu in daftar.butir:
        anak = tuple(jadi for x in satu.anak if (jadi := _build_daftar(x, tingkat + 1)) is not None)
        isi = tidy_potong(satu.isi)
        if isi or anak:
            butir.append(ButirDaftar(isi, anak))
    if not butir:
        return None
    huruf = daftar.gaya == "angka" and tingkat % 2 == 0
    return Daftar("huruf" if huruf else daftar.gaya, tuple(butir))
