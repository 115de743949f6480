"""Bab III: money and output of the programs and kegiatan that support a sasaran."""

from collections.abc import Iterator
from typing import Final

from django.utils.text import capfirst

from iku.domain.evaluasi_renja import calculate_tingkat
from iku.domain.pagu import format_rupiah
from iku.domain.target import JenisTarget
from iku.domain.teks import join_kata
from iku.enums import TingkatNomenklatur
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.dukungan import DukunganUkur
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.program_sasaran import TANPA_ANGGARAN, TANPA_PROGRAM, find_dukungan
from laporan.lkjip.blok.sel import sel_keluaran
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_per_sasaran
from laporan.sel_ukur import SEL_KOSONG, sel_persen, sel_rupiah, sel_target, sel_teks
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import warn_serapan

MASUKAN: Final = "Masukan: anggaran (Rp)"
KOLOM: Final = (
    build_kolom("No", 6, rata="tengah"),
    build_kolom("Uraian", 46),
    build_kolom("Target", 18, rata="kanan"),
    build_kolom("Realisasi", 18, rata="kanan"),
    build_kolom("Capaian", 12, rata="kanan"),
)


def list_program_pendukung(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield how many programs there are and the table of them, or that there is none."""
    dukungan = find_dukungan(bahan, sasaran)
    if dukungan is None or not dukungan.daftar_program:
        yield build_paragraf(TANPA_ANGGARAN if dukungan is None else TANPA_PROGRAM)
        return
    kunci = key_per_sasaran("tabel:program_pendukung", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf(
        f"Sasaran {nomor} didukung {_sebut_program(dukungan)}. Masukan dan keluarannya disajikan "
        "pada ",
        refer(kunci),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(
        satu
        for urutan, program in enumerate(dukungan.daftar_program, start=1)
        for satu in _list_program(urutan, program, catatan)
    )
    yield build_tabel(
        kunci,
        f"Program dan Kegiatan Pendukung Sasaran {nomor}",
        KOLOM,
        baris,
        catatan=catatan.list_bernomor(),
    )


def _sebut_program(dukungan: DukunganUkur) -> str:
    """Return "1 (satu) program dan 2 (dua) kegiatan"."""
    semua = [satu for program in dukungan.daftar_program for satu in program.walk()]
    banyak = [
        (sum(satu.baris.tingkat == tingkat for satu in semua), tingkat)
        for tingkat in TingkatNomenklatur
    ]
    return join_kata([write_banyak(n, tingkat.label.lower()) for n, tingkat in banyak if n])


def _list_program(urutan: int, program: UkurBaris, catatan: CatatanTabel) -> Iterator[BarisLaporan]:
    """Yield the rows of a program, then those of each of its kegiatan."""
    yield from _list_satu(str(urutan), "hasil", program, catatan)
    for letak, kegiatan in enumerate(program.daftar_anak, start=1):
        yield from _list_satu(f"{urutan}.{letak}", "keluaran", kegiatan, catatan)
        kelompok = f"p{urutan}.{letak}"
        for sub in (lain for anak in kegiatan.daftar_anak for lain in anak.walk()):
            if sub.is_berkeluaran:
                yield _build_keluaran("Keluaran sub kegiatan", sub, kelompok, catatan)


def _list_satu(
    nomor: str, sebutan: str, satu: UkurBaris, catatan: CatatanTabel
) -> Iterator[BarisLaporan]:
    """Yield a row with the name, then those of its money and its output."""
    kelompok = f"p{nomor}"
    tingkat = TingkatNomenklatur(satu.baris.tingkat).label
    nama = f"{tingkat} {_strip_tingkat(satu.baris.nama, tingkat)}"
    kosong = (SEL_KOSONG,) * 3
    yield BarisLaporan((SelUkur(nomor), sel_teks(nama), *kosong), kelompok, tebal=True)
    tanda = catatan.mark(*_list_catatan(satu))
    yield BarisLaporan(
        (
            SEL_KOSONG,
            SelUkur(f"{MASUKAN}{tanda}"),
            sel_rupiah(satu.pagu),
            sel_rupiah(satu.rupiah),
            sel_persen(satu.serapan.persen),
        ),
        kelompok,
    )
    if satu.is_berkeluaran:
        yield _build_keluaran(capfirst(sebutan), satu, kelompok, catatan)


def _strip_tingkat(nama: str, tingkat: str) -> str:
    """Return a name without the word before it: many begin with "Program" already."""
    kata, _, sisa = nama.strip().partition(" ")
    return sisa if sisa and kata.casefold() == tingkat.casefold() else nama


def _list_catatan(satu: UkurBaris) -> Iterator[str]:
    """Yield what the money lacks, and what is wrong with it."""
    if satu.belum:
        yield f"Realisasi anggaran {satu.belum}."
    peringatan = warn_serapan(satu.serapan)
    if peringatan:
        yield f"{peringatan.removesuffix('.')} (pagu {format_rupiah(satu.pagu)})."


def _build_keluaran(
    sebutan: str, satu: UkurBaris, kelompok: str, catatan: CatatanTabel
) -> BarisLaporan:
    nama = satu.baris.indikator or satu.baris.nama
    return BarisLaporan(
        (
            SEL_KOSONG,
            sel_teks(f"{sebutan}: {nama}{catatan.mark(*_list_catatan_keluaran(satu))}"),
            sel_target(satu.target, bersatuan=True),
            sel_keluaran(satu),
            sel_persen(calculate_tingkat(satu.target, satu.keluaran)),
        ),
        kelompok,
    )


def _list_catatan_keluaran(satu: UkurBaris) -> Iterator[str]:
    """Yield why an output has no figure or no percentage."""
    if satu.target.jenis == JenisTarget.KOSONG:
        yield "Target keluaran belum diisi."
    if satu.keluaran is not None:
        return
    diisi = any(isian and isian.keluaran is not None for isian in satu.daftar_triwulan)
    yield "Realisasi keluaran belum lengkap." if diisi else "Realisasi keluaran belum diisi."
