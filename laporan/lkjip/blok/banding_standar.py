"""Bab III: the realisasi of a sasaran beside what others reached, with who says so."""

from collections.abc import Iterator
from typing import Final

from iku.domain.arah import Arah
from iku.domain.beda_angka import calculate_beda
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.sel import sel_realisasi, sel_selisih
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_per_sasaran
from laporan.models import StandarBanding
from laporan.sel_ukur import SEL_TIDAK_ADA, sel_teks
from laporan.susun_lembar import build_kolom

TIDAK_TERSEDIA: Final = (
    "Data realisasi nasional atau standar lain sebagai pembanding sasaran ini tidak tersedia."
)
TURUN: Final = "{}: semakin rendah semakin baik, jadi selisih negatif berarti lebih baik."


def list_banding_standar(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table, or one sentence where nobody recorded a figure of others."""
    semua = [
        (ukur, standar)
        for ukur in sasaran.daftar_indikator
        for standar in bahan.standar.get(ukur.janji.indikator_id, ())
    ]
    if not semua:
        yield build_paragraf(TIDAK_TERSEDIA)
        return
    kunci = key_per_sasaran("tabel:banding_standar", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf(
        f"Perbandingan realisasi tahun {bahan.tahun} dengan standar disajikan pada ",
        refer(kunci),
        ".",
    )
    yield build_tabel(
        kunci,
        f"Perbandingan Realisasi Sasaran {nomor} dengan Standar",
        (
            build_kolom("No", 5, rata="tengah"),
            build_kolom("Indikator Kinerja", 29, gabung=True),
            build_kolom(f"Realisasi {bahan.tahun}", 13, rata="tengah"),
            build_kolom("Pembanding", 13),
            build_kolom("Nilai", 11, rata="tengah"),
            build_kolom("Selisih (+/−)", 11, rata="tengah"),
            build_kolom("Sumber Data", 18),
        ),
        (_build_baris(nomor, *satu) for nomor, satu in enumerate(semua, start=1)),
        catatan=_list_catatan(bahan, sasaran),
    )


def _build_baris(nomor: int, ukur: UkurIndikator, standar: StandarBanding) -> BarisLaporan:
    selisih = SEL_TIDAK_ADA
    if ukur.realisasi is not None:
        arah = Arah(ukur.janji.arah)
        beda = calculate_beda(standar.nilai, ukur.realisasi, arah)
        selisih = sel_selisih(beda.selisih)
    sel = (
        SelUkur(str(nomor)),
        sel_teks(ukur.janji.nama),
        sel_realisasi(ukur, ukur.realisasi),
        sel_teks(standar.get_tingkat_display()),
        sel_realisasi(ukur, standar.nilai),
        selisih,
        sel_teks(standar.sumber),
    )
    return BarisLaporan(sel, f"i{ukur.janji.indikator_id}")


def _list_catatan(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[str]:
    """Yield which indikator have nothing to be compared with, and where less is better."""
    for ukur in sasaran.daftar_indikator:
        if ukur.janji.indikator_id not in bahan.standar:
            yield f"Data pembanding {ukur.janji.nama} tidak tersedia."
        elif Arah(ukur.janji.arah) is Arah.TURUN:
            yield TURUN.format(ukur.janji.nama)
