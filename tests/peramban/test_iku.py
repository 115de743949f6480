"""Pages of the IKU in a browser: pasted cells, a conflict with oneself, formulas on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from iku.models import Iku
from laporan.models import Dokumen
from tests.peramban.dunia import Dunia
from tests.peramban.layar import Layar

TEMPEL = """([sasaran, teks]) => {
  const isi = new DataTransfer();
  isi.setData("text/plain", teks);
  const kotak = document.querySelector(sasaran);
  const pilihan = {clipboardData: isi, bubbles: true, cancelable: true};
  kotak.dispatchEvent(new ClipboardEvent("paste", pilihan));
}"""
PERTAMA = "#id_variabel-0-kunci"


@pytest.fixture
def draf(dunia: Dunia) -> Dokumen:
    """Return the draft that was copied from an enacted decree."""
    return dunia.salinan


@pytest.fixture
def layar(buka: Callable[..., Layar], draf: Dokumen) -> Layar:
    """Log in as the operator."""
    layar = buka()
    layar.masuk("operator.panti")
    return layar


@pytest.fixture
def iku(draf: Dokumen) -> Iku:
    """Return the first indikator of the draft."""
    return draf.daftar_iku.daftar_sasaran.earliest("urutan").daftar_iku.earliest("urutan")


def test_cells_copied_from_a_spreadsheet_fill_rows_and_boxes(layar: Layar, iku: Iku) -> None:
    layar.buka(f"/iku/iku/{iku.pk}/ubah/")
    layar.page.locator("[name=jenis_rumus][value=ekspresi]").check()
    teks = "a\tJumlah desa\tdesa\t\r\nb\tJumlah dokumen\tdokumen\t3\r\n"
    layar.page.evaluate(TEMPEL, [PERTAMA, teks])
    expect(layar.page.locator("#id_variabel-0-label")).to_have_value("Jumlah desa")
    expect(layar.page.locator("#id_variabel-1-kunci")).to_have_value("b")
    expect(layar.page.locator("#id_variabel-1-nilai_tetap")).to_have_value("3")


def test_what_does_not_fit_is_left_to_the_browser(layar: Layar, iku: Iku) -> None:
    layar.buka(f"/iku/iku/{iku.pk}/ubah/")
    layar.page.locator("[name=jenis_rumus][value=ekspresi]").check()
    layar.page.evaluate(TEMPEL, [PERTAMA, "a\tb\tc\td\te"])
    expect(layar.page.locator("#id_variabel-0-label")).to_have_value("")


def test_taking_what_is_stored_drops_the_refused_text(layar: Layar, iku: Iku) -> None:
    alamat = f"/iku/iku/{iku.pk}/ubah/"
    layar.buka(alamat)
    layar.page.locator("#id_nama").press_sequentially(" lama")
    Iku.objects.filter(pk=iku.pk).update(versi=iku.versi + 1)
    layar.tekan("Simpan indikator")
    layar.ikuti("Pakai yang tersimpan")
    layar.buka(alamat)
    expect(layar.page.locator("#id_nama")).to_have_value(iku.nama)
    expect(layar.page.locator(".draf-lokal")).to_have_count(0)


def test_formulas_have_the_width_of_a_phone(layar: Layar, draf: Dokumen) -> None:
    layar.page.set_viewport_size({"width": 390, "height": 800})
    layar.buka(f"/dokumen/{draf.pk}/")
    lebar = layar.page.locator(
        ".daftar-ringkas td[data-label='Cara menghitung'] > div"
    ).evaluate_all("semua => semua.map(satu => satu.getBoundingClientRect().width)")
    assert lebar
    assert min(lebar) > 250
    assert layar.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_word_without_blanks_does_not_widen_the_page(layar: Layar, iku: Iku) -> None:
    kata = "panjangsekali" * 25
    Iku.objects.filter(pk=iku.pk).update(nama=kata, sumber_data=kata, penjelasan=f"- {kata}")
    layar.page.set_viewport_size({"width": 390, "height": 800})
    layar.buka(f"/iku/{iku.sasaran.daftar_id}/")
    assert layar.page.evaluate("document.documentElement.scrollWidth") <= 390
