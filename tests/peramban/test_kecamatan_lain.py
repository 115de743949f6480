"""An office that is no sample, with its own columns and formulas, through the pages alone."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import SANDI_UJI
from tests.peramban.layar import Layar
from tests.peramban.pdf import baca_pdf

FORMAT = "Tujuh kolom dengan target"
JUDUL_KOLOM = "TARGET AKHIR RENSTRA"
NAMA_CAMAT = "Retno Kusumaningtyas"
NIP = "198003122005012003"
SEKSI = "Seksi Kesejahteraan Rakyat Kaliwates"
SASARAN = "Meningkatnya kelurahan yang tertib administrasi"
PENDUKUNG = "Menurunnya aduan warga yang berulang"


@pytest.fixture
def operator(buka: Callable[..., Layar]) -> Layar:
    """Let the admin make a layout and an account, and its owner choose a password."""
    admin = buka("admin.jember")
    buat_format(admin)
    sandi = buat_akun(admin)
    operator = buka()
    operator.masuk("operator.kaliwates", sandi)
    assert operator.judul == "Kata sandi"
    operator.isi("Kata sandi sekarang", sandi)
    operator.isi("Kata sandi baru", SANDI_UJI)
    operator.isi("Kata sandi baru, sekali lagi", SANDI_UJI)
    operator.tekan("Simpan kata sandi baru")
    return operator


def test_a_new_office_draws_up_its_own_decree_from_nothing(operator: Layar) -> None:
    isi_data_kantor(operator)
    buat_naskah(operator)
    operator.ikuti("Susun indikator")
    tambah_sasaran(operator, SASARAN)
    tambah_persentase(operator)
    tambah_cacah_yang_turun(operator)
    tambah_sasaran(operator, PENDUKUNG)
    tambah_ekspresi(operator)
    tambah_verbal(operator)
    operator.ikuti("Kembali ke dokumen")
    periksa_draf(operator)


def test_wrong_input_is_answered_beside_the_field_and_kept(operator: Layar) -> None:
    buat_naskah(operator)
    operator.ikuti("Susun indikator")
    tambah_sasaran(operator, SASARAN)
    operator.ikuti(f"Tambah indikator: {SASARAN}")
    kata, rumus = operator.bagian("1. Indikator"), operator.bagian("2. Cara menghitung")
    operator.isi("Penyebut (di bawah garis)", "Jumlah kelurahan", di=rumus)
    operator.tekan("Simpan indikator")
    expect(operator.galat("Nama indikator", di=kata)).to_contain_text("wajib")
    panjang = f"{'Persentase kelurahan yang tertib ' * 20}{'x' * 200}"
    operator.isi("Nama indikator", panjang, di=kata)
    operator.page.get_by_text("Penyebut dikali angka tetap").click()
    tautan = operator.page.get_by_role("alert").get_by_role("link")
    for teks in ("12.5", "98 %"):
        operator.isi("Penyebut dikali angka", teks, di=rumus)
        operator.tekan("Simpan indikator")
        expect(operator.galat("Penyebut dikali angka", di=rumus)).not_to_be_empty()
        expect(operator.isian("Penyebut dikali angka", di=rumus)).to_have_value(teks)
        expect(operator.isian("Nama indikator", di=kata)).to_have_value(panjang)
        expect(tautan).to_contain_text("Penyebut dikali angka")
    tautan.click()
    expect(operator.isian("Penyebut dikali angka", di=rumus)).to_be_focused()
    assert operator.temukan_pelanggaran() == []
    operator.isi("Penyebut dikali angka", "12,5", di=rumus)
    operator.isi("Keterangan angka pengali", "jam kerja", di=rumus)
    operator.isi("Pembilang (di atas garis)", "Jumlah kelurahan yang tertib", di=rumus)
    operator.tekan("Simpan indikator")
    assert operator.pesan == "Indikator ditambahkan."
    assert panjang in operator.isi_halaman
    operator.page.set_viewport_size({"width": 390, "height": 800})
    assert operator.temukan_pelanggaran() == []
    operator.ikuti("Kembali ke dokumen")
    assert operator.temukan_pelanggaran() == []


def buat_format(layar: Layar) -> None:
    """Start from a ready layout, rename a heading, add a column."""
    layar.buka("/format-iku/tambah/?pola=enam-kolom")
    layar.isi("Nama format", FORMAT)
    layar.isi("Judul kolom", "SASARAN STRATEGIS", di=layar.bagian("Kolom 2"))
    ketujuh = layar.bagian("Kolom 7")
    layar.isi("Urutan", "7", di=ketujuh)
    layar.isi("Judul kolom", JUDUL_KOLOM, di=ketujuh)
    layar.pilih("Isi kolom", "Kolom tambahan (diisi per indikator)", di=ketujuh)
    layar.tekan("Simpan format")
    assert layar.pesan == "Format IKU ditambahkan."


def buat_akun(layar: Layar) -> str:
    """Make an operator; return the temporary password that is shown once."""
    layar.buka("/pengguna/tambah/")
    layar.isi("Nama lengkap", "Bagus Prasetyo")
    layar.isi("Nama pengguna", "operator.kaliwates")
    layar.pilih("Peran", "Operator")
    layar.pilih("Kecamatan", "Kecamatan Kaliwates")
    layar.tekan("Tambah pengguna")
    return layar.page.locator(".sandi-sementara").inner_text()


def isi_data_kantor(layar: Layar) -> None:
    """Fill what the home page asks a new office for."""
    layar.menu("Beranda")
    layar.ikuti("Isi alamat pada kop")
    layar.ikuti("Ubah profil")
    layar.isi("Kop baris ketiga (alamat)", "Jl. Gajah Mada No. 1 Kaliwates Jember")
    layar.isi("Tugas", "Membantu Bupati mengoordinasikan pemerintahan di kecamatan")
    layar.isi("Fungsi", "Pelaksanaan pelayanan masyarakat\nPembinaan kelurahan")
    layar.tekan("Simpan profil")
    layar.ikuti("Tambah bidang")
    layar.isi("Nama", SEKSI)
    layar.tekan("Tambah bidang")
    layar.menu("Pejabat")
    layar.ikuti("Tambah pejabat")
    layar.isi("Nama tanpa gelar", NAMA_CAMAT)
    layar.isi("Gelar di belakang nama", "S.STP., M.Si.")
    layar.isi("NIP", NIP)
    layar.pilih("Pangkat/golongan", "Pembina (IV/a)")
    layar.pilih("Jabatan", "Camat")
    layar.isi("Mulai menjabat", "2024-01-02")
    layar.tekan("Simpan pejabat")
    assert layar.pesan == "Pejabat sudah ditambahkan."


def buat_naskah(layar: Layar) -> None:
    """Start a decree from the standard wording."""
    tahun = timezone.localdate().year
    layar.menu("Beranda")
    layar.ikuti(f"Keputusan Camat tentang IKU {tahun}")
    layar.pilih("Format tabel IKU", f"{FORMAT} (7 kolom, dengan Tugas, Fungsi, dan Tujuan)")
    layar.tekan("Buat draf")


def tambah_sasaran(layar: Layar, teks: str) -> None:
    """Add a sasaran."""
    with layar.page.expect_navigation():
        layar.page.get_by_role("link", name="Tambah sasaran").first.click()
    layar.isi("Sasaran strategis (kinerja utama)", teks)
    layar.tekan("Simpan")
    assert layar.pesan == "Sasaran ditambahkan."


def mulai_indikator(layar: Layar, sasaran: str, nama: str, satuan: str, cara: str) -> None:
    """Open an empty indikator form and fill what all kinds share."""
    layar.ikuti(f"Tambah indikator: {sasaran}")
    kata = layar.bagian("1. Indikator")
    layar.isi("Nama indikator", nama, di=kata)
    layar.isi("Satuan", satuan, di=kata)
    layar.page.get_by_role("radio", name=cara).check()


def simpan_indikator(layar: Layar, target: str) -> None:
    """Fill who answers, where numbers come from, and the extra column; save."""
    if layar.isian(SEKSI).count():
        layar.centang(SEKSI)
    layar.isi("Sumber data", "Laporan Seksi")
    layar.isi(JUDUL_KOLOM, target)
    layar.tekan("Simpan indikator")
    assert layar.pesan == "Indikator ditambahkan."


def tambah_persentase(layar: Layar) -> None:
    """Add a percentage with a multiplied denominator."""
    mulai_indikator(layar, SASARAN, "Persentase kelurahan tertib arsip", "%", "Persentase")
    layar.isi("Pembilang (di atas garis)", "Jumlah arsip kelurahan yang lengkap")
    layar.isi("Penyebut (di bawah garis)", "Jumlah kelurahan")
    layar.page.get_by_text("Penyebut dikali angka tetap").click()
    layar.isi("Penyebut dikali angka", "4")
    layar.isi("Keterangan angka pengali", "jenis arsip")
    expect(layar.page.locator("#pratinjau .pecahan .bawah")).to_contain_text("jenis arsip")
    simpan_indikator(layar, "100")


def tambah_cacah_yang_turun(layar: Layar) -> None:
    """Add a count that should fall."""
    mulai_indikator(layar, SASARAN, "Jumlah aduan warga yang berulang", "aduan", "Jumlah (cacah)")
    layar.centang("Semakin rendah semakin baik")
    layar.isi("Apa yang dihitung", "Jumlah aduan yang masuk lebih dari satu kali")
    simpan_indikator(layar, "12,5")


def tambah_ekspresi(layar: Layar) -> None:
    """Add a weighted mean, typed as an expression over four variables."""
    mulai_indikator(
        layar, PENDUKUNG, "Nilai rata-rata kepatuhan kelurahan", "nilai", "Rumus sendiri"
    )
    layar.isi("Rumus", "(a * b + c * d) / (b + d)")
    layar.tekan("Tambah baris")
    for nomor, (kunci, label) in enumerate(
        (
            ("a", "Nilai kepatuhan kelurahan besar"),
            ("b", "Bobot kelurahan besar"),
            ("c", "Nilai kepatuhan kelurahan kecil"),
            ("d", "Bobot kelurahan kecil"),
        ),
        start=1,
    ):
        baris = layar.bagian(f"Singkatan {nomor}")
        layar.isi("Singkatan", kunci, di=baris)
        layar.isi("Keterangan lengkap", label, di=baris)
    pratinjau = layar.page.locator("#pratinjau .rumus")
    expect(pratinjau).to_contain_text("Bobot kelurahan kecil")
    simpan_indikator(layar, "85")


def tambah_verbal(layar: Layar) -> None:
    """Add a definition in words."""
    mulai_indikator(layar, PENDUKUNG, "Predikat kelurahan ramah anak", "predikat", "Uraian kalimat")
    layar.isi("Cara menghitung dalam kalimat", "Predikat terakhir yang diterima dari kementerian.")
    simpan_indikator(layar, "Utama")


def periksa_draf(layar: Layar) -> None:
    """Read the printed draft."""
    teks = baca_pdf(layar, "Draf (bertanda DRAF)").lower()
    daftar_kata = (
        *("DRAF", JUDUL_KOLOM, "SASARAN STRATEGIS", SASARAN, PENDUKUNG, SEKSI, "Laporan Seksi"),
        *("Kecamatan Kaliwates", "Jl. Gajah Mada No. 1", "Pembinaan kelurahan", NAMA_CAMAT),
        *(
            "Persentase kelurahan tertib arsip",
            "Jumlah arsip kelurahan yang lengkap",
            "jenis arsip",
        ),
        *("Jumlah aduan yang masuk lebih dari satu kali", "12,5", "Bobot kelurahan kecil"),
        *("jenis arsip", "Predikat terakhir yang diterima dari kementerian.", "Utama"),
    )
    assert [kata for kata in daftar_kata if kata.lower() not in teks] == []
