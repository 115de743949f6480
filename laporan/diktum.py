"""Labels that are computed from the place in a list and never typed: one home for all lists."""

import re
from typing import Final

from iku.domain.naskah import GayaDaftar, nomor_butir
from iku.domain.terbilang import terbilang
from laporan.enums import BagianButir

# What people paste from Word in front of a sentence; the print computes it from the place.
HURUF_ATAU_NOMOR: Final = re.compile(r"^\s*(?:[a-z]|[0-9]{1,2})[.)]\s+")
KATA_DIKTUM: Final = re.compile(r"^\s*(?:KE[A-Z]{3,}(?: BELAS)?|PERTAMA)\s*:\s*")


GAYA_BAGIAN: Final = {
    BagianButir.MENIMBANG: GayaDaftar.HURUF,
    BagianButir.MEMPERHATIKAN: GayaDaftar.ANGKA,
    BagianButir.TEMBUSAN: GayaDaftar.ANGKA,
}


def label_butir(bagian: BagianButir, urutan: int) -> str:
    """Return what stands before the sentence at `urutan` (from 1): a., 1. or KESATU."""
    if bagian == BagianButir.DIKTUM:
        return label_diktum(urutan)
    return nomor_butir(GAYA_BAGIAN[bagian], urutan)


def label_diktum(urutan: int) -> str:
    """Return KESATU, KEDUA, ..., KESEBELAS, KEDUA BELAS for 1, 2, ..., 11, 12."""
    return f"KE{terbilang(urutan)}".upper()


def strip_label(bagian: str, teks: str) -> str:
    """Return a sentence without the label somebody typed or pasted before it."""
    pola = KATA_DIKTUM if bagian == BagianButir.DIKTUM else HURUF_ATAU_NOMOR
    return pola.sub("", teks).strip()
