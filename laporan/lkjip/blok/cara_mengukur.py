"""Bab III: how capaian was computed, and the scale it was judged by; only what was used."""

from collections.abc import Iterator
from typing import Final

from iku.domain.arah import Arah
from iku.domain.kebijakan import BentukTurun, Kebijakan
from iku.domain.skala_capaian import SkalaCapaian, write_kelas
from iku.domain.target import JenisTarget
from iku.models import KebijakanCapaian
from iku.pengukuran.hitung import KEBIJAKAN_BELUM, UkurIndikator
from iku.pengukuran.isi import IsiPengukuran
from laporan.cara_menghitung import (
    BULAT,
    NOL_NAIK,
    NOL_TURUN,
    PREDIKAT,
    RENTANG,
    TEPAT,
    list_batas,
    list_catatan_skala,
    list_gabungan,
    write_dasar,
)
from laporan.isi.laporan import Blok, Rumus, Tabel
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_daftar, build_paragraf, refer
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.sel_ukur import sel_teks
from laporan.susun_lembar import build_kolom

KUNCI_SKALA: Final = "tabel:skala"
TANPA_CAPAIAN: Final = "Karena itu capaian dan predikat tidak dapat dihitung."
NAIK: Final = (
    "Bila semakin tinggi realisasi menunjukkan semakin tinggi kinerja, capaian dihitung dengan "
    "rumus:"
)
TURUN: Final = (
    "Sebaliknya, bila semakin tinggi realisasi menunjukkan semakin rendah kinerja, capaian "
    "dihitung dengan rumus:"
)
KALI_SERATUS: Final = "× 100%"
RUMUS_NAIK: Final = Rumus("Capaian", "Realisasi", "Target", KALI_SERATUS)
RUMUS_TURUN: Final = {
    BentukTurun.SELISIH: Rumus("Capaian", "(2 × Target) − Realisasi", "Target", KALI_SERATUS),
    BentukTurun.BANDING: Rumus("Capaian", "Target", "Realisasi", KALI_SERATUS),
    BentukTurun.SISA: Rumus("Capaian", "Target − Realisasi", "Target", KALI_SERATUS),
}


def list_cara_mengukur(bahan: Bahan) -> Iterator[Blok]:
    """Yield the formulas in force, the other rules that were used, and the scale."""
    isi = bahan.isi
    yield build_paragraf(
        f"Target yang dipakai adalah target dalam Perjanjian Kinerja tahun {bahan.tahun}, dan "
        "realisasi adalah angka sejak triwulan I sampai dengan triwulan "
        f"{isi.pengukuran.nama_triwulan}. Angka yang belum diisi tidak dianggap nol."
    )
    versi = isi.versi_kebijakan
    if versi is None:
        yield build_paragraf(f"{KEBIJAKAN_BELUM.format(bahan.tahun)} {TANPA_CAPAIAN}")
        return
    kebijakan = versi.to_kebijakan()
    yield build_paragraf(_sebut_kebijakan(bahan, versi))
    yield build_paragraf(NAIK)
    yield RUMUS_NAIK
    yield build_paragraf(TURUN)
    yield RUMUS_TURUN[kebijakan.bentuk_turun]
    yield build_paragraf("Ketentuan lain yang dipakai:")
    yield build_daftar("bulat", _list_ketentuan(isi, kebijakan))
    yield build_paragraf("Capaian dinilai dengan skala pada ", refer(KUNCI_SKALA), ".")
    yield _build_skala(kebijakan.skala)


def _sebut_kebijakan(bahan: Bahan, versi: KebijakanCapaian) -> str:
    dasar = write_dasar(versi)
    menurut = f"kebijakan {bahan.kecamatan.kabupaten}"
    return f"Capaian dihitung menurut {menurut}{f', berdasarkan {dasar}' if dasar else ''}."


def _list_ketentuan(isi: IsiPengukuran, kebijakan: Kebijakan) -> Iterator[str]:
    semua = isi.daftar_indikator
    if any(Arah(satu.janji.arah) is Arah.TURUN for satu in semua):
        yield f"Semakin rendah semakin baik: {_kecil(kebijakan.bentuk_turun.uraian)}"
    yield from _list_ketentuan_target(semua, kebijakan)
    for hal, teks in (*list_batas(kebijakan), *list_gabungan(isi)):
        yield f"{hal.replace(': ', ', ')}: {_kecil(teks).removesuffix('.')}."
    yield f"Pembulatan: {_kecil(BULAT)}"


def _list_ketentuan_target(semua: tuple[UkurIndikator, ...], kebijakan: Kebijakan) -> Iterator[str]:
    """Yield the rules for kinds of target that some indikator has."""
    jenis = {satu.target.jenis for satu in semua}
    angka = [satu for satu in semua if satu.target.jenis == JenisTarget.ANGKA]
    nol = {Arah(satu.janji.arah) for satu in angka if satu.target.angka == 0}
    if any(Arah(satu.janji.arah) is Arah.TEPAT for satu in semua):
        yield f"Tepat pada target (R realisasi, T target): {TEPAT}."
    if JenisTarget.RENTANG in jenis:
        yield f"Target berupa rentang: {_kecil(RENTANG)}"
    if JenisTarget.PREDIKAT in jenis:
        yield f"Target berupa predikat: {_kecil(PREDIKAT)}"
    if Arah.NAIK in nol:
        di_luar = kebijakan.di_luar_target
        yield f"Target 0, semakin tinggi semakin baik: {_kecil(NOL_NAIK)} {_kecil(di_luar.label)}."
    if nol - {Arah.NAIK}:
        yield f"Target 0, semakin rendah semakin baik atau tepat: {_kecil(NOL_TURUN)}"


def _build_skala(skala: SkalaCapaian) -> Tabel:
    return build_tabel(
        KUNCI_SKALA,
        "Skala Penilaian Capaian Kinerja",
        (
            build_kolom("No", 10, rata="tengah"),
            build_kolom("Capaian Kinerja", 55),
            build_kolom("Predikat", 35),
        ),
        (
            BarisLaporan((SelUkur(str(nomor)), sel_teks(write_kelas(satu)), sel_teks(satu.label)))
            for nomor, satu in enumerate(skala.daftar_kelas, start=1)
        ),
        catatan=list_catatan_skala(skala),
    )


def _kecil(teks: str) -> str:
    """Return a sentence as it goes on behind a colon."""
    return f"{teks[:1].lower()}{teks[1:]}"
