"""The pages of the queue: asking, watching, taking the file."""

import re
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from kecamatan.enums import Peran
from laporan.enums import BentukLaporan
from laporan.lkjip.keluaran import ARSIP_HANYA_RESMI
from laporan.models import Dokumen, HasilCetak, Pekerjaan
from laporan.pekerjaan import keadaan as modul_keadaan
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.kerja import kerjakan
from laporan.pekerjaan.sewa import gagalkan, perpanjang
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_laporan import kantor_of
from tests.factories_pekerjaan import buat_resmi, minta, pencetak_palsu
from tests.kueri import assert_queries_constant
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def alamat_cetak(dokumen: Dokumen) -> str:
    return reverse("laporan:cetak_lkjip", args=[dokumen.wadah.pk])


def alamat(pekerjaan: Pekerjaan, nama: str = "pekerjaan") -> str:
    return reverse(f"laporan:{nama}", args=[pekerjaan.pk])


def teks(response: Any) -> str:
    return " ".join(response.content.decode().split())


def ambil() -> Pekerjaan:
    pekerjaan = ambil_pekerjaan("uji")
    assert pekerjaan is not None
    return pekerjaan


def selesaikan_semua() -> None:
    with pencetak_palsu():
        while pekerjaan := ambil_pekerjaan("uji"):
            assert kerjakan(pekerjaan)


