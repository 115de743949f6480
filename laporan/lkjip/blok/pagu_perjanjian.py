"""The money behind a PK: programs with what its lampiran prints below them, and the sum."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from iku.anggaran import CabangAnggaran, PohonAnggaran
from iku.domain.kode_nomenklatur import URUTAN_TINGKAT
from iku.models import PerjanjianKinerja
from laporan.isi import KolomLembar
from laporan.isi.laporan import Tabel
from laporan.isi_ukur import SelUkur
from laporan.lampiran_perjanjian import SEBUTAN_TINGKAT
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.sel_ukur import SEL_KOSONG, SEL_TIDAK_ADA, sel_rupiah, sel_teks
from laporan.susun_lembar import build_kolom

KUNCI: Final = "tabel-pk-program"


@dataclass(frozen=True)
class NomorPagu:
    """A row of the budget: its number in the table, and what finds it in another version."""

    nomor: str
    kunci: str
    cabang: CabangAnggaran


def build_tabel_program(
    perjanjian: PerjanjianKinerja, pohon: PohonAnggaran, lama: PohonAnggaran | None
) -> Tabel:
    """Return the rows down to the level of the PK; `lama` is the budget of the corrected one."""
    tingkat = perjanjian.tingkat_anggaran
    return build_tabel(
        KUNCI,
        f"Program dan Anggaran Perjanjian Kinerja Tahun {perjanjian.tahun}",
        _list_kolom(tingkat, berubah=lama is not None),
        _list_baris(pohon, lama, tingkat),
    )


def list_baris_pagu(pohon: PohonAnggaran, tingkat: str) -> tuple[NomorPagu, ...]:
    """Return the rows from the programs down to a level, each below its own program."""
    return tuple(_walk(pohon.daftar_program, URUTAN_TINGKAT[tingkat], "", ""))


def _walk(
    daftar: Iterable[CabangAnggaran], terdalam: int, nomor_induk: str, kunci_induk: str
) -> Iterator[NomorPagu]:
    for urut, cabang in enumerate(daftar, start=1):
        baris = cabang.baris
        if URUTAN_TINGKAT[baris.tingkat] > terdalam:
            continue
        nomor = f"{nomor_induk}{urut}."
        kunci = baris.kode or f"{kunci_induk} > {baris.nama}"
        yield NomorPagu(nomor, kunci, cabang)
        yield from _walk(cabang.daftar_anak, terdalam, nomor, kunci)


def _list_kolom(tingkat: str, *, berubah: bool) -> Iterator[KolomLembar]:
    yield build_kolom("No.", 7, rata="tengah")
    yield build_kolom(SEBUTAN_TINGKAT[tingkat], 47)
    if berubah:
        yield build_kolom("Semula", 18, grup="Anggaran (Rp)", rata="kanan")
        yield build_kolom("Menjadi", 18, grup="Anggaran (Rp)", rata="kanan")
    else:
        yield build_kolom("Anggaran (Rp)", 22, rata="kanan")
    yield build_kolom("Sumber Dana", 14, rata="tengah")


def _list_baris(
    pohon: PohonAnggaran, lama: PohonAnggaran | None, tingkat: str
) -> Iterator[BarisLaporan]:
    """Yield the rows, those of the corrected PK that are gone after them, then the sum."""
    dulu = {} if lama is None else {s.kunci: s.cabang for s in list_baris_pagu(lama, tingkat)}
    berubah = lama is not None
    for satu in list_baris_pagu(pohon, tingkat):
        semula = _sel_semula(dulu, satu.kunci, berubah=berubah)
        dulu.pop(satu.kunci, None)
        sel = (SelUkur(satu.nomor), SelUkur(satu.cabang.baris.nama), *semula)
        yield _wrap(satu.cabang, (*sel, sel_rupiah(satu.cabang.pagu)), satu.nomor)
    for cabang in dulu.values():
        sel = (SEL_KOSONG, SelUkur(cabang.baris.nama), sel_rupiah(cabang.pagu), SEL_TIDAK_ADA)
        yield _wrap(cabang, sel, "hilang")
    jumlah_lama = () if lama is None else (sel_rupiah(lama.jumlah),)
    jumlah = (SEL_KOSONG, SelUkur("Jumlah"), *jumlah_lama, sel_rupiah(pohon.jumlah), SEL_KOSONG)
    yield BarisLaporan(jumlah, "jumlah", tebal=True)


def _sel_semula(
    dulu: Mapping[str, CabangAnggaran], kunci: str, *, berubah: bool
) -> tuple[SelUkur, ...]:
    """Return what the row was before; no cell where nothing is corrected."""
    if not berubah:
        return ()
    return (sel_rupiah(dulu[kunci].pagu) if kunci in dulu else SEL_TIDAK_ADA,)


def _wrap(cabang: CabangAnggaran, sel: tuple[SelUkur, ...], nomor: str) -> BarisLaporan:
    """Return a row with its source of funds; programs stand out from what is below them."""
    dana = sel_teks(", ".join(cabang.sumber_dana))
    kelompok = f"p{nomor.partition('.')[0]}"
    return BarisLaporan((*sel, dana), kelompok, tebal=not cabang.baris.induk_id)
