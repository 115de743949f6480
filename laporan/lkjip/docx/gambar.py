"""Charts and photos in Word, with their words for those who do not see them."""

import io
from base64 import b64decode
from functools import cache
from typing import Final

import resvg_py
from django.template.loader import render_to_string
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Twips
from lxml import etree

from kecamatan.buku_kerja.teks_aman import clean_xml
from laporan.isi.laporan import Foto
from laporan.lkjip.docx.paragraf import Rupa, build_paragraf
from laporan.lkjip.docx.unsur import Unsur, add_anak, unsur
from laporan.pencetak.huruf import CADANGAN, cari_berkas

TITIK_PER_INCI: Final = 200
TWIP_PER_INCI: Final = 1440
# A photo is not enlarged beyond what it would print at.
TITIK_FOTO: Final = 100
KELUARGA_GRAFIK: Final = "Liberation Sans"


def draw_png(svg: str, lebar: int) -> bytes:
    """Return a chart as PNG, `lebar` twentieths of a point wide at 200 dots to the inch."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=lebar * TITIK_PER_INCI // TWIP_PER_INCI,
        font_files=_list_huruf(),
        skip_system_fonts=bool(_list_huruf()),
        font_family=KELUARGA_GRAFIK,
    )


@cache
def _list_huruf() -> list[str]:
    """Return the fonts of charts and the fallback: the same everywhere, whatever is installed."""
    daftar = (
        cari_berkas(KELUARGA_GRAFIK, tebal=False),
        cari_berkas(KELUARGA_GRAFIK, tebal=True),
        cari_berkas(CADANGAN, tebal=False),
    )
    return [str(satu) for satu in daftar if satu]


def find_ukuran_svg(svg: str) -> tuple[int, int]:
    """Return width and height of a chart in its own units."""
    akar = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    _, _, lebar, tinggi = (akar.get("viewBox") or "0 0 0 0").split()
    return round_up(lebar), round_up(tinggi)


def round_up(angka: str) -> int:
    """Return the whole part of a length in SVG, and one more for a fraction."""
    bulat, _, pecahan = angka.partition(".")
    return int(bulat or "0") + bool(pecahan.strip("0"))


# Width and height of a logo on the cover and in a letterhead, in twentieths of a point.
LOGO_SAMPUL: Final = (1400, 1680)
LOGO_KOP: Final = (800, 960)
URAIAN_LOGO: Final = "Logo kabupaten"
TEMPLAT_LOGO: Final = "cetak/logo.html"


class PenulisGambar:
    """Puts pictures into one file and gives each its number there."""

    def __init__(self, dokumen: Document) -> None:
        """Begin with no picture."""
        self._bagian = dokumen.part
        self._banyak = 0

    def build_logo(self, logo: str, ukuran: tuple[int, int]) -> Unsur:
        """Return the logo of an office, the empty shield of the PDF where there is none."""
        berkas = b64decode(logo) if logo else draw_png(render_to_string(TEMPLAT_LOGO), ukuran[0])
        return self.build(berkas, *ukuran, URAIAN_LOGO)

    def build(self, berkas: bytes, lebar: int, tinggi: int, uraian: str) -> Unsur:
        """Return a paragraph with one picture of this size in twentieths of a point."""
        self._banyak += 1
        gambar = self._bagian.new_pic_inline(io.BytesIO(berkas), Twips(lebar), Twips(tinggi))
        for sifat in (gambar.docPr, gambar.find(".//" + qn("pic:cNvPr"))):
            sifat.set("id", str(self._banyak))
            sifat.set("name", f"Gambar {self._banyak}")
            sifat.set("descr", clean_xml(uraian))
        paragraf = build_paragraf(Rupa(rata="center", lekat=True, sebelum=120, sesudah=40))
        return add_anak(paragraf, [unsur("r", unsur("drawing", gambar))])


def fit_foto(foto: Foto, lebar: int, tinggi: int) -> tuple[int, int]:
    """Return the size of a photo that fits, in twentieths of a point, in its proportions.

    Never nothing, also of a line of one dot.
    """
    asli = foto.lebar * TWIP_PER_INCI // TITIK_FOTO
    luas = min(lebar, asli, tinggi * foto.lebar // foto.tinggi)
    return max(luas, 1), max(luas * foto.tinggi // foto.lebar, 1)
