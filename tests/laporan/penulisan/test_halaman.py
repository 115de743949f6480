"""The writing pages as they answer."""

from html import escape
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django import Settings

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.actions.atur_naskah import atur_status, tunjuk_pemilik
from laporan.lkjip.kunci import key_of_ukur
from laporan.lkjip.narasi.angka import Angka
from laporan.lkjip.narasi.periksa import Tanda
from laporan.models import GambarNaskah, NaskahBagian
from laporan.views import naskah_tanda
from laporan.views.ambil_lkjip import build_bahan
from tests.factories_naskah import KUNCI, KUNCI_OTOMATIS, gambar_bita, komentar_of, tulis
from tests.klien import KlienKetat
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
OTOMATIS = {"X-Simpan": "otomatis"}


def masuk(siapa: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(siapa, backend=BACKEND)
    return klien


def alamat(kerja: Kerja, rute: str = "lkjip_bagian", kunci: str = KUNCI) -> str:
    return reverse(f"laporan:{rute}", args=[kerja.laporan.pk, kunci])


def kirim(kerja: Kerja, isi: str, versi: int, siapa: Pengguna | None = None) -> dict[str, Any]:
    """Send a text as the page does by itself."""
    klien = masuk(siapa or kerja.operator)
    url = alamat(kerja, "simpan_naskah")
    hasil: dict[str, Any] = klien.post(url, {"isi": isi, "versi": versi}, headers=OTOMATIS).json()
    return hasil


def test_the_outline_counts_and_names_who_wrote(kerja: Kerja) -> None:
    naskah = tulis(kerja.laporan, by=kerja.operator)
    atur_status(
        laporan=kerja.laporan, kunci=KUNCI, siap=True, versi=naskah.versi, by=kerja.operator
    )
    tunjuk_pemilik(
        laporan=kerja.laporan, kunci="isu-strategis", pemilik=kerja.kasi, by=kerja.operator
    )
    komentar_of(kerja.laporan)
    halaman = masuk(kerja.operator).get(reverse("laporan:lkjip", args=[kerja.laporan.pk]))
    papan = halaman.context["kerja"]
    isi = halaman.content.decode()
    assert (papan.siap, papan.komentar) == (1, 1)
    assert papan.banyak == sum(satu.is_ditulis_orang for satu in papan.daftar) > 10
    assert f"1 dari {papan.banyak} bagian siap" in isi
    assert f"Pemilik: {kerja.kasi}" in isi
    assert "1 komentar" in isi


def test_a_part_made_by_the_system_has_no_editor(kerja: Kerja) -> None:
    isi = masuk(kerja.operator).get(alamat(kerja, kunci=KUNCI_OTOMATIS)).content.decode()
    assert 'id="naskah"' not in isi
    assert "data-naskah" in masuk(kerja.operator).get(alamat(kerja)).content.decode()


@pytest.mark.parametrize("kunci", ["xyz", "sasaran", "sasaran@i9999999"])
def test_a_part_that_the_report_does_not_have_is_not_found(kerja: Kerja, kunci: str) -> None:
    assert masuk(kerja.operator).get(alamat(kerja, kunci=kunci)).status_code == 404


def test_saving_by_itself_answers_with_version_and_marks(
    kerja: Kerja, monkeypatch: pytest.MonkeyPatch
) -> None:
    ikm = Angka("ikm", "IKM", "86,5", "Indikator", "Pengukuran")
    tanda = Tanda("beda", "86,6", "IKM menurut data 86,5.", 7, 11, "ikm")
    monkeypatch.setattr(naskah_tanda, "periksa_naskah", lambda *_: (tanda,))
    monkeypatch.setattr(naskah_tanda, "list_angka", lambda _: {"ikm": ikm})
    jawaban = kirim(kerja, "<p>Nilai 86,6</p>", 0)
    assert (jawaban["keadaan"], jawaban["versi"]) == ("tersimpan", 1)
    assert 'data-jenis="beda" data-kutipan="86,6" data-awal="7"' in jawaban["html"]
    assert "1 tanda" in jawaban["html"]
    assert "Ganti dengan 86,5" in jawaban["html"]


def test_the_second_of_two_gets_both_texts_and_keeps_his_own(kerja: Kerja) -> None:
    kirim(kerja, "<p>Naik tajam</p>", 0)
    jawaban = kirim(kerja, "<p>Turun tajam</p>", 0)
    assert (jawaban["keadaan"], jawaban["versi"]) == ("bentrok", 1)
    assert jawaban["tersimpan"] == "<p>Naik tajam</p>"
    assert "<del>" in jawaban["html"]
    assert NaskahBagian.objects.get().isi == "<p>Naik tajam</p>"
    halaman = masuk(kerja.operator).post(
        alamat(kerja, "simpan_naskah"), {"isi": "<p>Turun tajam</p>", "versi": 0}
    )
    assert halaman.status_code == 409
    isi = halaman.content.decode()
    assert "Naik tajam" in isi
    assert "Turun tajam" in isi
    assert 'name="versi" value="1"' in isi


def test_a_refused_text_is_told_to_the_page_that_saves_by_itself(kerja: Kerja) -> None:
    naskah = tulis(kerja.laporan, by=kerja.operator)
    atur_status(
        laporan=kerja.laporan, kunci=KUNCI, siap=True, versi=naskah.versi, by=kerja.operator
    )
    jawaban = kirim(kerja, "<p>Lain</p>", naskah.versi)
    assert jawaban["keadaan"] == "ditolak"
    assert "ditandai siap" in jawaban["pesan"]


def test_a_text_without_its_version_was_cut_on_its_way(kerja: Kerja) -> None:
    jawaban = masuk(kerja.operator).post(alamat(kerja, "simpan_naskah"), {"isi": "<p>A</p>"})
    assert jawaban.status_code == 409
    assert not NaskahBagian.objects.exists()


def test_the_owner_gets_the_editor_and_others_read(kerja: Kerja) -> None:
    tunjuk_pemilik(laporan=kerja.laporan, kunci=KUNCI, pemilik=kerja.kasi, by=kerja.operator)
    assert "data-naskah" in masuk(kerja.kasi).get(alamat(kerja)).content.decode()
    sekcam = masuk(kerja.orang[Peran.SEKCAM]).get(alamat(kerja)).content.decode()
    assert "data-pustaka" not in sekcam
    assert 'name="pemilik"' in sekcam
    assert kirim(kerja, "<p>Oleh kasi</p>", 0, kerja.kasi)["keadaan"] == "tersimpan"


def test_a_picture_is_uploaded_shown_and_taken_away(
    kerja: Kerja, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    klien = masuk(kerja.operator)
    isian = {"judul": "Musrenbang", "uraian": "Warga duduk melingkar."}
    kosong = klien.post(alamat(kerja, "unggah_gambar"), isian)
    assert "Pilih berkas gambarnya." in kosong.content.decode()
    berkas = SimpleUploadedFile("foto.png", gambar_bita(), "image/png")
    klien.post(alamat(kerja, "unggah_gambar"), {**isian, "berkas": berkas})
    gambar = GambarNaskah.objects.get()
    url = reverse("laporan:gambar_naskah", args=[kerja.laporan.pk, gambar.sidik])
    assert url in klien.get(alamat(kerja)).content.decode()
    disajikan = masuk(kerja.orang[Peran.BAPPEDA]).get(url)
    assert (disajikan.status_code, disajikan["Content-Type"]) == (200, "image/png")
    klien.post(reverse("laporan:hapus_gambar", args=[gambar.pk]))
    assert not GambarNaskah.objects.exists()
    assert klien.get(url).status_code == 404


def test_versions_are_chosen_by_their_numbers(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>Naik</p>", by=kerja.operator)
    halaman = masuk(kerja.operator).get(alamat(kerja, "versi_naskah"), {"baru": "1", "lama": "x"})
    assert (halaman.context["baru"].nomor, halaman.context["lama"]) == (1, None)
    assert "Naik" in halaman.content.decode()


def test_pages_of_a_repeated_part_name_its_sasaran(kerja: Kerja) -> None:
    sasaran = build_bahan(kerja.laporan).daftar_sasaran[0]
    kunci = f"sasaran@{key_of_ukur(sasaran)}"
    for rute in ("lkjip_bagian", "versi_naskah", "unggah_gambar"):
        isi = masuk(kerja.operator).get(alamat(kerja, rute, kunci)).content.decode()
        assert sasaran.sasaran.teks in isi
        assert "{sasaran}" not in isi


def test_the_preview_shows_every_part_of_the_report(kerja: Kerja) -> None:
    url = reverse("laporan:pratinjau", args=[kerja.laporan.dokumen.pk])
    isi = masuk(kerja.operator).get(url).content.decode()
    for judul in ("Kata Pengantar", "Latar Belakang", "Akuntabilitas Keuangan", "Penutup"):
        assert judul in isi


@pytest.mark.parametrize(
    "isi", ["<p>Kalimat yang sudah lama dipikirkan. " + "x" * 60_000, "a\0" * 9]
)
def test_a_text_that_is_refused_comes_back_without_javascript(kerja: Kerja, isi: str) -> None:
    halaman = masuk(kerja.operator).post(alamat(kerja, "simpan_naskah"), {"isi": isi, "versi": "0"})
    assert halaman.status_code == 409
    assert [escape(satu)[:40] in halaman.content.decode() for satu in (isi,)] == [True]


def test_a_remark_that_is_too_long_comes_back(kerja: Kerja) -> None:
    teks = "Sebut dasar hukumnya. " * 500
    halaman = masuk(kerja.kasi).post(alamat(kerja, "komentar_naskah"), {"teks": teks})
    assert halaman.status_code == 409
    assert teks.strip() in halaman.content.decode()
