"""What each of the five people does in a quarter, as steps for the browser tests."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from playwright.sync_api import Locator, expect

from iku.models import Iku
from kecamatan.models import Bidang, Kecamatan
from tests.factories_ukur import build_perjanjian
from tests.peramban.dunia import gambar_png
from tests.peramban.layar import Layar

# A year of which the sample data know nothing; every day a test can run on is after it.
TAHUN = 2023
BIDANG = "Seksi Pelayanan Umum"
NAMA_TRIWULAN = ("I", "II", "III", "IV")
RUPIAH = ("685.793.500", "100.170.250", "0")
Angka = Mapping[str, tuple[str, str]]


def siapkan_rencana(kecamatan: Kecamatan) -> list[str]:
    """Give the office an enacted PK with three indikator; the first is that of a kasi."""
    bidang = Bidang.objects.get(kecamatan=kecamatan, nama=BIDANG)
    lain = Bidang.objects.filter(kecamatan=kecamatan).exclude(pk=bidang.pk).latest("urutan")
    build_perjanjian(kecamatan, TAHUN, banyak=3)
    semua = list(
        Iku.objects.filter(sasaran__daftar__kecamatan=kecamatan, sasaran__daftar__tahun=TAHUN)
    )
    for iku, milik in zip(semua, (bidang, lain, lain), strict=True):
        iku.daftar_penanggung_jawab.update(bidang=milik)
    return [satu.nama for satu in semua]


def buka_tahun(layar: Layar, periode: Mapping[int, tuple[date, date]]) -> None:
    """Open the year with its periods."""
    layar.menu("Tahun kinerja")
    layar.ikuti("Buka tahun")
    layar.isi("Tahun yang dibuka", str(TAHUN))
    layar.tekan("Ganti tahun")
    isi_periode(layar, periode)
    layar.tekan(f"Buka tahun {TAHUN}")
    assert layar.pesan.startswith(f"Tahun {TAHUN} dibuka."), layar.pesan


def isi_periode(layar: Layar, periode: Mapping[int, tuple[date, date]]) -> None:
    """Type first and last day of some triwulan."""
    for triwulan, (dibuka, ditutup) in periode.items():
        nama = NAMA_TRIWULAN[triwulan - 1]
        layar.isi(f"Dibuka tanggal, triwulan {nama}", dibuka.isoformat())
        layar.isi(f"Paling lambat, triwulan {nama}", ditutup.isoformat())


def tetapkan_kebijakan(layar: Layar, skala: str) -> None:
    """Set the policy of the year, with a ready scale."""
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name=re.compile("(Tetapkan|Ubah) kebijakan")).click()
    layar.tekan(f"Pakai {skala}")
    if layar.isian("Alasan perubahan").count():
        layar.isi("Alasan perubahan", "Skala lima kelas mulai tahun ini")
    layar.tekan("Tetapkan kebijakan")
    assert re.fullmatch(r"Kebijakan capaian versi \d+ berlaku\.", layar.pesan), layar.pesan


def mulai(layar: Layar, triwulan: int) -> None:
    """Begin a triwulan from the list."""
    layar.menu("Pengukuran")
    nama = f"Mulai mengisi Triwulan {NAMA_TRIWULAN[triwulan - 1]} {TAHUN}"
    layar.tekan(nama)
    assert "dimulai." in layar.pesan, layar.pesan


def kelompok(layar: Layar, nama: str) -> Locator:
    """Find the part of the grid of one indikator."""
    return layar.page.locator("tbody.kelompok-ukur").filter(has_text=nama)


def ketik(layar: Layar, angka: Angka) -> None:
    """Type pembilang and penyebut of indikator by their names."""
    for nama, isi in angka.items():
        bagian = kelompok(layar, nama)
        for nomor, satu in enumerate(isi):
            bagian.locator("input[data-sel]").nth(nomor).fill(satu)


def tulis_penyebab(layar: Layar, nama: str, teks: str) -> None:
    """Say why a target was not reached."""
    bagian = kelompok(layar, nama)
    judul = bagian.get_by_text("Penyebab, hambatan, dan rencana tindak lanjut")
    if not bagian.get_by_label(re.compile("^Penyebab berhasil")).is_visible():
        judul.click()
    bagian.get_by_label(re.compile("^Penyebab berhasil")).fill(teks)


def simpan(layar: Layar) -> None:
    """Press the button that works without scripts too."""
    layar.tekan("Simpan draf")
    assert layar.pesan in {"Draf disimpan.", "Tidak ada yang berubah."}, layar.pesan


def isi_rupiah(layar: Layar) -> None:
    """Type the money of each row."""
    kotak = layar.page.locator("input[name^=rupiah-]:not([type=hidden])")
    expect(kotak).to_have_count(len(RUPIAH))
    for nomor, satu in enumerate(RUPIAH):
        kotak.nth(nomor).fill(satu)


def unggah(layar: Layar, untuk: str = "") -> None:
    """Upload a picture as evidence."""
    berkas = {"name": "laporan.png", "mimeType": "image/png", "buffer": gambar_png()}
    layar.page.locator("input[type=file]").set_input_files(files=[berkas])
    layar.isi("Angkanya ada di halaman", "1")
    layar.tekan("Unggah")


def ubah_periode(layar: Layar, periode: Mapping[int, tuple[date, date]]) -> None:
    """Change the days of triwulan of the year."""
    layar.menu("Tahun kinerja")
    layar.ikuti(f"Tahun {TAHUN}")
    layar.ikuti("Ubah tanggal")
    isi_periode(layar, periode)
    layar.tekan("Simpan tanggal")
    assert layar.pesan == "Tanggal pengisian disimpan."


def ajukan_semua(layar: Layar, banyak: int) -> None:
    """Hand in from the overview everything that is ready."""
    layar.ikuti("Ajukan ke sekcam")
    layar.tekan(f"Ajukan ke sekcam: semua yang siap ({banyak})")


def setujui(layar: Layar, tugas: str, aksi: str, banyak: int) -> None:
    """Follow the task of the home page and pass everything on."""
    layar.buka("/")
    layar.ikuti(tugas)
    layar.tekan(f"{aksi}: semua yang siap ({banyak})")
    assert layar.pesan.endswith("Bappeda."), layar.pesan


def buka_meja(layar: Layar, triwulan: int) -> None:
    """Go to the desk of one triwulan of the year."""
    layar.menu("Meja")
    layar.pilih("Tahun", str(TAHUN))
    layar.pilih("Triwulan", f"Triwulan {NAMA_TRIWULAN[triwulan - 1]}")
    layar.tekan("Tampilkan")


def hari(selisih: int, hari_ini: date) -> date:
    """Return a day beside today."""
    return hari_ini + timedelta(days=selisih)
