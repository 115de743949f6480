"""Bab III: how far a sasaran has come towards the target at the end of the Renstra."""

from collections.abc import Iterator
from typing import Final

from iku.domain.arah import Arah
from iku.domain.capaian import find_batas
from iku.domain.hasil_capaian import cetak_persen, is_dibatasi
from iku.domain.kemajuan import Kemajuan
from iku.domain.target import JenisTarget
from iku.models import Renstra
from iku.pengukuran.hitung import KEBIJAKAN_BELUM, UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi import KolomLembar
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.sel import sel_realisasi
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kemajuan import read_kemajuan
from laporan.lkjip.kunci import key_per_sasaran
from laporan.sel_ukur import sel_persen, sel_target, sel_teks
from laporan.susun_lembar import build_kolom

TANPA_RENSTRA: Final = (
    "Tidak ada Renstra yang meliputi tahun {}, jadi realisasi tidak dapat dibandingkan dengan "
    "target akhir Renstra."
)
DI_LUAR_RENSTRA: Final = "Indikator ini tidak ada di Renstra {}."
TANPA_TARGET: Final = "Renstra tidak memuat target tahun {}."
TIDAK_LENGKAP: Final = "Target sebagian tahun Renstra belum diisi, jadi tidak dapat dijumlahkan."
DIJUMLAHKAN: Final = "Target dan realisasi dijumlahkan sejak tahun {}."
LALU_BELUM: Final = "Realisasi sebagian tahun sejak {} tidak tercatat, jadi jumlahnya tidak ada."
TANPA_REALISASI: Final = "Realisasi tahun {} belum ada."


def list_banding_renstra(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table, or one sentence without a Renstra."""
    renstra = bahan.renstra
    if renstra is None:
        yield build_paragraf(TANPA_RENSTRA.format(bahan.tahun))
        return
    kunci = key_per_sasaran("tabel:banding_renstra", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf(
        f"Perbandingan realisasi tahun {bahan.tahun} dengan target akhir Renstra {renstra.masa} "
        "disajikan pada ",
        refer(kunci),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(
        BarisLaporan(tuple(_list_sel(bahan, renstra, sasaran, ukur, urutan, catatan)), f"i{urutan}")
        for urutan, ukur in enumerate(sasaran.daftar_indikator, start=1)
    )
    yield build_tabel(
        kunci,
        f"Perbandingan Realisasi Sasaran {nomor} dengan Target Akhir Renstra",
        _list_kolom(bahan, renstra),
        baris,
        catatan=catatan.list_bernomor(),
        sumber=f"Renstra{renstra.sebutan_revisi} {renstra.masa} dan pengukuran {bahan.tahun}",
    )


def _list_kolom(bahan: Bahan, renstra: Renstra) -> Iterator[KolomLembar]:
    yield build_kolom("No", 5, rata="tengah")
    yield build_kolom("Sasaran", 20, gabung=True)
    yield build_kolom("Indikator Kinerja", 28)
    yield build_kolom(f"Target Akhir Renstra ({renstra.tahun_akhir})", 16, rata="tengah")
    yield build_kolom(f"Realisasi {bahan.tahun}", 15, rata="tengah")
    yield build_kolom("Tingkat Kemajuan", 16, rata="tengah")


def _list_sel(
    bahan: Bahan,
    renstra: Renstra,
    sasaran: UkurSasaran,
    ukur: UkurIndikator,
    urutan: int,
    catatan: CatatanTabel,
) -> Iterator[SelUkur]:
    satu = read_kemajuan(bahan, renstra, ukur)
    tanda = catatan.mark(*_list_catatan(bahan, renstra, ukur, satu))
    yield SelUkur(str(urutan))
    yield sel_teks(sasaran.sasaran.teks)
    yield sel_teks(f"{ukur.janji.nama}{tanda}")
    batas = find_batas(satu.target, Arah(ukur.janji.arah), ukur.skala)
    yield sel_target(satu.target, batas, bersatuan=True)
    yield sel_realisasi(ukur, satu.realisasi)
    yield sel_persen(satu.tingkat.dipakai if satu.tingkat else None)


def _list_catatan(
    bahan: Bahan, renstra: Renstra, ukur: UkurIndikator, satu: Kemajuan
) -> Iterator[str]:
    """Yield why something is missing, and what was added up."""
    if satu.target.jenis == JenisTarget.KOSONG:
        yield _sebut_tanpa_target(bahan, renstra, ukur)
    elif ukur.realisasi is None:
        yield TANPA_REALISASI.format(bahan.tahun)
    elif satu.realisasi is None:
        yield LALU_BELUM.format(renstra.tahun)
    elif satu.tingkat is None:
        yield KEBIJAKAN_BELUM.format(bahan.tahun)
    elif satu.tingkat.dipakai is None:
        yield satu.tingkat.alasan
    if satu.dijumlahkan and satu.realisasi is not None:
        yield DIJUMLAHKAN.format(renstra.tahun)
    if satu.tingkat and is_dibatasi(satu.tingkat) and satu.tingkat.mentah is not None:
        yield f"Tingkat kemajuan sebelum dibatasi {cetak_persen(satu.tingkat.mentah)}."


def _sebut_tanpa_target(bahan: Bahan, renstra: Renstra, ukur: UkurIndikator) -> str:
    tahunan = bahan.target_renstra.get(ukur.janji.indikator_id)
    if tahunan is None:
        return DI_LUAR_RENSTRA.format(renstra.masa)
    akhir = tahunan.get(renstra.daftar_tahun[-1])
    if akhir is None or akhir.jenis == JenisTarget.KOSONG:
        return TANPA_TARGET.format(renstra.daftar_tahun[-1])
    return TIDAK_LENGKAP
