"""A value with its unit, and the four sums on it: exact, however long the fraction."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from iku.domain.desimal import to_desimal
from iku.domain.pohon import Fungsi, Operasi
from iku.domain.tulis_angka import format_terpotong

PERSEN: Final = "%"
DESIMAL_LANGKAH: Final = 4

_TERKECIL: Final = Fraction(1, 10**30)
_TERLALU_BESAR: Final = Fraction(10**31)
_MAKS_PANGKAT: Final = 30
_MAKS_DESIMAL: Final = 60
# A figure of several triwulan may be a fraction that does not end, kept with 200 digits; this
# leaves room for one that begins far behind the comma.
MAKS_DESIMAL_GABUNGAN: Final = 260


@dataclass(frozen=True, slots=True)
class Besaran:
    """A number and its unit; "" is a plain number, "%" the 0-100 scale.

    What was typed is a Decimal; what a sum gave is a Fraction, of which no digit is lost.
    """

    angka: Decimal | Fraction
    satuan: str = ""


class DiLuarJangkauan(ArithmeticError):
    """A sum gave a number too large, or too near zero, to be a figure of an office."""


def is_dalam_jangkauan(nilai: Decimal, maks_desimal: int = _MAKS_DESIMAL) -> bool:
    """Tell whether a value can be computed with: finite, under 10^31, at most so many decimals."""
    if not nilai.is_finite():
        return False
    pangkat_terkecil = nilai.as_tuple().exponent
    return nilai.adjusted() <= _MAKS_PANGKAT and int(pangkat_terkecil) >= -maks_desimal


def hitung_operasi(operasi: Operasi, kiri: Besaran, kanan: Besaran) -> Besaran:
    """Do one sum exactly; the divisor is not 0. Raises DiLuarJangkauan."""
    a, b = Fraction(kiri.angka), Fraction(kanan.angka)
    match operasi:
        case Operasi.TAMBAH:
            return _keep(a + b, _share_satuan(kiri, kanan))
        case Operasi.KURANG:
            return _keep(a - b, _share_satuan(kiri, kanan))
        case Operasi.KALI:
            return _keep(a * b, _multiply_satuan(kiri, kanan))
        case Operasi.BAGI:
            return _keep(a / b, _divide_satuan(kiri, kanan))


def hitung_fungsi(fungsi: Fungsi, argumen: tuple[Besaran, ...]) -> Besaran:
    """Apply a function to one or more values, exactly. Raises DiLuarJangkauan."""
    satuan = _share_satuan(*argumen)
    angka = [Fraction(besaran.angka) for besaran in argumen]
    match fungsi:
        case Fungsi.MIN:
            return _keep(min(angka), satuan)
        case Fungsi.MAKS:
            return _keep(max(angka), satuan)
        case Fungsi.JUMLAH:
            return _keep(sum(angka, Fraction()), satuan)
        case Fungsi.RATA:
            return _keep(sum(angka, Fraction()) / len(angka), satuan)


def negate(besaran: Besaran) -> Besaran:
    """Return the value with the opposite sign; 0 stays a plain 0."""
    return Besaran(-Fraction(besaran.angka), besaran.satuan)


def tulis_besaran(besaran: Besaran, desimal: int = DESIMAL_LANGKAH) -> str:
    """Write a value with its unit: "45 desa", "90%", "0,8333…" when more digits follow."""
    angka = to_desimal(Fraction(besaran.angka))
    return join_satuan(format_terpotong(angka, desimal), besaran.satuan)


def join_satuan(tulisan: str, satuan: str) -> str:
    """Put the unit behind a written number; the percent sign follows without a blank."""
    if satuan == PERSEN:
        return f"{tulisan}%"
    return f"{tulisan} {satuan}" if satuan else tulisan


def _keep(angka: Fraction, satuan: str) -> Besaran:
    """Return what a sum gave. Raises DiLuarJangkauan when it is no real figure."""
    if angka and not _TERKECIL <= abs(angka) < _TERLALU_BESAR:
        raise DiLuarJangkauan(angka)
    return Besaran(angka, satuan)


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
