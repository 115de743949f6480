"""Whether the targets of four triwulan agree with the target of the year (A-TRW-03).

Figures are compared as they are printed: rounded half up to two decimals.
"""

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi, Triwulan, calculate_tahunan, list_cara
from iku.domain.skala import Skala, find_golongan
from iku.domain.target import JenisTarget, TandaTarget, Target, check_predikat, format_target
from iku.domain.teks import join_kata
from iku.domain.tulis_angka import format_angka, round_persen

__all__ = [
    "NAMA_TRIWULAN",
    "CaraAkumulasi",
    "Triwulan",
    "calculate_tahunan",
    "check_triwulan",
    "format_tahunan",
    "list_cara",
]

NAMA_TRIWULAN: Final = ("I", "II", "III", "IV")

_POKOK: Final[Mapping[CaraAkumulasi, str]] = {
    CaraAkumulasi.JUMLAH: "Jumlah target triwulan",
    CaraAkumulasi.NILAI_AKHIR: "Target triwulan {}",
    CaraAkumulasi.RATA_RATA: "Rata-rata target triwulan",
    CaraAkumulasi.RASIO: "Rasio target triwulan",
    CaraAkumulasi.KUMULATIF: "Target kumulatif triwulan {}",
}
_BANDING: Final[Mapping[TandaTarget, Callable[[Decimal, Decimal], bool]]] = {
    TandaTarget.TEPAT: operator.eq,
    TandaTarget.MINIMAL: operator.ge,
    TandaTarget.LEBIH: operator.gt,
    TandaTarget.MAKSIMAL: operator.le,
    TandaTarget.KURANG: operator.lt,
}


def check_triwulan(
    cara: CaraAkumulasi,
    triwulan: Sequence[Triwulan],
    target_tahun: Target,
    skala: Skala | None = None,
) -> tuple[str, ...]:
    """Say how four triwulan disagree with the year; empty when they agree or neither is set.

    `skala` is that of the indikator, for a predikat without a number. Raises ValueError unless
    there are four.
    """
    if len(triwulan) != len(NAMA_TRIWULAN):
        raise ValueError(f"a year has four triwulan, not {len(triwulan)}")
    terisi = any(satu.is_terisi(cara) for satu in triwulan)
    belum_ada = target_tahun.jenis == JenisTarget.KOSONG
    if belum_ada and not terisi:
        return ()
    if cara not in list_cara(target_tahun):
        return (_refuse_cara(cara, target_tahun),)
    if not terisi:
        return ("Target triwulan belum diisi.",)
    isian = tuple(_check_isian(cara, triwulan))
    if belum_ada:
        return (*isian, "Target triwulan sudah diisi, padahal target setahun belum.")
    return (*isian, *_compare(cara, triwulan, target_tahun, skala))


def format_tahunan(cara: CaraAkumulasi, triwulan: Sequence[Triwulan], target_tahun: Target) -> str:
    """Write what the triwulan make in a year, in the satuan of its target; empty when not known."""
    nilai = calculate_tahunan(cara, triwulan)
    return "" if nilai is None else _write_tahunan(nilai, target_tahun)


def _write_tahunan(nilai: Decimal, target: Target) -> str:
    return format_target(Target(JenisTarget.ANGKA, round_persen(nilai), satuan=target.satuan))


def _refuse_cara(cara: CaraAkumulasi, target: Target) -> str:
    """Say that a way does not fit, and which ways do."""
    jenis = "predikat" if target.jenis == JenisTarget.PREDIKAT else f"dalam {target.satuan}"
    pilihan = join_kata([satu.label.lower() for satu in list_cara(target)], "atau")
    return f"Cara {cara.label.lower()} tidak cocok untuk target {jenis}; pilih {pilihan}."


def _check_isian(cara: CaraAkumulasi, triwulan: Sequence[Triwulan]) -> Iterator[str]:
    """Yield what is wrong with the triwulan themselves, whatever the target of the year is."""
    if cara == CaraAkumulasi.JUMLAH:
        yield from _name_kosong("Target", [satu.angka for satu in triwulan])
    elif cara == CaraAkumulasi.KUMULATIF:
        yield from _check_turun(triwulan)
    elif cara == CaraAkumulasi.RASIO:
        yield from _name_kosong("Pembilang", [satu.pembilang for satu in triwulan])
        yield from _name_kosong("Penyebut", [satu.penyebut for satu in triwulan])
        yield from _check_penyebut(triwulan)


