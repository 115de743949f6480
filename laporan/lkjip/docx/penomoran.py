"""Lists that Word numbers itself, each from its own beginning."""

from typing import Final

from docx.document import Document

from iku.domain.gaya_daftar import JENIS, GayaDaftar, JenisPenanda
from laporan.lkjip.docx.unsur import Unsur, unsur

TINGKAT_TERDALAM: Final = 8
INDENTASI: Final = 425


class Penomoran:
    """Hands out the lists of one file; numbered in the order in which they are asked for."""

    def __init__(self, dokumen: Document) -> None:
        """Replace the lists of the empty file by one pattern for each style of the naskah."""
        self._unsur: Unsur = dokumen.part.numbering_part.element
        for satu in list(self._unsur):
            self._unsur.remove(satu)
        for nomor, gaya in enumerate(GayaDaftar):
            self._unsur.append(_build_pola(nomor, gaya))
        self._banyak = 0

    def open_daftar(self, gaya: GayaDaftar, mulai: int, tingkat: int) -> tuple[int, int]:
        """Return id and level of a new list that begins at `mulai`."""
        self._banyak += 1
        dalam = min(tingkat, TINGKAT_TERDALAM)
        awal = unsur("lvlOverride", unsur("startOverride", val=mulai), ilvl=dalam)
        pola = unsur("abstractNumId", val=list(GayaDaftar).index(gaya))
        self._unsur.append(unsur("num", pola, awal, numId=self._banyak))
        return self._banyak, dalam


def _build_pola(nomor: int, gaya: GayaDaftar) -> Unsur:
    tingkat = [_build_tingkat(gaya, satu) for satu in range(TINGKAT_TERDALAM + 1)]
    return unsur(
        "abstractNum", unsur("multiLevelType", val="multilevel"), *tingkat, abstractNumId=nomor
    )


def _build_tingkat(gaya: GayaDaftar, tingkat: int) -> Unsur:
    bentuk, teks = _find_bentuk(gaya, tingkat)
    return unsur(
        "lvl",
        unsur("start", val=1),
        unsur("numFmt", val=bentuk),
        unsur("lvlText", val=teks),
        unsur("lvlJc", val="left"),
        unsur("pPr", unsur("ind", left=INDENTASI * (tingkat + 1), hanging=INDENTASI)),
        ilvl=tingkat,
    )


def _find_bentuk(gaya: GayaDaftar, tingkat: int) -> tuple[str, str]:
    """Return Word's name of the counting and its marker, "%1" where the number stands."""
    if JENIS[gaya] is JenisPenanda.TITIK:
        return "bullet", gaya.value
    berhuruf = JENIS[gaya] is JenisPenanda.HURUF
    tempat = f"%{tingkat + 1}"
    return (
        "lowerLetter" if berhuruf else "decimal",
        gaya.value.replace("a" if berhuruf else "1", tempat),
    )
