"""The profile of an office: letterhead, tugas and fungsi, bidang, desa."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.forms.profil import strip_penanda
from kecamatan.models import Bidang, ButirFungsi, Desa, Jejak, Kecamatan
from tests.factories import (
    buat_bidang,
    buat_desa,
    buat_kecamatan,
    buat_masa_jabatan,
    buat_pengguna,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make the office of these tests."""
    return buat_kecamatan("Sumberjambe", kode="35.09.31")


@pytest.fixture
def operator(client: Client, kecamatan: Kecamatan) -> Client:
    """Log the operator in."""
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    return client


def isian(kecamatan: Kecamatan, **ubahan: Any) -> dict[str, Any]:
    """Return the whole form."""
    return {
        "kop_pemerintah": "", "kop_kecamatan": "", "kop_alamat": "Jl. Diponegoro 1",
        "kode_surat": "", "tempat_penetapan": "Sumberjambe", "daftar_tugas": "Melayani.",
        "daftar_fungsi": "pelayanan;\r\n\r\n  pembinaan   desa; \r\npelaporan.",
        "versi": kecamatan.versi,
    } | ubahan  # fmt: skip


def ubah(client: Client, kecamatan: Kecamatan, **ubahan: Any) -> Any:
    """Send the form."""
    alamat = reverse("kecamatan:ubah_profil", args=[kecamatan.kode])
    return client.post(alamat, isian(kecamatan, **ubahan))


def test_the_profile_is_saved_with_one_sentence_per_line(
    operator: Client, kecamatan: Kecamatan
) -> None:
    assert ubah(operator, kecamatan).status_code == 302
    kecamatan.refresh_from_db()
    assert (kecamatan.kop_alamat, kecamatan.versi) == ("Jl. Diponegoro 1", 2)
    assert list(kecamatan.daftar_fungsi.values_list("urutan", "teks")) == [
        (1, "pelayanan;"), (2, "pembinaan desa;"), (3, "pelaporan."),
    ]  # fmt: skip
    baris = Jejak.objects.get()
    assert '"fungsi": [[], ["pelayanan;", "pembinaan desa;", "pelaporan."]]' in baris.perubahan


@pytest.mark.parametrize("kode", ["35.09.14", " 35.09.14", "350914", "35.09\u200b.14", "35-09-14"])
def test_the_code_of_another_office_is_refused(
    kode: str, operator: Client, kecamatan: Kecamatan
) -> None:
    buat_kecamatan("Panti", kode="35.09.14")
    response = ubah(operator, kecamatan, kode_surat=kode)
    assert response.status_code == 200
    assert "adalah kode wilayah Kecamatan Panti" in response.content.decode()
    kecamatan.refresh_from_db()
    assert kecamatan.kode_surat == ""


def test_letters_nobody_sees_are_not_stored(operator: Client, kecamatan: Kecamatan) -> None:
    assert ubah(operator, kecamatan, kop_alamat="Jl.\u202e 1\u200b2", kode_surat="35.09.31.1")
    kecamatan.refresh_from_db()
    assert (kecamatan.kop_alamat, kecamatan.kode_surat) == ("Jl. 12", "35.09.31.1")


def test_saving_the_same_again_writes_nothing(operator: Client, kecamatan: Kecamatan) -> None:
    ubah(operator, kecamatan)
    kecamatan.refresh_from_db()
    pk = list(ButirFungsi.objects.values_list("pk", flat=True))
    ubah(operator, kecamatan)
    assert Jejak.objects.count() == 1
    assert list(ButirFungsi.objects.values_list("pk", flat=True)) == pk


def test_the_client_cannot_set_what_the_form_does_not_ask(
    operator: Client, kecamatan: Kecamatan
) -> None:
    lain = buat_kecamatan("Panti")
    ubah(
        operator, kecamatan, nama="Baru", kode="35.09.01", slug="baru", id=lain.pk,
        kabupaten=99, logo="x",
    )  # fmt: skip
    kecamatan.refresh_from_db()
    assert (kecamatan.nama, kecamatan.kode, kecamatan.slug) == (
        "Sumberjambe", "35.09.31", "sumberjambe",
    )  # fmt: skip
    lain.refresh_from_db()
    assert lain.kop_alamat == ""


def test_a_stale_form_shows_both_texts_and_saves_nothing(
    operator: Client, kecamatan: Kecamatan
) -> None:
    ubah(operator, kecamatan, daftar_fungsi="fungsi orang lain")
    response = ubah(operator, kecamatan, daftar_fungsi="fungsi saya", kop_alamat="Alamat saya")
    isi = response.content.decode()
    assert response.status_code == 409
    for teks in ("fungsi orang lain", "fungsi saya", "Alamat saya", "Jl. Diponegoro 1"):
        assert teks in isi
    kecamatan.refresh_from_db()
    assert kecamatan.kop_alamat == "Jl. Diponegoro 1"


@pytest.mark.parametrize("versi", ["", "x", "99999999999999999999", "-1"])
def test_a_version_that_was_never_given_out_saves_nothing(
    operator: Client, kecamatan: Kecamatan, versi: str
) -> None:
    assert ubah(operator, kecamatan, versi=versi).status_code in {200, 409}
    assert not Jejak.objects.exists()


