"""Bab III: target, realisasi and capaian of the year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from iku.domain.teks import join_kata
from iku.grafik_ukur import build_batang_indikator
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran
from iku.pengukuran.sebut import sebut_kepastian
from kecamatan.grafik import draw_batang_capaian
from laporan.catatan_tabel import CatatanTabel
from laporan.isi.laporan import Blok, Gambar
from laporan.isi_ukur import SelUkur
from laporan.keterangan_ukur import list_tidak_ikut, sebut_sebab
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.cara_mengukur import list_cara_mengukur
from laporan.lkjip.blok.hitungan import write_banyak, write_tercapai
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.sasaran_ukur import (
    list_catatan_ukur,
    list_rata_sasaran,
    list_target_realisasi,
    sel_ukur,
)
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.nomor_ukur import list_bernomor
from laporan.sel_ukur import SEL_KOSONG, sel_persen, sel_teks
from laporan.susun_capaian import SEKELOMPOK, sel_kelas
from laporan.susun_lembar import build_kolom

KUNCI_TABEL: Final = "tabel:pengukuran"
KUNCI_GRAFIK: Final = "gambar:capaian"
KOLOM: Final = (
    build_kolom("No", 6, rata="tengah"),
    build_kolom("Sasaran", 22, gabung=True),
    build_kolom("Indikator Kinerja", 26),
    build_kolom("Target", 11, rata="tengah"),
    build_kolom("Realisasi", 12, rata="tengah"),
    build_kolom("Capaian", 11, rata="tengah"),
    build_kolom("Predikat", 12, rata="tengah"),
)


def susun_cara_mengukur(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield how capaian was computed, and the scale."""
    yield from list_cara_mengukur(bahan)


def susun_pengukuran(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield how many indikator were reached, and all of them with the means."""
    isi = bahan.isi
    if not isi.daftar_indikator:
        yield build_paragraf(f"Tidak ada indikator yang diukur pada tahun {bahan.tahun}.")
        return
    banyak = write_banyak(len(isi.daftar_indikator), "indikator")
    sasaran = write_banyak(len(isi.daftar_sasaran), "sasaran")
    yield build_paragraf(
        f"Pada tahun {bahan.tahun} diukur {banyak} dari {sasaran}: "
        f"{write_tercapai(isi.daftar_indikator)}. {_sebut_sebab(isi.daftar_indikator)}"
        "Hasil pengukuran disajikan pada ",
        refer(KUNCI_TABEL),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(_list_baris(isi, catatan))
    kepastian = sebut_kepastian(isi)
    yield build_tabel(
        KUNCI_TABEL,
        f"Pengukuran Kinerja Tahun {bahan.tahun}",
        KOLOM,
        baris,
        catatan=(
            *catatan.list_bernomor(),
            *list_tidak_ikut(isi),
            *((f"Angka pada tabel ini {kepastian}.",) if kepastian else ()),
        ),
    )


def _sebut_sebab(daftar: Sequence[UkurIndikator]) -> str:
    """Say why some have no capaian: the one reason they share, else how many of each kind."""
    tanpa = [satu.capaian for satu in daftar if satu.capaian.dipakai is None]
    if not tanpa:
        return ""
    alasan = set(map(sebut_sebab, tanpa))
    if len(alasan) == 1:
        return f"Sebabnya: {alasan.pop()} "
    keadaan = Counter(satu.status.label.lower() for satu in tanpa)
    sebab = [write_banyak(banyak, nama) for nama, banyak in keadaan.items()]
    return f"Yang tidak dapat dihitung: {join_kata(sebab)}; penjelasannya di bawah tabel. "


def _list_baris(isi: IsiPengukuran, catatan: CatatanTabel) -> Iterator[BarisLaporan]:
    nomor = {ukur.bagian.pk: satu for satu, ukur in list_bernomor(isi)}
    kelompok = ""
    for letak, sasaran in enumerate(isi.daftar_sasaran, start=1):
        for urutan, ukur in enumerate(sasaran.daftar_indikator):
            kelompok = f"s{letak}-{urutan // SEKELOMPOK}"
            awal = (SelUkur(nomor[ukur.bagian.pk]), sel_teks(sasaran.sasaran.teks))
            nama = f"{ukur.janji.nama}{catatan.mark(*list_catatan_ukur(ukur))}"
            yield BarisLaporan((*awal, sel_teks(nama), *sel_ukur(ukur)), kelompok)
        yield _build_rata(f"Rata-rata sasaran {letak}", sasaran, kelompok)
    yield _build_rata("Rata-rata kecamatan", isi, "jumlah")


def _build_rata(label: str, satu: UkurSasaran | IsiPengukuran, kelompok: str) -> BarisLaporan:
    rata = sel_persen(None if satu.rata is None else satu.rata.nilai)
    kosong = (SEL_KOSONG,) * 3
    sel = (SEL_KOSONG, SelUkur(label), *kosong, rata, sel_kelas(satu.kelas))
    return BarisLaporan(sel, kelompok, tebal=True)


def susun_grafik_capaian(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield a bar for each indikator beside the line of 100%."""
    daftar = tuple(map(build_batang_indikator, bahan.isi.daftar_indikator))
    if not any(satu.capaian.nilai is not None for satu in daftar):
        return
    judul = f"Capaian Indikator Kinerja Tahun {bahan.tahun}"
    grafik = draw_batang_capaian(daftar, judul=judul, awalan="lkjip-capaian")
    yield build_paragraf("Capaian setiap indikator digambarkan pada ", refer(KUNCI_GRAFIK), ".")
    yield Gambar(KUNCI_GRAFIK, "", judul, grafik.svg, grafik.uraian)


def susun_rata_sasaran(_bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the mean of the sasaran with its predikat."""
    if sasaran is not None:
        yield from list_rata_sasaran(sasaran)


def susun_target_realisasi(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield target and realisasi of the sasaran, and how each figure was computed."""
    if sasaran is not None:
        yield from list_target_realisasi(bahan, sasaran)
