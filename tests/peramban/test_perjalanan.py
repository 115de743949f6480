"""A decree on its whole way, by operator, sekcam and camat in turn, in a real browser."""

from collections.abc import Callable

from django.utils import timezone
from playwright.sync_api import expect

from tests.peramban.dunia import gambar_png
from tests.peramban.layar import Layar
from tests.peramban.pdf import baca_pdf

INDIKATOR = "Persentase Fasilitasi Kesejahteraan masyarakat yang dilaksanakan"
PEMBILANG = "Jumlah kegiatan kesejahteraan masyarakat yang difasilitasi sampai selesai"
PENYEBUT = "Jumlah kegiatan pemberdayaan"
CATATAN = "Pembilangnya belum menyebut hasil fasilitasi. Sebutkan notulennya sebagai sumber data."
SUMBER = "Notulen dan laporan fasilitasi Seksi Pemberdayaan Masyarakat"


def test_a_copied_decree_is_returned_mended_verified_enacted_printed_and_scanned(
    buka: Callable[..., Layar],
) -> None:
    tahun = timezone.localdate().year
    operator = buka()
    operator.masuk("operator.panti")
    salin_dari_tahun_lalu(operator, tahun)
    konfirmasi_semua(operator)
    ubah_rumus(operator)
    isi_nomor_dan_tanggal(operator, tahun)
    ajukan(operator)

    sekcam = buka()
    sekcam.masuk("sekcam.panti")
    kembalikan(sekcam, tahun)

    operator.page.reload()
    assert CATATAN in operator.isi_halaman
    ubah_sumber_data(operator)
    ajukan(operator)

    verifikasi(sekcam, tahun)
    camat = buka()
    camat.masuk("camat.panti")
    tetapkan_dari_dua_tab(camat, tahun)
    periksa_pdf(camat, tahun)

    operator.page.reload()
    assert "Ditetapkan" in operator.page.locator(".pengantar").inner_text()
    unggah_pindaian(operator)


def salin_dari_tahun_lalu(layar: Layar, tahun: int) -> None:
    """Take the offer of the home page."""
    tugas = layar.page.get_by_role("listitem").filter(has_text=f"tentang IKU {tahun}")
    expect(tugas).to_contain_text("Salin dari tahun 2025")
    layar.ikuti(f"Keputusan Camat tentang IKU {tahun}", di=tugas)
    terpilih = layar.isian("Mulai dari").locator("option:checked")
    expect(terpilih).to_have_text("Keputusan Camat tentang IKU Kecamatan Panti 2025")
    expect(layar.isian("Tahun IKU")).to_have_value(str(tahun))
    layar.tekan("Buat draf")
    assert layar.judul == f"Keputusan Camat tentang IKU {tahun}"


def konfirmasi_semua(layar: Layar) -> None:
    """Say of every copied sentence that it is still right."""
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name="butir salinan belum dinyatakan sesuai").click()
    for kotak in layar.page.locator("main").get_by_role("checkbox").all():
        kotak.check()
    layar.tekan("Nyatakan yang dicentang sesuai")
    expect(layar.page.get_by_text("Semua butir sudah dikonfirmasi")).to_be_visible()
    layar.ikuti("Kembali ke dokumen")


def ubah_rumus(layar: Layar) -> None:
    """Change a numerator, watch the fraction change, and try numbers."""
    layar.ikuti("Susun indikator")
    layar.ikuti(f"Ubah: {INDIKATOR}")
    layar.isi("Pembilang (di atas garis)", PEMBILANG)
    pecahan = layar.page.locator("#pratinjau .pecahan")
    expect(pecahan.locator(".atas")).to_have_text(PEMBILANG)
    expect(pecahan.locator(".bawah")).to_have_text(PENYEBUT)
    layar.page.get_by_text("Coba dengan angka").click()
    coba_angka(layar, "18", "24")
    expect(layar.page.locator(".hitungan__hasil")).to_have_text("Hasil: 75%")
    coba_angka(layar, "18", "0")
    expect(layar.page.locator(".hitungan__alasan")).to_contain_text("nol")
    coba_angka(layar, "12.5", "24")
    expect(layar.page.locator("#pratinjau .invalid-feedback")).to_contain_text("12,5")
    layar.tekan("Simpan indikator")
    assert layar.pesan == "Indikator disimpan."
    assert PEMBILANG in layar.isi_halaman
    layar.ikuti("Kembali ke dokumen")