def test_too_much_text_is_a_form_error_that_keeps_it(
    operator: Client, kecamatan: Kecamatan
) -> None:
    for terlalu in ("fungsi\n" * 61, "x" * 20_001):
        response = ubah(operator, kecamatan, daftar_fungsi=terlalu)
        assert "daftar_fungsi" in response.context["formulir"].errors
    assert not ButirFungsi.objects.exists()


def test_the_long_form_is_kept_in_the_browser_until_it_is_saved(
    operator: Client, kecamatan: Kecamatan
) -> None:
    alamat = reverse("kecamatan:ubah_profil", args=[kecamatan.kode])
    assert f'data-draf-kunci="profil-{kecamatan.pk}"' in operator.get(alamat).content.decode()


def test_users_of_an_office_reach_their_profile_and_others_the_list(client: Client) -> None:
    kecamatan = buat_kecamatan()
    for peran, tujuan in (
        (Peran.CAMAT, f"/kecamatan/{kecamatan.kode}/"),
        (Peran.ADMIN, "/kecamatan/"),
    ):
        client.force_login(buat_pengguna(peran, kecamatan=kecamatan))
        assert client.get("/profil/").url == tujuan


def test_the_list_is_searched_by_name_and_code(client: Client) -> None:
    for nama in ("Sumbersari", "Sumberjambe", "Panti"):
        buat_kecamatan(nama)
    client.force_login(buat_pengguna(Peran.INSPEKTORAT))
    cari = {kata: client.get("/kecamatan/", {"cari": kata}).context["halaman"] for kata in
            ("sumber", "35.09.03", "xyz", "'\"<%_")}  # fmt: skip
    assert {kata: len(halaman) for kata, halaman in cari.items()} == {
        "sumber": 2, "35.09.03": 1, "xyz": 0, "'\"<%_": 0,
    }  # fmt: skip


@pytest.mark.parametrize("halaman", ["0", "-1", "abc", "999", "१"])
def test_a_page_number_that_makes_no_sense_shows_a_page(client: Client, halaman: str) -> None:
    client.force_login(buat_pengguna(Peran.BAPPEDA))
    assert client.get("/kecamatan/", {"page": halaman}).status_code == 200


def post(client: Client, rute: str, satu: Any, **isian: Any) -> Any:
    """Send a form about one row."""
    return client.post(reverse(f"kecamatan:{rute}", args=[satu.pk]), isian)


def test_bidang_are_added_at_the_end_and_moved(operator: Client, kecamatan: Kecamatan) -> None:
    alamat = reverse("kecamatan:tambah_bidang", args=[kecamatan.kode])
    for nama in ("Camat", "Sekretariat", "Seksi Pemerintahan"):
        assert operator.post(alamat, {"nama": nama}).status_code == 302
    ketiga = Bidang.objects.get(nama="Seksi Pemerintahan")

    def urut() -> list[str]:
        return list(kecamatan.daftar_bidang.values_list("nama", flat=True))

    assert urut() == ["Camat", "Sekretariat", "Seksi Pemerintahan"]
    post(operator, "urut_bidang", ketiga, arah="turun")
    assert urut() == ["Camat", "Sekretariat", "Seksi Pemerintahan"]
    post(operator, "urut_bidang", ketiga, arah="naik")
    assert urut() == ["Camat", "Seksi Pemerintahan", "Sekretariat"]
    post(operator, "urut_bidang", ketiga, arah="samping")
    assert urut() == ["Camat", "Seksi Pemerintahan", "Sekretariat"]


def test_the_same_bidang_twice_is_refused(operator: Client, kecamatan: Kecamatan) -> None:
    buat_bidang(kecamatan, "Seksi Pemerintahan")
    alamat = reverse("kecamatan:tambah_bidang", args=[kecamatan.kode])
    response = operator.post(alamat, {"nama": "Seksi Pemerintahan"})
    assert "sudah ada" in str(response.context["formulir"].errors)
    buat_bidang(buat_kecamatan("Panti"), "Seksi Pelayanan")
    assert operator.post(alamat, {"nama": "Seksi Pelayanan"}).status_code == 302


def test_an_unused_bidang_is_deleted_and_a_used_one_is_not(
    operator: Client, kecamatan: Kecamatan
) -> None:
    bebas, dipakai = buat_bidang(kecamatan), buat_bidang(kecamatan)
    buat_masa_jabatan(kecamatan, bidang=dipakai, jabatan="kasi")
    assert post(operator, "hapus_bidang", bebas).status_code == 302
    response = operator.post(reverse("kecamatan:hapus_bidang", args=[dipakai.pk]), follow=True)
    assert "Nonaktifkan saja" in response.content.decode()
    assert list(Bidang.objects.all()) == [dipakai]
    assert list(Jejak.objects.values_list("peristiwa", flat=True)) == ["bidang_dihapus"]


