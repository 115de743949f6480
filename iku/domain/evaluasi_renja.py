"""Columns 5, 6, 13 and 14 of form E.81: what years of a Renstra make (A-RNJ-01, A-RNJ-02).

Only what is added up within a year is added up over years; of everything else (persen, nilai,
indeks) the last figure counts. A year that is not known is no zero: a sum without it is not known.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from iku.domain.akumulasi import CaraAkumulasi, Triwulan, calculate_tahunan
from iku.domain.desimal import SERATUS, to_desimal
from iku.domain.target import TARGET_KOSONG, JenisTarget, Target


def join_tahun(cara: CaraAkumulasi | None, daftar: Sequence[Decimal | None]) -> Decimal | None:
    """Return what years in order make together; None when not known."""
    return calculate_tahunan(_pick_cara(cara), [Triwulan(satu) for satu in daftar])


def join_target(
    cara: CaraAkumulasi | None, target: Mapping[int, Target], daftar_tahun: Sequence[int]
) -> Target:
    """Return the target at the end of a Renstra: the sum of its years, or that of the last."""
    akhir = target.get(daftar_tahun[-1], TARGET_KOSONG)
    if cara != CaraAkumulasi.JUMLAH:
        return akhir
    semua = [target.get(satu, TARGET_KOSONG) for satu in daftar_tahun]
    if any(satu.jenis != JenisTarget.ANGKA for satu in semua):
        return TARGET_KOSONG
    return replace(akhir, angka=join_tahun(cara, [satu.angka for satu in semua]))


def calculate_tingkat(target: Target, realisasi: Decimal | None) -> Decimal | None:
    """Return column 13 / column 5 x 100, not rounded; None without a plain number above 0."""
    polos = target.jenis in {JenisTarget.ANGKA, JenisTarget.PREDIKAT}
    if not polos or target.angka is None or target.angka <= 0 or realisasi is None:
        return None
    return to_desimal(Fraction(realisasi) / Fraction(target.angka) * SERATUS)


def _pick_cara(cara: CaraAkumulasi | None) -> CaraAkumulasi:
    return cara if cara == CaraAkumulasi.JUMLAH else CaraAkumulasi.NILAI_AKHIR
