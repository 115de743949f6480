"""Drafts through the page: from the standard wording, as a copy, as a correction, dropped."""

import pytest
from django.urls import reverse

from iku.models import DaftarIku, Iku
from kecamatan.models import Jejak
from laporan.enums import Aksi, StatusDokumen
from laporan.models import Dokumen
from tests.factories import buat_kabupaten, buat_kecamatan
from tests.factories_dokumen import TAHUN, Kantor, buat_draf, segar
from tests.factories_iku import buat_format
from tests.factories_laporan import (
    CATATAN,
    buat_dokumen_di,
    jalankan,
    konfirmasi_semua,
    potret,
)
from tests.laporan.halaman.baca import alamat, isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db

URL = "/dokumen/baru/"


def test_a_new_draft_starts_with_the_standard_wording(kantor: Kantor, masuk: Masuk) -> None:
    isian = {"jenis": "sk-iku", "format": kantor.format.pk, "tahun": TAHUN}
    response = masuk(kantor.operator).post(URL, isian, follow=True)
    dokumen = Dokumen.objects.get()
    assert response.redirect_chain == [(alamat("dokumen", dokumen), 302)]
    assert pesan_of(response) == ["Draf dibuat. Lengkapi bagian yang masih kurang."]
    assert (dokumen.kecamatan, dokumen.tahun, dokumen.status) == (kantor.kecamatan, TAHUN, "draf")
    assert dokumen.daftar_butir.filter(bagian="menimbang").exists()
    assert not Iku.objects.filter(sasaran__daftar=dokumen.daftar_iku).exists()


def test_a_copy_brings_every_indikator_to_be_confirmed(kantor: Kantor, masuk: Masuk) -> None:
    asal = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    klien = masuk(kantor.operator)
    halaman = klien.get(f"{URL}?sumber={asal.pk}")
    assert f'<option value="{asal.pk}" selected>' in isi_of(halaman)
    isian = {"sumber": asal.pk, "tahun": TAHUN + 1, "kecamatan": "2", "status": "ditetapkan"}
    klien.post(URL, isian)
    salinan = Dokumen.objects.get(tahun=TAHUN + 1)
    assert (salinan.kecamatan, salinan.status) == (kantor.kecamatan, "draf")
    assert salinan.nomor_urut is None
    assert salinan.tanggal is None
    iku = Iku.objects.get(sasaran__daftar=salinan.daftar_iku)
    assert iku.perlu_konfirmasi
    assert iku.indikator == Iku.objects.get(sasaran__daftar=asal.daftar_iku).indikator


def test_the_years_of_a_new_draft_must_make_sense(kantor: Kantor, masuk: Masuk) -> None:
    isian = {"jenis": "sk-iku", "format": kantor.format.pk}
    for tahun, akhir in (("", ""), ("1999", ""), ("2026", "2025"), ("dua ribu", ""), ("2101", "")):
        response = masuk(kantor.operator).post(URL, isian | {"tahun": tahun, "tahun_akhir": akhir})
        assert response.status_code == 200
        assert response.context["form"].errors
    assert not Dokumen.objects.exists()


def test_the_words_of_a_neighbour_cannot_be_copied(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk
) -> None:
    milik_tetangga = buat_draf(tetangga)
    klien = masuk(kantor.operator)
    assert "Panti" not in isi_of(klien.get(f"{URL}?sumber={milik_tetangga.pk}"))
    response = klien.post(URL, {"sumber": milik_tetangga.pk, "tahun": TAHUN})
    assert list(response.context["form"].errors) == ["sumber"]
    assert Dokumen.objects.count() == 1


def test_a_layout_of_another_kabupaten_is_refused(kantor: Kantor, masuk: Masuk) -> None:
    asing = buat_format(buat_kabupaten("35.08"))
    isian = {"jenis": "sk-iku", "format": asing.pk, "tahun": TAHUN}
    response = masuk(kantor.operator).post(URL, isian)
    assert list(response.context["form"].errors) == ["format"]
    assert not Dokumen.objects.exists()


def test_the_second_document_of_a_year_is_refused_in_words(kantor: Kantor, masuk: Masuk) -> None:
    isian = {"jenis": "sk-iku", "format": kantor.format.pk, "tahun": TAHUN}
    klien = masuk(kantor.operator)
    klien.post(URL, isian)
    response = klien.post(URL, isian)
    assert "sudah ada (draf)" in isi_of(response)
    assert Dokumen.objects.count() == DaftarIku.objects.count() == 1


def test_an_office_without_layout_is_told_whom_to_ask(masuk: Masuk, kantor: Kantor) -> None:
    kantor.format.delete()
    response = masuk(kantor.operator).post(URL, {"jenis": "sk-iku", "tahun": TAHUN})
    assert "Hubungi admin kabupaten" in isi_of(response)