def coba_angka(layar: Layar, pembilang: str, penyebut: str) -> None:
    """Type two sample numbers and have them summed up."""
    layar.isi(f"{PEMBILANG} (kegiatan)", pembilang)
    layar.isi(f"{PENYEBUT} (kegiatan)", penyebut)
    with layar.page.expect_response("**/pratinjau/rumus/"):
        layar.tombol("Hitung").click()


def isi_nomor_dan_tanggal(layar: Layar, tahun: int) -> None:
    """Give the decree its number and date."""
    layar.ikuti("Ubah identitas")
    layar.isi("Nomor urut", "012")
    layar.isi("Tanggal", f"{tahun}-01-05")
    layar.tekan("Simpan")
    assert layar.pesan == "Identitas dokumen disimpan."


def ajukan(layar: Layar) -> None:
    """Submit."""
    layar.ikuti("Ajukan untuk diperiksa")
    layar.tekan("Ajukan")
    assert layar.pesan.startswith("Dokumen diajukan.")


def buka_dari_beranda(layar: Layar, tahun: int) -> None:
    """Open the decree that waits for this person."""
    layar.buka("/")
    tunggu = layar.page.locator("h2:has-text('Menunggu Anda') + ul")
    layar.ikuti(f"Keputusan Camat tentang IKU Kecamatan Panti {tahun}", di=tunggu)


def kembalikan(layar: Layar, tahun: int) -> None:
    """Return the decree; without a note the page asks for one."""
    buka_dari_beranda(layar, tahun)
    layar.ikuti("Kembalikan dengan catatan")
    layar.tekan("Kembalikan")
    expect(layar.page.get_by_role("alert")).to_contain_text("Apa yang perlu diperbaiki?")
    layar.isi("Apa yang perlu diperbaiki?", CATATAN)
    layar.tekan("Kembalikan")
    assert layar.pesan.startswith("Dokumen dikembalikan")


def ubah_sumber_data(layar: Layar) -> None:
    """Mend what the note asks for."""
    layar.ikuti("Susun indikator")
    layar.ikuti(f"Ubah: {INDIKATOR}")
    layar.isi("Sumber data", SUMBER)
    layar.tekan("Simpan indikator")
    layar.ikuti("Kembali ke dokumen")


def verifikasi(layar: Layar, tahun: int) -> None:
    """See what changed, then verify."""
    buka_dari_beranda(layar, tahun)
    assert SUMBER in layar.isi_halaman
    layar.ikuti("Verifikasi")
    layar.tekan("Verifikasi")
    assert layar.pesan.startswith("Dokumen diverifikasi.")


def tetapkan_dari_dua_tab(layar: Layar, tahun: int) -> None:
    """Enact in one tab; an old tab is told so, and nothing happens twice."""
    buka_dari_beranda(layar, tahun)
    lama = layar.tab_baru()
    lama.buka(layar.page.url)
    for tab in (layar, lama):
        tab.ikuti("Tetapkan")
    layar.tekan("Tetapkan")
    assert layar.pesan.startswith("Dokumen ditetapkan.")
    lama.tekan("Tetapkan")
    assert "Sudah ditetapkan oleh Rifendi Wahjuwibakti, S.IP." in lama.isi_halaman


def periksa_pdf(layar: Layar, tahun: int) -> None:
    """Download the official PDF and read it."""
    teks = baca_pdf(layar, "PDF resmi")
    assert f"000.8.6.3/012/35.09.14/{tahun}" in teks
    assert f"5 Januari {tahun}" in teks
    for kata in ("RIFENDI WAHJUWIBAKTI", INDIKATOR, PEMBILANG, SUMBER):
        assert kata.lower() in teks.lower(), kata
    assert "DRAF" not in teks


def unggah_pindaian(layar: Layar) -> None:
    """Keep the scan beside the official text."""
    layar.ikuti("Unggah pindaian")
    layar.tekan("Unggah")
    expect(layar.page.get_by_role("alert")).to_be_visible()
    layar.page.locator("input[type=file]").set_input_files(
        {"name": "sk iku panti.png", "mimeType": "image/png", "buffer": gambar_png()}
    )
    expect(layar.page.locator(".pilih-berkas__nama")).to_have_text("sk iku panti.png")
    layar.tekan("Unggah")
    assert layar.pesan.startswith("Pindaian disimpan.")
    assert "Ditandatangani basah" in layar.isi_halaman
