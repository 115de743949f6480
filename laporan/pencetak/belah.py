"""Cuts an element of the print HTML in two at a letter: for rows longer than a page.

Places in a text are counted in visible letters, as layout and markup differ in their blanks.
"""

from copy import deepcopy
from typing import Any

# Elements of a library without types.
Elemen = Any

TAK_TERLIHAT = frozenset("\u00ad\u200b\u2060")
TANDA_BUTIR = "data-nomor"
SAMPAI_AKHIR = 10**9


def hitung_huruf(teks: str) -> int:
    """Return how many visible letters a text has."""
    return sum(map(_is_huruf, teks))


def ambil_bagian(elemen: Elemen, awal: int, akhir: int = SAMPAI_AKHIR) -> Elemen:
    """Return a copy that holds the visible letters from `awal` to before `akhir`."""
    salinan = deepcopy(elemen)
    _pangkas(salinan, 0, awal, akhir)
    return salinan


def _is_huruf(huruf: str) -> bool:
    return not huruf.isspace() and huruf not in TAK_TERLIHAT


def _pangkas(elemen: Elemen, letak: int, awal: int, akhir: int) -> int:
    """Drop what lies outside; return the place after the element."""
    if letak < awal and elemen.get(TANDA_BUTIR) is not None:
        # The rest of an item goes on under the text of its beginning, without a second number.
        elemen.set(TANDA_BUTIR, "")
    elemen.text, letak = _potong(elemen.text, letak, awal, akhir)
    sebelum: Elemen = None
    for anak in list(elemen):
        mulai, letak = letak, _pangkas(anak, letak, awal, akhir)
        ekor, sesudah = _potong(anak.tail, letak, awal, akhir)
        if (letak <= awal and awal) or mulai >= akhir:
            elemen.remove(anak)
            _sambung(elemen, sebelum, ekor)
        else:
            anak.tail = ekor
            sebelum = anak
        letak = sesudah
    return letak


def _potong(teks: str | None, letak: int, awal: int, akhir: int) -> tuple[str, int]:
    """Return the part of a text inside the bounds and the place after the whole text."""
    isi = []
    for huruf in teks or "":
        terlihat = _is_huruf(huruf)
        if awal <= letak < akhir and (terlihat or letak > awal or not awal):
            isi.append(huruf)
        letak += terlihat
    return "".join(isi), letak


def _sambung(elemen: Elemen, sebelum: Elemen, ekor: str) -> None:
    """Hang the text behind a dropped child on what is left before it."""
    if sebelum is None:
        elemen.text = (elemen.text or "") + ekor
    else:
        sebelum.tail = (sebelum.tail or "") + ekor
