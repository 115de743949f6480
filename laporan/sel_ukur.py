"""The cells of prints of measuring: each number rounded once, and "-" where there is none."""

from dataclasses import replace
from decimal import Decimal

from iku.domain.hasil_capaian import cetak_persen
from iku.domain.pagu import format_angka_rupiah
from iku.domain.skala import Skala, find_golongan
from iku.domain.target import JenisTarget, Target, parse_target
from iku.domain.tulis_angka import format_angka, round_bulat, round_persen
from iku.pengukuran.hitung import write_target
from laporan.isi_ukur import TIDAK_ADA, PasanganSel, SelUkur

SEL_KOSONG = SelUkur("")
SEL_TIDAK_ADA = SelUkur(TIDAK_ADA)
PASANGAN_KOSONG = PasanganSel(SEL_KOSONG, SEL_KOSONG)
TIDAK_DIUKUR = "tidak diukur"


def sel_teks(teks: str) -> SelUkur:
    """Return words, "-" for none."""
    return SelUkur(teks.strip() or TIDAK_ADA)


def sel_angka(nilai: Decimal | None) -> SelUkur:
    """Return a figure with at most two decimals."""
    if nilai is None:
        return SEL_TIDAK_ADA
    bulat = round_persen(nilai)
    return SelUkur(format_angka(bulat), bulat)


def sel_persen(nilai: Decimal | None) -> SelUkur:
    """Return a percentage with two decimals: "90,13%"."""
    if nilai is None:
        return SEL_TIDAK_ADA
    return SelUkur(cetak_persen(nilai), round_bulat(nilai, 2), "%")


def sel_rupiah(nilai: Decimal | None) -> SelUkur:
    """Return an amount; sen only when there are any."""
    return SEL_TIDAK_ADA if nilai is None else SelUkur(format_angka_rupiah(nilai), nilai)


def sel_nilai(nilai: Decimal | None, skala: Skala | None) -> SelUkur:
    """Return a realisasi, with the predikat it has on the scale of its indikator: "B (82,50)"."""
    polos = sel_angka(nilai)
    golongan = None if nilai is None or skala is None else find_golongan(skala, nilai)
    if golongan is None:
        return polos
    awalan, akhiran = f"{golongan.label} (", ")"
    return SelUkur(f"{awalan}{polos.teks}{akhiran}", polos.angka, akhiran, awalan)


def sel_target(
    target: Target | None, batas: Decimal | None = None, *, bersatuan: bool = False
) -> SelUkur:
    """Return a target, without its satuan where that stands elsewhere.

    `batas` is what a predikat without a number of its own is measured against: "BB (70,01)". A
    range, and a predikat without any number, are words.
    """
    if target is None or target.jenis == JenisTarget.KOSONG:
        return SEL_TIDAK_ADA
    if target.jenis == JenisTarget.PREDIKAT and target.angka is None:
        target = replace(target, angka=batas)
    polos = replace(target, satuan="")
    teks = write_target(target if bersatuan else polos)
    # As it is written: a plan of two thirds is 66,67. A satuan is any words: "Skala (1-4)".
    angka = parse_target(write_target(polos)).angka
    if target.jenis == JenisTarget.RENTANG or angka is None:
        return SelUkur(teks)
    awalan, _, akhiran = teks.partition(format_angka(angka))
    return SelUkur(teks, angka, akhiran, awalan)
