"""Computing a formula: a result or the reason why there is none, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final

from iku.domain.besaran import Besaran, DiLuarJangkauan, is_dalam_jangkauan
from iku.domain.definisi import Rumus, Variabel
from iku.domain.desimal import find_pecahan, to_desimal
from iku.domain.gaya import GAYA_BARIS
from iku.domain.langkah import (
    Langkah,
    PembagiNol,
    Penghitung,
    tulis_diketahui,
    tulis_hasil,
    tulis_masukan,
)
from iku.domain.pohon import Nama
from iku.domain.tulis import tulis_dengan_label, tulis_label

BATAS_HASIL: Final = Fraction(10**15)


class StatusHitungan(StrEnum):
    """Outcome of a computation; only DIHITUNG has a result."""

    DIHITUNG = "dihitung"
    BELUM_LENGKAP = "belum_lengkap"
    PEMBAGI_NOL = "pembagi_nol"
    DI_LUAR_JANGKAUAN = "di_luar_jangkauan"


@dataclass(frozen=True, slots=True)
class Hitungan:
    """Outcome with everything a page shows about it.

    `hasil` is unrounded, in the satuan of the formula, and None unless DIHITUNG: a
    missing value or a zero divisor is never 0. `tepat` is the same as a fraction, for
    further sums. `kurang` are the keys of the values still missing, `alasan` one
    Indonesian sentence ("" when computed).
    """

    status: StatusHitungan
    hasil: Decimal | None = None
    tepat: Fraction | None = None
    kurang: tuple[str, ...] = ()
    alasan: str = ""
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)


def evaluate(rumus: Rumus, nilai: Mapping[str, Decimal | None]) -> Hitungan:
    """Compute `rumus` with `nilai` by key; constants come from the formula itself.

    Never raises: missing values, division by zero and results beyond 10^15 are states.
    The ambient Decimal context plays no part.
    """
    isian = {
        satu.kunci: nilai.get(satu.kunci) if satu.nilai_tetap is None else satu.nilai_tetap
        for satu in rumus.variabel
    }
    diketahui = tuple(tulis_diketahui(satu, isian[satu.kunci]) for satu in rumus.variabel)
    ada = {kunci: angka for kunci, angka in isian.items() if angka is not None}
    kurang = tuple(kunci for kunci in isian if kunci not in ada)
    if kurang:
        alasan = _explain_kurang(rumus, kurang)
        return Hitungan(
            StatusHitungan.BELUM_LENGKAP, kurang=kurang, alasan=alasan, langkah=diketahui
        )
    if not all(map(is_dalam_jangkauan, ada.values())):
        return _beyond_jangkauan(diketahui)
    besaran = {satu.kunci: _to_besaran(satu, ada[satu.kunci]) for satu in rumus.variabel}
    return _evaluate_lengkap(rumus, besaran, diketahui)


def _evaluate_lengkap(
    rumus: Rumus, besaran: Mapping[str, Besaran], diketahui: tuple[Langkah, ...]
) -> Hitungan:
    """Compute with every value present and in range."""
    penghitung = Penghitung(besaran)
    if not isinstance(rumus.pohon, Nama):
        diketahui = (*diketahui, tulis_masukan(rumus.pohon, besaran))
    try:
        tepat = Fraction(penghitung.hitung(rumus.pohon).angka)
    except PembagiNol as galat:
        pembagi = tulis_dengan_label(rumus, GAYA_BARIS, galat.pembagi)
        alasan = f'Tidak dapat dihitung: pembagi nol ("{pembagi}" bernilai 0).'
        langkah = (*diketahui, *penghitung.langkah)
        return Hitungan(StatusHitungan.PEMBAGI_NOL, alasan=alasan, langkah=langkah)
    except DiLuarJangkauan:
        return _beyond_jangkauan((*diketahui, *penghitung.langkah))
    langkah = (*diketahui, *penghitung.langkah)
    if abs(tepat) > BATAS_HASIL:
        return _beyond_jangkauan(langkah)
    hasil = to_desimal(tepat)
    semua = (*langkah, tulis_hasil(hasil, rumus.satuan))
    return Hitungan(StatusHitungan.DIHITUNG, hasil, tepat, langkah=semua)


def _to_besaran(variabel: Variabel, angka: Decimal) -> Besaran:
    tepat = angka if variabel.nilai_tetap is None else find_pecahan(angka)
    return Besaran(tepat, variabel.satuan)


def _beyond_jangkauan(langkah: tuple[Langkah, ...]) -> Hitungan:
    """Return the state of a value or result too large, or too near zero, to be real."""
    alasan = "Tidak dapat dihitung: angka di luar jangkauan, periksa angka yang diisi."
    return Hitungan(StatusHitungan.DI_LUAR_JANGKAUAN, alasan=alasan, langkah=langkah)


def _explain_kurang(rumus: Rumus, kurang: tuple[str, ...]) -> str:
    """Name the missing values by their labels."""
    label = [f'"{tulis_label(rumus.find_variabel(kunci))}"' for kunci in kurang]
    daftar = label[0] if len(label) == 1 else f"{', '.join(label[:-1])} dan {label[-1]}"
    return f"Belum dapat dihitung: {daftar} belum diisi."
