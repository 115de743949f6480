"""Officials: one spelling per NIP, one holder per single post, foreign names untold."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kecamatan.enums import Jabatan, Peran, SifatJabatan
from kecamatan.models import Jejak, Kecamatan, MasaJabatan, Pejabat
from tests.factories import (
    buat_bidang,
    buat_kecamatan,
    buat_masa_jabatan,
    buat_pejabat,
    buat_pengguna,
)

pytestmark = pytest.mark.django_db
NIP_HERY = "19660113 199203 1 007"
KEMARIN_CAMAT = date(2022, 1, 1)


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make the office of these tests."""
    return buat_kecamatan("Sumberjambe")


@pytest.fixture
def operator(client: Client, kecamatan: Kecamatan) -> Client:
    """Log the operator in."""
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    return client


def isian(**ubahan: Any) -> dict[str, Any]:
    """Return a complete form for Hery Setiawan as camat."""
    return {
        "gelar_depan": "Drs.", "nama": "Hery Setiawan", "gelar_belakang": "M.Si.",
        "jenis_pegawai": "pns", "nip": NIP_HERY, "golongan": "IV/b",
        "jabatan": "camat", "sifat": "definitif", "bidang": "",
        "mulai": "2022-01-01", "selesai": "",
    } | ubahan  # fmt: skip


def tambah(client: Client, kecamatan: Kecamatan, **ubahan: Any) -> Any:
    """Send the form for a new official."""
    alamat = reverse("kecamatan:tambah_pejabat", args=[kecamatan.kode])
    return client.post(alamat, isian(**ubahan))


def galat(response: Any) -> dict[str, list[str]]:
    """Return the errors of both forms on the page, by field."""
    assert response.status_code == 200
    return {**response.context["formulir"].errors, **response.context["formulir_masa"].errors}


def test_an_official_is_stored_once_with_the_digits_of_the_nip(
    operator: Client, kecamatan: Kecamatan
) -> None:
    assert tambah(operator, kecamatan, nama="  Hery   Setiawan ").status_code == 302
    hery = Pejabat.objects.get()
    assert (hery.nama, hery.nip) == ("Hery Setiawan", "196601131992031007")
    masa = hery.daftar_masa_jabatan.get()
    assert (masa.kecamatan, masa.jabatan, masa.mulai) == (kecamatan, "camat", date(2022, 1, 1))


def test_every_error_stands_at_its_field_and_the_typed_text_stays(
    operator: Client, kecamatan: Kecamatan
) -> None:
    response = tambah(operator, kecamatan, nip="1966", nama="", jabatan="", mulai="besok")
    assert galat(response).keys() == {"nip", "nama", "jabatan", "mulai"}
    assert 'value="1966"' in response.content.decode()
    assert not Pejabat.objects.exists()


@pytest.mark.parametrize(
    ("ubahan", "isian_salah"),
    [
        ({"nip": ""}, "nip"),
        ({"jenis_pegawai": "non_asn"}, "nip"),
        ({"jenis_pegawai": "non_asn", "nip": ""}, "golongan"),
        ({"jenis_pegawai": "pppk", "nip": "19880412 202121 2 003"}, "golongan"),
        ({"nip": "19880412 202121 2 003"}, "nip"),
    ],
)
def test_nip_and_pangkat_follow_the_kind_of_employee(
    operator: Client, kecamatan: Kecamatan, ubahan: dict[str, str], isian_salah: str
) -> None:
    assert isian_salah in galat(tambah(operator, kecamatan, **ubahan))


def test_a_pppk_keeps_the_contract_number_where_a_pns_has_the_month(
    operator: Client, kecamatan: Kecamatan
) -> None:
    pppk = {"jenis_pegawai": "pppk", "nip": "19880412 202121 2 003", "golongan": ""}
    assert tambah(operator, kecamatan, **pppk, jabatan="kasi").status_code == 302


