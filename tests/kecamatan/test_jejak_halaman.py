"""The trail as people read it."""

from typing import Any

import pytest
from django.db import models, transaction
from django.test import Client

from kecamatan.bacaan_jejak import label_jenis, read_jejak
from kecamatan.enums import Peran
from kecamatan.jejak import record_jejak
from kecamatan.kata_jejak import mask_teks, words_nama, words_nilai
from kecamatan.models import Jejak, Kecamatan
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db


def catat(peristiwa: str, kecamatan: Kecamatan, **isian: Any) -> Jejak:
    """Write a line about an office."""
    objek: models.Model = isian.pop("objek", kecamatan)
    with transaction.atomic():
        return record_jejak(peristiwa, objek=objek, by=None, kecamatan=kecamatan, **isian)


def test_each_reads_the_lines_of_his_own_office_or_kabupaten(client: Client) -> None:
    sendiri, tetangga = buat_kecamatan("Panti"), buat_kecamatan("Sumbersari")
    jauh = buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    for satu in (sendiri, tetangga, jauh):
        catat("profil_diubah", satu)
    terlihat = {}
    for peran in (Peran.CAMAT, Peran.INSPEKTORAT, Peran.ADMIN):
        client.force_login(buat_pengguna(peran, kecamatan=sendiri))
        baris = client.get("/jejak/").context["daftar_baris"]
        terlihat[peran] = [satu.objek for satu in baris]
    semua = ["Kecamatan Sumbersari", "Kecamatan Panti"]
    assert terlihat == {
        Peran.CAMAT: ["Kecamatan Panti"], Peran.INSPEKTORAT: semua, Peran.ADMIN: semua,
    }  # fmt: skip


def test_an_admin_sees_no_performance_data_in_the_trail(client: Client) -> None:
    from tests.factories_iku import buat_daftar

    kecamatan = buat_kecamatan("Panti")
    catat("iku_diubah", kecamatan, objek=buat_daftar(kecamatan))
    catat("profil_diubah", kecamatan)
    terlihat = {}
    for peran in (Peran.ADMIN, Peran.BAPPEDA):
        client.force_login(buat_pengguna(peran, kabupaten=kecamatan.kabupaten))
        baris = client.get("/jejak/").context["daftar_baris"]
        terlihat[peran] = {satu.objek_jenis.partition(".")[0] for satu in baris}
    assert terlihat == {Peran.ADMIN: {"kecamatan"}, Peran.BAPPEDA: {"iku", "kecamatan"}}


def test_lines_are_narrowed_to_one_object(client: Client) -> None:
    panti, sumbersari = buat_kecamatan("Panti"), buat_kecamatan("Sumbersari")
    for satu in (panti, sumbersari, panti):
        catat("profil_diubah", satu)
    client.force_login(buat_pengguna(Peran.BAPPEDA))

    def nomor(**saringan: Any) -> list[int]:
        return [satu.nomor for satu in client.get("/jejak/", saringan).context["daftar_baris"]]

    assert nomor() == [3, 2, 1]
    assert nomor(objek="kecamatan.kecamatan", id=panti.pk) == [3, 1]
    assert nomor(cari="sumbersari") == [2]
    assert nomor(objek="auth.user", id="x") == [3, 2, 1]


def test_a_line_says_fields_in_words_and_masks_numbers() -> None:
    kecamatan = buat_kecamatan()
    perubahan = {
        "kop_alamat": ("", "Jl. Baru"),
        "fungsi": (["a"], ["a", "b"]),
        "catatan": ("196601131992031007", "NIP 19660113 199203 1 007"),
        "aktif": (True, None),
    }
    baris = read_jejak(catat("profil_diubah", kecamatan, perubahan=perubahan, alasan="a"))
    assert (baris.peristiwa, baris.jenis, baris.pelaku) == ("Profil diubah", "Kecamatan", "Sistem")
    baca = {satu.label: (satu.lama, satu.baru) for satu in baris.daftar_perubahan}
    assert baca == {
        "Kop baris ketiga (alamat)": ("(kosong)", "Jl. Baru"),
        "Fungsi": ("a", "a\nb"),
        "Catatan": ("1966**********1007", "NIP 1966**********1007"),
        "Aktif": ("ya", "(kosong)"),
    }


def test_a_line_about_a_model_that_is_gone_is_still_read() -> None:
    baris = catat("x", buat_kecamatan())
    baris.objek_jenis, baris.perubahan = "lama.hilang", '{"isian": 3}'
    assert (read_jejak(baris).jenis, read_jejak(baris).daftar_perubahan[0].baru) == (
        "lama.hilang", "3",
    )  # fmt: skip


def test_other_long_numbers_are_left_alone() -> None:
    assert mask_teks("Rp14463930781, 35.09.31.2001, 2022") == "Rp14463930781, 35.09.31.2001, 2022"


@pytest.mark.parametrize(
    ("nilai", "kata"),
    [
        ("2026-11-21 00:26:16.206909+00:00", "21 November 2026, 07.26 WIB"),
        ("2026-11-20 18:00:00+00:00", "21 November 2026, 01.00 WIB"),
        ("2026-11-21", "21 November 2026"),
        ("2026-13-41", "2026-13-41"),
        (["butir:33", "butir:34", "iku:27"], "2 butir, 1 IKU"),
        (["iku:27", "Melayani"], "iku:27\nMelayani"),
        ([], "(kosong)"),
        (0, "0"),
    ],
)
def test_a_stored_value_is_said_as_people_say_it(nilai: Any, kata: str) -> None:
    assert words_nilai(nilai) == kata


def test_abbreviations_keep_their_capitals() -> None:
    assert words_nama("daftar_iku_dikunci") == "Daftar IKU dikunci"
    assert words_nama("iku_diubah") == "IKU diubah"
    assert words_nama("diskusi_ikut") == "Diskusi ikut"
    assert label_jenis("iku.iku") == "IKU"


def test_the_seal_of_a_file_is_folded_away(client: Client) -> None:
    kecamatan, sidik = buat_kecamatan("Panti"), "0f" * 32
    catat("pindaian_disimpan", kecamatan, perubahan={"pindaian": ("", f"scan.pdf {sidik}")})
    client.force_login(buat_pengguna(Peran.CAMAT, kecamatan=kecamatan))
    response = client.get("/jejak/")
    baris = response.context["daftar_baris"][0]
    assert baris.daftar_perubahan[0].baru == "scan.pdf"
    assert baris.daftar_sidik == (sidik,)
    assert response.content.decode().count(sidik) == 1
