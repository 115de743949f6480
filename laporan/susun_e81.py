"""Form E.81: the evaluation of a Renja up to a triwulan, and of the Renstra up to its year."""

from collections.abc import Iterator, Sequence

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.enums import JenisAnggaran
from iku.models import Pengukuran, Renstra
from iku.pemilik import read_pemilik
from iku.pengukuran.anggaran import UkurAnggaran
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.tahun_lalu import read_tahun_lalu
from iku.renstra import find_renstra, map_target, read_tujuan
from laporan.baris_e81 import BahanE81, list_baris_e81
from laporan.cara_menghitung import build_cara_menghitung
from laporan.catatan_tabel import CatatanTabel
from laporan.faktor_e81 import sort_faktor
from laporan.isi_ukur import BarisUkur, CetakUkur, KolomUkur, SelUkur, TabelUkur
from laporan.keterangan_ukur import list_tidak_ikut, write_rata
from laporan.sel_ukur import sel_persen, sel_teks
from laporan.status_ukur import read_status
from laporan.susun_capaian import sel_kelas
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import list_belum_diisi
from laporan.susun_ukur import build_cetak, sebut_anggaran, sebut_perjanjian

NAMA_TABEL, NAMA_FAKTOR = "E.81", "Faktor"
BELUM_DITULIS = "Belum ditulis."
TANPA_RENSTRA = "belum ada; kolom 5, 13, dan 14 tidak dapat diisi"
URAIAN = "Uraian penyebab"
CARA_BACA = (
    "K adalah kinerja, Rp adalah anggaran; pada cetakan K di baris atas dan Rp di baris bawah. "
    "Tanda - berarti tidak ada atau belum diketahui, bukan nol."
)
CATATAN = (
    "Kolom 5, 6, 12, dan 13: yang dijumlahkan hanya rupiah dan kinerja yang triwulannya "
    "dijumlahkan; untuk persen, nilai, dan indeks dipakai angka terakhir. Jumlah yang salah satu "
    "tahunnya belum tercatat tidak dicetak.",
    "Kolom 7: target Perjanjian Kinerja untuk indikator sasaran, target dan pagu anggaran untuk "
    "program, kegiatan, dan sub kegiatan.",
    "Kolom 14 = kolom 13 ÷ kolom 5 × 100, apa pun arah indikatornya. Renstra memuat target "
    "indikator sasaran; target dan pagu program di dalamnya tidak ada.",
)
KOLOM_FAKTOR = (KolomUkur(build_kolom("Hal", 22)), KolomUkur(build_kolom("Isi", 78)))


def susun_e81(pengukuran: Pengukuran) -> CetakUkur:
    """Return every word and number of the form, as they are now."""
    bahan = read_bahan_e81(pengukuran)
    kecamatan = pengukuran.kecamatan
    return build_cetak(
        pengukuran,
        read_status(pengukuran, bahan.lalu.daftar_pengukuran),
        nama=f"E.81{_sebut_perubahan(pengukuran).title()}",
        judul=(
            "FORMULIR E.81",
            f"EVALUASI TERHADAP HASIL RENJA{_sebut_perubahan(pengukuran)} PERANGKAT DAERAH",
            f"{kecamatan} {kecamatan.kabupaten}".upper(),
            f"TRIWULAN {pengukuran.nama_triwulan} TAHUN {pengukuran.tahun}",
        ),
        kepala=(
            ("Renstra", _sebut_renstra(bahan.renstra)),
            ("Diukur terhadap", sebut_perjanjian(pengukuran.perjanjian)),
            ("Anggaran", sebut_anggaran(pengukuran.anggaran)),
            ("Cara membaca", CARA_BACA),
        ),
        daftar_tabel=(
            _build_tabel(bahan),
            _build_faktor(bahan.isi),
            *build_cara_menghitung(bahan.isi),
        ),
        berkop=False,
    )


def read_bahan_e81(pengukuran: Pengukuran) -> BahanE81:
    """Read the triwulan, the Renstra of its year, and the years of that before."""
    tahun = pengukuran.tahun
    renstra = find_renstra(pengukuran.kecamatan_id, tahun)
    sebelum = () if renstra is None else range(renstra.tahun, tahun)
    return BahanE81(
        isi=read_isi(pengukuran),
        renstra=renstra,
        target=map_target(read_tujuan(renstra) if renstra else ()),
        lalu=read_tahun_lalu(pengukuran, sebelum),
        pemilik=read_pemilik(pengukuran.kecamatan_id, tahun),
    )