def test_a_bupati_and_a_bidang_of_another_office_are_no_choice(
    operator: Client, kecamatan: Kecamatan
) -> None:
    asing = buat_bidang(buat_kecamatan("Panti"))
    response = tambah(operator, kecamatan, jabatan="bupati", bidang=asing.pk)
    assert galat(response).keys() == {"jabatan", "bidang"}
    assert not MasaJabatan.objects.exists()


def test_the_same_name_under_a_known_nip_is_the_same_person(
    operator: Client, kecamatan: Kecamatan
) -> None:
    panti = buat_kecamatan("Panti")
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    buat_masa_jabatan(panti, pejabat=hery, mulai=date(2015, 1, 1), selesai=date(2021, 12, 31))
    assert tambah(operator, kecamatan, nama="HERY  setiawan").status_code == 302
    assert Pejabat.objects.get() == hery
    assert hery.daftar_masa_jabatan.count() == 2
    hery.refresh_from_db()
    assert hery.nama == "Hery Setiawan"


def test_another_spelling_of_a_known_colleague_is_refused_with_his_name(
    operator: Client, kecamatan: Kecamatan
) -> None:
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    buat_masa_jabatan(kecamatan, pejabat=hery)
    (pesan,) = galat(tambah(operator, kecamatan, nama="Heri Setyawan"))["nip"]
    assert "Hery Setiawan" in pesan
    assert Pejabat.objects.count() == 1


def test_another_spelling_of_a_stranger_is_refused_without_his_name(
    operator: Client, kecamatan: Kecamatan
) -> None:
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    buat_masa_jabatan(buat_kecamatan("Panti"), pejabat=hery)
    response = tambah(operator, kecamatan, nama="Heri Setyawan")
    (pesan,) = galat(response)["nip"]
    assert "admin kabupaten" in pesan
    assert "Hery" not in response.content.decode()
    assert "Panti" not in response.content.decode()


def test_two_kabupaten_do_not_share_officials(operator: Client, kecamatan: Kecamatan) -> None:
    from tests.factories import buat_kabupaten

    buat_pejabat(buat_kabupaten("35.08"), nama="Orang Lain", nip="196601131992031007")
    assert tambah(operator, kecamatan).status_code == 302
    assert Pejabat.objects.filter(nip="196601131992031007").count() == 2


def test_changing_a_nip_to_that_of_somebody_else_is_refused(
    operator: Client, kecamatan: Kecamatan
) -> None:
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    lain = buat_masa_jabatan(kecamatan, jabatan=Jabatan.KASI).pejabat
    buat_masa_jabatan(buat_kecamatan("Panti"), pejabat=hery)
    ubahan = isian(versi=lain.versi, nama=lain.nama)
    response = operator.post(reverse("kecamatan:ubah_pejabat", args=[lain.pk]), ubahan)
    assert "nip" in response.context["formulir"].errors
    lain.refresh_from_db()
    assert lain.nip != "196601131992031007"


def test_two_definitive_camat_at_once_are_refused_with_name_and_dates(
    operator: Client, kecamatan: Kecamatan
) -> None:
    lama = buat_masa_jabatan(kecamatan, mulai=date(2021, 1, 4))
    (pesan,) = galat(tambah(operator, kecamatan))["mulai"]
    assert str(lama.pejabat) in pesan
    assert "4 Januari 2021" in pesan
    assert "sekarang" in pesan
    assert "centang" in pesan
    assert not Pejabat.objects.filter(nama="Hery Setiawan").exists()


def test_the_offer_ends_the_term_before_on_the_eve(operator: Client, kecamatan: Kecamatan) -> None:
    lama = buat_masa_jabatan(kecamatan, mulai=date(2021, 1, 4))
    assert tambah(operator, kecamatan, akhiri_sebelumnya="on").status_code == 302
    lama.refresh_from_db()
    assert lama.selesai == date(2021, 12, 31)
    assert Jejak.objects.filter(peristiwa="masa_jabatan_diakhiri", objek_id=lama.pk).exists()


def test_the_offer_does_not_end_a_term_that_began_later(
    operator: Client, kecamatan: Kecamatan
) -> None:
    nanti = buat_masa_jabatan(kecamatan, mulai=date(2023, 1, 2))
    assert "mulai" in galat(tambah(operator, kecamatan, akhiri_sebelumnya="on"))
    nanti.refresh_from_db()
    assert nanti.selesai is None


