"""Sections: cover, front matter in i, ii, iii, body from 1, and pages that are turned."""

from dataclasses import dataclass
from typing import Any, Final, Literal

from docx.document import Document
from docx.oxml.ns import qn

from laporan.isi import Halaman
from laporan.lkjip.docx.paragraf import RUPA_SISA, Rupa, build_bidang, build_paragraf, build_polos
from laporan.lkjip.docx.unsur import Unsur, add_anak, to_twip, unsur, unsur_teks

Ruang = Literal["sampul", "depan", "batang"]
JARAK_KEPALA: Final = 10
_BENTUK: Final = {"depan": "lowerRoman", "batang": "decimal"}


@dataclass(frozen=True)
class Seksi:
    """Pages of one kind: which numbers they carry and whether they are turned."""

    ruang: Ruang
    mendatar: bool = False


class PengaturSeksi:
    """Closes a section where the next page is of another kind."""

    def __init__(self, dokumen: Document, halaman: Halaman, judul: str, cap: str) -> None:
        """Make the parts that all sections share: title and page number, the mark of a draft."""
        self._badan: Unsur = dokumen.element.body
        self._halaman = halaman
        self.kini = Seksi("sampul")
        self._berangka: set[Ruang] = set()
        # python-docx gives these two calls no types.
        bagian: Any = dokumen.part
        kaki, self._kaki = bagian.add_footer_part()
        _fill(kaki.element, _build_kaki(judul))
        self._kepala = ""
        if cap:
            kepala, self._kepala = bagian.add_header_part()
            _fill(kepala.element, build_polos(Rupa("Header"), cap))

    def enter(self, seksi: Seksi) -> bool:
        """Go on in pages of this kind; say whether a new section began."""
        if seksi == self.kini:
            return False
        sisa = self._find_akhir()
        sifat = sisa.find(qn("w:pPr"))
        if sifat is None:
            sifat = unsur("pPr")
            sisa.insert(0, sifat)
        sifat.append(self._build_sifat())
        self.kini = seksi
        return True

    def close(self) -> None:
        """End the last section, whose kind Word keeps at the end of the text."""
        for satu in list(self._badan.iterchildren(qn("w:sectPr"))):
            self._badan.remove(satu)
        self._badan.append(self._build_sifat())

    def _find_akhir(self) -> Unsur:
        """Return the last paragraph, a new one of no height after a table or another section."""
        isi = [satu for satu in self._badan if satu.tag != qn("w:sectPr")]
        akhir = isi[-1] if isi else None
        if (
            akhir is None
            or akhir.tag != qn("w:p")
            or akhir.find(".//" + qn("w:sectPr")) is not None
        ):
            akhir = build_paragraf(RUPA_SISA)
            add_anak(self._badan, [akhir])
        return akhir

    def _build_sifat(self) -> Unsur:
        seksi, nomor = self.kini, None
        bentuk = _BENTUK.get(seksi.ruang)
        if bentuk:
            nomor = unsur("pgNumType", fmt=bentuk)
            if seksi.ruang not in self._berangka:
                nomor = unsur("pgNumType", fmt=bentuk, start=1)
            self._berangka.add(seksi.ruang)
        return unsur(
            "sectPr",
            self._rujuk("headerReference", self._kepala),
            self._rujuk("footerReference", self._kaki if bentuk else ""),
            unsur("type", val="nextPage"),
            *_build_kertas(self._halaman, mendatar=seksi.mendatar),
            nomor,
        )

    def _rujuk(self, nama: str, kunci: str) -> Unsur | None:
        if not kunci:
            return None
        rujukan = unsur(nama, type="default")
        rujukan.set(qn("r:id"), kunci)
        return rujukan


def _build_kertas(halaman: Halaman, *, mendatar: bool) -> tuple[Unsur, Unsur]:
    """Return size and margins; a turned sheet has its punch holes at the top."""
    tepi = (halaman.tepi_atas, halaman.tepi_kanan, halaman.tepi_bawah, halaman.tepi_kiri)
    if mendatar:
        tepi = (halaman.tepi_kiri, halaman.tepi_atas, halaman.tepi_kanan, halaman.tepi_bawah)
    atas, kanan, bawah, kiri = map(to_twip, tepi)
    pendek, panjang = to_twip(halaman.lebar), to_twip(halaman.tinggi)
    ukuran = unsur("pgSz", w=pendek, h=panjang)
    if mendatar:
        ukuran = unsur("pgSz", w=panjang, h=pendek, orient="landscape")
    jarak = to_twip(JARAK_KEPALA)
    batas = unsur(
        "pgMar",
        top=atas, right=kanan, bottom=bawah, left=kiri, header=jarak, footer=jarak, gutter=0,
    )  # fmt: skip
    return ukuran, batas


def _build_kaki(judul: str) -> Unsur:
    paragraf = build_polos(Rupa("Footer"), f"{judul} | ")
    return add_anak(paragraf, build_bidang("PAGE", [unsur("r", unsur_teks("1"))]))


def _fill(bagian: Unsur, paragraf: Unsur) -> None:
    for satu in list(bagian):
        bagian.remove(satu)
    bagian.append(paragraf)
