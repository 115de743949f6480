"""One triwulan typed into one box: a number, or pembilang and penyebut for a ratio.

What is left empty is not set, which is no zero.
"""

import re
from decimal import Decimal
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.domain.angka import parse_angka
from iku.domain.galat import BukanAngka
from iku.domain.target import (
    TANPA_JARAK,
    JenisTarget,
    TandaTarget,
    Target,
    TargetTidakSah,
    format_target,
    parse_target,
)
from iku.domain.tulis_angka import format_angka

_PECAHAN: Final = re.compile(r"(?P<atas>[^/]*)(?:/| dari )(?P<bawah>[^/]*)")
_KOSONG: Final = frozenset({"", "-", "–"})
_BUKAN_RASIO: Final = (
    "Tulis satu angka saja, misalnya 25, tanpa predikat atau rentang. "
    "Pecahan hanya untuk cara rasio."
)
_BUKAN_PECAHAN: Final = "Tulis pembilang/penyebut, misalnya 45/50."


def parse_triwulan(teks: str, cara: CaraAkumulasi, satuan: str = "") -> Triwulan:
    """Read a typed triwulan; blank, "-" and "–" mean that it is not set.

    One side of a ratio may be missing as yet. Raises TargetTidakSah for anything else.
    """
    inti = " ".join(teks.split())
    if inti in _KOSONG:
        return Triwulan()
    pecahan = _PECAHAN.fullmatch(inti)
    if cara == CaraAkumulasi.RASIO:
        if pecahan is None:
            raise TargetTidakSah(teks, _BUKAN_PECAHAN)
        return Triwulan(
            pembilang=_read_sisi(teks, pecahan["atas"]), penyebut=_read_sisi(teks, pecahan["bawah"])
        )
    if pecahan is not None:
        raise TargetTidakSah(teks, _BUKAN_RASIO)
    target = parse_target(inti, satuan)
    if target.jenis != JenisTarget.ANGKA or target.tanda != TandaTarget.TEPAT:
        raise TargetTidakSah(teks, _BUKAN_RASIO)
    return Triwulan(target.angka)


def _read_sisi(teks: str, sisi: str) -> Decimal | None:
    inti = sisi.strip()
    if inti in _KOSONG:
        return None
    try:
        return parse_angka(inti)
    except BukanAngka as galat:
        raise TargetTidakSah(teks, galat.pesan) from galat


def format_triwulan(satu: Triwulan, satuan: str = "") -> str:
    """Write a triwulan the one way it is shown; `parse_triwulan` reads it.

    Of the satuan only what stands close to the number, "%", is written. Empty when not set.
    """
    if satu.pembilang is not None or satu.penyebut is not None:
        atas, bawah = (
            "" if sisi is None else format_angka(sisi) for sisi in (satu.pembilang, satu.penyebut)
        )
        return f"{atas}/{bawah}"
    if satu.angka is None:
        return ""
    dekat = satuan if satuan in TANPA_JARAK else ""
    return format_target(Target(JenisTarget.ANGKA, satu.angka, satuan=dekat))
