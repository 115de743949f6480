"""Cells pasted into grids, and a workbook that is uploaded, looked at and applied."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from iku.domain.target import format_target
from iku.excel.anggaran import build_buku
from iku.models import Anggaran, BarisAnggaran, Renstra, TargetSasaranRenstra
from kecamatan.models import Kecamatan
from tests.factories_anggaran import buat_anggaran, buat_anggaran_kosong
from tests.factories_renstra import buat_renstra
from tests.iku.excel_bantu import isi_sel
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs
from tests.peramban.test_iku import TEMPEL


@pytest.fixture
def kecamatan(situs: Situs) -> Kecamatan:
    return Kecamatan.objects.get(kode="35.09.14")


@pytest.fixture
def anggaran(kecamatan: Kecamatan) -> Anggaran:
    return buat_anggaran_kosong(kecamatan)


@pytest.fixture
def layar(buka: Callable[..., Layar], anggaran: Anggaran) -> Layar:
    layar = buka("operator.panti")
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.buka(f"/anggaran/{anggaran.pk}/isi/")
    return layar


def _kabar(layar: Layar) -> str:
    return layar.page.locator("[data-kisi-kabar]").inner_text()


def test_a_block_of_excel_fills_the_budget_and_adds_the_rows_it_needs(
    layar: Layar, anggaran: Anggaran
) -> None:
    baris = [
        "Program\t7.01.02\tProgram Pelayanan\t\t\t\t\t",
        'kegiatan\t\t"Koordinasi ""lintas""\nsektor"\tJumlah laporan\t12\tlaporan\t'
        "Rp 1.234.567,00\tAPBD",
        'Kegiatan\t\t"Kutip" di depan\t\t98%\t%\t2000000\tAPBD',
        *(f"Kegiatan\t\tKegiatan {nomor}\t\t\t\t{nomor}\t" for nomor in range(3, 15)),
    ]
    layar.page.evaluate(TEMPEL, ["#id_b0-tingkat", "\r\n".join(baris) + "\r\n"])
    assert _kabar(layar) == "120 sel ditempel. Periksa, lalu simpan."
    expect(layar.page.locator("#id_b1-nama")).to_have_value('Koordinasi "lintas" sektor')
    expect(layar.page.locator("#id_b14-nama")).to_have_value("Kegiatan 14")
    assert layar.temukan_pelanggaran() == []
    layar.tekan("Simpan")
    assert "Anggaran disimpan." in layar.pesan
    tersimpan = {satu.nama: satu for satu in BarisAnggaran.objects.filter(anggaran=anggaran)}
    assert len(tersimpan) == 15
    assert tersimpan['Koordinasi "lintas" sektor'].pagu == Decimal(1234567)
    assert tersimpan['"Kutip" di depan'].angka == Decimal(98)
    assert tersimpan["Kegiatan 14"].pagu == 14


def test_what_cannot_be_pasted_is_counted_and_nothing_is_lost(layar: Layar) -> None:
    layar.page.evaluate(TEMPEL, ["#id_b0-tingkat", "Bidang\t7.01.02\tA\t\t\t\t\t\tlebih"])
    assert "7 sel ditempel, 1 tidak dapat diisi di kolomnya, 1 di luar tabel" in _kabar(layar)
    layar.page.evaluate(TEMPEL, ["#id_b0-nama", "satu sel saja"])
    expect(layar.page.locator("#id_b0-nama")).to_have_value("A")


def test_the_sum_of_a_parent_is_not_overwritten_by_a_paste(
    buka: Callable[..., Layar], kecamatan: Kecamatan
) -> None:
    terisi = buat_anggaran(kecamatan)
    layar = buka("operator.panti")
    layar.buka(f"/anggaran/{terisi.pk}/isi/")
    layar.page.evaluate(TEMPEL, ["#id_b0-pagu", "5\n6\n"])
    assert "1 sel ditempel, 1 tidak dapat diisi" in _kabar(layar)
    expect(layar.page.locator("#id_b1-pagu")).to_have_value("6")


def test_targets_of_excel_fill_the_grid_of_the_renstra(
    buka: Callable[..., Layar], kecamatan: Kecamatan
) -> None:
    renstra: Renstra = buat_renstra(kecamatan)
    layar = buka("operator.panti")
    layar.buka(f"/renstra/{renstra.pk}/target/")
    kotak = layar.page.locator("[data-kisi] input[type=text]")
    pertama = f"#{kotak.nth(0).get_attribute('id')}"
    teks = '81\t"82,5"\tB (83)\r\n\t80-90\t≥ 80\r\nlebih\r\n'
    layar.page.evaluate(TEMPEL, [pertama, teks])
    assert _kabar(layar) == "6 sel ditempel, 1 di luar tabel diabaikan. Periksa, lalu simpan."
    layar.tekan("Simpan target")
    assert "Target disimpan." in layar.pesan
    milik = TargetSasaranRenstra.objects.filter(indikator__sasaran__tujuan__renstra=renstra)
    target = {satu.tahun: format_target(satu.to_target("")) for satu in milik}
    assert (target.get(2015), target[2016], target[2017]) == (None, "80 s.d. 90", "≥ 80")


@pytest.mark.parametrize("skrip", [True, False])
def test_a_workbook_is_uploaded_looked_at_and_applied(
    buka: Callable[..., Layar], kecamatan: Kecamatan, skrip: bool
) -> None:
    terisi = buat_anggaran(kecamatan)
    layar = buka("operator.panti", skrip=skrip)
    layar.buka(f"/anggaran/{terisi.pk}/")
    layar.ikuti("Unggah Excel")
    isi = build_buku(terisi)
    for sel, judul in (
        ({"G7": "lima juta"}, False),
        ({"G7": 5, "C12": "Baru", "A12": "Program"}, True),
    ):
        berkas = {"name": "a.xlsx", "mimeType": "", "buffer": isi_sel(isi, "Anggaran", sel)}
        layar.page.locator("#id_berkas").set_input_files(files=[berkas])
        layar.tekan("Unggah dan periksa")
        if skrip:
            for lebar in (1280, 390):
                layar.page.set_viewport_size({"width": lebar, "height": 800})
                assert layar.temukan_pelanggaran() == []
        if not judul:
            assert "Lembar Anggaran sel G7" in layar.isi_halaman
            layar.ikuti("Unggah berkas lain")
    assert "2.743.174.000" in layar.isi_halaman
    layar.tekan("Terapkan")
    assert "Isi berkas Excel disimpan." in layar.pesan
    assert BarisAnggaran.objects.get(anggaran=terisi, kode="7.01.02.2.01").pagu == 5
