"""Cutting a typed formula into numbers, names and signs, within fixed limits."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.pohon import Posisi

MAKS_HURUF_RUMUS: Final = 500
MAKS_LEKSEM: Final = 200


class JenisLeksem(StrEnum):
    """Kinds of cut pieces; the names are those of the groups in the pattern."""

    ANGKA = "angka"
    PERSEN = "persen"
    NAMA = "nama"
    OPERATOR = "operator"
    BUKA = "buka"
    TUTUP = "tutup"
    PEMISAH = "pemisah"
    AKHIR = "akhir"


@dataclass(frozen=True, slots=True)
class Leksem:
    """One piece of the formula and where it was typed."""

    jenis: JenisLeksem
    isi: str
    posisi: Posisi

    def refuse(self, kode: KodeGalatRumus, rincian: str | None = None) -> RumusTidakSah:
        """Build the error that points at this piece."""
        isi = self.isi if rincian is None else rincian
        return RumusTidakSah(kode, self.posisi.mulai, self.posisi.panjang, isi)


# A number takes the letters that follow it, so that "1e5" and "0x10" are refused as one
# bad number. Names take capitals, so that the reader can say what is wrong with them.
_LEKSEM: Final = re.compile(
    r"""
      (?P<persen>   100[ \t]*% )
    | (?P<angka>    [0-9][0-9A-Za-z_.,]* )
    | (?P<nama>     [A-Za-z_][A-Za-z0-9_]* )
    | (?P<operator> [-+*/×·⋅÷:−–] )
    | (?P<buka>     \( )
    | (?P<tutup>    \) )
    | (?P<pemisah>  ; )
    """,
    re.VERBOSE,
)
_SPASI: Final = re.compile(r"[ \t\r\n]*")


def cut_leksem(teks: str) -> tuple[Leksem, ...]:
    """Cut `teks` into pieces, closed by one AKHIR. Raises RumusTidakSah.

    Refuses more than 500 letters or 200 pieces, and any sign outside the grammar.
    """
    if len(teks) > MAKS_HURUF_RUMUS:
        raise RumusTidakSah(KodeGalatRumus.TERLALU_PANJANG, rincian=str(MAKS_HURUF_RUMUS))
    daftar: list[Leksem] = []
    letak = _skip_spasi(teks, 0)
    while letak < len(teks):
        leksem = _cut_one(teks, letak)
        daftar.append(leksem)
        letak = _skip_spasi(teks, letak + leksem.posisi.panjang)
    if not daftar:
        raise RumusTidakSah(KodeGalatRumus.KOSONG)
    if len(daftar) > MAKS_LEKSEM:
        raise RumusTidakSah(KodeGalatRumus.TERLALU_BANYAK_BAGIAN, rincian=str(MAKS_LEKSEM))
    return (*daftar, Leksem(JenisLeksem.AKHIR, "", Posisi(len(teks) + 1, 0)))


def _skip_spasi(teks: str, letak: int) -> int:
    """Return the index of the first letter from `letak` on that is not a blank."""
    cocok = _SPASI.match(teks, letak)
    return cocok.end() if cocok else letak


def _cut_one(teks: str, letak: int) -> Leksem:
    """Cut the piece that starts at index `letak`. Raises RumusTidakSah."""
    cocok = _LEKSEM.match(teks, letak)
    if cocok is None or cocok.lastgroup is None:
        persen = teks[letak] == "%"
        kode = KodeGalatRumus.PERSEN_TIDAK_SAH if persen else KodeGalatRumus.TANDA_TIDAK_DIKENAL
        raise RumusTidakSah(kode, letak + 1, 1, _name_huruf(teks[letak]))
    return Leksem(JenisLeksem(cocok.lastgroup), cocok[0], Posisi(letak + 1, len(cocok[0])))


def _name_huruf(huruf: str) -> str:
    """Name a letter visibly, even one that has no shape or looks like another."""
    if huruf.isascii() and huruf.isprintable():
        return f'tanda "{huruf}"'
    kode = f"U+{ord(huruf):04X}"
    if unicodedata.category(huruf)[0] in "LNPS":
        return f'huruf "{huruf}" ({kode})'
    return f"huruf tak terlihat {kode}"