def test_a_draft_is_dropped_with_its_indikator(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("hapus_draf", dokumen)
    assert klien.get(url).status_code == 200
    assert Dokumen.objects.count() == 1
    response = klien.post(url, follow=True)
    assert response.redirect_chain == [(reverse("laporan:daftar_dokumen"), 302)]
    assert pesan_of(response) == ["Draf dihapus."]
    assert not Dokumen.objects.exists()
    assert not DaftarIku.objects.exists()
    assert klien.post(url).status_code == 404


def test_a_draft_that_was_submitted_once_stays(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIKEMBALIKAN, kantor)
    klien = masuk(kantor.operator)
    assert alamat("hapus_draf", dokumen) not in isi_of(klien.get(alamat("dokumen", dokumen)))
    assert klien.post(alamat("hapus_draf", dokumen)).status_code == 403
    assert segar(dokumen).status == StatusDokumen.DIKEMBALIKAN


def test_a_draft_that_others_were_copied_from_stays(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien = masuk(kantor.operator)
    klien.post(URL, {"sumber": dokumen.pk, "tahun": TAHUN + 1})
    sebelum = potret(Dokumen, DaftarIku, Iku, Jejak)
    response = klien.post(alamat("hapus_draf", dokumen), follow=True)
    assert pesan_of(response)[-1].startswith("Draf ini menjadi asal draf lain")
    assert potret(Dokumen, DaftarIku, Iku, Jejak) == sebelum


def test_a_correction_ends_with_the_old_decree_replaced(kantor: Kantor, masuk: Masuk) -> None:
    lama = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    operator = masuk(kantor.operator)
    kosong = operator.post(alamat("buat_perubahan", lama), {"alasan": " "})
    assert list(kosong.context["form"].errors) == ["alasan"]
    response = operator.post(alamat("buat_perubahan", lama), {"alasan": CATATAN}, follow=True)
    baru = Dokumen.objects.get(menggantikan=lama)
    assert response.redirect_chain == [(alamat("dokumen", baru), 302)]
    assert CATATAN in isi_of(response)
    assert segar(lama).status == StatusDokumen.DITETAPKAN
    lagi = operator.post(alamat("buat_perubahan", lama), {"alasan": CATATAN})
    assert "Perubahan atas dokumen ini sudah disusun." in isi_of(lagi)
    konfirmasi_semua(baru)
    operator.post(
        alamat("isi_nomor", baru),
        {"versi": segar(baru).versi, "nomor": "008", "tanggal": "2026-02-03"},
    )
    for aksi in (Aksi.AJUKAN, Aksi.VERIFIKASI, Aksi.TETAPKAN):
        jalankan(aksi, baru, kantor)
    assert segar(baru).status == StatusDokumen.DITETAPKAN
    assert segar(lama).status == StatusDokumen.DIGANTIKAN
    halaman = isi_of(operator.get(alamat("dokumen", lama)))
    assert "Digantikan" in halaman
    assert alamat("dokumen", baru) in halaman


def test_the_menu_offers_a_new_draft_to_operators_alone(kantor: Kantor, masuk: Masuk) -> None:
    daftar = reverse("laporan:daftar_dokumen")
    assert URL in isi_of(masuk(kantor.operator).get(daftar))
    assert URL not in isi_of(masuk(kantor.sekcam).get(daftar))


def test_a_list_shows_no_row_of_a_neighbour(kantor: Kantor, tetangga: Kantor, masuk: Masuk) -> None:
    buat_draf(kantor)
    milik_tetangga = buat_draf(tetangga)
    buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    url = reverse("laporan:daftar_dokumen")
    for pengguna in (kantor.operator, kantor.sekcam, kantor.pemimpin):
        for kueri in ("", "?tahun=2026", "?status=draf", "?tahun=x&status=y&page=99"):
            halaman = isi_of(masuk(pengguna).get(url + kueri))
            assert alamat("dokumen", milik_tetangga) not in halaman
            assert "Panti" not in halaman


def test_the_list_is_narrowed_by_year_and_state(kantor: Kantor, masuk: Masuk) -> None:
    draf = buat_draf(kantor, tahun=2027)
    resmi = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    klien, url = masuk(kantor.operator), reverse("laporan:daftar_dokumen")
    for kueri, ada in (
        ("", {draf, resmi}),
        ("?tahun=2027", {draf}),
        ("?status=ditetapkan", {resmi}),
        ("?tahun=2027&status=ditetapkan", set()),
    ):
        assert set(klien.get(url + kueri).context["halaman"].object_list) == ada
    kosong = isi_of(klien.get(f"{url}?tahun=2027&status=ditetapkan"))
    assert "Tidak ada dokumen yang cocok" in kosong