def _sebut_renstra(renstra: Renstra | None) -> str:
    return TANPA_RENSTRA if renstra is None else f"Renstra{renstra.sebutan_revisi} {renstra.masa}"


def _sebut_perubahan(pengukuran: Pengukuran) -> str:
    """Return " PERUBAHAN" where the budget that is measured is that after a change of the APBD."""
    anggaran = pengukuran.anggaran
    berubah = anggaran is not None and anggaran.jenis == JenisAnggaran.DPPA
    return " PERUBAHAN" if berubah else ""


def _build_tabel(bahan: BahanE81) -> TabelUkur:
    anggaran = bahan.isi.anggaran
    belum = () if anggaran is None else (*list_belum_diisi(anggaran), *_list_tanpa_cara(anggaran))
    bertanda = CatatanTabel()
    baris = tuple(list_baris_e81(bahan, bertanda))
    return TabelUkur(
        NAMA_TABEL,
        "",
        tuple(_list_kolom(bahan.isi.pengukuran)),
        baris,
        (*bertanda.list_bernomor(), *belum, *CATATAN),
        bernomor=True,
    )


def _list_tanpa_cara(anggaran: UkurAnggaran) -> Iterator[str]:
    """Yield how many rows have output whose triwulan nobody said how to join."""
    banyak = sum(
        satu.cara is None and any(isi and isi.keluaran is not None for isi in satu.daftar_triwulan)
        for satu in anggaran.walk()
    )
    if banyak:
        yield (
            f"Cara menggabungkan keluaran belum dipilih pada {banyak} baris; kolom 12 dan 13 "
            "baris itu belum dihitung."
        )


def _list_kolom(pengukuran: Pengukuran) -> Iterator[KolomUkur]:
    tahun = pengukuran.tahun
    yield KolomUkur(build_kolom("No", 2, rata="tengah", gabung=True))
    yield KolomUkur(build_kolom("Sasaran", 9, gabung=True))
    yield KolomUkur(build_kolom("Program / Kegiatan", 11))
    yield KolomUkur(build_kolom("Indikator Kinerja", 10))
    yield _pasangan("Target Renstra pada akhir periode")
    yield _pasangan(f"Realisasi Renstra s.d. tahun {tahun - 1}")
    yield _pasangan(f"Target Renja tahun {tahun}")
    for nama in NAMA_TRIWULAN:
        yield _pasangan(nama, grup="Realisasi pada Triwulan")
    yield _pasangan(f"Realisasi Renja tahun {tahun}")
    yield _pasangan(f"Realisasi Renstra s.d. tahun {tahun}")
    yield _pasangan("Tingkat capaian Renstra", lebar=5)
    yield KolomUkur(build_kolom("Unit penanggung jawab", 8))


def _pasangan(judul: str, *, grup: str = "", lebar: int = 7) -> KolomUkur:
    return KolomUkur(build_kolom(judul, lebar, grup=grup, rata="kanan"), berpasangan=True)


def _build_faktor(isi: IsiPengukuran) -> TabelUkur:
    """Return the footer of the form."""
    rata, anggaran = isi.rata, isi.anggaran
    serapan = None if anggaran is None else anggaran.serapan.persen
    faktor = sort_faktor(isi)
    baris = (
        ("Rata-rata capaian kinerja", sel_persen(None if rata is None else rata.nilai)),
        ("Cara rata-rata dihitung", sel_teks(write_rata(rata))),
        ("Predikat kinerja", sel_kelas(isi.kelas)),
        ("Serapan anggaran", sel_persen(serapan)),
        ("Faktor pendorong", _tulis(faktor.pendorong)),
        ("Faktor penghambat", _tulis(faktor.penghambat)),
        *([(URAIAN, _tulis(faktor.uraian))] if faktor.uraian else ()),
        ("Tindak lanjut", _tulis(faktor.rencana)),
    )
    return TabelUkur(
        NAMA_FAKTOR,
        "HASIL EVALUASI",
        KOLOM_FAKTOR,
        tuple(BarisUkur("", (SelUkur(label), sel)) for label, sel in baris),
        tuple(list_tidak_ikut(isi)),
    )


def _tulis(daftar: Sequence[str]) -> SelUkur:
    return SelUkur("\n".join(daftar) or BELUM_DITULIS)