def _name_kosong(isian: str, daftar: Iterable[Decimal | None]) -> Iterator[str]:
    """Yield one sentence that names every triwulan which is not set."""
    kosong = [nama for nama, satu in zip(NAMA_TRIWULAN, daftar, strict=True) if satu is None]
    if kosong:
        yield (
            f"{isian} triwulan {join_kata(kosong, 'dan')} belum diisi; "
            "tulis 0 bila memang tidak ada."
        )


def _check_turun(triwulan: Sequence[Triwulan]) -> Iterator[str]:
    """Yield every triwulan below the highest one before it."""
    tertinggi: tuple[str, Decimal] | None = None
    for nama, satu in zip(NAMA_TRIWULAN, triwulan, strict=True):
        if satu.angka is None:
            continue
        angka = round_persen(satu.angka)
        if tertinggi is None or angka >= tertinggi[1]:
            tertinggi = (nama, angka)
            continue
        yield (
            f"Target kumulatif triwulan {nama} {format_angka(angka)}, "
            f"lebih rendah daripada triwulan {tertinggi[0]} {format_angka(tertinggi[1])}."
        )


def _check_penyebut(triwulan: Sequence[Triwulan]) -> Iterator[str]:
    """Yield every penyebut that cannot be divided by; 0 out of 0 is a triwulan without anything."""
    for nama, satu in zip(NAMA_TRIWULAN, triwulan, strict=True):
        if satu.penyebut is None or satu.pembilang is None or satu.penyebut > 0:
            continue
        if satu.penyebut < 0 or satu.pembilang != 0:
            penyebut = format_angka(satu.penyebut)
            yield f"Penyebut triwulan {nama} {penyebut}, padahal harus lebih dari 0."
    if all(satu.penyebut == 0 for satu in triwulan):
        yield "Penyebut keempat triwulan 0, jadi rasio setahun tidak dapat dihitung."


def _compare(
    cara: CaraAkumulasi, triwulan: Sequence[Triwulan], target: Target, skala: Skala | None
) -> Iterator[str]:
    """Yield how the figure of the year that the triwulan make differs from its target."""
    nilai = calculate_tahunan(cara, triwulan)
    if nilai is None:
        return
    pasangan = zip(NAMA_TRIWULAN, triwulan, strict=True)
    terakhir = [nama for nama, satu in pasangan if satu.is_terisi(cara)][-1]
    pokok = f"{_POKOK[cara].format(terakhir)} {_write_tahunan(nilai, target)}"
    if target.jenis == JenisTarget.PREDIKAT and target.angka is None:
        yield from _compare_golongan(pokok, nilai, target, skala)
    elif not _is_selaras(round_persen(nilai), target):
        yield f"{pokok}, padahal target setahun {format_target(target)}."


def _is_selaras(tercetak: Decimal, target: Target) -> bool:
    """Tell whether a printed figure is what a target with a number asks for."""
    assert target.angka is not None, "only a predikat may have no number"
    angka = round_persen(target.angka)
    if target.angka_atas is not None:
        return angka <= tercetak <= round_persen(target.angka_atas)
    return _BANDING[target.tanda](tercetak, angka)


def _compare_golongan(
    pokok: str, nilai: Decimal, target: Target, skala: Skala | None
) -> Iterator[str]:
    """Yield how a figure differs from a predikat that has a label alone."""
    if skala is None:
        yield (
            f"Target setahun {target.label} belum dapat dibandingkan dengan triwulan: "
            "pilih skalanya, atau tulis angkanya."
        )
    elif salah := check_predikat(target, skala):
        yield salah
    elif (golongan := find_golongan(skala, nilai)) is None:
        yield f"{pokok}, di luar skala {skala.nama}."
    elif golongan.label != target.label.upper():
        yield f"{pokok} termasuk {golongan.label}, padahal target setahun {target.label}."
