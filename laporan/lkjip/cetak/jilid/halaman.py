"""Pages of a bound file: labels, feet, jumps, bookmarks."""

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from laporan.lkjip.cetak.alamat import baca_taut
from laporan.lkjip.cetak.jilid.bahan import LabelHalaman, Penanda

# Objects of a PDF: dictionaries whose fields are not typed.
Objek = Any

KAKI = Name("/KakiLaporan")
AWAL_KAKI = b"\nQ\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n/KakiLaporan Do\nQ\nEMC"


def pasang_label(pdf: pikepdf.Pdf, daftar: tuple[LabelHalaman, ...]) -> None:
    """Say how each page is called, as viewers show it and the contents say it."""
    nomor = Array()
    for satu in daftar:
        label = Dictionary()
        if satu.gaya:
            label.S = Name(f"/{satu.gaya}")
            label.St = satu.awal
        if satu.awalan:
            label.P = String(satu.awalan)
        nomor.append(satu.mulai)
        nomor.append(label)
    pdf.Root["/PageLabels"] = Dictionary(Nums=nomor)


class Kaki:
    """The feet of the pages: each page of the given file is laid under one page as an artifact."""

    def __init__(self, pdf: pikepdf.Pdf, kaki: pikepdf.Pdf) -> None:
        """Take the file that gets the feet, and the feet."""
        self._pdf = pdf
        self._bentuk = [
            pdf.copy_foreign(halaman.as_form_xobject()) for halaman in map(_rapikan, kaki.pages)
        ]

    def pasang(self, halaman: pikepdf.Page, nomor: int) -> None:
        """Lay a foot under a page. Pages share their resources, so this one gets its own."""
        asal: Objek = halaman.obj.Resources
        sumber, bentuk = Dictionary(asal), Dictionary(asal.get("/XObject", {}))
        bentuk[KAKI] = self._bentuk[nomor]
        sumber.XObject = bentuk
        halaman.obj.Resources = sumber
        halaman.contents_add(b"q\n", prepend=True)
        halaman.contents_add(AWAL_KAKI)


def _rapikan(halaman: pikepdf.Page) -> pikepdf.Page:
    buang_kosong(halaman)
    return halaman


def buang_kosong(halaman: pikepdf.Page) -> None:
    """Drop lists of patterns and shadings that hold nothing: archives do not allow them."""
    sumber = halaman.obj.Resources
    for nama in ("/Pattern", "/Shading", "/XObject"):
        if nama in sumber and not len(sumber[nama]):
            del sumber[nama]


def sambung_tautan(
    halaman: pikepdf.Page, tujuan: Mapping[str, Objek], sebutan: Mapping[str, str]
) -> None:
    """Turn the addresses within the report into jumps. Raises KeyError for one that leads nowhere.

    A link that would leave the file is dropped: a report has none.
    """
    for anotasi in halaman.obj.get("/Annots", Array()):
        aksi = anotasi.get("/A")
        kunci = baca_taut(str(aksi.get("/URI", ""))) if aksi is not None else None
        if aksi is None:
            continue
        del anotasi["/A"]
        if kunci is not None:
            anotasi.Dest = tujuan[kunci]
            anotasi.Contents = String(sebutan.get(kunci, kunci))


def pasang_penanda(
    pdf: pikepdf.Pdf, daftar: tuple[Penanda, ...], tujuan: Mapping[str, Objek]
) -> None:
    """Write the bookmarks."""
    with pdf.open_outline() as garis:
        garis.root.extend(_build_penanda(satu, tujuan) for satu in daftar)


def _build_penanda(penanda: Penanda, tujuan: Mapping[str, Objek]) -> OutlineItem:
    satu = OutlineItem(penanda.judul, tujuan[penanda.tujuan])
    satu.is_closed = True
    satu.children.extend(_build_penanda(anak, tujuan) for anak in penanda.anak)
    return satu
