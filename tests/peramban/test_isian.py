"""Typed text is never lost: to the network, a closed tab, an ended session, or another person."""

import json
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from iku.models import Iku
from tests.factories import SANDI_UJI
from tests.peramban.dunia import Dunia
from tests.peramban.layar import Layar

KALIMAT = "Persentase tindak lanjut hasil musyawarah perencanaan pembangunan kecamatan"
LAIN = "Persentase usulan musyawarah yang masuk rencana kerja"


@pytest.fixture
def iku(dunia: Dunia) -> Iku:
    """Return the first indikator of the draft."""
    milik = Iku.objects.filter(sasaran__daftar=dunia.salinan.daftar_iku)
    return milik.earliest("sasaran__urutan", "urutan")


@pytest.fixture
def layar(buka: Callable[..., Layar], iku: Iku) -> Layar:
    """Open the form of that indikator."""
    layar = buka("operator.panti")
    layar.page.on("dialog", lambda dialog: dialog.accept())
    layar.buka(f"/iku/iku/{iku.pk}/ubah/")
    return layar


def ketik(layar: Layar, teks: str) -> None:
    """Type over the name of the indikator, and wait for the browser's own copy."""
    nama = layar.page.locator("#id_nama")
    nama.fill("")
    nama.press_sequentially(teks)
    layar.page.wait_for_function(
        f"() => JSON.stringify(Object.values(localStorage)).includes({json.dumps(teks)})"
    )


def tersimpan_di_peramban(layar: Layar) -> list[str]:
    """Return the names of the copies that the browser keeps."""
    daftar: list[str] = layar.page.evaluate("() => Object.keys(localStorage)")
    return [nama for nama in daftar if nama.startswith("sakip:draf:")]


def test_text_typed_before_the_network_went_comes_back_and_is_forgotten_once_saved(
    layar: Layar, iku: Iku
) -> None:
    alamat = layar.page.url
    ketik(layar, KALIMAT)
    layar.page.context.set_offline(True)
    layar.tombol("Lihat rumus").click()
    expect(layar.page.locator("#pesan")).to_contain_text("Isian Anda masih ada di layar")
    layar.tombol("Simpan indikator").click()
    layar.page.wait_for_url("chrome-error://**")
    layar.page.close()
    layar.page.context.set_offline(False)
    layar.keluhan.clear()

    baru = layar.tab_baru()
    baru.buka(alamat)
    expect(baru.page.locator("#id_nama")).to_have_value(KALIMAT)
    assert "Isian yang belum tersimpan dipulihkan" in baru.isi_halaman
    assert baru.temukan_pelanggaran() == []
    baru.tekan("Simpan indikator")
    iku.refresh_from_db()
    assert iku.nama == KALIMAT
    assert tersimpan_di_peramban(baru) == []


def test_what_was_restored_can_be_thrown_away(layar: Layar, iku: Iku) -> None:
    ketik(layar, KALIMAT)
    layar.page.reload()
    layar.tombol("Buang isian ini").click()
    expect(layar.page.locator("#id_nama")).to_have_value(iku.nama)
    layar.page.reload()
    expect(layar.page.locator("#id_nama")).to_have_value(iku.nama)
    assert tersimpan_di_peramban(layar) == []


def test_text_survives_an_ended_session(layar: Layar, iku: Iku) -> None:
    ketik(layar, KALIMAT)
    Session.objects.all().delete()
    layar.tekan("Simpan indikator")
    assert layar.judul == "Masuk"
    assert "isian yang belum tersimpan masih ada" in layar.isi_halaman
    layar.isi("Nama pengguna", "operator.panti")
    layar.isi("Kata sandi", SANDI_UJI)
    layar.tekan("Masuk")
    expect(layar.page.locator("#id_nama")).to_have_value(KALIMAT)


def test_logging_out_wipes_the_browser_and_another_person_sees_nothing(
    layar: Layar, iku: Iku
) -> None:
    ketik(layar, KALIMAT)
    assert len(tersimpan_di_peramban(layar)) == 1
    layar.keluar()
    assert tersimpan_di_peramban(layar) == []


def test_the_second_of_two_tabs_is_shown_both_texts_and_chooses(layar: Layar, iku: Iku) -> None:
    kedua = layar.tab_baru()
    kedua.buka(layar.page.url)
    layar.page.locator("#id_nama").fill(LAIN)
    layar.tekan("Simpan indikator")
    kedua.page.locator("#id_nama").fill(KALIMAT)
    with kedua.page.expect_navigation() as pindah:
        kedua.tombol("Simpan indikator").click()
    assert pindah.value.status == 409
    baris = kedua.page.get_by_role("row").filter(has_text="Nama indikator")
    expect(baris).to_contain_text(KALIMAT)
    expect(baris).to_contain_text(LAIN)
    assert kedua.temukan_pelanggaran() == []
    kedua.page.set_viewport_size({"width": 390, "height": 800})
    assert kedua.temukan_pelanggaran() == []
    kedua.tekan("Simpan isian saya")
    iku.refresh_from_db()
    assert iku.nama == KALIMAT


def test_a_stale_form_of_any_other_kind_is_answered_with_both_texts(
    buka: Callable[..., Layar], dunia: Dunia
) -> None:
    pertama = buka("operator.panti")
    alamat = f"/dokumen/{dunia.salinan.pk}/identitas/"
    pertama.buka(alamat)
    kedua = pertama.tab_baru()
    kedua.buka(alamat)
    pertama.isi("Nomor urut", "031")
    pertama.tekan("Simpan")
    kedua.page.locator("#id_tempat").fill("Panti")
    kedua.isi("Nomor urut", "032")
    with kedua.page.expect_navigation() as pindah:
        kedua.tombol("Simpan").click()
    assert pindah.value.status == 409
    for teks in ("Panti", "031", "032"):
        assert teks in kedua.isi_halaman
    assert kedua.temukan_pelanggaran() == []


def test_a_double_click_saves_once(buka: Callable[..., Layar], dunia: Dunia) -> None:
    layar = buka("operator.panti")
    layar.buka(f"/kecamatan/{dunia.kecamatan.kode}/bidang/tambah/")
    layar.isi("Nama", "Seksi Perekonomian")
    layar.tombol("Tambah bidang").dblclick()
    layar.page.wait_for_url("**/kecamatan/35.09.14/#bidang")
    assert dunia.kecamatan.daftar_bidang.filter(nama="Seksi Perekonomian").count() == 1
