"""Texts of the boxes of a grid as cells of a sheet hold them, and back."""

from decimal import Decimal
from typing import Any, Final

from django import forms

from iku.domain.akumulasi import CaraAkumulasi
from iku.forms.sel_angka import SelAngkaField
from kecamatan.buku_kerja.tabel import fold_judul
from kecamatan.buku_kerja.tulis import Isi

YA: Final = "ya"
BUKAN_YA: Final = "Tulis ya, atau kosongkan."
# Excel keeps no more digits of a number; what is longer goes out as text.
DIGIT_EXCEL: Final = 15
_CARA: Final = {fold_judul(satu.label): satu.value for satu in CaraAkumulasi}


def to_isi(isian: forms.Field, nilai: Any, teks: str) -> Isi:
    """Return what the cell of a box holds: its number where Excel keeps it whole, else its text."""
    if not teks:
        return None
    if isinstance(isian, forms.BooleanField | forms.ChoiceField):
        return sebut_nilai(isian, nilai)
    is_peringkat = (
        isinstance(isian, SelAngkaField) and isian.skala is not None and isian.skala.peringkat
    )
    if not isinstance(nilai, Decimal) or is_peringkat:
        return teks
    return rapikan_angka(nilai) if is_utuh(nilai) else teks


def rapikan_angka(nilai: Decimal) -> Decimal:
    """Return a number without zeros at its end and without an exponent."""
    return Decimal(f"{nilai.normalize():f}")


def is_utuh(nilai: Decimal) -> bool:
    """Say whether a workbook keeps every digit, and writes none of it as an exponent."""
    rapi = nilai.normalize()
    ukuran = not rapi or -4 <= rapi.adjusted() < DIGIT_EXCEL
    return ukuran and len(rapi.as_tuple().digits) <= DIGIT_EXCEL


def to_teks(isian: forms.Field, teks: str) -> str:
    """Return the text of a cell as the box takes it; what it does not know stays as it is."""
    if isinstance(isian, forms.BooleanField):
        terlipat = fold_judul(teks)
        return {YA: "on", "tidak": ""}.get(terlipat, teks)
    if isinstance(isian, forms.ChoiceField):
        return _CARA.get(fold_judul(teks), teks)
    return teks


def sebut_nilai(isian: forms.Field, nilai: Any) -> str:
    """Return a value in words, empty for none."""
    if isinstance(nilai, bool):
        return YA if nilai else ""
    if isinstance(nilai, Decimal):
        return str(isian.tulis(nilai))  # type: ignore[attr-defined] # every box of numbers has it
    if isinstance(isian, forms.ChoiceField):
        return CaraAkumulasi(nilai).label if nilai else ""
    return str(nilai or "")
