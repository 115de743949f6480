"""The only use of WeasyPrint: one HTML text becomes one PDF, inside the calling process."""

import logging
import warnings
from collections.abc import Mapping
from functools import partial

from PIL import Image
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from laporan.pencetak.aset import TAUTAN_BOLEH, Aset
from laporan.pencetak.pesan import HasilRender, Tugas
from laporan.pencetak.pusat import pusatkan_tanda
from laporan.pencetak.tanda import lengkapi_tanda, pasang_tanda
from laporan.pencetak.tata import Penata

BATAS_PIKSEL = 25_000_000
BATAS_PERINGATAN = 50
FAMILI = ("URW Bookman", "Liberation Sans", "Liberation Serif", "DejaVu Sans")
TITIK_PER_INCI = 200
# So many letters of the identifier keep names within one file from those in others.
HURUF_AWALAN = 12
TAG_TAUTAN = ("a", "area", "{http://www.w3.org/2000/svg}a")

_PEMANASAN = (
    '<html lang="id"><title>Pemanasan</title><body style="font-family:{}">'
    "<h2>Aa 1</h2><table><thead><tr><th>A<tbody><tr><td>a</table><ol><li>a</ol>"
)


class _Pencatat(logging.Handler):
    """Collects what WeasyPrint complains about."""

    def __init__(self) -> None:
        """Listen to warnings and errors."""
        super().__init__(logging.WARNING)
        self.catatan: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the first complaints; a broken style sheet can make thousands."""
        if len(self.catatan) < BATAS_PERINGATAN:
            self.catatan.append(record.getMessage()[:500])


def siapkan() -> FontConfiguration:
    """Load fonts and code once, so that a forked child starts warm."""
    Image.MAX_IMAGE_PIXELS = BATAS_PIKSEL
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    pasang_tanda()
    huruf = FontConfiguration()
    for famili in FAMILI:
        HTML(string=_PEMANASAN.format(famili), url_fetcher=Aset({})).write_pdf(
            font_config=huruf, pdf_variant="pdf/ua-1"
        )
    return huruf


def lukis(tugas: Tugas, huruf: FontConfiguration) -> HasilRender:
    """Render one job. Raises whatever WeasyPrint raises."""
    pencatat = _Pencatat()
    catatan = logging.getLogger("weasyprint")
    catatan.addHandler(pencatat)
    try:
        halaman, pdf = _tulis(tugas, huruf)
    finally:
        catatan.removeHandler(pencatat)
    return HasilRender(pdf, halaman, tuple(pencatat.catatan))


def _tulis(tugas: Tugas, huruf: FontConfiguration) -> tuple[int, bytes]:
    """Lay out and write; return the number of pages and the file."""
    html = HTML(string=tugas.html, url_fetcher=Aset(tugas.aset), base_url=None)
    _buang_tautan(html)
    pilihan: Mapping[str, object] = {
        "pdf_variant": tugas.pilihan.ragam,
        "pdf_identifier": tugas.pilihan.pengenal.encode() or None,
        "optimize_images": True,
        "dpi": TITIK_PER_INCI,
    }
    dokumen = Penata(html, {"font_config": huruf, **pilihan}).tata()
    pusatkan_tanda(dokumen)
    pdf: bytes = dokumen.write_pdf(
        finisher=partial(lengkapi_tanda, awalan=tugas.pilihan.pengenal[:HURUF_AWALAN]), **pilihan
    )
    return len(dokumen.pages), pdf


def _buang_tautan(html: HTML) -> None:
    """Drop links that run something or open a file: the fetcher never sees them."""
    for elemen in html.etree_element.iter():
        if elemen.tag not in TAG_TAUTAN:
            continue
        for atribut in ("href", "{http://www.w3.org/1999/xlink}href"):
            if not elemen.get(atribut, "#").strip().lower().startswith(TAUTAN_BOLEH):
                del elemen.attrib[atribut]
