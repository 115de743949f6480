"""Amounts in rupiah as offices type them; one reader, and the two spellings that are printed.

What is not set is no zero (A-PAG-01, A-PAG-02).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from iku.domain.ejaan_angka import BULAT, is_terlalu_panjang
from iku.domain.galat import AlasanBukanAngka
from iku.domain.salah_angka import diagnose
from iku.domain.tulis_angka import format_angka_rupiah, format_rupiah

__all__ = [
    "MAKS_DIGIT_RUPIAH",
    "RupiahTidakSah",
    "format_angka_rupiah",
    "format_rupiah",
    "parse_rupiah",
]

# Before the comma: 999 triliun. Two sen more make 17 digits.
MAKS_DIGIT_RUPIAH: Final = 15

_AWALAN: Final = r"(?:rp\.? ?)?"
_TANDA_HURUF: Final = re.ASCII | re.IGNORECASE
_KOSONG = re.compile(rf"|{_AWALAN}[-–]", _TANDA_HURUF)
# 0+: offices write "Rp. 00" for nothing.
_RUPIAH = re.compile(rf"{_AWALAN}(?P<bulat>{BULAT}|0+)(?:,-|,(?P<sen>[0-9]{{1,2}}))?", _TANDA_HURUF)
_NEGATIF = re.compile(
    rf"(?:[-–−] ?{_AWALAN}|{_AWALAN}[-–−] ?|\( ?{_AWALAN}|{_AWALAN}\( ?)[0-9]", _TANDA_HURUF
)
_SEN_BANYAK = re.compile(rf"{BULAT},[0-9]{{3,}}")
_PEMBUNGKUS = re.compile(rf"^{_AWALAN}|,-$", _TANDA_HURUF)

_PESAN_TITIK: Final = (
    "Titik hanya untuk ribuan, tiap tiga angka, dan koma untuk sen, misalnya 1.250.000,50."
)
_PESAN_SEN: Final = (
    "Koma hanya untuk sen, paling banyak dua angka; untuk ribuan pakai titik, misalnya 1.250.000."
)
_PESAN_PANJANG: Final = (
    f"Terlalu panjang; jumlah rupiah paling banyak {MAKS_DIGIT_RUPIAH} angka sebelum koma."
)
_PESAN_UMUM: Final = "Tulis jumlah rupiah lengkap dengan angka saja, misalnya 1.250.000."
# The reasons of numbers, in the words of money; the others get the general sentence.
_PESAN: Final[Mapping[AlasanBukanAngka, str]] = {
    AlasanBukanAngka.TITIK_DESIMAL: _PESAN_TITIK,
    AlasanBukanAngka.KELOMPOK_RIBUAN: _PESAN_TITIK,
    AlasanBukanAngka.NOL_DI_DEPAN: AlasanBukanAngka.NOL_DI_DEPAN.value,
    AlasanBukanAngka.HURUF_LAIN: AlasanBukanAngka.HURUF_LAIN.value,
    AlasanBukanAngka.TERLALU_PANJANG: _PESAN_PANJANG,
}


class RupiahTidakSah(ValueError):
    """A text that is no amount in rupiah; `pesan` says in words what to write instead."""

    def __init__(self, teks: str, pesan: str) -> None:
        """Keep the refused text and the sentence."""
        super().__init__(pesan)
        self.teks = teks
        self.pesan = pesan


def parse_rupiah(teks: str) -> Decimal | None:
    """Read an amount: "Rp. 14.418.000", "1250000", "Rp 1.250.000,50", "Rp1.000,-", "Rp. 00".

    Blanks around and between are ignored; "", "-" and "Rp -" are None, which is not 0. Raises
    RupiahTidakSah for every other spelling, below zero, and for more than 15 digits or two sen.
    """
    inti = " ".join(teks.split())
    if _KOSONG.fullmatch(inti):
        return None
    if cocok := _match_rupiah(inti):
        return Decimal(f"{cocok['bulat'].replace('.', '')}.{cocok['sen'] or ''}")
    raise RupiahTidakSah(teks, _explain_salah(inti))


def _match_rupiah(inti: str) -> re.Match[str] | None:
    """Match an amount that is not too large."""
    cocok = None if is_terlalu_panjang(inti) else _RUPIAH.fullmatch(inti)
    if cocok is None or len(cocok["bulat"].replace(".", "")) > MAKS_DIGIT_RUPIAH:
        return None
    return cocok


def _explain_salah(inti: str) -> str:
    """Say what to write instead of a refused text."""
    if _NEGATIF.match(inti):
        return "Jumlah rupiah tidak boleh kurang dari nol; tulis tanpa tanda minus atau kurung."
    if is_terlalu_panjang(inti) or _RUPIAH.fullmatch(inti):
        return _PESAN_PANJANG
    angka = _PEMBUNGKUS.sub("", inti)
    if _RUPIAH.fullmatch(angka):  # "Rp Rp 5": an amount in the wrong wrapping
        return _PESAN_UMUM
    if _SEN_BANYAK.fullmatch(angka):
        return _PESAN_SEN
    alasan, saran = diagnose(angka)
    if alasan is AlasanBukanAngka.CARA_INGGRIS:
        contoh = saran if saran and _match_rupiah(saran) else "1.250.000,50"
        return f"Pakai titik untuk ribuan dan koma untuk sen, misalnya {contoh}."
    return _PESAN.get(alasan, _PESAN_UMUM)
