"""What may stand in the text of a part; everything else is taken out or refused.

Limits come first, then our own reader, which is linear, and nh3 has the last word. A browser's
way of reading is not: it opens every unclosed <b> again in every paragraph, and 60 kB of those
become millions of nodes.
"""

from decimal import Decimal
from typing import Final

import nh3

from iku.domain.tulis_angka import format_angka
from kecamatan.galat import AksiDitolak
from laporan.lkjip.narasi.baca_html import TerlaluDalam, baca_html
from laporan.lkjip.narasi.tulis_html import tulis_html

MAKS_HURUF: Final = 60_000
# Opening and closing tags together; a page of text has about 50.
MAKS_TANDA: Final = 4_000
TAG: Final = frozenset(
    {"p", "br", "strong", "em", "u", "sub", "sup", "ul", "ol", "li", "blockquote", "span"}
)
ATRIBUT: Final = {"span": {"data-angka", "data-rujuk"}}

_PANJANG: Final = (
    "Naskah bagian ini terlalu panjang: paling banyak {} huruf, termasuk tanda huruf tebal dan "
    "daftar. Bagi menjadi beberapa bagian, atau tempel sebagai teks biasa."
)
_BANYAK: Final = (
    "Naskah bagian ini berisi terlalu banyak baris dan tanda. Tempel sebagai teks biasa, atau "
    "bagi menjadi beberapa bagian."
)
_DALAM: Final = (
    "Susunan naskah terlalu dalam: paling banyak {} tingkat daftar dan kutipan. Tempel sebagai "
    "teks biasa."
)


def clean_naskah(html: str) -> str:
    """Return clean HTML; cleaning it again changes nothing.

    Raises AksiDitolak for a text that is too long, of too many pieces, or too deep.
    """
    _check_batas(html)
    try:
        blok = baca_html(html)
    except TerlaluDalam as galat:
        raise AksiDitolak(_DALAM.format(galat.batas)) from galat
    bersih = tulis_html(blok)
    # "&" becomes "&amp;": what is stored must be fit to be read again.
    _check_batas(bersih)
    return nh3.clean(
        bersih, tags=set(TAG), attributes=ATRIBUT, link_rel=None, generic_attribute_prefixes=set()
    )


def _check_batas(html: str) -> None:
    """Refuse by counting letters and tags, before anything reads them."""
    if len(html) > MAKS_HURUF:
        raise AksiDitolak(_PANJANG.format(format_angka(Decimal(MAKS_HURUF))))
    if html.count("<") > MAKS_TANDA:
        raise AksiDitolak(_BANYAK)
