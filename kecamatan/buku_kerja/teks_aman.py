"""Texts as a workbook can hold them, so that what is written can be read by every program."""

import re
from typing import Final

from kecamatan.buku_kerja import batas

PENGGANTI: Final = "\ufffd"
TERPOTONG: Final = "…"
_TAK_SAH: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GANTI_BARIS: Final = re.compile(r"\r\n?")
# Excel reads "_x0041_" as "A"; the mark before it says that it is meant as it stands.
_TERLEPAS: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean_teks(teks: str) -> str:
    """Return a text without control characters and half letters, cut where Excel would cut."""
    return _TERLEPAS.sub("_x005F_", _cut(clean_xml(teks)))


def clean_xml(teks: str) -> str:
    """Return a text as XML can hold it: without control characters and half letters."""
    return _TAK_SAH.sub(PENGGANTI, _GANTI_BARIS.sub("\n", teks))


def _cut(teks: str) -> str:
    """Cut by Excel's count, in which some letters are two; the cut is marked."""
    sandi = teks.encode("utf-16-le")
    if len(sandi) <= 2 * batas.HURUF_PALING_BANYAK:
        return teks
    awal = sandi[: 2 * (batas.HURUF_PALING_BANYAK - 1)].decode("utf-16-le", "ignore")
    return f"{awal}{TERPOTONG}"