@pytest.mark.parametrize(
    ("lama", "baru", "bentrok"),
    [
        ({"selesai": date(2021, 12, 31)}, {}, False),
        ({"selesai": date(2022, 1, 1)}, {}, True),
        ({"mulai": date(2022, 6, 2)}, {"selesai": "2022-06-01"}, False),
        ({"mulai": date(2022, 6, 1)}, {"selesai": "2022-06-01"}, True),
        ({"sifat": SifatJabatan.PLT}, {}, False),
        ({}, {"sifat": "plt"}, False),
        ({"jabatan": Jabatan.SEKCAM}, {}, False),
        ({"jabatan": Jabatan.SEKCAM}, {"jabatan": "sekcam"}, True),
        ({"jabatan": Jabatan.KASI}, {"jabatan": "kasi"}, False),
    ],
)
def test_only_definitive_terms_in_the_same_single_post_exclude_each_other(
    operator: Client,
    kecamatan: Kecamatan,
    lama: dict[str, Any],
    baru: dict[str, str],
    bentrok: bool,
) -> None:
    buat_masa_jabatan(kecamatan, **{"mulai": date(2020, 1, 2)} | lama)
    response = tambah(operator, kecamatan, **baru)
    assert (response.status_code == 302) is not bentrok


def test_a_camat_of_another_office_does_not_stand_in_the_way(
    operator: Client, kecamatan: Kecamatan
) -> None:
    buat_masa_jabatan(buat_kecamatan("Panti"))
    assert tambah(operator, kecamatan).status_code == 302


def test_moving_a_term_onto_another_is_refused(operator: Client, kecamatan: Kecamatan) -> None:
    lama = buat_masa_jabatan(kecamatan, mulai=date(2018, 1, 2), selesai=date(2019, 12, 31))
    buat_masa_jabatan(kecamatan, mulai=date(2020, 1, 2))
    ubahan = {
        "versi": lama.versi, "jabatan": "camat", "sifat": "definitif", "mulai": "2018-01-02",
        "selesai": "2020-01-02", "bidang": "",
    }  # fmt: skip
    alamat = reverse("kecamatan:ubah_masa_jabatan", args=[lama.pk])
    assert operator.post(alamat, ubahan).status_code == 200
    assert operator.post(alamat, ubahan | {"selesai": "2020-01-01"}).status_code == 302


def test_a_term_does_not_end_before_it_began(operator: Client, kecamatan: Kecamatan) -> None:
    masa = buat_masa_jabatan(kecamatan, mulai=date(2020, 1, 2))
    alamat = reverse("kecamatan:akhiri_masa_jabatan", args=[masa.pk])
    response = operator.post(alamat, {"versi": masa.versi, "selesai": "2019-12-31"})
    assert "sebelum tanggal mulai" in response.content.decode()
    assert operator.post(alamat, {"versi": masa.versi, "selesai": ""}).status_code == 200
    assert operator.post(alamat, {"versi": masa.versi, "selesai": "2024-05-31"}).status_code == 302
    masa.refresh_from_db()
    assert masa.selesai == date(2024, 5, 31)


def test_lists_mask_the_nip_and_only_its_keepers_read_it_whole(
    operator: Client, kecamatan: Kecamatan
) -> None:
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    buat_masa_jabatan(kecamatan, pejabat=hery)
    daftar = operator.get(reverse("kecamatan:daftar_pejabat")).content.decode()
    assert "1966**********1007" in daftar
    assert "196601131992031007" not in daftar.replace(" ", "")
    rinci = reverse("kecamatan:pejabat", args=[hery.pk])
    assert NIP_HERY in operator.get(rinci).content.decode()
    pembaca = Client()
    pembaca.force_login(buat_pengguna(Peran.BAPPEDA))
    isi = pembaca.get(rinci).content.decode()
    assert "1966**********1007" in isi
    assert NIP_HERY not in isi


