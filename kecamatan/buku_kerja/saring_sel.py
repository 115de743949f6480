"""What Excel itself says of a cell while somebody fills it in; the upload judges it again."""

from collections.abc import Iterable, Sequence
from typing import Final

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

_BATAS: Final = 10**18


def add_pilihan(lembar: Worksheet, letak: str, pilihan: Sequence[str]) -> None:
    """Offer the choices of some cells as a list."""
    aturan = DataValidation(
        type="list",
        formula1=f'"{",".join(pilihan)}"',
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Pilihan tidak dikenal",
        error=f"Pilih salah satu: {', '.join(pilihan)}.",
    )
    aturan.add(letak)
    lembar.add_data_validation(aturan)


def add_angka(lembar: Worksheet, daftar_letak: Iterable[str]) -> None:
    """Warn of what Excel does not read as a number.

    It may stand: an English Excel takes "98,5" for a text.
    """
    letak = " ".join(daftar_letak)
    if not letak:
        return
    aturan = DataValidation(
        type="decimal",
        operator="between",
        formula1=f"-{_BATAS}",
        formula2=str(_BATAS),
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="Bukan angka",
        error="Tulis angkanya saja, tanpa satuan. Kosongkan bila belum ada; 0 berarti memang nol.",
        sqref=letak,
    )
    lembar.add_data_validation(aturan)
