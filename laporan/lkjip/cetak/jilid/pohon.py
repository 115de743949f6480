"""One tree of tags out of the trees of the pieces.

Every piece becomes a Part. Its pages and links are numbered from 0, so they move up behind those
of the pieces before it. Names of heading cells are unique already: the renderer writes the
identifier of the piece into them; only in copies printed before it did so they are written anew.
"""

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

# Objects of a PDF: dictionaries whose fields are not typed.
Objek = Any


class PohonTanda:
    """Collects the trees of tags of one file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Begin an empty tree."""
        self._pdf = pdf
        self._akar = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._dokumen = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=self._akar, K=Array())
        )
        self._nomor = Array()
        self._nama: list[tuple[str, Objek]] = []
        self._peran = Dictionary()
        self._berikut = 0
        self._keping = 0

    def tambah(self, asal: pikepdf.Pdf, halaman: list[pikepdf.Page]) -> None:
        """Take over the tree of a piece whose pages have been copied; a piece may have none."""
        self._keping += 1
        akar_asal = asal.Root.get("/StructTreeRoot")
        if akar_asal is None:
            return
        akar = self._pdf.copy_foreign(akar_asal)
        geser = self._berikut
        for kunci, nilai in _list_nomor(akar["/ParentTree"]):
            self._nomor.append(geser + kunci)
            self._nomor.append(nilai)
            self._berikut = max(self._berikut, geser + kunci + 1)
        _geser_halaman(halaman, geser)
        for peran, arti in akar.get("/RoleMap", Dictionary()).items():
            self._peran[peran] = arti
        bagian = _as_array(akar.K)
        for satu in bagian:
            satu.S = Name.Part
            satu.P = self._dokumen
            self._dokumen.K.append(satu)
        self._nama += self._list_nama(akar, bagian)

    def pasang(self) -> None:
        """Put the finished tree into the file."""
        self._akar.K = Array([self._dokumen])
        self._akar["/ParentTree"] = self._pdf.make_indirect(Dictionary(Nums=self._nomor))
        self._akar["/ParentTreeNextKey"] = self._berikut
        if self._nama:
            urut = sorted(self._nama, key=lambda satu: satu[0].encode())
            isi = Array([nilai for nama, elemen in urut for nilai in (String(nama), elemen)])
            batas = Array([String(urut[0][0]), String(urut[-1][0])])
            anak = self._pdf.make_indirect(Dictionary(Names=isi, Limits=batas))
            self._akar.IDTree = self._pdf.make_indirect(Dictionary(Kids=Array([anak])))
        if self._peran:
            self._akar["/RoleMap"] = self._peran
        self._pdf.Root.StructTreeRoot = self._akar
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _list_nama(self, akar: Objek, bagian: list[Objek]) -> list[tuple[str, Objek]]:
        """Return the named cells of a piece; a copy that is bound in twice gets other names."""
        nama = list(_read_nama(akar))
        ada = {satu for satu, _ in self._nama}
        return nama if nama and ada.isdisjoint(dict(nama)) else list(self._rename(bagian))

    def _rename(self, bagian: list[Objek]) -> Iterator[tuple[str, Objek]]:
        """Give the heading cells of an older copy names of this piece; yield name and cell."""
        for elemen in _walk(bagian):
            if "/ID" in elemen:
                elemen.ID = String(f"k{self._keping}-{elemen.ID}")
                yield str(elemen.ID), elemen
            for atribut in _as_array(elemen.get("/A", Array())):
                if "/Headers" in atribut:
                    nama = [f"k{self._keping}-{satu}" for satu in atribut.Headers]
                    atribut.Headers = Array(map(String, nama))


def _as_array(nilai: Objek) -> list[Objek]:
    return list(nilai) if isinstance(nilai, Array) else [nilai]


def _list_nomor(simpul: Objek) -> Iterator[tuple[int, Objek]]:
    """Yield the pairs of a number tree."""
    daftar = list(simpul.get("/Nums", Array()))
    for kunci, nilai in zip(daftar[::2], daftar[1::2], strict=True):
        yield int(kunci), nilai
    for anak in simpul.get("/Kids", Array()):
        yield from _list_nomor(anak)


def _read_nama(akar: Objek) -> Iterator[tuple[str, Objek]]:
    """Yield the named elements of a tree that has a list of them."""
    antrean = [akar.get("/IDTree", Dictionary())]
    while antrean:
        simpul = antrean.pop()
        daftar = list(simpul.get("/Names", Array()))
        for nama, elemen in zip(daftar[::2], daftar[1::2], strict=True):
            yield str(nama), elemen
        antrean += list(simpul.get("/Kids", Array()))


def _geser_halaman(halaman: list[pikepdf.Page], geser: int) -> None:
    """Move the numbers of pages and links up."""
    for satu in halaman:
        if "/StructParents" in satu.obj:
            satu.obj["/StructParents"] = int(satu.obj["/StructParents"]) + geser
        for anotasi in satu.obj.get("/Annots", Array()):
            if "/StructParent" in anotasi:
                anotasi["/StructParent"] = int(anotasi["/StructParent"]) + geser


def lepas_tanda(halaman: list[pikepdf.Page]) -> None:
    """Forget the tags of pages that go into a file without any."""
    for satu in halaman:
        _lepas(satu.obj, "/StructParents")
        for anotasi in satu.obj.get("/Annots", Array()):
            _lepas(anotasi, "/StructParent")


def _lepas(objek: Objek, nama: str) -> None:
    if nama in objek:
        del objek[nama]


def _walk(daftar: list[Objek]) -> Iterator[Objek]:
    """Yield the elements of a tree."""
    antrean = list(daftar)
    while antrean:
        elemen = antrean.pop()
        if isinstance(elemen, Dictionary) and "/S" in elemen:
            yield elemen
            antrean += _as_array(elemen.get("/K", Array()))
