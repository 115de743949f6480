"""Computing a formula: a result or the reason why there is none, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, DecimalException
from enum import StrEnum
from typing import Final

from iku.domain.besaran import Besaran, is_dalam_jangkauan
from iku.domain.definisi import Rumus
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

BATAS_HASIL: Final = Decimal("1E15")


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
    missing value or a zero divisor is never 0. `kurang` are the keys of the values
    still missing, `alasan` one Indonesian sentence ("" when computed).
    """

    status: StatusHitungan
    hasil: Decimal | None = None
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
    besaran = {
        satu.kunci: Besaran(angka, satu.satuan)
        for satu in rumus.variabel
        if (angka := isian[satu.kunci]) is not None
    }
    kurang = tuple(kunci for kunci in isian if kunci not in besaran)
    if kurang:
        alasan = _explain_kurang(rumus, kurang)
        return Hitungan(StatusHitungan.BELUM_LENGKAP, None, kurang, alasan, diketahui)
    if not all(is_dalam_jangkauan(satu.angka) for satu in besaran.values()):
        return _beyond_jangkauan(diketahui)
    return _evaluate_lengkap(rumus, besaran, diketahui)


def _evaluate_lengkap(
    rumus: Rumus, besaran: Mapping[str, Besaran], diketahui: tuple[Langkah, ...]
) -> Hitungan:
    """Compute with every value present and in range."""
    penghitung = Penghitung(besaran)
    if not isinstance(rumus.pohon, Nama):
        diketahui = (*diketahui, tulis_masukan(rumus.pohon, besaran))
    try:
        hasil = penghitung.hitung(rumus.pohon).angka
    except PembagiNol as galat:
        pembagi = tulis_dengan_label(rumus, GAYA_BARIS, galat.pembagi)
        alasan = f'Tidak dapat dihitung: pembagi nol ("{pembagi}" bernilai 0).'
        langkah = (*diketahui, *penghitung.langkah)
        return Hitungan(StatusHitungan.PEMBAGI_NOL, alasan=alasan, langkah=langkah)
    except DecimalException:
        return _beyond_jangkauan((*diketahui, *penghitung.langkah))
    langkah = (*diketahui, *penghitung.langkah)
    hasil = hasil if hasil else hasil.copy_abs()
    if hasil.copy_abs() > BATAS_HASIL:
        return _beyond_jangkauan(langkah)
    return Hitungan(
        StatusHitungan.DIHITUNG, hasil, langkah=(*langkah, tulis_hasil(hasil, rumus.satuan))
    )


def _beyond_jangkauan(langkah: tuple[Langkah, ...]) -> Hitungan:
    """Return the state of a value or result too large, or too near zero, to be real."""
    alasan = "Tidak dapat dihitung: angka di luar jangkauan, periksa angka yang diisi."
    return Hitungan(StatusHitungan.DI_LUAR_JANGKAUAN, alasan=alasan, langkah=langkah)


def _explain_kurang(rumus: Rumus, kurang: tuple[str, ...]) -> str:
    """Name the missing values by their labels."""
    label = [f'"{tulis_label(rumus.find_variabel(kunci))}"' for kunci in kurang]
    daftar = label[0] if len(label) == 1 else f"{', '.join(label[:-1])} dan {label[-1]}"
    return f"Belum dapat dihitung: {daftar} belum diisi."