def test_asking_leads_to_the_job_and_the_job_to_the_file(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    response = klien.post(alamat_cetak(dokumen), {"bentuk": "docx"})
    pekerjaan = Pekerjaan.objects.get()
    assert pekerjaan.bentuk == BentukLaporan.DOCX
    assert response["Location"] == alamat(pekerjaan)
    assert klien.get(alamat(pekerjaan, "hasil_pekerjaan"))["Location"] == alamat(pekerjaan)
    selesaikan_semua()
    assert alamat(pekerjaan, "hasil_pekerjaan") in teks(klien.get(alamat(pekerjaan)))
    response = klien.get(alamat(pekerjaan, "hasil_pekerjaan"))
    assert response.content.startswith(b"docx Laporan Kinerja")
    nama = "lkjip-sumberjambe-2026-draf.docx"
    assert response["Content-Disposition"] == f'attachment; filename="{nama}"'
    assert "no-store" in response["Cache-Control"]


def test_what_is_there_is_served_at_once(kantor: Kantor, dokumen: Dokumen, masuk: Masuk) -> None:
    minta(dokumen, kantor.operator)
    selesaikan_semua()
    response = masuk(kantor.sekcam).post(alamat_cetak(dokumen))
    assert (response.status_code, Pekerjaan.objects.count()) == (200, 1)
    assert response["Content-Disposition"].startswith("attachment")


def test_the_official_pdf_needs_no_job(kantor: Kantor, dokumen: Dokumen, masuk: Masuk) -> None:
    resmi = buat_resmi(dokumen, kantor)
    response = masuk(kantor.operator).post(alamat_cetak(dokumen), {"bentuk": "pdf"})
    assert response.content == bytes(resmi.pdf or b"")
    assert not Pekerjaan.objects.exists()


def test_a_kind_of_file_that_is_not_made_is_not_found(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    assert klien.post(alamat_cetak(dokumen), {"bentuk": "exe"}).status_code == 404
    assert klien.get(alamat_cetak(dokumen)).status_code == 405


def test_the_archive_copy_of_a_draft_is_refused_at_once(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    respons = masuk(kantor.operator).post(alamat_cetak(dokumen), {"bentuk": "arsip"})
    assert respons.status_code == 409
    assert ARSIP_HANYA_RESMI in respons.content.decode()
    assert not Pekerjaan.objects.exists()
    buat_resmi(dokumen, kantor)
    diminta = masuk(kantor.operator).post(alamat_cetak(dokumen), {"bentuk": "arsip"})
    assert (diminta.status_code, Pekerjaan.objects.get().bentuk) == (302, "arsip")


def test_more_than_two_are_refused_with_what_is_under_way(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    for bentuk in ("pdf", "docx"):
        assert klien.post(alamat_cetak(dokumen), {"bentuk": bentuk}).status_code == 302
    response = klien.post(alamat_cetak(dokumen), {"bentuk": "xlsx"})
    assert (response.status_code, response["Retry-After"]) == (429, "30")
    assert "Dua cetakan Anda masih dikerjakan" in teks(response)
    assert all(alamat(satu) in teks(response) for satu in Pekerjaan.objects.all())


def test_the_page_asks_again_while_unfinished_and_no_more_after(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    pekerjaan = minta(dokumen, kantor.operator)
    halaman = teks(klien.get(alamat(pekerjaan)))
    for potong in (
        'hx-trigger="every 1s"',
        '<noscript><meta http-equiv="refresh" content="3"></noscript>',
        "<progress",
        'role="status"',
        "Halaman ini boleh ditutup",
    ):
        assert potong in halaman
    selesaikan_semua()
    for kepala in ({}, HTMX):
        halaman = teks(klien.get(alamat(pekerjaan), headers=kepala))
        assert "hx-trigger" not in halaman
        assert "http-equiv" not in halaman
        assert "Selesai. Berkasnya siap diunduh." in halaman


def test_a_page_that_shows_it_already_hears_nothing(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    minta(dokumen, kantor.operator)
    pekerjaan = ambil()
    perpanjang(pekerjaan, langkah=1, jumlah_langkah=4, pesan="BAB I & II")
    fragmen = teks(klien.get(alamat(pekerjaan), headers=HTMX))
    assert fragmen.startswith('<div id="keadaan-pekerjaan"')
    assert "Langkah 1 dari 4: BAB I &amp; II" in fragmen
    assert 'value="1" max="4"' in fragmen
    tujuan = fragmen.split('hx-get="')[1].split('"')[0].replace("&amp;", "&")
    assert klien.get(tujuan, headers=HTMX).status_code == 204
    perpanjang(pekerjaan, langkah=2, pesan="BAB III")
    assert klien.get(tujuan, headers=HTMX).status_code == 200


def test_what_the_page_says_in_each_state(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    klien = masuk(kantor.operator)
    pertama = minta(dokumen, kantor.sekcam, BentukLaporan.XLSX)
    pekerjaan = minta(dokumen, kantor.operator)
    assert "1 pekerjaan di depannya" in teks(klien.get(alamat(pekerjaan)))
    assert "Menunggu giliran: berikutnya." in teks(klien.get(alamat(pertama)))
    monkeypatch.setattr(modul_keadaan, "WAJAR_MENUNGGU", -modul_keadaan.WAJAR_MENUNGGU)
    assert "beri tahu admin" in teks(klien.get(alamat(pertama)))
    ambil()
    diambil = ambil()
    assert "Sedang disiapkan." in teks(klien.get(alamat(pekerjaan)))
    gagalkan(diambil, "Foto 3 hilang.")
    assert "Gagal. Foto 3 hilang." in teks(klien.get(alamat(pekerjaan)))


def test_a_job_may_be_taken_back_by_who_asked(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    batal = alamat(pekerjaan, "batal_pekerjaan")
    assert batal not in teks(masuk(kantor.sekcam).get(alamat(pekerjaan)))
    assert masuk(kantor.sekcam).post(batal).status_code == 403
    klien = masuk(kantor.operator)
    assert batal in teks(klien.get(alamat(pekerjaan)))
    assert "Dibatalkan." in teks(klien.post(batal, follow=True))
    assert klien.post(batal).status_code == 409


def test_strangers_find_neither_job_nor_file(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    selesaikan_semua()
    jauh = kantor_of(buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08")))
    asing = (buat_kantor("Panti", "35.09.14").operator, jauh.operator, buat_pengguna(Peran.ADMIN))
    for satu in asing:
        klien = masuk(satu)
        assert klien.post(alamat_cetak(dokumen)).status_code == 404
        assert klien.get(alamat(pekerjaan)).status_code == 404
        assert klien.get(alamat(pekerjaan, "hasil_pekerjaan")).status_code == 404
    assert masuk(buat_pengguna(Peran.BAPPEDA)).get(alamat(pekerjaan)).status_code == 200


def test_a_file_that_was_cleared_away_is_said(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    selesaikan_semua()
    pekerjaan.refresh_from_db()
    assert pekerjaan.hasil is not None
    pekerjaan.hasil.delete()
    response = masuk(kantor.operator).get(alamat(pekerjaan, "hasil_pekerjaan"), follow=True)
    assert "sudah dibersihkan" in teks(response)


def test_a_file_that_changed_in_the_store_is_not_handed_out(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    selesaikan_semua()
    HasilCetak.objects.update(berkas=b"lain")
    response = masuk(kantor.operator).get(alamat(pekerjaan, "hasil_pekerjaan"))
    assert response.status_code == 409


def test_the_home_page_tells_of_a_finished_print(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    assert "Cetakan Anda" not in teks(klien.get("/"))
    pekerjaan = minta(dokumen, kantor.operator)
    assert "Menunggu giliran" in teks(klien.get("/"))
    selesaikan_semua()
    halaman = teks(klien.get("/"))
    assert "Berkasnya siap diunduh." in halaman
    assert alamat(pekerjaan) in halaman
    assert "Cetakan Anda" not in teks(masuk(kantor.sekcam).get("/"))


def test_my_list_holds_mine_and_costs_the_same_for_many(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    daftar = reverse("laporan:daftar_pekerjaan")
    assert "Belum ada cetakan" in teks(klien.get(daftar))
    lain = minta(dokumen, kantor.sekcam, BentukLaporan.XLSX)
    selesaikan_semua()

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            pekerjaan = minta(dokumen, kantor.operator)
            Pekerjaan.objects.filter(pk=pekerjaan.pk).update(kunci=f"k{pekerjaan.pk}")
            selesaikan_semua()

    assert_queries_constant(klien, daftar, tambah, banyak=12)
    assert alamat(lain) not in teks(klien.get(daftar))


def test_every_kind_of_file_has_a_button(dokumen: Dokumen) -> None:
    konteks = {"laporan_pk": dokumen.wadah.pk, "csrf_token": "x", "resmi": True}
    tombol = render_to_string("laporan/_minta_cetak.html", konteks)
    assert f'action="{alamat_cetak(dokumen)}"' in tombol
    # The answer may be a file, which leaves the page where it is.
    assert "data-boleh-ulang" in tombol
    diminta = re.findall(r'name="bentuk" value="(\w+)"', tombol)
    assert diminta == BentukLaporan.values
    draf = render_to_string("laporan/_minta_cetak.html", konteks | {"resmi": False})
    assert 'value="arsip"' not in draf


def test_no_page_prints_the_draft_of_a_report_within_its_request(
    kantor: Kantor, dokumen: Dokumen, masuk: Masuk
) -> None:
    klien = masuk(kantor.operator)
    url_pdf = reverse("laporan:unduh_pdf", args=[dokumen.pk])
    for nama, argumen in (("pratinjau", ()), ("alihkan", ("ajukan",)), ("dokumen", ())):
        isi = teks(klien.get(reverse(f"laporan:{nama}", args=[dokumen.pk, *argumen])))
        assert url_pdf not in isi, nama
        assert f'action="{alamat_cetak(dokumen)}"' in isi, nama
    response = klien.get(url_pdf, follow=True)
    assert response.redirect_chain[-1][0] == reverse("laporan:dokumen", args=[dokumen.pk])
    assert "Tekan Cetak PDF" in teks(response)
