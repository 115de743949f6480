"""Writing a part of the yearly report in a browser: by itself, without a network, side by side."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db.models import QuerySet
from django.utils import timezone
from playwright.sync_api import Locator, expect

from kecamatan.models import Kecamatan, Pengguna
from laporan.lkjip.narasi import angka, awal, pengetahuan, periksa
from laporan.lkjip.narasi.angka import Angka
from laporan.lkjip.narasi.periksa import Tanda
from laporan.models import KomentarNaskah, LaporanKinerja, NaskahBagian, VersiNaskah
from laporan.views import naskah, naskah_konteks, naskah_tanda
from tests.factories_lkjip import buat_laporan
from tests.factories_naskah import KUNCI, tulis
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs

TERSIMPAN = "Tersimpan di server"
IKM = Angka("ikm", "Nilai IKM tahun 2018", "86,5", "Indikator", "Pengukuran triwulan IV")
TAHUN = 2018


@pytest.fixture
def laporan(situs: Situs) -> LaporanKinerja:
    """Make the report of Panti for a year of which the sample data know nothing."""
    satu = buat_laporan(Kecamatan.objects.get(kode="35.09.14"), TAHUN).wadah
    assert isinstance(satu, LaporanKinerja)
    return satu


@pytest.fixture
def alamat(laporan: LaporanKinerja) -> str:
    """Return the page of a part."""
    return f"/lkjip/{laporan.pk}/bagian/{KUNCI}/"


@pytest.fixture
def layar(buka: Callable[..., Layar], alamat: str) -> Layar:
    """Open the part as the operator, with the editor ready."""
    layar = buka("operator.panti")
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.buka(alamat)
    expect(editor(layar)).to_be_visible()
    return layar


def editor(layar: Layar) -> Locator:
    """Find the place where one writes."""
    return layar.page.locator(".ProseMirror")


def kabar(layar: Layar) -> Locator:
    """Find what the page says about saving."""
    return layar.page.locator("[data-naskah-kabar]")


def ketik(layar: Layar, teks: str) -> None:
    """Write at the end of the text."""
    editor(layar).click()
    layar.page.keyboard.press("Control+End")
    layar.page.keyboard.type(teks)


def isi() -> str:
    """Return the text that is stored."""
    return NaskahBagian.objects.get(laporan__tahun=TAHUN, kunci=KUNCI).isi


def _versi() -> QuerySet[VersiNaskah]:
    """Return the versions of the report of this file; the samples have theirs."""
    return VersiNaskah.objects.filter(naskah__laporan__tahun=TAHUN)


def test_text_saves_itself_and_is_there_after_a_reload(layar: Layar) -> None:
    ketik(layar, "Laporan ini ")
    layar.tombol("Tebal").click()
    layar.page.keyboard.type("wajib")
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    assert isi() == "<p>Laporan ini <strong>wajib</strong></p>"
    expect(layar.page.locator("[data-lencana-naskah]")).to_have_text("Sedang ditulis")
    samping = layar.page.get_by_role("complementary", name="Tentang bagian ini")
    expect(samping).to_contain_text("Terakhir diubah Operator Panti")
    expect(samping).to_contain_text("1 versi naskah")
    layar.page.reload()
    expect(editor(layar)).to_have_text("Laporan ini wajib")
    assert layar.temukan_pelanggaran() == []
    layar.page.set_viewport_size({"width": 390, "height": 900})
    assert layar.temukan_pelanggaran() == []


def test_without_javascript_the_html_is_saved_by_the_button(
    buka: Callable[..., Layar], alamat: str
) -> None:
    layar = buka("operator.panti", skrip=False)
    layar.buka(alamat)
    layar.isian("Naskah sebagai HTML").fill("<p>Tanpa skrip.</p>")
    layar.tekan("Simpan naskah")
    assert isi() == "<p>Tanpa skrip.</p>"
    assert layar.pesan == "Naskah disimpan."


def test_what_the_network_lost_comes_back_and_is_sent(layar: Layar) -> None:
    layar.page.route("**/simpan/", lambda rute: rute.abort())
    ketik(layar, "Ditulis tanpa jaringan.")
    expect(kabar(layar)).to_contain_text("aman di komputer ini")
    assert not NaskahBagian.objects.filter(laporan__tahun=TAHUN, kunci=KUNCI).exists()
    layar.keluhan.clear()
    layar.page.unroute("**/simpan/")
    layar.page.reload()
    expect(layar.page.locator(".draf-lokal")).to_contain_text("dipulihkan")
    expect(editor(layar)).to_have_text("Ditulis tanpa jaringan.")
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    assert isi() == "<p>Ditulis tanpa jaringan.</p>"
    expect(layar.page.locator(".draf-lokal")).to_have_count(0)


def test_the_text_goes_as_soon_as_the_network_is_back(layar: Layar) -> None:
    layar.page.context.set_offline(True)
    ketik(layar, "Menunggu jaringan.")
    expect(kabar(layar)).to_contain_text("aman di komputer ini")
    layar.keluhan.clear()
    layar.page.context.set_offline(False)
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    assert isi() == "<p>Menunggu jaringan.</p>"


def test_after_logging_in_again_in_another_tab_the_text_goes(layar: Layar) -> None:
    layar.page.context.clear_cookies()
    ketik(layar, "Sesi berakhir.")
    expect(kabar(layar)).to_contain_text("sesi Anda berakhir")
    layar.tab_baru().masuk("operator.panti")
    layar.page.bring_to_front()
    layar.tombol("Simpan naskah").click()
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    assert isi() == "<p>Sesi berakhir.</p>"


def test_a_text_is_not_sent_for_somebody_else(layar: Layar) -> None:
    layar.page.context.clear_cookies()
    ketik(layar, "Milik operator.")
    expect(kabar(layar)).to_contain_text("sesi Anda berakhir")
    layar.tab_baru().masuk("sekcam.panti")
    layar.page.bring_to_front()
    with layar.page.expect_response("**/simpan/"):
        layar.tombol("Simpan naskah").click()
    expect(kabar(layar)).to_contain_text("sesi Anda berakhir")
    assert not NaskahBagian.objects.filter(laporan__tahun=TAHUN, kunci=KUNCI).exists()


@pytest.mark.parametrize(
    ("pilihan", "seharusnya"),
    [("Simpan naskah saya", "<p>Dari tab ini.</p>"), ("Pakai yang tersimpan", "<p>Lain.</p>")],
)
def test_of_two_people_the_second_sees_both_texts_and_chooses(
    layar: Layar, laporan: LaporanKinerja, pilihan: str, seharusnya: str
) -> None:
    sekcam = Pengguna.objects.get(username="sekcam.panti")
    NaskahBagian.objects.create(laporan=laporan, kunci=KUNCI, pemilik=sekcam, diubah_by=sekcam)
    tulis(laporan, "<p>Lain.</p>", by=sekcam)
    ketik(layar, "Dari tab ini.")
    bentrok = layar.page.locator("[data-bentrok]")
    expect(bentrok).to_contain_text(f"{sekcam.nama} sudah mengubah bagian ini")
    expect(bentrok.locator("del")).to_contain_text("Lain.")
    expect(bentrok.locator("ins")).to_contain_text("Dari tab ini.")
    assert isi() == "<p>Lain.</p>"
    assert layar.temukan_pelanggaran() == []
    layar.tombol(pilihan).click()
    expect(bentrok).to_be_empty()
    expect(kabar(layar)).to_contain_text("ersimpan")
    expect(kabar(layar)).not_to_contain_text("Belum")
    expect(kabar(layar)).not_to_contain_text("Menyimpan")
    assert isi() == seharusnya
    assert VersiNaskah.objects.filter(isi="<p>Lain.</p>").exists()
    ketik(layar, " Lagi.")
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    expect(layar.page.locator("[data-bentrok]")).to_be_empty()


def test_bappeda_comments_and_the_operator_closes(
    layar: Layar, buka: Callable[..., Layar], alamat: str
) -> None:
    bappeda = buka("bappeda.jember")
    bappeda.buka(alamat)
    expect(editor(bappeda)).to_have_count(0)
    bappeda.isi("Komentar baru", "Sebut dasar hukumnya.")
    bappeda.tekan("Kirim komentar")
    layar.page.reload()
    layar.tekan("Selesai: Sebut dasar hukumnya.")
    assert KomentarNaskah.objects.get().selesai_by == Pengguna.objects.get(
        username="operator.panti"
    )


def test_versions_are_compared_word_by_word_and_restored(
    layar: Layar, laporan: LaporanKinerja, alamat: str
) -> None:
    operator = Pengguna.objects.get(username="operator.panti")
    tulis(laporan, "<p>Capaian naik tajam.</p>", by=operator)
    _versi().update(dibuat_at=timezone.now() - timedelta(hours=1))
    tulis(laporan, "<p>Capaian turun tajam.</p>", by=operator)
    layar.buka(f"{alamat}versi/")
    banding = layar.page.locator(".banding-naskah")
    expect(banding.locator("del")).to_contain_text("naik")
    expect(banding.locator("ins")).to_contain_text("turun")
    assert layar.temukan_pelanggaran() == []
    layar.tekan("Pulihkan versi 1")
    expect(editor(layar)).to_have_text("Capaian naik tajam.")
    assert _versi().count() == 3


@pytest.fixture
def berangka(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the data know one figure, and object to another that is typed."""

    def list_angka(bahan: object) -> dict[str, Angka]:
        return {IKM.kunci: IKM}

    def periksa_naskah(tahu: object, html: str, kunci: str) -> tuple[Tanda, ...]:
        letak = html.find("86,6")
        if letak < 0:
            return ()
        return (Tanda("beda", "86,6", "IKM menurut data 86,5.", letak, letak + 4, IKM.kunci),)

    for modul in (angka, pengetahuan):
        monkeypatch.setattr(modul, "list_angka", list_angka)
    for modul in (periksa, naskah_tanda):
        monkeypatch.setattr(modul, "periksa_naskah", periksa_naskah)
    for modul in (awal, naskah, naskah_konteks):
        monkeypatch.setattr(modul, "usul_naskah", lambda bahan, kunci: "<p>Usul dari data.</p>")


