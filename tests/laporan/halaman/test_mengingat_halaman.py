"""The legal basis and copied items through their pages."""

from typing import Any

import pytest

from kecamatan.enums import JenisHubungan
from kecamatan.models import HubunganPeraturan, Jejak
from laporan.actions.buat import salin_dokumen
from laporan.models import ButirDokumen, ButirMengingat, Dokumen
from tests.factories import buat_kabupaten, buat_peraturan
from tests.factories_dokumen import TAHUN, Kantor, buat_draf, segar
from tests.factories_laporan import potret
from tests.laporan.halaman.baca import alamat, beda_of, isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def sitiran(dokumen: Dokumen) -> list[str]:
    return [str(butir) for butir in dokumen.daftar_mengingat.all()]


def kirim(dokumen: Dokumen, **isian: Any) -> dict[str, Any]:
    return {"versi": segar(dokumen).versi, **isian}


def test_a_regulation_is_added_changed_and_taken_away(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    baru, pengubah = buat_peraturan(tahun=2010), buat_peraturan(tahun=2020, nomor="20")
    HubunganPeraturan.objects.create(oleh=pengubah, terhadap=baru, jenis=JenisHubungan.MENGUBAH)
    klien, url = masuk(kantor.operator), alamat("mengingat", dokumen)
    response = klien.post(url, kirim(dokumen, peraturan=baru.pk), follow=True)
    assert pesan_of(response) == ["Dasar hukum disimpan."]
    # Government regulations stand above those of the president, whatever was added last.
    assert dokumen.daftar_mengingat.all()[0].peraturan == baru
    butir = dokumen.daftar_mengingat.get(peraturan=baru)
    ubah = alamat("ubah_mengingat", dokumen, butir.pk)
    assert pengubah.pengenal in isi_of(klien.get(ubah))
    klien.post(ubah, kirim(dokumen, pengubah=pengubah.pk, frasa="sekali"))
    assert any("sebagaimana telah diubah dengan" in satu for satu in sitiran(dokumen))
    butir = dokumen.daftar_mengingat.get(peraturan=baru)
    ubah = alamat("ubah_mengingat", dokumen, butir.pk)
    response = klien.post(ubah, kirim(dokumen, frasa="sekali", hapus="1"), follow=True)
    assert pesan_of(response)[-1] == "Dasar hukum dihapus."
    assert not dokumen.daftar_mengingat.filter(peraturan=baru).exists()


def test_a_regulation_of_another_kabupaten_is_no_choice(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    lumajang = buat_kabupaten("35.08")
    asing = buat_peraturan(kabupaten=lumajang, judul="Pokok Lumajang")
    klien, url = masuk(kantor.operator), alamat("mengingat", dokumen)
    sebelum = potret(ButirMengingat, Jejak)
    ada = dokumen.daftar_mengingat.get()
    for pk in (asing.pk, ada.peraturan_id, 0, "x"):
        response = klien.post(url, kirim(dokumen, peraturan=pk))
        assert list(response.context["form"].errors) == ["peraturan"]
        assert "Pokok Lumajang" not in isi_of(response)
    HubunganPeraturan.objects.create(
        oleh=asing, terhadap=ada.peraturan, jenis=JenisHubungan.MENGUBAH
    )
    ubah = alamat("ubah_mengingat", dokumen, ada.pk)
    for pk in (asing.pk, buat_peraturan().pk):
        response = klien.post(ubah, kirim(dokumen, pengubah=pk, frasa="sekali"))
        assert list(response.context["form"].errors) == ["pengubah"]
    assert potret(ButirMengingat, Jejak) == sebelum


def test_a_citation_of_another_document_is_not_found(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk
) -> None:
    dokumen, lain, asing = buat_draf(kantor), buat_draf(kantor, tahun=2027), buat_draf(tetangga)
    sebelum = potret(ButirMengingat)
    for pemilik in (lain, asing):
        butir = pemilik.daftar_mengingat.get()
        url = alamat("ubah_mengingat", dokumen, butir.pk)
        klien = masuk(kantor.operator)
        assert klien.get(url).status_code == 404
        assert klien.post(url, kirim(dokumen, frasa="sekali", hapus="1")).status_code == 404
    assert potret(ButirMengingat) == sebelum


def test_a_stale_choice_shows_what_is_cited_now(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    satu, dua = buat_peraturan(tahun=2010), buat_peraturan(tahun=2011)
    klien, url = masuk(kantor.operator), alamat("mengingat", dokumen)
    klien.post(url, {"versi": dokumen.versi, "peraturan": satu.pk})
    response = klien.post(url, {"versi": dokumen.versi, "peraturan": dua.pk})
    assert response.status_code == 409
    ((label, anda, kini),) = beda_of(response)
    assert (label, anda) == ("Mengingat", str(dua))
    assert str(satu) in kini
    assert not dokumen.daftar_mengingat.filter(peraturan=dua).exists()


def test_ticked_items_are_confirmed_and_no_others(kantor: Kantor, masuk: Masuk) -> None:
    asal = buat_draf(kantor)
    salinan = salin_dokumen(sumber=asal, tahun=TAHUN + 1, by=kantor.operator)
    klien, url = masuk(kantor.operator), alamat("konfirmasi", salinan)
    halaman = klien.get(url)
    kunci = [b.kunci for k in halaman.context["daftar"] for b in k.daftar_butir]
    jenis = {satu.partition(":")[0] for satu in kunci}
    assert jenis == {"butir", "mengingat", "tujuan", "indikator-tujuan", "sasaran", "iku"}
    response = klien.post(url, {"kunci": kunci[:3]}, follow=True)
    assert pesan_of(response) == ["3 butir dinyatakan sesuai."]
    sisa = [b.kunci for k in response.context["daftar"] for b in k.daftar_butir]
    assert sisa == kunci[3:]
    assert segar(salinan).versi == salinan.versi
    response = klien.post(url, {"kunci": sisa}, follow=True)
    assert "Semua butir sudah dikonfirmasi" in isi_of(response)


def test_keys_of_others_confirm_nothing(kantor: Kantor, tetangga: Kantor, masuk: Masuk) -> None:
    salinan = salin_dokumen(sumber=buat_draf(kantor), tahun=TAHUN + 1, by=kantor.operator)
    asing = salin_dokumen(sumber=buat_draf(tetangga), tahun=TAHUN + 1, by=tetangga.operator)
    sebelum = potret(ButirDokumen, ButirMengingat, Jejak)
    kunci = [f"butir:{butir.pk}" for butir in asing.daftar_butir.all()]
    kunci += ["butir:0", "hantu:1", "butir:x", "", f"iku:{asing.pk}"]
    response = masuk(kantor.operator).post(
        alamat("konfirmasi", salinan), {"kunci": kunci}, follow=True
    )
    assert pesan_of(response) == ["Centang dulu butir yang masih sesuai."]
    assert potret(ButirDokumen, ButirMengingat, Jejak) == sebelum
