"""From a copied Renstra to an enacted PK, then a DPPA and a PK Perubahan, by three people."""

from collections.abc import Callable

from playwright.sync_api import expect

from kecamatan.models import Kecamatan
from tests.factories_perjanjian import buat_bupati
from tests.factories_renstra import buat_dokumen_renstra
from tests.peramban.layar import Layar
from tests.peramban.pdf import baca_pdf

TAHUN = 2031
INDIKATOR = "Nilai SKM bidang pelayanan publik"
KEGIATAN = "7.01.02.2.01"
ORANG = ("operator.panti", "sekcam.panti", "camat.panti")
Buka = Callable[..., Layar]


def test_a_year_is_planned_promised_and_changed_in_the_browser(buka: Buka) -> None:
    kecamatan = Kecamatan.objects.get(kode="35.09.14")
    buat_dokumen_renstra(kecamatan)
    buat_bupati(kecamatan.kabupaten)
    operator, sekcam, camat = _masuk(buka)
    salin_renstra(operator)
    tetapkan(operator, sekcam, camat, f"Renstra Kecamatan Panti {TAHUN}-{TAHUN + 4}")
    isi_anggaran(operator)
    buat_perjanjian(operator)
    tetapkan(operator, sekcam, camat, f"Perjanjian Kinerja Kecamatan Panti {TAHUN}")
    teks = baca_pdf(camat, "PDF resmi")
    for kata in (INDIKATOR, "86", "Rp75.000.000", "RIFENDI WAHJUWIBAKTI", "BUPATI JEMBER"):
        assert kata in teks, kata
    ubah_anggaran(operator)
    ubah_perjanjian(operator)
    tetapkan(operator, sekcam, camat, f"Perjanjian Kinerja Perubahan ke-1 Kecamatan Panti {TAHUN}")
    teks = baca_pdf(camat, "PDF resmi")
    for kata in ("PERUBAHAN TAHUN 2031", "Semula", "Menjadi", "Rp75.000.000", "Rp60.000.000"):
        assert kata in teks, kata


def _masuk(buka: Buka) -> tuple[Layar, ...]:
    semua = []
    for orang in ORANG:
        layar = buka()
        layar.masuk(orang)
        semua.append(layar)
    return tuple(semua)


def salin_renstra(layar: Layar) -> None:
    """Copy the Renstra of an earlier period, confirm it, give the year its target."""
    layar.menu("Dokumen")
    layar.ikuti("Buat Renstra")
    layar.isi("Tahun pertama", str(TAHUN))
    layar.isi("Tahun terakhir", str(TAHUN + 4))
    layar.pilih("Mulai dari", "Renstra Kecamatan Panti 2016-2021")
    layar.tekan("Buat draf")
    assert layar.judul == f"Renstra {TAHUN}-{TAHUN + 4}"
    konfirmasi_semua(layar)
    layar.ikuti("Susun Renstra")
    layar.ikuti("Isi target")
    layar.page.get_by_role("textbox", name=f"{INDIKATOR}, {TAHUN}").fill("86")
    layar.tekan("Simpan target")
    layar.ikuti("Kembali ke dokumen")
    isi_tanggal(layar, f"{TAHUN}-01-04")


def konfirmasi_semua(layar: Layar) -> None:
    """Say of every copied item that it is still right."""
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name="butir salinan belum dinyatakan sesuai").click()
    for kotak in layar.page.locator("main").get_by_role("checkbox").all():
        kotak.check()
    layar.tekan("Nyatakan yang dicentang sesuai")
    layar.ikuti("Kembali ke dokumen")


def isi_tanggal(layar: Layar, tanggal: str) -> None:
    """Give the document its day."""
    layar.ikuti("Ubah identitas")
    layar.isi("Tanggal", tanggal)
    layar.tekan("Simpan")
    assert layar.pesan == "Identitas dokumen disimpan."


