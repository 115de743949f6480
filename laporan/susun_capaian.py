"""The table of capaian of one triwulan, with the budget and the way everything was computed."""

from collections.abc import Iterator
from dataclasses import dataclass

from iku.domain.arah import Arah
from iku.domain.hasil_capaian import is_dibatasi
from iku.domain.rata_capaian import RataCapaian
from iku.domain.skala_capaian import KelasCapaian
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import Pengukuran
from iku.pengukuran.berjalan import has_rencana, rata_berjalan, rata_berjalan_sasaran
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran, read_isi
from laporan.cara_menghitung import build_cara_menghitung
from laporan.catatan_tabel import CatatanTabel
from laporan.isi import KolomLembar
from laporan.isi_ukur import BarisUkur, CetakUkur, KolomUkur, SelUkur, TabelUkur
from laporan.keterangan_ukur import (
    list_tidak_ikut,
    sel_target_berjalan,
    sel_target_tahun,
    sel_triwulan,
    write_belum_selesai,
    write_keterangan,
    write_rata,
)
from laporan.nomor_ukur import list_bernomor
from laporan.sel_ukur import SEL_KOSONG, sel_nilai, sel_persen, sel_teks
from laporan.status_ukur import read_status
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import build_serapan
from laporan.susun_ukur import build_cetak, sebut_anggaran, sebut_perjanjian

NAMA_TABEL = "Capaian"
# So many indikator of a sasaran stay on one page; the mean goes with the last of them.
SEKELOMPOK = 2
GRUP_CAPAIAN = "Capaian terhadap target"
NAMA_PENJELASAN = "Penjelasan"
KOLOM_PENJELASAN = (
    KolomUkur(build_kolom("No", 4, rata="tengah")),
    KolomUkur(build_kolom("Indikator Kinerja", 20)),
    KolomUkur(build_kolom("Penyebab berhasil atau belum berhasil", 28)),
    KolomUkur(build_kolom("Hambatan", 22)),
    KolomUkur(build_kolom("Rencana tindak lanjut", 26)),
)
JUDUL = "PENGUKURAN CAPAIAN KINERJA"
TANPA_RENCANA = "belum ada; target s.d. triwulan tidak dicetak"


def susun_capaian(pengukuran: Pengukuran) -> CetakUkur:
    """Return every word and number of the print, as they are now."""
    isi = read_isi(pengukuran)
    kecamatan = pengukuran.kecamatan
    anggaran = () if isi.anggaran is None else (build_serapan(isi.anggaran, pengukuran.triwulan),)
    return build_cetak(
        pengukuran,
        read_status(pengukuran),
        nama="Capaian kinerja",
        judul=(
            JUDUL,
            f"TRIWULAN {pengukuran.nama_triwulan} TAHUN {pengukuran.tahun}",
            f"{kecamatan} {kecamatan.kabupaten}".upper(),
        ),
        kepala=(
            ("Diukur terhadap", sebut_perjanjian(pengukuran.perjanjian)),
            ("Rencana aksi", str(pengukuran.rencana_aksi or TANPA_RENCANA)),
            ("Anggaran", sebut_anggaran(pengukuran.anggaran)),
        ),
        daftar_tabel=(
            build_tabel_capaian(isi),
            *_list_penjelasan(isi),
            *anggaran,
            *build_cara_menghitung(isi),
        ),
        berkop=True,
    )


@dataclass(frozen=True)
class KolomCapaian:
    """Which columns of capaian there are, and the notes that rows add.

    `berjalan` is against what was planned so far, where anything was; `mentah` is what a capaian
    was before floor and cap, where one differs.
    """

    berjalan: bool
    mentah: bool
    catatan: CatatanTabel


def build_tabel_capaian(isi: IsiPengukuran) -> TabelUkur:
    """Return the rows of every sasaran, their means, and that of the office."""
    pakai = KolomCapaian(
        has_rencana(isi),
        any(is_dibatasi(satu.capaian) for satu in isi.daftar_indikator),
        CatatanTabel(),
    )
    baris = tuple(_list_baris(isi, pakai))
    return TabelUkur(
        NAMA_TABEL,
        "CAPAIAN KINERJA",
        tuple(map(KolomUkur, _list_kolom(isi.pengukuran, pakai))),
        baris,
        (*pakai.catatan.list_bernomor(), *list_tidak_ikut(isi)),
    )


def _list_penjelasan(isi: IsiPengukuran) -> Iterator[TabelUkur]:
    """Yield what was written about the indikator, if anything: too long for a narrow column."""
    baris = tuple(
        BarisUkur("", (SelUkur(nomor), sel_teks(ukur.janji.nama), *map(sel_teks, tulisan)))
        for nomor, ukur in list_bernomor(isi)
        for tulisan in ((ukur.bagian.penyebab, ukur.bagian.hambatan, ukur.bagian.rencana),)
        if any(satu.strip() for satu in tulisan)
    )
    if baris:
        yield TabelUkur(NAMA_PENJELASAN, "PENJELASAN", KOLOM_PENJELASAN, baris)


