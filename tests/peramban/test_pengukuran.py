"""A quarter of one office from the opened year to what Bappeda accepts, by five people."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from kecamatan.models import Kecamatan
from kecamatan.tanggal import format_tanggal
from tests.peramban.langkah_ukur import (
    TAHUN,
    ajukan_semua,
    buka_meja,
    buka_tahun,
    hari,
    isi_rupiah,
    kelompok,
    ketik,
    mulai,
    setujui,
    siapkan_rencana,
    simpan,
    tetapkan_kebijakan,
    tulis_penyebab,
    ubah_periode,
    unggah,
)
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs

BUKAN_MILIK = "Indikator ini bukan milik bidang Anda; minta operator mengisinya."
SEDANG_DIPERIKSA = "Sedang diperiksa sekcam."
CATATAN_SEKCAM = "Pembilangnya belum sesuai berita acara."
CATATAN_BAPPEDA = "Lampirkan rekap aduan bulan Maret; angkanya berbeda."
TUGAS = f"Triwulan I tahun {TAHUN}"


@dataclass(frozen=True)
class Pelaku:
    """The five people, each in a browser of his own, and the indikator they measure."""

    bappeda: Layar
    operator: Layar
    kasi: Layar
    sekcam: Layar
    camat: Layar
    indikator: list[str]


@pytest.fixture
def pelaku(situs: Situs, buka: Callable[..., Layar]) -> Pelaku:
    """Give Sumberjambe the plans that are measured, and let its people come in."""
    indikator = siapkan_rencana(Kecamatan.objects.get(kode="35.09.31"))
    kantor = [buka(f"{peran}.sumberjambe") for peran in ("operator", "bidang", "sekcam", "camat")]
    semua = [buka("bappeda.jember"), *kantor]
    for layar in semua:
        layar.buka("/")
    return Pelaku(*semua, indikator)


def test_a_quarter_goes_from_the_opened_year_to_acceptance(pelaku: Pelaku) -> None:
    hari_ini = timezone.localdate()
    buka_tahun(pelaku.bappeda, {1: (hari(-5, hari_ini), hari(5, hari_ini))})
    tetapkan_kebijakan(pelaku.bappeda, "Skala lima kelas Permendagri 86/2017")
    assert pelaku.bappeda.temukan_pelanggaran() == []
    mulai(pelaku.operator, 1)
    kasi_mengisi_miliknya(pelaku)
    operator_mengisi_sisanya(pelaku)
    sekcam_mengembalikan_satu(pelaku)
    operator_memperbaiki(pelaku, CATATAN_SEKCAM, "35")
    setujui(pelaku.sekcam, f"{TUGAS}: 4 angka", "Verifikasi", 4)
    camat_mengirim(pelaku)
    bappeda_menerima_dan_mengembalikan(pelaku)
    # The period is over: only what came back can be mended, until the day that Bappeda gave.
    ubah_periode(pelaku.bappeda, {1: (hari(-5, hari_ini), hari(-1, hari_ini))})
    operator_memperbaiki(pelaku, CATATAN_BAPPEDA, "38")
    setujui(pelaku.sekcam, f"{TUGAS}: 1 angka", "Verifikasi", 1)
    setujui(pelaku.camat, f"{TUGAS}: 1 angka", "Setujui dan kirim ke Bappeda", 1)
    buka_meja(pelaku.bappeda, 1)
    pelaku.bappeda.ikuti(f"{pelaku.indikator[2]}, Sumberjambe")
    pelaku.bappeda.tekan("Terima")
    assert pelaku.bappeda.pesan == f"{pelaku.indikator[2]} diterima."
    telusur_menyebut_semua(pelaku)


def kasi_mengisi_miliknya(pelaku: Pelaku) -> None:
    """The kasi sees the others with the reason, fills in his own, and hands it in."""
    kasi, (pertama, *lain) = pelaku.kasi, pelaku.indikator
    kasi.buka("/")
    kasi.ikuti(f"Realisasi triwulan I {TAHUN}")
    for nama in lain:
        expect(kelompok(kasi, nama)).to_contain_text(BUKAN_MILIK)
        expect(kelompok(kasi, nama).locator("input[data-sel]")).to_have_count(0)
    ketik(kasi, {pertama: ("45", "50")})
    simpan(kasi)
    assert kasi.temukan_pelanggaran() == []
    kasi.ikuti("Ke ringkasan dan pengajuan")
    assert "Isi anggaran" not in kasi.isi_halaman
    ajukan_semua(kasi, 1)
    assert kasi.pesan == f"{pertama} diajukan. Sekcam memeriksanya."


def operator_mengisi_sisanya(pelaku: Pelaku) -> None:
    """The operator fills in the rest and the money, says why, uploads evidence, hands in."""
    operator, (pertama, kedua, ketiga) = pelaku.operator, pelaku.indikator
    operator.page.reload()
    expect(kelompok(operator, pertama)).to_contain_text(SEDANG_DIPERIKSA)
    ketik(operator, {kedua: ("40", "50"), ketiga: ("30", "50")})
    simpan(operator)
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Ke anggaran")
    isi_rupiah(operator)
    simpan(operator)
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Ringkasan")
    assert "Target belum tercapai; tulis penyebabnya." in operator.isi_halaman
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Isi realisasi")
    tulis_penyebab(operator, ketiga, "Berita acara belum lengkap.")
    simpan(operator)
    operator.ikuti(f"Bukti dukung {kedua}")
    unggah(operator)
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Kembali mengisi")
    operator.ikuti("Ke ringkasan dan pengajuan")
    ajukan_semua(operator, 3)
    assert operator.pesan.startswith("2 indikator dan realisasi anggaran diajukan.")


def sekcam_mengembalikan_satu(pelaku: Pelaku) -> None:
    """The sekcam gives one back; without a note it is refused."""
    sekcam = pelaku.sekcam
    sekcam.buka("/")
    sekcam.ikuti(f"{TUGAS}: 4 angka")
    sekcam.centang(pelaku.indikator[2])
    sekcam.tekan("Kembalikan dengan catatan: yang dicentang")
    assert "Belum dapat dilakukan" in sekcam.isi_halaman
    sekcam.isi("Catatan", CATATAN_SEKCAM)
    sekcam.tekan("Kembalikan dengan catatan: yang dicentang")
    assert sekcam.pesan == f"{pelaku.indikator[2]} dikembalikan dengan catatan Anda."
    assert sekcam.temukan_pelanggaran() == []


def operator_memperbaiki(pelaku: Pelaku, catatan: str, pembilang: str) -> None:
    """The operator reads the note where he mends, changes the figure and hands it in again."""
    operator, (*lain, ketiga) = pelaku.operator, pelaku.indikator
    operator.buka("/")
    operator.ikuti(f"Realisasi triwulan I {TAHUN}")
    expect(kelompok(operator, ketiga)).to_contain_text(catatan)
    for nama in lain:
        expect(kelompok(operator, nama).locator("input[data-sel]")).to_have_count(0)
    ketik(operator, {ketiga: (pembilang, "50")})
    simpan(operator)
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Ke ringkasan dan pengajuan")
    assert catatan in operator.isi_halaman
    ajukan_semua(operator, 1)


def camat_mengirim(pelaku: Pelaku) -> None:
    """The camat reads what he vouches for, and sends everything."""
    camat = pelaku.camat
    camat.buka("/")
    camat.ikuti(f"{TUGAS}: 4 angka")
    for kata in (
        "3 indikator dan realisasi anggaran triwulan I tahun 2023 benar",
        "Rata-rata capaian 100,00% (Sangat Tinggi) dari",
        "Serapan anggarannya 25,00%.",
    ):
        assert kata in camat.isi_halaman, kata
    assert camat.temukan_pelanggaran() == []
    camat.tekan("Setujui dan kirim ke Bappeda: semua yang siap (4)")
    assert camat.pesan == "3 indikator dan realisasi anggaran disetujui dan dikirim ke Bappeda."


def bappeda_menerima_dan_mengembalikan(pelaku: Pelaku) -> None:
    """Bappeda accepts three on the desk and returns one with a note and a day."""
    bappeda, (pertama, kedua, ketiga) = pelaku.bappeda, pelaku.indikator
    buka_meja(bappeda, 1)
    assert bappeda.temukan_pelanggaran() == []
    for nama in (pertama, kedua, "Realisasi anggaran"):
        bappeda.centang(f"Pilih {nama}, Sumberjambe")
    bappeda.tekan("Terima yang dicentang")
    assert bappeda.pesan == "3 angka diterima."
    bappeda.ikuti(f"{ketiga}, Sumberjambe")
    bappeda.isi("Catatan", CATATAN_BAPPEDA)
    bappeda.isi("Boleh diperbaiki sampai", hari(2, timezone.localdate()).isoformat())
    bappeda.tekan("Kembalikan dengan catatan")
    assert bappeda.pesan == f"{ketiga} dikembalikan dengan catatan Anda."
    assert bappeda.temukan_pelanggaran() == []


def telusur_menyebut_semua(pelaku: Pelaku) -> None:
    """The trace of the number names who filled in, verified, sent and accepted it, and when."""
    operator, (*_, ketiga) = pelaku.operator, pelaku.indikator
    operator.menu("Pengukuran")
    operator.ikuti("Triwulan I", di=operator.page.get_by_role("region", name=f"Tahun {TAHUN}"))
    operator.ikuti(ketiga)
    riwayat = operator.page.locator("#riwayat")
    langkah = riwayat.locator("li").all_inner_texts()
    pada = format_tanggal(timezone.localdate())
    urut = (
        ("Diterima", "(Bappeda)"),
        ("Disetujui dan dikirim ke Bappeda", "(Camat)"),
        ("Diverifikasi", "(Sekretaris Kecamatan)"),
        ("Diajukan ke sekcam", "(Operator)"),
        ("Dikembalikan", "(Bappeda)"),
        ("Disetujui dan dikirim ke Bappeda", "(Camat)"),
        ("Diverifikasi", "(Sekretaris Kecamatan)"),
        ("Diajukan ke sekcam", "(Operator)"),
        ("Dikembalikan", "(Sekretaris Kecamatan)"),
        ("Diajukan ke sekcam", "(Operator)"),
    )
    assert len(langkah) == len(urut)
    for teks, (uraian, pelaku_langkah) in zip(langkah, urut, strict=True):
        assert teks.startswith(uraian), teks
        assert pelaku_langkah in teks
        assert pada in teks
    assert CATATAN_BAPPEDA in riwayat.inner_text()
    angka = operator.page.locator("#angka").inner_text()
    for kata in ("38", "76%", "Operator Sumberjambe", pada):
        assert kata in angka, kata
    assert operator.temukan_pelanggaran() == []