def test_the_trail_never_holds_a_nip(operator: Client, kecamatan: Kecamatan) -> None:
    tambah(operator, kecamatan)
    hery = Pejabat.objects.get()
    ubahan = isian(versi=hery.versi, nip="19660113 199203 1 008")
    operator.post(reverse("kecamatan:ubah_pejabat", args=[hery.pk]), ubahan)
    hery.refresh_from_db()
    assert hery.nip == "196601131992031008"
    semua = " ".join(
        f"{baris.objek_label} {baris.perubahan} {baris.alasan}" for baris in Jejak.objects.all()
    )
    assert "19660113" not in semua
    assert '"nip": ["***", "***"]' in semua


def test_a_stranger_s_term_is_not_shown_beside_one_s_own(
    operator: Client, kecamatan: Kecamatan
) -> None:
    hery = buat_pejabat()
    buat_masa_jabatan(kecamatan, pejabat=hery, mulai=KEMARIN_CAMAT)
    buat_masa_jabatan(buat_kecamatan("Panti"), pejabat=hery, jabatan=Jabatan.LURAH)
    for alamat in ("/pejabat/", reverse("kecamatan:pejabat", args=[hery.pk])):
        assert "Lurah</" not in operator.get(alamat).content.decode().replace("Lurah</option>", "")


def test_a_stale_form_shows_both_values_and_loses_nothing(
    operator: Client, kecamatan: Kecamatan
) -> None:
    masa = buat_masa_jabatan(kecamatan)
    satu = masa.pejabat
    alamat = reverse("kecamatan:ubah_pejabat", args=[satu.pk])
    Pejabat.objects.filter(pk=satu.pk).update(nama="Nama Dari Orang Lain", versi=satu.versi + 1)
    response = operator.post(alamat, isian(versi=satu.versi, nama="Nama Ketikan Saya"))
    assert response.status_code == 409
    assert "Nama Dari Orang Lain" in response.content.decode()
    assert "Nama Ketikan Saya" in response.content.decode()
    satu.refresh_from_db()
    assert satu.nama == "Nama Dari Orang Lain"


@pytest.mark.parametrize(
    ("ubahan", "isian_salah"),
    [
        ({"mulai": "1945-08-16"}, "mulai"),
        ({"mulai": "1981-01-12"}, "mulai"),
        ({"selesai": "2021-12-31"}, "selesai"),
    ],
)
def test_a_term_that_cannot_be_is_refused_at_its_field(
    operator: Client, kecamatan: Kecamatan, ubahan: dict[str, str], isian_salah: str
) -> None:
    """Hery was born on 13 January 1966, so nothing begins before 13 January 1981."""
    assert set(galat(tambah(operator, kecamatan, **ubahan))) == {isian_salah}
    assert not Pejabat.objects.exists()


def test_a_term_may_begin_at_fifteen_and_end_on_its_first_day(
    operator: Client, kecamatan: Kecamatan
) -> None:
    satu = {"mulai": "1981-01-13", "selesai": "1981-01-13"}
    assert tambah(operator, kecamatan, **satu).status_code == 302


def test_ending_a_term_before_it_began_is_refused_beside_the_date(
    operator: Client, kecamatan: Kecamatan
) -> None:
    masa = buat_masa_jabatan(kecamatan, mulai=date(2020, 1, 2))
    alamat = reverse("kecamatan:akhiri_masa_jabatan", args=[masa.pk])
    response = operator.post(alamat, {"versi": masa.versi, "selesai": "2020-01-01"})
    assert set(response.context["formulir"].errors) == {"selesai"}
    assert 'href="#id_selesai"' in response.content.decode()


def test_the_refusal_of_a_nip_ends_with_one_full_stop(
    operator: Client, kecamatan: Kecamatan
) -> None:
    tambah(operator, kecamatan)
    pesan = galat(tambah(operator, kecamatan, nama="Heri Setiawan", mulai="2023-01-01"))["nip"][0]
    assert "Hery Setiawan, M.Si.;" in pesan
    assert ".." not in pesan
