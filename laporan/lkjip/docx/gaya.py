"""Styles of the Word file: the built-in ones, so that navigation and contents work in Word."""

from typing import Final

from docx.document import Document
from docx.oxml.ns import qn

from laporan.enums import Huruf
from laporan.isi import Halaman
from laporan.lkjip.docx.unsur import TITIK, Unsur, unsur

BAHASA: Final = "id-ID"
TINGKAT_JUDUL: Final = 5
TINGKAT_DAFTAR_ISI: Final = 3
JARAK_BARIS: Final = 324
INDENTASI_DAFTAR_ISI: Final = 280
UKURAN_TEPI: Final = 9
_BERSIH: Final = ("Normal", "Caption", "ListBullet", "ListNumber", "Header", "Footer")


def set_gaya(dokumen: Document, halaman: Halaman, lebar: int) -> None:
    """Give every style used the font of the report, in black; contents end at `lebar`."""
    akar: Unsur = dokumen.styles.element
    huruf = Huruf(halaman.huruf).label.partition(" (")[0]
    ada = {satu.get(qn("w:styleId")): satu for satu in akar.iterchildren(qn("w:style"))}
    for satu in ada.values():
        _drop_nomor(satu)
    _set_bawaan(akar, huruf, halaman.ukuran_huruf)
    for kunci in (*_BERSIH, *(f"Heading{n}" for n in range(1, TINGKAT_JUDUL + 1))):
        _clear(ada[kunci])
    _set_dasar(ada)
    for tingkat in range(1, TINGKAT_JUDUL + 1):
        _set_judul(ada[f"Heading{tingkat}"], tingkat, halaman.ukuran_huruf)
    akar.append(_build_isi_tabel())
    for tingkat in range(1, TINGKAT_DAFTAR_ISI + 1):
        satu = _build_daftar_isi(f"TOC{tingkat}", f"toc {tingkat}", tingkat, lebar)
        if tingkat == 1:
            # Bab and lampiran stand out in the contents as their headings do.
            satu.append(unsur("rPr", unsur("b"), unsur("bCs")))
        akar.append(satu)
    akar.append(_build_daftar_isi("TableofFigures", "table of figures", 1, lebar))


def _set_bawaan(akar: Unsur, huruf: str, ukuran: int) -> None:
    """Set what all styles begin from; fonts of a theme would win over named ones."""
    for satu in list(akar.iterchildren(qn("w:docDefaults"))):
        akar.remove(satu)
    sifat = unsur(
        "rPr",
        unsur("rFonts", ascii=huruf, hAnsi=huruf, eastAsia=huruf, cs=huruf),
        unsur("sz", val=ukuran * 2),
        unsur("szCs", val=ukuran * 2),
        unsur("lang", val=BAHASA, eastAsia=BAHASA, bidi="ar-SA"),
    )
    akar.insert(0, unsur("docDefaults", unsur("rPrDefault", sifat), unsur("pPrDefault")))


def _set_dasar(ada: dict[str | None, Unsur]) -> None:
    jarak = unsur("spacing", before=0, after=6 * TITIK, line=JARAK_BARIS, lineRule="auto")
    ada["Normal"].append(unsur("pPr", jarak, unsur("jc", val="both")))
    tengah = unsur("spacing", before=6 * TITIK, after=4 * TITIK, line=240, lineRule="auto")
    ada["Caption"].append(unsur("pPr", tengah, unsur("jc", val="center")))
    ada["Caption"].append(unsur("rPr", unsur("b"), unsur("bCs")))
    for kunci, rata in (("Header", "center"), ("Footer", "right")):
        ada[kunci].append(unsur("pPr", unsur("spacing", before=0, after=0), unsur("jc", val=rata)))
        ada[kunci].append(unsur("rPr", unsur("sz", val=UKURAN_TEPI * 2)))
    for kunci in ("ListBullet", "ListNumber"):
        ada[kunci].append(unsur("pPr", unsur("spacing", after=3 * TITIK)))


def _set_judul(gaya: Unsur, tingkat: int, ukuran: int) -> None:
    besar = ukuran + 2 if tingkat == 1 else ukuran
    sifat = unsur(
        "pPr",
        unsur("keepNext"),
        unsur("keepLines"),
        unsur("spacing", before=0 if tingkat == 1 else 10 * TITIK, after=6 * TITIK),
        unsur("jc", val="center" if tingkat == 1 else "left"),
        unsur("outlineLvl", val=tingkat - 1),
    )
    huruf = unsur(
        "rPr",
        unsur("b"),
        unsur("bCs"),
        unsur("color", val="000000"),
        unsur("sz", val=besar * 2),
        unsur("szCs", val=besar * 2),
    )
    gaya.append(sifat)
    gaya.append(huruf)


def _build_isi_tabel() -> Unsur:
    """Return the style of words in cells: tight, and not justified."""
    jarak = unsur("spacing", before=0, after=0, line=264, lineRule="auto")
    return unsur(
        "style",
        unsur("name", val="Isi Tabel"),
        unsur("basedOn", val="Normal"),
        unsur("qFormat"),
        unsur("pPr", jarak, unsur("jc", val="left")),
        type="paragraph",
        customStyle=1,
        styleId="IsiTabel",
    )


def _build_daftar_isi(kunci: str, nama: str, tingkat: int, lebar: int) -> Unsur:
    """Return the style of an entry: dots lead to the page at the right edge."""
    kiri = INDENTASI_DAFTAR_ISI * (tingkat - 1)
    sifat = unsur(
        "pPr",
        unsur("tabs", unsur("tab", val="right", leader="dot", pos=lebar)),
        unsur("spacing", before=0, after=2 * TITIK, line=264, lineRule="auto"),
        # LibreOffice hides what stands behind a right indent: the page.
        unsur("ind", left=kiri + INDENTASI_DAFTAR_ISI, hanging=INDENTASI_DAFTAR_ISI),
        unsur("jc", val="left"),
    )
    return unsur(
        "style",
        unsur("name", val=nama),
        unsur("basedOn", val="Normal"),
        unsur("next", val="Normal"),
        unsur("uiPriority", val=39),
        sifat,
        type="paragraph",
        styleId=kunci,
    )


def _clear(gaya: Unsur) -> None:
    for nama in ("w:pPr", "w:rPr"):
        for satu in list(gaya.iterchildren(qn(nama))):
            gaya.remove(satu)


def _drop_nomor(gaya: Unsur) -> None:
    """Take a style out of the lists of the empty file, which are gone."""
    for nomor in list(gaya.iter(qn("w:numPr"))):
        induk = nomor.getparent()
        if induk is not None:
            induk.remove(nomor)
