"""Bab III: compared with other years, the end of the Renstra, and others."""

from collections.abc import Iterator

from iku.grafik_tren import draw_tren, name_bersatuan
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from iku.pengukuran.tren import TitikTren, build_titik_tahun
from laporan.isi.laporan import Blok, Gambar
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.banding_renstra import list_banding_renstra
from laporan.lkjip.blok.banding_standar import list_banding_standar
from laporan.lkjip.blok.banding_tahun import list_banding_tahun
from laporan.lkjip.blok.kalimat import build_paragraf, refer

# One figure is no course.
TITIK_PALING_SEDIKIT = 2


def susun_banding_tahun(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the realisasi of the year beside those of the years before."""
    if sasaran is not None:
        yield from list_banding_tahun(bahan, sasaran)


def susun_grafik_tren(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the course over the years of each indikator with two figures or more."""
    for ukur in sasaran.daftar_indikator if sasaran else ():
        yield from _list_grafik(bahan, ukur)


def susun_banding_renstra(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield how far the realisasi has come towards the end of the Renstra."""
    if sasaran is not None:
        yield from list_banding_renstra(bahan, sasaran)


def susun_banding_standar(bahan: Bahan, sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the realisasi beside what others reached, or that nobody says what they did."""
    if sasaran is not None:
        yield from list_banding_standar(bahan, sasaran)


def _list_grafik(bahan: Bahan, ukur: UkurIndikator) -> Iterator[Blok]:
    titik = tuple(_list_titik(bahan, ukur))
    if sum(satu.realisasi.nilai is not None for satu in titik) < TITIK_PALING_SEDIKIT:
        return
    pokok = ukur.janji.indikator_id
    judul = f"{name_bersatuan(ukur)}: Tahun {titik[0].label} sampai {titik[-1].label}"
    awalan, kunci = f"lkjip-tren-{pokok}", f"gambar:tren@i{pokok}"
    grafik = draw_tren(titik, ("Realisasi", "Target"), judul, awalan, "Tahun")
    if grafik is not None:
        yield build_paragraf(f"Perkembangan {ukur.janji.nama} digambarkan pada ", refer(kunci), ".")
        yield Gambar(kunci, "", judul, grafik.svg, grafik.uraian)


def _list_titik(bahan: Bahan, ukur: UkurIndikator) -> Iterator[TitikTren]:
    """Yield the years that are compared, that of the report last."""
    terbaca, pokok = bahan.tahun_terbaca, ukur.janji.indikator_id
    for tahun in range(bahan.tahun - bahan.laporan.tahun_banding, bahan.tahun):
        kunci = (tahun, pokok)
        milik = terbaca.find_terukur(*kunci)
        yield build_titik_tahun(tahun, ukur, milik, terbaca.tercatat.get(kunci))
    sendiri = {ukur.bagian.pengukuran.triwulan: ukur}
    yield build_titik_tahun(bahan.tahun, ukur, sendiri, None)