def test_a_figure_is_searched_inserted_and_cannot_be_typed_into(
    berangka: None, layar: Layar
) -> None:
    ketik(layar, "Nilai ")
    layar.tombol("Sisipkan angka").click()
    dialog = layar.page.get_by_role("dialog")
    dialog.get_by_label("Cari").fill("tidak ada")
    expect(dialog.locator("li:visible")).to_have_count(0)
    dialog.get_by_label("Cari").fill("ikm 2018")
    assert layar.temukan_pelanggaran() == []
    dialog.get_by_role("button", name="Nilai IKM").click()
    angka_hidup = editor(layar).locator(".angka-hidup")
    expect(angka_hidup).to_have_attribute("title", "Dari data: Pengukuran triwulan IV")
    expect(kabar(layar)).to_contain_text(TERSIMPAN)
    assert isi() == '<p>Nilai <span data-angka="ikm">86,5</span></p>'
    layar.page.keyboard.press("Backspace")
    expect(angka_hidup).to_have_count(0)


def test_a_mark_binds_the_typed_figure_to_the_data(berangka: None, layar: Layar) -> None:
    ketik(layar, "IKM tahun ini 86,6 poin")
    tanda = layar.page.locator("[data-tanda]")
    expect(tanda).to_contain_text("1 tanda")
    expect(tanda).to_contain_text("IKM menurut data 86,5.")
    sorot = layar.page.evaluate(
        "() => [...CSS.highlights.get('tanda-beda')].map((satu) => satu.toString())"
    )
    assert sorot == ["86,6"]
    layar.page.get_by_role("button", name="Ganti dengan 86,5").click()
    expect(tanda).not_to_contain_text("86,6")
    assert isi() == '<p>IKM tahun ini <span data-angka="ikm">86,5</span> poin</p>'


def test_an_empty_text_begins_with_what_the_data_say(berangka: None, layar: Layar) -> None:
    layar.page.reload()
    layar.tekan("Mulai dari data")
    expect(editor(layar)).to_have_text("Usul dari data.")
    assert layar.tombol("Mulai dari data").count() == 0
