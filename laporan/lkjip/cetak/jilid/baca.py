"""Reads a printed piece: how many pages, which of them are turned, what stands where."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

# Objects of a PDF: dictionaries whose fields are not typed.
Objek = Any


@dataclass(frozen=True)
class IsiKeping:
    """For each page whether it is turned; for each key the page it is on, counted from 0."""

    mendatar: tuple[bool, ...]
    tempat: dict[str, int]

    @property
    def halaman(self) -> int:
        """Number of pages."""
        return len(self.mendatar)


def baca_keping(pdf: bytes) -> IsiKeping:
    """Return what a piece holds. Raises pikepdf.PdfError when it is no PDF."""
    with pikepdf.open(BytesIO(pdf)) as berkas:
        nomor = {halaman.obj.objgen: i for i, halaman in enumerate(berkas.pages)}
        return IsiKeping(
            tuple(map(_is_mendatar, berkas.pages)),
            {nama: nomor[tujuan[0].objgen] for nama, tujuan in list_tujuan(berkas).items()},
        )


def list_tujuan(berkas: pikepdf.Pdf) -> dict[str, Objek]:
    """Return the named places of a file as WeasyPrint writes them: one flat list of pairs."""
    akar: Objek = berkas.Root
    daftar = list(akar.get("/Names", {}).get("/Dests", {}).get("/Names", ()))
    return {str(kunci): letak for kunci, letak in zip(daftar[::2], daftar[1::2], strict=True)}


def _is_mendatar(halaman: pikepdf.Page) -> bool:
    kiri, bawah, kanan, atas = halaman.mediabox
    return bool(kanan - kiri > atas - bawah)
