"""Efficiency of the use of resources, in the two ways that offices know (A-CAP-08)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Final

from iku.domain.desimal import SERATUS, to_desimal
from iku.domain.hasil_capaian import SERATUS_PERSEN, cetak_persen, write_hasil, write_persen
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.rupiah import format_rupiah
from iku.domain.teks import join_kata
from iku.domain.tulis_angka import format_angka, round_persen

BATAS_INDEKS: Final = Decimal(20)


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """Capaian less serapan, in percent points; `efisien` is None where `nilai` is."""

    nilai: Decimal | None
    efisien: bool | None
    alasan: str
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Keluaran:
    """One output: its pagu and volume, planned and real; None where not filled."""

    nama: str
    pagu: Decimal | None
    realisasi: Decimal | None
    target_volume: Decimal | None
    realisasi_volume: Decimal | None


@dataclass(frozen=True, slots=True)
class IndeksEfisiensi:
    """Efficiency index of outputs, in percent.

    `mentah` is E before the limits of -20 and 20, `efisiensi` is E within them, and `nilai` is NE,
    from 0 to 100. All are None where one output cannot be computed, and `alasan` names it.
    """

    mentah: Decimal | None
    efisiensi: Decimal | None
    nilai: Decimal | None
    alasan: str = ""
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)


def calculate_selisih(
    capaian: Decimal | None, serapan: Decimal | None, *, belum: str = ""
) -> Efisiensi:
    """Return capaian less serapan, both as printed; efficient only where the target was reached.

    Readers subtract what they see: unrounded, 93,46 less 73,96 could print as 19,49. `belum` says
    what the money lacks: what was not filled in is no saving.
    """
    if capaian is None or serapan is None:
        kurang = "Capaian" if capaian is None else "Serapan anggaran"
        return Efisiensi(None, None, f"{kurang} belum ada.")
    capaian, serapan = round_persen(capaian), round_persen(serapan)
    nilai = to_desimal(Fraction(capaian) - Fraction(serapan))
    tertulis = f"{write_persen(capaian)} − {write_persen(serapan)} = {write_persen(nilai)}"
    langkah = (Langkah(JenisLangkah.HITUNG, tertulis), write_hasil(nilai))
    if capaian < SERATUS_PERSEN:
        alasan = f"Capaian {cetak_persen(capaian)} belum 100%, jadi tidak dapat disebut efisien."
        return Efisiensi(nilai, False, alasan, langkah)
    if belum:
        alasan = f"Serapan anggaran {belum}, jadi belum dapat disebut efisien."
        return Efisiensi(nilai, None, alasan, langkah)
    if nilai <= 0:
        alasan = "Serapan anggaran tidak lebih rendah daripada capaian, jadi tidak efisien."
        return Efisiensi(nilai, False, alasan, langkah)
    tercetak = cetak_persen(capaian)
    alasan = f"Efisien: capaian {tercetak} dengan serapan anggaran yang lebih rendah."
    return Efisiensi(nilai, True, alasan, langkah)


def calculate_indeks(daftar: Sequence[Keluaran]) -> IndeksEfisiensi:
    """Return E and NE over outputs: E is the mean saving on the cost of one unit of volume."""
    if not daftar:
        return IndeksEfisiensi(None, None, None, "Belum ada keluaran.")
    cacat = [kata for satu in daftar if (kata := _find_kurang(satu))]
    if cacat:
        alasan = f"Indeks belum dapat dihitung: {join_kata(cacat)}."
        return IndeksEfisiensi(None, None, None, alasan)
    hemat = [_count_hemat(satu) for satu in daftar]
    mentah = to_desimal(sum(hemat, Fraction()) / len(hemat) * SERATUS)
    efisiensi = min(max(mentah, BATAS_INDEKS.copy_negate()), BATAS_INDEKS)
    nilai = to_desimal(50 + Fraction(efisiensi) / Fraction(BATAS_INDEKS) * 50)
    langkah = [
        Langkah(JenisLangkah.HITUNG, _write_hemat(satu, bagian))
        for satu, bagian in zip(daftar, hemat, strict=True)
    ]
    langkah.extend(_list_indeks(mentah, efisiensi, nilai))
    return IndeksEfisiensi(mentah, efisiensi, nilai, langkah=(*langkah, write_hasil(nilai)))


def _find_kurang(satu: Keluaran) -> str:
    """Say which figure of an output is missing or cannot be divided by; empty when none is."""
    if satu.realisasi is None:
        return f"realisasi anggaran {satu.nama} belum diisi"
    for nama, angka in (
        ("pagu", satu.pagu),
        ("target volume", satu.target_volume),
        ("realisasi volume", satu.realisasi_volume),
    ):
        if angka is None:
            return f"{nama} {satu.nama} belum diisi"
        if angka <= 0:
            return f"{nama} {satu.nama} {format_angka(angka)}"
    return ""


def _count_hemat(satu: Keluaran) -> Fraction:
    """Return what part of the planned cost of one unit was saved."""
    nyata = _divide(satu.realisasi, satu.realisasi_volume)
    return 1 - nyata / _divide(satu.pagu, satu.target_volume)


def _divide(rupiah: Decimal | None, volume: Decimal | None) -> Fraction:
    assert rupiah is not None, "checked before"
    assert volume is not None, "checked before"
    return Fraction(rupiah) / Fraction(volume)


def _write_hemat(satu: Keluaran, bagian: Fraction) -> str:
    """Write the sum of one output."""
    assert satu.realisasi_volume is not None, "checked before"
    assert satu.target_volume is not None, "checked before"
    nyata = f"{format_rupiah(satu.realisasi)} ÷ {format_angka(satu.realisasi_volume)}"
    rencana = f"{format_rupiah(satu.pagu)} ÷ {format_angka(satu.target_volume)}"
    hasil = write_persen(to_desimal(bagian * SERATUS))
    return f"{satu.nama}: 1 − ({nyata}) ÷ ({rencana}) = {hasil}"


def _list_indeks(mentah: Decimal, efisiensi: Decimal, nilai: Decimal) -> list[Langkah]:
    """Write E, its limit where it applies, and NE."""
    kalimat = [f"E = {write_persen(mentah)}"]
    if mentah != efisiensi:
        kalimat.append(f"E dibatasi −20% sampai 20%, jadi dipakai {write_persen(efisiensi)}")
    angka = write_persen(efisiensi)
    sebutan = f"({angka})" if efisiensi < 0 else angka
    kalimat.append(f"NE = 50% + ({sebutan} ÷ 20%) × 50% = {write_persen(nilai)}")
    return [Langkah(JenisLangkah.HITUNG, satu) for satu in kalimat]
