"""Pages that only read: the set, the history of an indikator, the examples."""

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from iku.actions.daftar import salin_daftar
from iku.actions.wadah import kunci_wadah, tutup_wadah
from iku.models import Iku
from iku.pustaka import PUSTAKA, Contoh
from iku.rekap import build_rekap, periksa
from iku.rumus import variabel_for
from kecamatan.enums import Peran
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_iku import buat_daftar, buat_format, buat_iku
from tests.iku.conftest import Meja, isian_editor
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant


def _halaman(meja: Meja) -> str:
    isi: str = meja.klien.get(reverse("iku:daftar", args=[meja.daftar.pk])).content.decode()
    return isi


def test_the_page_of_a_set_costs_the_same_at_1_and_100_indikator(meja: Meja) -> None:
    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            buat_iku(meja.sasaran, f"Indikator tambahan {Iku.objects.count()} {nomor}")

    url = reverse("iku:daftar", args=[meja.daftar.pk])
    assert_queries_constant(meja.klien, url, tambah)


def test_the_editor_costs_the_same_at_1_and_100_indikator(meja: Meja) -> None:
    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            buat_iku(meja.sasaran, f"Indikator tambahan {Iku.objects.count()} {nomor}")

    url = reverse("iku:ubah_iku", args=[meja.iku.pk])
    assert_queries_constant(meja.klien, url, tambah)


def test_the_history_costs_the_same_at_1_and_20_years(meja: Meja) -> None:
    tahun = iter(range(2023, 2100))

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            salin_daftar(sumber=meja.daftar, tahun=next(tahun), by=meja.operator)

    url = reverse("iku:sejarah_indikator", args=[meja.iku.indikator.kode])
    assert_queries_constant(meja.klien, url, tambah, banyak=20)


def test_a_finding_stands_beside_its_indikator_and_leads_to_the_field(meja: Meja) -> None:
    Iku.objects.update(satuan="")
    isi = _halaman(meja)
    assert f'href="{reverse("iku:ubah_iku", args=[meja.iku.pk])}#id_satuan"' in isi
    assert "1 hal harus diperbaiki" in isi


def test_findings_name_the_indikator_they_are_about(meja: Meja) -> None:
    Iku.objects.update(sumber_data="")
    (temuan,) = periksa(build_rekap(meja.daftar))
    assert (temuan.kode, temuan.objek) == ("tanpa_sumber_data", f"iku:{meja.iku.pk}")


def test_copied_items_ask_to_be_confirmed(meja: Meja) -> None:
    assert "Perlu konfirmasi" not in _halaman(meja)
    Iku.objects.update(perlu_konfirmasi=True)
    isi = _halaman(meja)
    assert "Perlu konfirmasi" in isi
    assert "1 bagian disalin" in isi


@pytest.mark.parametrize("peran", [Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT, Peran.BAPPEDA])
def test_readers_see_the_words_and_no_button(meja: Meja, peran: Peran) -> None:
    kecamatan = meja.daftar.kecamatan
    klien = KlienKetat()
    klien.force_login(
        buat_pengguna(peran, kecamatan=kecamatan, kabupaten=kecamatan.kabupaten),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    isi = klien.get(reverse("iku:daftar", args=[meja.daftar.pk])).content.decode()
    assert meja.iku.nama in isi
    assert "Tambah indikator" not in isi
    assert f"/iku/iku/{meja.iku.pk}/" not in isi


def test_a_closed_set_says_why_and_hides_its_buttons(meja: Meja) -> None:
    tutup_wadah(wadah=meja.daftar, by=meja.operator)
    isi = _halaman(meja)
    assert "sedang diperiksa" in isi
    assert "Tambah indikator" not in isi


def test_an_empty_set_leads_to_its_first_sasaran(meja: Meja) -> None:
    kosong = buat_daftar(meja.daftar.kecamatan, tahun=2030)
    isi = meja.klien.get(reverse("iku:daftar", args=[kosong.pk])).content.decode()
    assert "Belum ada sasaran" in isi
    assert reverse("iku:tambah_sasaran", args=[kosong.pk]) in isi


def test_the_history_shows_what_changed_between_two_years(meja: Meja) -> None:
    salinan = salin_daftar(sumber=meja.daftar, tahun=2023, by=meja.operator)
    baru = Iku.objects.get(sasaran__daftar=salinan)
    isian = isian_editor(baru.sasaran, nama="Kalimat baru", satuan="persen")
    meja.klien.post(reverse("iku:ubah_iku", args=[baru.pk]), isian)
    halaman = meja.klien.get(reverse("iku:sejarah_indikator", args=[meja.iku.indikator.kode]))
    kini, lama = halaman.context["sejarah"]
    assert [beda.label for beda in kini.daftar_perubahan][:2] == ["Nama indikator", "Satuan"]
    assert lama.daftar_perubahan is None
    assert kini.daftar_perubahan[0].lama == meja.iku.nama


def test_only_layouts_of_the_own_kabupaten_can_be_chosen(meja: Meja) -> None:
    lain = buat_format(meja.daftar.kecamatan.kabupaten)
    asing = buat_format(buat_kabupaten("35.08"))
    url = reverse("iku:pilih_format", args=[meja.daftar.pk])
    meja.klien.post(url, {"format": asing.pk, "versi": 1})
    meja.daftar.refresh_from_db()
    assert meja.daftar.format != asing
    meja.klien.post(url, {"format": lain.pk, "versi": 1})
    meja.daftar.refresh_from_db()
    assert meja.daftar.format == lain
    assert meja.klien.post(url, {"format": lain.pk, "versi": 1}).status_code == 409


@pytest.mark.parametrize("contoh", PUSTAKA, ids=lambda contoh: contoh.kunci)
def test_every_example_can_be_saved_as_it_is(meja: Meja, contoh: Contoh) -> None:
    assert variabel_for(contoh.isian["jenis_rumus"], contoh.rumus).ekspresi
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    halaman = meja.klien.get(url, {"contoh": contoh.kunci})
    isian = {
        isian.html_name: isian.value()
        for formulir in halaman.context["editor"]
        for isian in formulir
        if isian.value() not in (None, False, [])
    }
    isian |= {"variabel-TOTAL_FORMS": 0, "variabel-INITIAL_FORMS": 0}
    assert meja.klien.post(url, isian).status_code == 302
    baru = Iku.objects.exclude(pk=meja.iku.pk).get()
    assert baru.nama == contoh.isian["nama"]
    assert baru.ekspresi


def test_an_unknown_example_opens_an_empty_form(meja: Meja) -> None:
    url = reverse("iku:tambah_iku", args=[meja.sasaran.pk])
    assert meja.klien.get(url, {"contoh": "tidak-ada"}).status_code == 200


def test_the_compact_table_shows_every_indikator(meja: Meja) -> None:
    isi = render_to_string("iku/_daftar_ringkas.html", {"rekap": build_rekap(meja.daftar)})
    assert meja.iku.nama in isi
    assert 'role="math"' in isi


def test_an_enacted_set_is_shown_without_findings(meja: Meja) -> None:
    Iku.objects.update(satuan="")
    kunci_wadah(wadah=meja.daftar, by=meja.operator)
    isi = _halaman(meja)
    assert "Harus diperbaiki" not in isi
    assert "Sudah ditetapkan; isinya tetap." in isi