def _list_kolom(pengukuran: Pengukuran, pakai: KolomCapaian) -> Iterator[KolomLembar]:
    sampai = f"s.d. TW {pengukuran.nama_triwulan}"
    yield build_kolom("No", 4, rata="tengah")
    yield build_kolom("Sasaran Strategis", 14, gabung=True)
    yield build_kolom("Indikator Kinerja", 17)
    yield build_kolom("Satuan", 7, rata="tengah")
    yield build_kolom("Arah", 9)
    yield build_kolom("setahun", 8, grup="Target", rata="tengah")
    yield build_kolom(sampai, 8, grup="Target", rata="tengah")
    for nama in NAMA_TRIWULAN[: pengukuran.triwulan]:
        yield build_kolom(f"TW {nama}", 7, grup="Realisasi", rata="tengah")
    yield build_kolom(sampai, 8, grup="Realisasi", rata="tengah")
    if pakai.berjalan:
        yield build_kolom(sampai, 8, grup=GRUP_CAPAIAN, rata="tengah")
    if pakai.mentah:
        yield build_kolom("setahun, sebelum dibatasi", 9, grup=GRUP_CAPAIAN, rata="tengah")
    yield build_kolom("setahun", 8, grup=GRUP_CAPAIAN, rata="tengah")
    yield build_kolom("Predikat", 9, rata="tengah")
    yield build_kolom("Keterangan", 20)


def _list_baris(isi: IsiPengukuran, pakai: KolomCapaian) -> Iterator[BarisUkur]:
    # Indikator to realisasi so far: the label of a mean goes on into them.
    kosong = (SEL_KOSONG,) * (6 + isi.pengukuran.triwulan)
    kelompok = ""
    for letak, sasaran in enumerate(isi.daftar_sasaran, start=1):
        for urutan, ukur in enumerate(sasaran.daftar_indikator, start=1):
            nomor = f"{letak}.{urutan}"
            kelompok = f"s{letak}-{(urutan - 1) // SEKELOMPOK}"
            yield BarisUkur(kelompok, tuple(_list_sel(nomor, sasaran, ukur, pakai)))
        awal = (SEL_KOSONG, SelUkur(f"Rata-rata sasaran {letak}"), *kosong)
        akhir = _list_rata(sasaran, rata_berjalan_sasaran(sasaran), pakai)
        yield BarisUkur(kelompok, (*awal, *akhir), tebal=True)
    # Not in the first column, which a long word would widen for all rows.
    awal = (SEL_KOSONG, SelUkur("Rata-rata kecamatan"), *kosong)
    akhir = _list_rata(isi, rata_berjalan(isi), pakai)
    yield BarisUkur("jumlah", (*awal, *akhir), tebal=True)


def _list_sel(
    nomor: str, sasaran: UkurSasaran, ukur: UkurIndikator, pakai: KolomCapaian
) -> Iterator[SelUkur]:
    yield SelUkur(nomor)
    yield sel_teks(sasaran.sasaran.teks)
    yield sel_teks(f"{ukur.janji.nama}{pakai.catatan.mark(write_belum_selesai(ukur))}")
    yield sel_teks(ukur.satuan)
    yield sel_teks(Arah(ukur.janji.arah).label)
    yield sel_target_tahun(ukur)
    yield sel_target_berjalan(ukur)
    for bagian in ukur.daftar_triwulan:
        yield sel_triwulan(ukur, bagian)
    yield sel_nilai(ukur.realisasi, ukur.skala)
    if pakai.berjalan:
        yield sel_persen(ukur.capaian_berjalan.dipakai if ukur.capaian_berjalan else None)
    if pakai.mentah:
        yield sel_persen(ukur.capaian.mentah)
    yield sel_persen(ukur.capaian.dipakai)
    yield sel_kelas(ukur.kelas)
    yield SelUkur(write_keterangan(ukur))


def _list_rata(
    satu: UkurSasaran | IsiPengukuran, berjalan: RataCapaian | None, pakai: KolomCapaian
) -> Iterator[SelUkur]:
    """Yield the cells of a mean from the columns of capaian on."""
    if pakai.berjalan:
        yield sel_persen(None if berjalan is None else berjalan.nilai)
    if pakai.mentah:
        yield SEL_KOSONG
    yield sel_persen(None if satu.rata is None else satu.rata.nilai)
    yield sel_kelas(satu.kelas)
    yield SelUkur(write_rata(satu.rata))


def sel_kelas(kelas: KelasCapaian | None) -> SelUkur:
    """Return the predikat of a capaian."""
    return sel_teks(kelas.label if kelas else "")
