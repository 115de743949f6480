"""Accounts as an admin keeps them."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kecamatan.enums import PERAN_KECAMATAN, Peran
from kecamatan.models import Jejak, Kecamatan, Pengguna
from tests.factories import (
    SANDI_UJI,
    buat_bidang,
    buat_kabupaten,
    buat_kecamatan,
    buat_pengguna,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make an office of the admin's kabupaten."""
    return buat_kecamatan("Panti")


@pytest.fixture
def pengelola(kecamatan: Kecamatan) -> Pengguna:
    """Make the admin."""
    return buat_pengguna(Peran.ADMIN, kabupaten=kecamatan.kabupaten)


@pytest.fixture
def admin(client: Client, pengelola: Pengguna) -> Client:
    """Log the admin in."""
    client.force_login(pengelola)
    return client


def isian(di: Kecamatan | None, **ubahan: Any) -> dict[str, Any]:
    """Return a complete form."""
    tempat = di.pk if di else ""
    dasar = {"nama": "Siti Rohmah", "username": "siti.rohmah", "peran": "operator"}
    return dasar | {"kecamatan": tempat, "bidang": ""} | ubahan


def tambah(client: Client, di: Kecamatan | None, **ubahan: Any) -> Any:
    """Send the form for a new account."""
    return client.post("/pengguna/tambah/", isian(di, **ubahan))


def test_a_new_account_logs_in_with_the_password_shown_once(
    admin: Client, kecamatan: Kecamatan
) -> None:
    response = tambah(admin, kecamatan)
    sandi = response.context["sandi"]
    assert sandi in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    baru = Pengguna.objects.get(username="siti.rohmah")
    assert (baru.wajib_ganti_sandi, baru.kecamatan, baru.kabupaten) == (True, kecamatan, None)
    klien = Client()
    klien.post("/masuk/", {"username": "siti.rohmah", "password": sandi})
    assert klien.get("/").url == "/akun/kata-sandi/"
    daftar = admin.get("/pengguna/").content.decode()
    assert sandi not in daftar
    assert all(sandi not in baris.perubahan for baris in Jejak.objects.all())


def test_the_client_cannot_set_what_the_form_does_not_ask(
    admin: Client, kecamatan: Kecamatan
) -> None:
    lumajang = buat_kabupaten("35.08")
    tambahan = {
        "kabupaten": lumajang.pk, "is_active": "", "wajib_ganti_sandi": "", "angkatan_sesi": 9,
        "password": "x", "versi": 999, "id": 1, "dibuat_at": "2001-01-01",
    }  # fmt: skip
    tambah(admin, kecamatan, **tambahan)
    baru = Pengguna.objects.get(username="siti.rohmah")
    assert (baru.is_active, baru.wajib_ganti_sandi, baru.versi) == (True, True, 1)
    assert (baru.kabupaten, baru.angkatan_sesi) == (None, 1)


def test_an_account_of_the_kabupaten_is_always_of_the_admin_s_own(
    admin: Client, pengelola: Pengguna
) -> None:
    tambah(admin, None, peran="bappeda", kabupaten=buat_kabupaten("35.08").pk)
    assert Pengguna.objects.get(username="siti.rohmah").kabupaten == pengelola.kabupaten


@pytest.mark.parametrize(
    ("ubahan", "salah"),
    [
        ({"peran": "operator", "kecamatan": ""}, "kecamatan"),
        ({"peran": "bappeda"}, "kecamatan"),
        ({"peran": "bidang"}, "bidang"),
        ({"peran": "dewa"}, "peran"),
        ({"username": "A"}, "username"),
        ({"username": "siti rohmah"}, "username"),
        ({"username": "siti\x00"}, "username"),
        ({"nama": ""}, "nama"),
    ],
)
def test_role_and_office_must_fit(
    admin: Client, kecamatan: Kecamatan, ubahan: dict[str, Any], salah: str
) -> None:
    response = tambah(admin, kecamatan, **ubahan)
    assert salah in response.context["formulir"].errors
    assert not Pengguna.objects.filter(nama="Siti Rohmah").exists()


def test_an_office_or_bidang_of_another_kabupaten_is_no_choice(admin: Client) -> None:
    asing = buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    bidang = buat_bidang(asing)
    response = tambah(admin, asing, peran="bidang", bidang=bidang.pk)
    assert {"kecamatan", "bidang"} <= response.context["formulir"].errors.keys()
    assert "Sumbersuko" not in response.content.decode()


def test_a_bidang_of_another_office_is_refused(admin: Client, kecamatan: Kecamatan) -> None:
    lain = buat_bidang(buat_kecamatan("Sumbersari"))
    response = tambah(admin, kecamatan, peran="bidang", bidang=lain.pk)
    assert "bidang" in response.context["formulir"].errors


