"""Figures typed and pasted in a browser: saved by themselves, kept while the network is away."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Route, expect

from iku.models import BagianUkur, NilaiVariabel, Pengukuran
from kecamatan.models import Kecamatan
from tests.factories_ukur import build_izin, build_pengukuran
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs
from tests.peramban.test_draf import draf

TAHUN_UKUR = 2018
TERSIMPAN = "Tersimpan di server"
TEMPEL = """(teks) => {
  const isi = new DataTransfer();
  isi.setData("text/plain", teks);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: isi, bubbles: true, cancelable: true }),
  );
}"""


@pytest.fixture
def pengukuran(situs: Situs) -> Pengukuran:
    """Return a triwulan of Panti that can be filled in today."""
    satu = build_pengukuran(Kecamatan.objects.get(kode="35.09.14"), TAHUN_UKUR, banyak=2)
    build_izin(satu, timezone.localdate())
    return satu


@pytest.fixture
def layar(buka: Callable[..., Layar], pengukuran: Pengukuran) -> Layar:
    """Open its grid."""
    layar = buka("operator.panti")
    layar.buka(f"/pengukuran/{pengukuran.pk}/isi/")
    return layar


def kotak(layar: Layar, nomor: int = 0) -> Locator:
    """Find a box of figures by its place."""
    return layar.page.locator(".kisi-ukur input[data-sel]").nth(nomor)


def kabar(layar: Layar, nomor: int = 0) -> Locator:
    """Find what is said under a box."""
    return layar.page.locator(".kisi-ukur .baris-ukur [data-sel-kabar]").nth(nomor)


def _tanpa_kirim(rute: Route) -> None:
    """Let pages come, and nothing go."""
    if rute.request.method == "POST":
        rute.abort()
    else:
        rute.continue_()


def tersimpan() -> list[Decimal]:
    """Return the figures of the year of this file; the samples have theirs."""
    milik = NilaiVariabel.objects.filter(
        bagian__pengukuran__periode__tahun_kinerja__tahun=TAHUN_UKUR
    )
    return [satu.angka for satu in milik.order_by("bagian", "pk")]


def test_what_is_typed_is_saved_by_itself_and_the_sums_follow(layar: Layar) -> None:
    kotak(layar).press_sequentially("45")
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    kotak(layar).press("ArrowDown")
    expect(kotak(layar, 1)).to_be_focused()
    kotak(layar, 1).press_sequentially("50")
    expect(kabar(layar, 1)).to_have_text(TERSIMPAN)
    assert tersimpan() == [Decimal(45), Decimal(50)]
    expect(layar.page.locator("[data-hasil]").first).to_contain_text("90%")
    assert draf(layar) == []
    assert layar.temukan_pelanggaran() == []


def test_a_block_from_a_spreadsheet_fills_the_boxes_and_a_wrong_one_is_named(layar: Layar) -> None:
    kotak(layar).focus()
    layar.page.evaluate(TEMPEL, "45\r\n50\r\nlima\r\n60\r\n")
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    expect(kabar(layar, 2)).not_to_have_text("Belum terkirim")
    expect(kotak(layar, 2)).to_have_attribute("aria-invalid", "true")
    expect(kotak(layar, 2)).to_have_value("lima")
    assert tersimpan() == [Decimal(45), Decimal(50), Decimal(60)]
    assert layar.temukan_pelanggaran() == []


def test_figures_typed_without_network_are_sent_when_it_is_back(layar: Layar) -> None:
    konteks = layar.page.context
    layar.page.on("dialog", lambda dialog: dialog.accept())
    konteks.set_offline(True)
    kotak(layar).press_sequentially("45")
    expect(layar.page.locator("[data-simpan-kabar]")).to_contain_text("Belum terkirim: jaringan")
    assert len(draf(layar)) == 1
    assert tersimpan() == []
    # The browser notes the request that found no network; nothing else may be wrong.
    assert all("ERR_INTERNET_DISCONNECTED" in satu for satu in layar.keluhan)
    layar.keluhan.clear()
    konteks.set_offline(False)
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    assert tersimpan() == [Decimal(45)]
    assert draf(layar) == []


def test_figures_the_server_never_got_come_back_with_the_page(layar: Layar) -> None:
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.page.route(layar.page.url, _tanpa_kirim)
    kotak(layar).press_sequentially("45")
    expect(layar.page.locator("[data-simpan-kabar]")).to_contain_text("Belum terkirim: jaringan")
    layar.keluhan.clear()
    layar.page.reload()
    expect(kotak(layar)).to_have_value("45")
    assert tersimpan() == []
    layar.page.unroute(layar.page.url)
    layar.page.reload()
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    assert tersimpan() == [Decimal(45)]
    assert draf(layar) == []


def test_a_page_asked_for_before_the_figure_arrived_still_shows_it(layar: Layar) -> None:
    sebelum = layar.page.request.get(layar.page.url).text()
    ditahan: list[Route] = []
    layar.page.route(layar.page.url, lambda rute: ditahan.append(rute), times=1)
    kotak(layar).press_sequentially("45")
    expect(layar.page.locator("[data-simpan-kabar]")).to_have_text("Menyimpan…")
    # The browser says this when it begins to fetch the next page, while this one still lives.
    layar.page.evaluate("window.dispatchEvent(new Event('beforeunload'))")
    ditahan[0].continue_()
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    layar.page.route(
        layar.page.url, lambda rute: rute.fulfill(body=sebelum, content_type="text/html"), times=1
    )
    layar.page.reload()
    expect(kotak(layar)).to_have_value("45")
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    assert tersimpan() == [Decimal(45)]
    assert draf(layar) == []


def test_a_figure_of_somebody_else_stays_and_is_shown(layar: Layar) -> None:
    lain = layar.tab_baru()
    lain.buka(layar.page.url)
    kotak(lain).press_sequentially("41")
    expect(kabar(lain)).to_have_text(TERSIMPAN)
    kotak(layar).press_sequentially("45")
    expect(kabar(layar)).to_contain_text("Orang lain sudah menyimpan 41")
    assert tersimpan() == [Decimal(41)]
    layar.tekan("Simpan draf")
    assert "41" in layar.isi_halaman
    assert "45" in layar.isi_halaman
    assert layar.temukan_pelanggaran() == []
    layar.tekan("Simpan isian saya")
    assert tersimpan() == [Decimal(45)]
    assert draf(layar) == []


def _kabar_alasan(layar: Layar, pk: int) -> Locator:
    return layar.page.locator(f"#id_alasan_tidak_diukur-{pk}_kabar")


def _bagian(pengukuran: Pengukuran) -> BagianUkur:
    satu: BagianUkur = pengukuran.daftar_bagian.exclude(indikator=None).order_by("urutan").first()
    return satu


def test_a_reason_stays_while_its_mark_is_refused(layar: Layar, pengukuran: Pengukuran) -> None:
    pk = _bagian(pengukuran).pk
    kotak(layar).press_sequentially("45")
    expect(kabar(layar)).to_have_text(TERSIMPAN)
    tanda = layar.page.locator(f"#id_tidak_diukur-{pk}")
    alasan = layar.page.locator(f"#id_alasan_tidak_diukur-{pk}")
    tanda.check()
    alasan.press_sequentially("Survei baru ada di triwulan II")
    expect(layar.page.locator(f"#id_tidak_diukur-{pk}_kabar")).to_contain_text("Masih ada angkanya")
    expect(_kabar_alasan(layar, pk)).to_have_text("Belum tersimpan")
    expect(alasan).to_have_value("Survei baru ada di triwulan II")
    # The figure goes: mark and reason are saved with it, without touching them again.
    kotak(layar).fill("")
    expect(_kabar_alasan(layar, pk)).to_have_text(TERSIMPAN)
    kini = _bagian(pengukuran)
    assert (kini.tidak_diukur, kini.alasan_tidak_diukur) == (True, "Survei baru ada di triwulan II")
    assert draf(layar) == []


def test_a_reason_typed_while_its_mark_is_on_its_way_stays(
    layar: Layar, pengukuran: Pengukuran
) -> None:
    pk = _bagian(pengukuran).pk
    alasan = layar.page.locator(f"#id_alasan_tidak_diukur-{pk}")
    layar.page.locator(f"#id_tidak_diukur-{pk}").check()
    expect(_kabar_alasan(layar, pk)).to_contain_text("Tulis mengapa")
    alasan.press_sequentially("Survei baru ada di triwulan II", delay=90)
    expect(_kabar_alasan(layar, pk)).to_have_text(TERSIMPAN)
    assert _bagian(pengukuran).alasan_tidak_diukur == "Survei baru ada di triwulan II"


def test_a_proposed_way_goes_with_the_first_figure(layar: Layar, pengukuran: Pengukuran) -> None:
    cara = layar.page.locator(f"#id_cara-{_bagian(pengukuran).pk}")
    expect(cara).to_have_value("rasio")
    kotak(layar).press_sequentially("45")
    kotak(layar).press("ArrowDown")
    kotak(layar, 1).press_sequentially("50")
    expect(kabar(layar, 1)).to_have_text(TERSIMPAN)
    expect(layar.page.locator("[data-hasil]").first).not_to_contain_text("belum dipilih")
    expect(cara).to_have_value("rasio")
    assert _list_cara(pengukuran) == ["rasio"]


def _list_cara(pengukuran: Pengukuran) -> list[str]:
    milik = pengukuran.kecamatan.daftar_cara_ukur.filter(tahun=TAHUN_UKUR)
    return list(milik.values_list("cara", flat=True))
