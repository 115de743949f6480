"""A value with its unit, and the four sums on it in a fixed Decimal context."""

from dataclasses import dataclass
from decimal import (
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    Subnormal,
)
from typing import Final

from iku.domain.pohon import Fungsi, Operasi
from iku.domain.tulis_angka import format_terpotong

PERSEN: Final = "%"
DESIMAL_LANGKAH: Final = 4

# Own context: the result must not depend on what another thread or library has set.
# Subnormal is trapped as well: values that small would silently become 0.
KONTEKS: Final = Context(
    prec=28,
    rounding=ROUND_HALF_UP,
    Emin=-30,
    Emax=30,
    traps=[DivisionByZero, InvalidOperation, Overflow, Subnormal],
)
_MAKS_PANGKAT: Final = 30
_MAKS_DESIMAL: Final = 60


@dataclass(frozen=True, slots=True)
class Besaran:
    """A number and its unit; "" is a plain number, "%" the 0-100 scale."""

    angka: Decimal
    satuan: str = ""


def is_dalam_jangkauan(nilai: Decimal) -> bool:
    """Tell whether a value can be computed with: finite, under 10^31, at most 60 decimals."""
    if not nilai.is_finite():
        return False
    pangkat_terkecil = nilai.as_tuple().exponent
    return nilai.adjusted() <= _MAKS_PANGKAT and int(pangkat_terkecil) >= -_MAKS_DESIMAL


def hitung_operasi(operasi: Operasi, kiri: Besaran, kanan: Besaran) -> Besaran:
    """Do one sum, rounded to 28 digits; the divisor is not 0.

    Raises decimal.DecimalException when the result leaves the range.
    """
    a, b = kiri.angka, kanan.angka
    match operasi:
        case Operasi.TAMBAH:
            return Besaran(KONTEKS.add(a, b), _share_satuan(kiri, kanan))
        case Operasi.KURANG:
            return Besaran(KONTEKS.subtract(a, b), _share_satuan(kiri, kanan))
        case Operasi.KALI:
            return Besaran(KONTEKS.multiply(a, b), _multiply_satuan(kiri, kanan))
        case Operasi.BAGI:
            return Besaran(KONTEKS.divide(a, b), _divide_satuan(kiri, kanan))


def hitung_fungsi(fungsi: Fungsi, argumen: tuple[Besaran, ...]) -> Besaran:
    """Apply a function to one or more values. Raises decimal.DecimalException on overflow."""
    satuan = _share_satuan(*argumen)
    angka = [besaran.angka for besaran in argumen]
    match fungsi:
        case Fungsi.MIN:
            return Besaran(min(angka), satuan)
        case Fungsi.MAKS:
            return Besaran(max(angka), satuan)
        case Fungsi.JUMLAH:
            return Besaran(_add_all(angka), satuan)
        case Fungsi.RATA:
            return Besaran(KONTEKS.divide(_add_all(angka), Decimal(len(angka))), satuan)


def negate(besaran: Besaran) -> Besaran:
    """Return the value with the opposite sign; 0 stays a plain 0."""
    return Besaran(KONTEKS.minus(besaran.angka), besaran.satuan)


def tulis_besaran(besaran: Besaran, desimal: int = DESIMAL_LANGKAH) -> str:
    """Write a value with its unit: "45 desa", "90%", "0,8333…" when more digits follow."""
    return join_satuan(format_terpotong(besaran.angka, desimal), besaran.satuan)


def join_satuan(tulisan: str, satuan: str) -> str:
    """Put the unit behind a written number; the percent sign follows without a blank."""
    if satuan == PERSEN:
        return f"{tulisan}%"
    return f"{tulisan} {satuan}" if satuan else tulisan


def _add_all(angka: list[Decimal]) -> Decimal:
    """Add up in reading order."""
    total = Decimal(0)
    for satu in angka:
        total = KONTEKS.add(total, satu)
    return total


def _share_satuan(*daftar: Besaran) -> str:
    """Return the unit that all values share, else none."""
    satuan = {besaran.satuan for besaran in daftar}
    return satuan.pop() if len(satuan) == 1 else ""


def _multiply_satuan(kiri: Besaran, kanan: Besaran) -> str:
    """Keep the unit of the one factor that has one: 0,9 x 100% is 90%."""
    return "" if kiri.satuan and kanan.satuan else kiri.satuan or kanan.satuan


def _divide_satuan(kiri: Besaran, kanan: Besaran) -> str:
    """Keep the unit of the dividend when the divisor is a plain number."""
    return "" if kanan.satuan else kiri.satuan
