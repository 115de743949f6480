"""Reads a bound report back: labels, contents, links, and every piece of marked content."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from tests.laporan.baca_pdf import buka, rapat

TITIK = re.compile(r"^(.+?)(?: \.){3,} *(\w+)$")
# Operators that put letters or pictures on a page.
LUKIS = {"Tj", "TJ", "Do", "sh"}

JUDUL = {f"/H{tingkat}" for tingkat in range(1, 7)}


def label_semua(pdf: bytes) -> list[str]:
    """Return the label of every page as a viewer shows it."""
    return list(buka(pdf).page_labels)


def teks_berlabel(pdf: bytes) -> dict[str, str]:
    """Return the words of each page by its label, without blanks."""
    berkas = buka(pdf)
    teks = (rapat(satu.extract_text()) for satu in berkas.pages)
    return dict(zip(berkas.page_labels, teks, strict=True))


def baris_daftar(pdf: bytes, judul: str) -> list[tuple[str, str]]:
    """Return heading and page of every line of the list that has this title."""
    hasil: list[tuple[str, str]] = []
    for halaman in buka(pdf).pages:
        teks = halaman.extract_text()
        if judul in teks.splitlines():
            cocok = (TITIK.match(satu.strip()) for satu in teks.splitlines())
            hasil += [(satu[1].strip(), satu[2]) for satu in cocok if satu]
    return hasil


def penanda(pdf: bytes) -> list[Any]:
    """Return the titles of the bookmarks, those below others in lists."""
    with pikepdf.open(BytesIO(pdf)) as berkas, berkas.open_outline() as garis:
        return [_penanda(satu) for satu in garis.root]


def _penanda(satu: pikepdf.OutlineItem) -> Any:
    return (satu.title, [_penanda(anak) for anak in satu.children])


def periksa_tanda(pdf: bytes) -> list[str]:
    """Return what is wrong with the tags: nothing for a sound file."""
    with pikepdf.open(BytesIO(pdf)) as berkas:
        return list(_list_salah(berkas))


def _list_salah(berkas: pikepdf.Pdf) -> Iterator[str]:
    akar = berkas.Root.StructTreeRoot
    nomor = {int(kunci): nilai for kunci, nilai in pikepdf.NumberTree(akar.ParentTree).items()}
    elemen = list(_walk(akar.K[0]))
    milik = {(satu.Pg.objgen, n) for satu in elemen for n in _mcid(satu)}
    if len(akar.K) != 1 or akar.K[0].S != "/Document":
        yield "bukan satu dokumen"
    yield from _list_nama_salah(elemen)
    for urutan, halaman in enumerate(berkas.pages):
        yield from (f"halaman {urutan}: {satu}" for satu in _list_isi_salah(halaman, nomor, milik))
        for anotasi in halaman.obj.get("/Annots", []):
            if nomor[int(anotasi.StructParent)].S != "/Link":
                yield f"halaman {urutan}: tautan tanpa tanda"


def _list_isi_salah(
    halaman: pikepdf.Page, nomor: dict[int, Any], milik: set[tuple[Any, int]]
) -> Iterator[str]:
    tertanda, lepas = _baca_isi(halaman)
    induk = list(nomor.get(int(halaman.obj.StructParents), []))
    if len(induk) != len(tertanda):
        yield f"{len(tertanda)} tanda tidak tercatat"
    if lepas:
        yield f"{lepas} lukisan tanpa tanda"
    for n in tertanda:
        if (halaman.obj.objgen, n) not in milik or n not in _mcid(induk[n]):
            yield f"tanda {n} tidak tercapai"


def _list_nama_salah(elemen: list[Any]) -> Iterator[str]:
    nama = [str(satu.ID) for satu in elemen if "/ID" in satu]
    if len(nama) != len(set(nama)):
        yield "nama sel kembar"
    for satu in elemen:
        if str(satu.S) in JUDUL and str(satu.P.S) in JUDUL:
            yield "judul di dalam judul"
        if satu.S == "/TD":
            kepala = {str(n) for n in satu.A.get("/Headers", [])}
            if not kepala or kepala - set(nama):
                yield f"sel tanpa judul kolom: {kepala}"


def _walk(elemen: Any) -> Iterator[Any]:
    yield elemen
    anak = elemen.get("/K", [])
    for satu in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(satu, pikepdf.Dictionary) and "/S" in satu:
            assert satu.P.objgen == elemen.objgen
            yield from _walk(satu)


def _mcid(elemen: Any) -> set[int]:
    anak = elemen.get("/K", [])
    daftar = anak if isinstance(anak, pikepdf.Array) else [anak]
    return {int(satu) for satu in daftar if isinstance(satu, int)}


def _baca_isi(halaman: pikepdf.Page) -> tuple[set[int], int]:
    """Return the numbers of marked content, and how much is painted outside of any."""
    nomor: set[int] = set()
    dalam = lepas = 0
    for isi, operator in pikepdf.parse_content_stream(halaman):
        nama = str(operator)
        if nama in {"BDC", "BMC"}:
            dalam += 1
            if len(isi) > 1 and isinstance(isi[1], pikepdf.Dictionary) and "/MCID" in isi[1]:
                nomor.add(int(isi[1].MCID))
        elif nama == "EMC":
            dalam -= 1
        elif nama in LUKIS and not dalam:
            lepas += 1
    return nomor, lepas
