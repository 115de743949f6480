"""Sentences of a decree through the page: rows, saving, and two people at once."""

from typing import Any

import pytest

from laporan.enums import StatusDokumen
from laporan.models import ButirDokumen
from tests.factories_dokumen import Kantor, buat_draf, segar
from tests.factories_laporan import buat_dokumen_di, potret
from tests.laporan.halaman.baca import alamat, beda_of, isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def kirim(teks: list[str], versi: int | str, **lain: str) -> dict[str, Any]:
    """Return what the browser sends for these rows."""
    isian = {"butir-TOTAL_FORMS": len(teks), "butir-INITIAL_FORMS": 0, "versi": versi}
    return isian | {f"butir-{i}-teks": satu for i, satu in enumerate(teks)} | lain


def teks_of(response: Any) -> list[str]:
    return [form["teks"].value() for form, _ in response.context["baris"]]


@pytest.mark.parametrize(
    ("operasi", "hasil"),
    [
        ("tambah:0", ["satu", "dua", "tiga", ""]),
        ("naik:2", ["satu", "tiga", "dua"]),
        ("turun:0", ["dua", "satu", "tiga"]),
        ("hapus:1", ["satu", "tiga"]),
        ("hapus:99", ["satu", "dua", "tiga"]),
    ],
)
def test_row_buttons_rearrange_what_is_typed_and_save_nothing(
    operasi: str, hasil: list[str], kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_draf(kantor)
    sebelum = potret(ButirDokumen)
    response = masuk(kantor.operator).post(
        alamat("ubah_butir", dokumen, "diktum"),
        kirim(["satu", "dua", "tiga"], dokumen.versi, operasi=operasi),
    )
    assert response.status_code == 200
    assert teks_of(response) == hasil
    assert [label for _, label in response.context["baris"]][:2] == ["KESATU", "KEDUA"]
    assert f'name="versi" value="{dokumen.versi}"' in isi_of(response)
    assert potret(ButirDokumen) == sebelum


@pytest.mark.parametrize("banyak", ["-5", "0", "", "banyak", "9" * 5000])
@pytest.mark.parametrize("operasi", ["", "hapus:0"])
def test_a_form_cut_on_its_way_deletes_no_sentence(
    operasi: str, banyak: str, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_draf(kantor)
    sebelum = potret(ButirDokumen)
    isian = kirim(["satu"], dokumen.versi, operasi=operasi) | {"butir-TOTAL_FORMS": banyak}
    response = masuk(kantor.operator).post(alamat("ubah_butir", dokumen, "diktum"), isian)
    assert response.status_code == 409
    assert "tidak terkirim lengkap" in isi_of(response)
    assert potret(ButirDokumen) == sebelum


@pytest.mark.parametrize("baris", ["9" * 5000, "-1", "", "x"])
def test_a_row_number_nobody_can_read_is_row_zero(baris: str, kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    response = masuk(kantor.operator).post(
        alamat("ubah_butir", dokumen, "diktum"),
        kirim(["satu", "dua"], dokumen.versi, operasi=f"naik:{baris}"),
    )
    assert teks_of(response) == ["satu", "dua"]


def test_saved_sentences_keep_their_order_and_lose_empty_rows(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    klien, url = masuk(kantor.operator), alamat("ubah_butir", dokumen, "tembusan")
    klien.post(url, kirim(["Bupati", "  ", "Arsip "], dokumen.versi))
    assert [b.teks for b in dokumen.daftar_butir.filter(bagian="tembusan")] == ["Bupati", "Arsip"]
    assert teks_of(klien.get(url)) == ["Bupati", "Arsip"]


def test_a_stale_list_shows_both_texts(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    url = alamat("ubah_butir", dokumen, "tembusan")
    klien = masuk(kantor.operator)
    klien.post(url, kirim(["Bupati", "Inspektur"], dokumen.versi))
    response = klien.post(url, kirim(["Sekda"], dokumen.versi))
    assert response.status_code == 409
    assert beda_of(response) == [
        ("Tembusan 1.", "Sekda", "Bupati"),
        ("Tembusan 2.", "", "Inspektur"),
    ]
    tersimpan = [b.teks for b in dokumen.daftar_butir.filter(bagian="tembusan")]
    assert tersimpan == ["Bupati", "Inspektur"]


@pytest.mark.parametrize("versi", ["", "x", "999", "0", "²", "9" * 400])
def test_an_unreadable_version_is_stale_and_loses_nothing(
    versi: str, kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_draf(kantor)
    sebelum = potret(ButirDokumen)
    response = masuk(kantor.operator).post(
        alamat("ubah_butir", dokumen, "tembusan"), kirim(["Kalimat saya"], versi)
    )
    assert response.status_code == 409
    assert "Kalimat saya" in isi_of(response)
    assert potret(ButirDokumen) == sebelum


@pytest.mark.parametrize("teks", [["x" * 6001], ["x"] * 61])
def test_too_much_text_is_refused_and_shown_again(
    teks: list[str], kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_draf(kantor)
    sebelum = potret(ButirDokumen)
    response = masuk(kantor.operator).post(
        alamat("ubah_butir", dokumen, "diktum"), kirim(teks, dokumen.versi)
    )
    assert response.status_code == 200
    assert teks_of(response) == teks
    assert "ringkasan-galat" in isi_of(response)
    assert potret(ButirDokumen) == sebelum


def test_a_request_without_the_counters_is_refused(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    sebelum = potret(ButirDokumen)
    klien, url = masuk(kantor.operator), alamat("ubah_butir", dokumen, "diktum")
    for isian in ({"versi": 1}, {"versi": 1, "butir-TOTAL_FORMS": "-1"}, {"operasi": "hapus:0"}):
        assert klien.post(url, isian).status_code == 409
    assert potret(ButirDokumen) == sebelum


def test_a_list_is_closed_while_the_decree_is_checked(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)
    sebelum = potret(ButirDokumen)
    response = masuk(kantor.operator).post(
        alamat("ubah_butir", dokumen, "diktum"), kirim(["x"], dokumen.versi)
    )
    assert response.status_code == 403
    assert "sedang diperiksa" in isi_of(response)
    assert potret(ButirDokumen) == sebelum


def test_a_part_that_does_not_exist_is_not_found(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_draf(kantor)
    for bagian in ("mengingat", "penutup", "DIKTUM"):
        url = alamat("ubah_butir", dokumen, bagian)
        assert masuk(kantor.operator).get(url).status_code == 404
    assert segar(dokumen).versi == dokumen.versi
