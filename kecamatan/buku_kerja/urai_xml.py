"""A walk through XML that keeps no tree: nothing grows with the file, nothing is expanded."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from xml.parsers import expat

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.arsip import MENGEMBANG, RUSAK, XML_ANEH
from kecamatan.buku_kerja.isi import BukuDitolak

Atribut = Mapping[str, str]
_PISAH: Final = " "


class Pengurai:
    """Calls `buka(name, attributes)` and `tutup(name, text)` for each element, names without space.

    The text of an element is handed over at its end, for those named in `berteks` only. `jumlah`
    is how many elements were walked past.
    """

    def __init__(
        self,
        *,
        buka: Callable[[str, Atribut], None] | None = None,
        tutup: Callable[[str, str], None] | None = None,
        berteks: frozenset[str] = frozenset(),
        paling_banyak: int = batas.ELEMEN_PALING_BANYAK,
    ) -> None:
        """Keep what is called, and how many elements there may be."""
        self._buka, self._tutup, self._berteks = buka, tutup, berteks
        self._paling_banyak = paling_banyak
        self.jumlah = 0
        self._dalam = 0
        self._teks: list[str] = []

    def walk(self, isi: bytes) -> None:
        """Walk through one part. Raises BukuDitolak for broken XML and for any declaration."""
        # The encoding is set here: what the part declares plays no role.
        mesin = expat.ParserCreate("UTF-8", _PISAH)
        mesin.buffer_text = True
        mesin.StartElementHandler = self._on_buka
        mesin.EndElementHandler = self._on_tutup
        mesin.CharacterDataHandler = self._teks.append
        mesin.StartDoctypeDeclHandler = _refuse
        mesin.EntityDeclHandler = _refuse
        try:
            mesin.Parse(isi, True)
        except expat.ExpatError as galat:
            raise BukuDitolak(RUSAK) from galat

    def _on_buka(self, nama: str, atribut: dict[str, str]) -> None:
        self._dalam += 1
        self.jumlah += 1
        if self.jumlah > self._paling_banyak:
            raise BukuDitolak(MENGEMBANG)
        if self._dalam > batas.KEDALAMAN_PALING_BESAR:
            raise BukuDitolak(XML_ANEH)
        self._teks.clear()
        if self._buka is not None:
            self._buka(_local(nama), {_local(kunci): nilai for kunci, nilai in atribut.items()})

    def _on_tutup(self, nama: str) -> None:
        self._dalam -= 1
        lokal = _local(nama)
        teks = "".join(self._teks) if lokal in self._berteks else ""
        self._teks.clear()
        if self._tutup is not None:
            self._tutup(lokal, teks)


def _local(nama: str) -> str:
    """Return a name without its namespace: strict and transitional files differ in nothing else."""
    return nama.rpartition(_PISAH)[2]


def _refuse(*_: Any) -> None:
    raise BukuDitolak(XML_ANEH)
