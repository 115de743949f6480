"""Bab III: the money."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from iku.domain.pagu import format_rupiah
from iku.grafik_ukur import build_batang, build_serapan
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from iku.pengukuran.dukungan import AnggaranKinerja
from iku.pengukuran.isi import UkurSasaran
from kecamatan.grafik import draw_batang_capaian
from laporan.catatan_tabel import CatatanTabel
from laporan.isi.laporan import Blok, Gambar
from laporan.isi_ukur import SelUkur
from laporan.keterangan_ukur import list_tulisan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.belanja_jenis import susun_anggaran_jenis
from laporan.lkjip.blok.dukungan import list_baris_dukungan, list_catatan_dukungan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.blok.uang import TANPA_ANGGARAN, write_realisasi, write_status, write_versi
from laporan.lkjip.nomor import romawi
from laporan.sel_ukur import SEL_KOSONG, sel_persen, sel_rupiah, sel_teks
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import list_belum_diisi, warn_serapan

__all__ = [
    "susun_anggaran_jenis",
    "susun_anggaran_program",
    "susun_anggaran_sasaran",
    "susun_grafik_serapan",
]

KUNCI_PROGRAM: Final = "anggaran_program"
KUNCI_SASARAN: Final = "anggaran_sasaran"
KUNCI_GRAFIK: Final = "grafik_serapan"
KOLOM_PROGRAM: Final = (
    build_kolom("No.", 5, rata="tengah"),
    build_kolom("Program / Kegiatan", 43),
    build_kolom("Anggaran (Rp)", 19, rata="kanan"),
    build_kolom("Realisasi (Rp)", 19, rata="kanan"),
    build_kolom("Capaian", 12, rata="kanan"),
)
KOLOM_SASARAN: Final = (
    build_kolom("No.", 5, rata="tengah"),
    build_kolom("Sasaran / Program pendukung", 36),
    build_kolom("Anggaran (Rp)", 18, rata="kanan"),
    build_kolom("Proporsi", 11, rata="kanan"),
    build_kolom("Realisasi (Rp)", 18, rata="kanan"),
    build_kolom("Capaian", 12, rata="kanan"),
)
JUDUL_GRAFIK: Final = "Serapan Anggaran menurut Program"


def susun_anggaran_program(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield pagu and realisasi of programs and kegiatan, and what was written about them."""
    anggaran = bahan.isi.anggaran
    if anggaran is None:
        yield build_paragraf(TANPA_ANGGARAN)
        return
    yield build_paragraf(
        f"{write_realisasi(bahan)} Rinciannya disajikan pada ", refer(KUNCI_PROGRAM), "."
    )
    catatan = CatatanTabel()
    baris = tuple(_list_baris_program(anggaran, catatan))
    yield build_tabel(
        KUNCI_PROGRAM,
        f"Alokasi dan Realisasi Belanja menurut Program dan Kegiatan Tahun {bahan.tahun}",
        KOLOM_PROGRAM,
        baris,
        catatan=(
            *catatan.list_bernomor(),
            *list_belum_diisi(anggaran),
            *list_tulisan(anggaran.bagian),
            write_status(bahan),
        ),
        sumber=write_versi(bahan),
    )


def susun_anggaran_sasaran(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the money of each sasaran with its share, and what supports none of them."""
    anggaran = bahan.isi.anggaran
    kinerja = bahan.anggaran_kinerja
    if anggaran is None or kinerja is None:
        yield build_paragraf(TANPA_ANGGARAN)
        return
    yield build_paragraf(
        f"{_begin_sasaran(bahan, anggaran, kinerja)} Rinciannya disajikan pada ",
        refer(KUNCI_SASARAN),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(list_baris_dukungan(kinerja, anggaran, catatan))
    yield build_tabel(
        KUNCI_SASARAN,
        f"Alokasi Anggaran menurut Sasaran Tahun {bahan.tahun}",
        KOLOM_SASARAN,
        baris,
        catatan=(
            *catatan.list_bernomor(),
            *list_catatan_dukungan(kinerja),
            *list_belum_diisi(anggaran),
            write_status(bahan),
        ),
        sumber=write_versi(bahan),
    )


def susun_grafik_serapan(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the percentage that each program spent beside the line of 100%."""
    anggaran = bahan.isi.anggaran
    if anggaran is None or not anggaran.daftar_program:
        return
    grafik = draw_batang_capaian(
        [
            build_batang(satu.baris.nama, build_serapan(satu.serapan), None)
            for satu in anggaran.daftar_program
        ],
        judul=JUDUL_GRAFIK,
        awalan="grafik-serapan",
        kepala=("Program", "Serapan", "Keterangan"),
    )
    judul = f"{JUDUL_GRAFIK} Tahun {bahan.tahun}"
    yield build_paragraf("Serapan setiap program digambarkan pada ", refer(KUNCI_GRAFIK), ".")
    yield Gambar(KUNCI_GRAFIK, "", judul, grafik.svg, grafik.uraian)


@dataclass(frozen=True)
class _NomorBaris:
    """A row of the budget with the number it is printed with; `induk` marks a program."""

    nomor: str
    ukur: UkurBaris
    induk: bool


def _walk(anggaran: UkurAnggaran) -> Iterator[_NomorBaris]:
    """Yield programs as I, II and their kegiatan as 1, 2; what is below stays in Renja."""
    for letak, program in enumerate(anggaran.daftar_program, start=1):
        yield _NomorBaris(romawi(letak), program, induk=True)
        for urutan, kegiatan in enumerate(program.daftar_anak, start=1):
            yield _NomorBaris(str(urutan), kegiatan, induk=False)


def _list_baris_program(anggaran: UkurAnggaran, catatan: CatatanTabel) -> Iterator[BarisLaporan]:
    kelompok = ""
    for satu in _walk(anggaran):
        ukur = satu.ukur
        kelompok = f"p{ukur.baris.pk}" if satu.induk else kelompok
        nama = f"{ukur.baris.nama}{catatan.mark(warn_serapan(ukur.serapan))}"
        sel = (
            SelUkur(satu.nomor),
            sel_teks(nama),
            sel_rupiah(ukur.pagu),
            sel_rupiah(ukur.rupiah),
            sel_persen(ukur.serapan.persen),
        )
        yield BarisLaporan(sel, kelompok, tebal=satu.induk)
    label = SelUkur(f"Jumlah{catatan.mark(warn_serapan(anggaran.serapan))}")
    jumlah = (
        sel_rupiah(anggaran.pagu),
        sel_rupiah(anggaran.rupiah),
        sel_persen(anggaran.serapan.persen),
    )
    yield BarisLaporan((SEL_KOSONG, label, *jumlah), "jumlah", tebal=True)


def _begin_sasaran(bahan: Bahan, anggaran: UkurAnggaran, kinerja: AnggaranKinerja) -> str:
    banyak = sum(bool(satu.daftar_program) for satu in kinerja.daftar_dukungan)
    return (
        f"Proporsi dihitung terhadap seluruh pagu {format_rupiah(anggaran.pagu)} menurut "
        f"{write_versi(bahan)}. {_sebut_didukung(banyak, len(kinerja.daftar_dukungan))}"
    )


def _sebut_didukung(banyak: int, seluruh: int) -> str:
    """Say how many sasaran have a program; of all of them there is no more to say."""
    if banyak == seluruh:
        return f"Semua sasaran, yaitu {write_banyak(seluruh, 'sasaran')}, didukung program."
    return (
        f"Dari {write_banyak(seluruh, 'sasaran')}, "
        f"{write_banyak(banyak, 'didukung program dalam anggaran itu')}."
    )
