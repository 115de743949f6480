"""Cells of the tables of performance: figures with their satuan, as sentences would say them."""

from decimal import Decimal

from iku.domain.target import JenisTarget, Target, format_target
from iku.domain.tulis_angka import format_angka, round_persen
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.hitung import UkurIndikator
from laporan.isi_ukur import SelUkur
from laporan.sel_ukur import SEL_TIDAK_ADA


def sel_realisasi(ukur: UkurIndikator, nilai: Decimal | None) -> SelUkur:
    """Return a figure of an indikator with its satuan and predikat: "98%", "C (72,1)"."""
    if nilai is None:
        return SEL_TIDAK_ADA
    return _split(ukur.write_nilai(nilai), round_persen(nilai))


def sel_keluaran(satu: UkurBaris) -> SelUkur:
    """Return the output of a row of the budget with its satuan: "12.000 berkas"."""
    if satu.keluaran is None:
        return SEL_TIDAK_ADA
    bulat = round_persen(satu.keluaran)
    return _split(format_target(Target(JenisTarget.ANGKA, bulat, satuan=satu.baris.satuan)), bulat)


def sel_selisih(nilai: Decimal | None) -> SelUkur:
    """Return a difference with its sign and two decimals: "+2,10", "-7,51"."""
    if nilai is None:
        return SEL_TIDAK_ADA
    teks = format_angka(nilai, 2)
    bulat = round_persen(nilai)
    return SelUkur(f"+{teks}", bulat, awalan="+") if bulat > 0 else SelUkur(teks, bulat)


def _split(teks: str, angka: Decimal) -> SelUkur:
    """Return words around the number that they say."""
    awalan, _, akhiran = teks.partition(format_angka(angka))
    return SelUkur(teks, angka, akhiran, awalan)