def tetapkan(operator: Layar, sekcam: Layar, camat: Layar, sebutan: str) -> None:
    """Submit, verify, enact."""
    operator.ikuti("Ajukan untuk diperiksa")
    operator.tekan("Ajukan")
    assert operator.pesan.startswith("Dokumen diajukan."), operator.pesan
    for layar, aksi in ((sekcam, "Verifikasi"), (camat, "Tetapkan")):
        layar.buka("/")
        layar.ikuti(sebutan, di=layar.page.locator("h2:has-text('Menunggu Anda') + ul"))
        layar.ikuti(aksi)
        layar.tekan(aksi)
    assert camat.pesan.startswith("Dokumen ditetapkan."), camat.pesan
    operator.page.reload()


def isi_anggaran(layar: Layar) -> None:
    """Make a DPA by its codes, and say which sasaran the program supports."""
    layar.menu("Anggaran")
    ikuti_pertama(layar, "Tambah anggaran")
    layar.isi("Tahun anggaran", str(TAHUN))
    layar.pilih("Jenis", "DPA")
    layar.isi("Tanggal dokumen", f"{TAHUN}-01-06")
    layar.tekan("Simpan")
    ikuti_pertama(layar, "Isi baris")
    for baris, kode in enumerate(("7.01.02", KEGIATAN)):
        layar.page.locator(f"[name=b{baris}-kode]").fill(kode)
    layar.page.locator("[name=b1-pagu]").fill("75.000.000")
    layar.tekan("Simpan")
    assert layar.pesan == "Anggaran disimpan."
    kaitkan(layar)


def ikuti_pertama(layar: Layar, nama: str) -> None:
    """Follow a link that an empty page offers twice."""
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name=nama).first.click()


def kaitkan(layar: Layar) -> None:
    """Link the program with the sasaran of the Renstra."""
    layar.ikuti("Kaitkan sasaran")
    layar.page.get_by_label("Meningkatnya kualitas pelayanan").check()
    layar.tekan("Simpan")
    assert "Mendukung: Meningkatnya kualitas pelayanan" in layar.isi_halaman


def buat_perjanjian(layar: Layar) -> None:
    """Make the PK: sasaran, target and money are there already."""
    layar.menu("Dokumen")
    layar.ikuti("Buat Perjanjian Kinerja")
    layar.isi("Tahun", str(TAHUN))
    layar.tekan("Buat draf")
    assert layar.judul == f"Perjanjian Kinerja {TAHUN}"
    assert f"{INDIKATOR}: 86" in layar.isi_halaman
    expect(layar.page.get_by_role("row", name="Jumlah")).to_contain_text("Rp75.000.000")
    isi_tanggal(layar, f"{TAHUN}-01-20")


def ubah_anggaran(layar: Layar) -> None:
    """Make a DPPA from the DPA, with less money."""
    layar.menu("Anggaran")
    layar.ikuti("Tambah anggaran")
    layar.isi("Tahun anggaran", str(TAHUN))
    layar.pilih("Jenis", "DPPA (perubahan)")
    layar.isian("Mulai dari").select_option(index=1)
    layar.isi("Tanggal dokumen", f"{TAHUN}-09-06")
    layar.tekan("Simpan")
    layar.ikuti("Isi baris")
    layar.page.locator("[name=b1-pagu]").fill("60.000.000")
    layar.tekan("Simpan")
    assert layar.pesan == "Anggaran disimpan."


def ubah_perjanjian(layar: Layar) -> None:
    """Make the PK Perubahan; it asks for the reason that the rule allows."""
    layar.menu("Dokumen")
    # The sample data have a PK of another year.
    baris = layar.page.get_by_role("row").filter(has_text=str(TAHUN))
    layar.ikuti("Perjanjian Kinerja", di=baris)
    layar.ikuti("Buat perubahan atas dokumen ini")
    layar.isi("Alasan perubahan", "Anggaran berkurang dalam DPPA")
    layar.tekan("Buat draf perubahan")
    konfirmasi_semua(layar)
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name="Alasan perubahan menurut aturan belum").click()
    layar.isian("Alasan perubahan menurut aturan").select_option("strategi")
    layar.tekan("Simpan")
    layar.ikuti("Kembali ke dokumen")
    isi_tanggal(layar, f"{TAHUN}-09-20")