def test_a_taken_name_is_refused_without_telling_whose_it_is(
    admin: Client, kecamatan: Kecamatan
) -> None:
    asing = buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    buat_pengguna(Peran.CAMAT, kecamatan=asing, username="siti.rohmah", nama="Kanari Asing")
    response = tambah(admin, kecamatan)
    (pesan,) = response.context["formulir"].errors["username"]
    assert "tidak dapat dipakai" in pesan
    assert "Kanari" not in response.content.decode()
    assert "Sumbersuko" not in response.content.decode()


def ubah(client: Client, satu: Pengguna, **ubahan: Any) -> Any:
    """Send the form of an account as it is, but for `ubahan`."""
    dasar = {
        "nama": satu.nama, "username": satu.username, "peran": satu.peran, "versi": satu.versi,
        "kecamatan": satu.kecamatan_id or "", "bidang": satu.bidang_id or "",
    }  # fmt: skip
    return client.post(reverse("kecamatan:ubah_pengguna", args=[satu.pk]), dasar | ubahan)


def test_a_new_role_takes_effect_and_clears_what_it_has_no_use_for(
    admin: Client, kecamatan: Kecamatan
) -> None:
    bidang = buat_bidang(kecamatan)
    satu = buat_pengguna(Peran.BIDANG, kecamatan=kecamatan, bidang=bidang)
    klien = Client()
    klien.force_login(satu)
    assert ubah(admin, satu, peran="inspektorat", kecamatan="", bidang="").status_code == 302
    satu.refresh_from_db()
    assert (satu.peran, satu.kecamatan, satu.bidang) == ("inspektorat", None, None)
    assert satu.kabupaten == kecamatan.kabupaten
    assert klien.get("/pejabat/").status_code == 302


def test_an_admin_cannot_lose_his_own_role_or_account(admin: Client, pengelola: Pengguna) -> None:
    response = ubah(admin, pengelola, peran="bappeda")
    assert "peran Anda sendiri" in response.content.decode()
    response = admin.post(reverse("kecamatan:status_pengguna", args=[pengelola.pk]), follow=True)
    assert "akun Anda sendiri" in response.content.decode()
    pengelola.refresh_from_db()
    assert (pengelola.peran, pengelola.is_active) == (Peran.ADMIN, True)


def test_shutting_out_and_letting_in_again(admin: Client, kecamatan: Kecamatan) -> None:
    satu = buat_pengguna(Peran.CAMAT, kecamatan=kecamatan)
    alamat = reverse("kecamatan:status_pengguna", args=[satu.pk])
    nasib = []
    for _ in range(2):
        admin.post(alamat)
        satu.refresh_from_db()
        nasib.append(satu.is_active)
    assert nasib == [False, True]
    peristiwa = list(Jejak.objects.values_list("peristiwa", flat=True))
    assert peristiwa == ["pengguna_dinonaktifkan", "pengguna_diaktifkan"]


def test_a_reset_gives_a_new_password_and_ends_the_sessions(
    admin: Client, kecamatan: Kecamatan
) -> None:
    satu = buat_pengguna(Peran.CAMAT, kecamatan=kecamatan, sandi=SANDI_UJI)
    klien = Client()
    klien.force_login(satu)
    response = admin.post(reverse("kecamatan:atur_ulang_sandi", args=[satu.pk]))
    satu.refresh_from_db()
    assert satu.check_password(response.context["sandi"])
    assert satu.wajib_ganti_sandi
    assert klien.get("/pejabat/").status_code == 302


def test_unlocking_lets_a_locked_account_try_again(admin: Client, kecamatan: Kecamatan) -> None:
    satu = buat_pengguna(Peran.CAMAT, kecamatan=kecamatan, username="camat", sandi=SANDI_UJI)
    klien = Client()
    for _ in range(6):
        klien.post("/masuk/", {"username": "camat", "password": "salah-sekali-pun"})
    benar = {"username": "camat", "password": SANDI_UJI}
    assert klien.post("/masuk/", benar).status_code == 429
    admin.post(reverse("kecamatan:buka_kunci", args=[satu.pk]))
    assert klien.post("/masuk/", benar).status_code == 302


def test_the_list_holds_the_kabupaten_and_nobody_else(admin: Client, kecamatan: Kecamatan) -> None:
    asing = buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    for peran in PERAN_KECAMATAN[:2]:
        buat_pengguna(peran, kecamatan=kecamatan, nama=f"Ada {peran}")
        buat_pengguna(peran, kecamatan=asing, nama=f"KANARI {peran}")
    buat_pengguna(Peran.BAPPEDA, kabupaten=asing.kabupaten, nama="KANARI bappeda")
    isi = admin.get("/pengguna/").content.decode()
    assert "Ada operator" in isi
    assert "Ada bidang" in isi
    assert "KANARI" not in isi


def test_a_refused_write_leaves_one_line_in_the_trail(client: Client, kecamatan: Kecamatan) -> None:
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    client.get("/pengguna/tambah/")
    assert client.post("/pengguna/tambah/").status_code == 403
    baris = Jejak.objects.get()
    assert (baris.peristiwa, baris.alasan) == ("akses_ditolak", "/pengguna/tambah/")
