"""The same work in a browser that runs no script: every button is a real one."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from iku.enums import JenisRumus
from laporan.models import Dokumen
from tests.peramban.dunia import Dunia
from tests.peramban.layar import Layar

ISIAN = {
    JenisRumus.PERSENTASE: {
        "Pembilang (di atas garis)": "Jumlah aduan yang selesai",
        "Penyebut (di bawah garis)": "Jumlah aduan yang masuk",
    },
    JenisRumus.SKM: {"Nilai persepsi": "Jumlah nilai persepsi seluruh unsur"},
    JenisRumus.NILAI: {"Nilai apa yang dipakai": "Nilai evaluasi AKIP dari Inspektorat"},
    JenisRumus.CACAH: {"Apa yang dihitung": "Jumlah dokumen anjab yang disahkan"},
    JenisRumus.VERBAL: {"Cara menghitung dalam kalimat": "Dihitung oleh tim kabupaten."},
}


@pytest.fixture
def draf(dunia: Dunia) -> Dokumen:
    """Return the draft that was copied from an enacted decree."""
    return dunia.salinan


@pytest.fixture
def layar(buka: Callable[..., Layar], draf: Dokumen) -> Layar:
    """Log in by the form in a browser that runs no script."""
    layar = buka(skrip=False)
    layar.masuk("operator.panti")
    return layar


def pilih_cara(layar: Layar, jenis: JenisRumus) -> None:
    """Choose how the indikator is computed."""
    layar.page.locator(f"[name=jenis_rumus][value={jenis}]").check()


def test_an_indikator_of_each_kind_can_be_looked_at_and_saved(layar: Layar, draf: Dokumen) -> None:
    pk = draf.daftar_iku.daftar_sasaran.earliest("urutan").daftar_iku.earliest("urutan").pk
    for jenis, isian in ISIAN.items():
        layar.buka(f"/iku/iku/{pk}/ubah/")
        pilih_cara(layar, jenis)
        cara = layar.page.locator(f"[data-cara={jenis}]")
        for label, teks in isian.items():
            layar.isi(label, teks, di=cara)
        layar.tekan("Lihat rumus")
        tampil = layar.page.locator("#pratinjau .rumus-pratinjau")
        expect(tampil).to_contain_text(next(iter(isian.values())))
        layar.tekan("Simpan indikator")
        assert layar.pesan == "Indikator disimpan."
        expect(layar.page.locator(f"#iku-{pk}")).to_contain_text(next(iter(isian.values())))


def test_rows_of_a_typed_expression_are_added_and_numbers_tried(
    layar: Layar, draf: Dokumen
) -> None:
    pk = draf.daftar_iku.daftar_sasaran.earliest("urutan").daftar_iku.earliest("urutan").pk
    layar.buka(f"/iku/iku/{pk}/ubah/")
    pilih_cara(layar, JenisRumus.EKSPRESI)
    layar.isi("Rumus", "(a + b) / (c * d) * 100%")
    layar.tekan("Tambah baris")
    for nomor, kunci in enumerate("abcd", start=1):
        baris = layar.bagian(f"Singkatan {nomor}")
        layar.isi("Singkatan", kunci, di=baris)
        layar.isi("Keterangan lengkap", f"Jumlah dokumen {kunci}", di=baris)
    layar.tekan("Lihat rumus")
    layar.page.get_by_text("Coba dengan angka").click()
    for kunci, angka in zip("abcd", ("3", "4", "2", "5"), strict=True):
        layar.isi(f"Jumlah dokumen {kunci}", angka, di=layar.page.locator("#pratinjau"))
    layar.tekan("Hitung")
    expect(layar.page.locator(".hitungan__hasil")).to_have_text(re.compile("70"))
    layar.tekan("Simpan indikator")
    assert layar.pesan == "Indikator disimpan."


def tekan_baris(layar: Layar, nomor: int, kata: str) -> None:
    """Press a button of one row."""
    baris = layar.page.locator("fieldset.baris-isian").nth(nomor)
    with layar.page.expect_navigation():
        baris.get_by_role("button", name=re.compile(f"^{kata}")).click()


def typed(layar: Layar) -> list[str]:
    """Return the sentences as they stand in the form."""
    return [kotak.input_value() for kotak in layar.page.locator("textarea").all()]


def test_row_buttons_rearrange_what_is_typed_and_save_nothing(layar: Layar, draf: Dokumen) -> None:
    layar.buka(f"/dokumen/{draf.pk}/butir/diktum/")
    semula = typed(layar)
    layar.tekan("Tambah butir")
    layar.page.locator("textarea").last.fill("Biaya dibebankan pada APBD.")
    tekan_baris(layar, len(semula), "Naik")
    assert typed(layar) == [*semula[:-1], "Biaya dibebankan pada APBD.", semula[-1]]
    tekan_baris(layar, 0, "Turun")
    tekan_baris(layar, 0, "Hapus")
    tersisa = [semula[0], *semula[2:-1], "Biaya dibebankan pada APBD.", semula[-1]]
    assert typed(layar) == tersisa
    assert draf.daftar_butir.filter(bagian="diktum").count() == len(semula)
    with layar.page.expect_navigation():
        layar.page.locator(".bilah-aksi").get_by_role("button", name="Simpan").click()
    assert layar.pesan == "Diktum disimpan."
    assert draf.daftar_butir.filter(bagian="diktum").count() == len(tersisa)


def test_a_copy_is_confirmed_numbered_and_submitted(layar: Layar, draf: Dokumen) -> None:
    layar.buka(f"/dokumen/{draf.pk}/konfirmasi/")
    for kotak in layar.page.locator("main").get_by_role("checkbox").all():
        kotak.check()
    layar.tekan("Nyatakan yang dicentang sesuai")
    layar.ikuti("Kembali ke dokumen")
    layar.ikuti("Ubah identitas")
    layar.isi("Nomor urut", "abc")
    layar.tekan("Simpan")
    expect(layar.galat("Nomor urut")).to_contain_text("hanya angka")
    expect(layar.isian("Nomor urut")).to_have_value("abc")
    layar.isi("Nomor urut", "021")
    layar.isi("Tanggal", f"{draf.tahun}-02-10")
    layar.tekan("Simpan")
    layar.ikuti("Ajukan untuk diperiksa")
    layar.tekan("Ajukan")
    assert layar.pesan.startswith("Dokumen diajukan.")


def test_the_menu_of_a_phone_opens_closes_and_leads(buka: Callable[..., Layar]) -> None:
    layar = buka(skrip=False, lebar=390)
    layar.masuk("operator.panti")
    menu = layar.page.get_by_role("navigation", name="Menu utama")
    expect(menu).to_be_hidden()
    layar.tombol("Menu").click()
    expect(menu).to_be_visible()
    layar.tombol("Tutup menu").click()
    expect(menu).to_be_hidden()
    layar.tombol("Menu").click()
    layar.menu("Peraturan")
    assert layar.judul == "Peraturan"
    layar.tombol("Menu").click()
    layar.keluar()
    assert layar.judul == "Masuk"
