"""The text of a part in plain words, and what differs between two of its versions."""

import re
from html import unescape
from typing import Final

from laporan.banding import Perbedaan, Potongan

_BUTIR: Final = re.compile(r"<li\b[^>]*>(?:\s*<p\b[^>]*>)?")
_PUTUS: Final = re.compile(r"<br\b[^>]*>|</?(?:p|li|ul|ol|blockquote)\b[^>]*>")
_TANDA: Final = re.compile(r"<[^>]*>")
_BARIS_KOSONG: Final = re.compile(r"\s*\n\s*")


def to_teks(html: str) -> str:
    """Return the words of clean HTML, one line for each paragraph or list item.

    Of other HTML as well, for people to compare; never to be shown as HTML.
    """
    berbaris = _PUTUS.sub("\n", _BUTIR.sub("\n- ", html))
    return unescape(_BARIS_KOSONG.sub("\n", _TANDA.sub("", berbaris))).strip()


def list_potongan(lama: str, baru: str) -> tuple[Potongan, ...]:
    """Return the words of two texts in reading order, each with what happened to it."""
    return Perbedaan("", "", to_teks(lama), to_teks(baru)).potongan
