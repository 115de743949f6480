"""Reads printed PDFs back: words, fonts, tags."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader

SPASI = re.compile(r"\s+")


def buka(pdf: bytes) -> PdfReader:
    """Open a printed file."""
    return PdfReader(BytesIO(pdf))


def rapat(teks: str) -> str:
    """Return a text without blanks, for comparing words that were broken into lines."""
    return SPASI.sub("", teks)


def teks_halaman(pdf: bytes) -> list[str]:
    """Return the words of each page in the order of the content, without blanks."""
    return [rapat(halaman.extract_text()) for halaman in buka(pdf).pages]


def teks_bersambung(pdf: bytes, kepala_tabel: str = "") -> str:
    """Return all words as one text: no page numbers, and the repeated table head only once."""
    pertama, *lain = teks_halaman(pdf)
    sambungan = (
        satu.removesuffix(str(nomor)).removeprefix(rapat(kepala_tabel))
        for nomor, satu in enumerate(lain, 2)
    )
    return "".join((pertama, *sambungan))


def huruf_tertanam(pdf: bytes) -> set[tuple[str, bool]]:
    """Return the fonts of a file without their subset prefix, and whether each is embedded."""
    hasil = set()
    for halaman in buka(pdf).pages:
        for huruf in halaman["/Resources"].get("/Font", {}).values():
            turunan = huruf.get_object()["/DescendantFonts"][0].get_object()
            nama = str(turunan["/BaseFont"]).partition("+")[2]
            rincian = turunan["/FontDescriptor"].get_object()
            hasil.add((nama, any(f"/FontFile{n}" in rincian for n in ("", "2", "3"))))
    return hasil


def tanda(pdf: bytes) -> Iterator[dict[str, Any]]:
    """Yield the elements of the tag tree in reading order."""
    antrean = [buka(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while antrean:
        elemen = antrean.pop().get_object()
        if not hasattr(elemen, "get"):
            continue
        if "/S" in elemen:
            yield elemen
        anak = elemen.get("/K", [])
        daftar = anak if isinstance(anak, list) else [anak]
        antrean.extend(reversed([satu for satu in daftar if not isinstance(satu, int)]))


def banyak_gambar(pdf: bytes) -> int:
    """Return how many pictures a file holds; the pages share them."""
    return len({satu.name for halaman in buka(pdf).pages for satu in halaman.images})