def test_a_bidang_is_switched_off_and_on(operator: Client, kecamatan: Kecamatan) -> None:
    bidang = buat_bidang(kecamatan)
    nasib = []
    for _ in range(2):
        post(operator, "status_bidang", bidang)
        bidang.refresh_from_db()
        nasib.append(bidang.aktif)
    assert nasib == [False, True]


@pytest.mark.parametrize(
    ("jenis", "kode", "sah"),
    [
        ("desa", "35.09.31.2001", True),
        ("kelurahan", "35.09.31.1001", True),
        ("desa", "", True),
        ("desa", "35.09.31.1001", False),
        ("kelurahan", "35.09.31.2001", False),
        ("desa", "35.09.30.2001", False),
        ("desa", "3509312001", False),
        ("desa", "35.09.31.2001x", False),
        ("desa", "35.09.31.200१", False),
    ],
)
def test_the_code_of_a_desa_fits_its_kecamatan_and_kind(
    operator: Client, kecamatan: Kecamatan, jenis: str, kode: str, sah: bool
) -> None:
    alamat = reverse("kecamatan:tambah_desa", args=[kecamatan.kode])
    operator.post(alamat, {"jenis": jenis, "nama": "Plerean", "kode": kode})
    assert Desa.objects.exists() is sah


def test_two_desa_do_not_share_a_name_or_a_code(operator: Client, kecamatan: Kecamatan) -> None:
    ada = buat_desa(kecamatan, "Plerean", kode="35.09.31.2001")
    kedua = buat_desa(kecamatan, "Cumedak", kode="35.09.31.2005")
    for ubahan in ({"nama": "Plerean", "kode": "35.09.31.2005"}, {"nama": "X", "kode": ada.kode}):
        response = post(operator, "ubah_desa", kedua, jenis="desa", versi=1, **ubahan)
        assert response.context["formulir"].errors
    sama = {"jenis": "desa", "versi": 1, "nama": "Cumedak", "kode": "35.09.31.2005"}
    assert post(operator, "ubah_desa", kedua, **sama).status_code == 302


def test_a_missing_field_is_named_without_the_word_bidang(
    operator: Client, kecamatan: Kecamatan
) -> None:
    alamat = reverse("kecamatan:tambah_bidang", args=[kecamatan.kode])
    galat = operator.post(alamat, {"nama": ""}).context["formulir"].errors
    assert galat == {"nama": ["Wajib diisi."]}


@pytest.mark.parametrize(
    ("tempelan", "kalimat"),
    [
        ("1.\tMenyusun program", "Menyusun program"),
        ("12) Menyusun program", "Menyusun program"),
        ("(3) Menyusun program", "Menyusun program"),
        ("•\tMenyusun program", "Menyusun program"),
        ("\uf0b7 Menyusun program", "Menyusun program"),
        ("- Menyusun program", "Menyusun program"),
        ("  a. menyusun program", "menyusun program"),
        ("iv. menyusun program", "menyusun program"),
        ("3.5 juta rupiah dibagi", "3.5 juta rupiah dibagi"),
        ("A.n. Bupati menandatangani", "A.n. Bupati menandatangani"),
        ("2027 adalah tahun akhir", "2027 adalah tahun akhir"),
        ("a", "a"),
    ],
)
def test_a_pasted_line_loses_the_marker_of_its_list(tempelan: str, kalimat: str) -> None:
    assert strip_penanda(tempelan) == kalimat


def test_a_line_of_nothing_but_a_marker_is_no_fungsi(
    operator: Client, kecamatan: Kecamatan
) -> None:
    ubah(operator, kecamatan, daftar_fungsi="1.\tpelayanan;\r\n2.\r\nb.\tpelaporan.")
    assert list(kecamatan.daftar_fungsi.values_list("teks", flat=True)) == [
        "pelayanan;", "pelaporan.",
    ]  # fmt: skip


@pytest.mark.parametrize("nama", ["seksi pelayanan umum", "Seksi  Pelayanan   Umum "])
def test_a_bidang_of_the_same_name_in_other_letters_is_refused(
    operator: Client, kecamatan: Kecamatan, nama: str
) -> None:
    ada = buat_bidang(kecamatan, nama="Seksi Pelayanan Umum")
    lain = buat_bidang(kecamatan, nama="Seksi Pemerintahan")
    buat_bidang(buat_kecamatan("Ajung"), nama="Seksi Ekonomi")
    tambah = reverse("kecamatan:tambah_bidang", args=[kecamatan.kode])
    for alamat, versi in ((tambah, None), (reverse("kecamatan:ubah_bidang", args=[lain.pk]), 1)):
        isi = {"nama": nama} | ({"versi": versi} if versi else {})
        formulir = operator.post(alamat, isi).context["formulir"]
        assert "Seksi Pelayanan Umum" in formulir.errors["nama"][0]
    assert operator.post(tambah, {"nama": "Seksi  Ekonomi"}).status_code == 302
    assert kecamatan.daftar_bidang.filter(nama="Seksi Ekonomi").exists()
    ubah_sendiri = reverse("kecamatan:ubah_bidang", args=[ada.pk])
    assert (
        operator.post(ubah_sendiri, {"nama": "Seksi PELAYANAN Umum", "versi": 1}).status_code == 302
    )
