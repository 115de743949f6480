"""What no browser sends by itself at the door, and what is left behind on a shared computer."""

import pytest
from axes.models import AccessAttempt
from django.test import Client

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from tests.factories import SANDI_UJI, buat_pengguna

pytestmark = pytest.mark.django_db
MASUK = "/masuk/"
GANTI = "/akun/kata-sandi/"


@pytest.fixture
def operator() -> Pengguna:
    """Make an account that can log in through the form."""
    return buat_pengguna(Peran.OPERATOR, username="operator.panti", sandi=SANDI_UJI)


def tebak(client: Client, sandi: str) -> int:
    """Try to change the password with this old one; return the status."""
    baru = "kelapa-hijau-jatuh-42"
    isian = {"old_password": sandi, "new_password1": baru, "new_password2": baru}
    return client.post(GANTI, isian).status_code


@pytest.mark.parametrize("lanjut", ["foo", "pejabat", "kecamatan:masuk", "?x=1", "#a", "."])
def test_next_that_is_a_word_and_no_address_leads_home(
    client: Client, operator: Pengguna, lanjut: str
) -> None:
    isian = {"username": "operator.panti", "password": SANDI_UJI, "next": lanjut}
    assert client.post(MASUK, isian).url == "/"
    assert client.get(MASUK, {"next": lanjut}).url == "/"


def test_a_name_longer_than_any_is_a_wrong_login_that_nobody_stores(client: Client) -> None:
    pendek = client.post(MASUK, {"username": "siapa.ini", "password": "salah"})
    panjang = client.post(MASUK, {"username": "x" * 10_000, "password": "salah"})
    galat = [list(satu.context["formulir"].non_field_errors()) for satu in (pendek, panjang)]
    assert panjang.status_code == 200
    assert galat[0] == galat[1]
    assert galat[0]
    assert [satu.username for satu in AccessAttempt.objects.all()] == ["siapa.ini"]


def test_five_wrong_old_passwords_end_the_session(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    assert [tebak(client, "salah") for _ in range(5)] == [200, 200, 200, 200, 302]
    assert "terlalu sering salah" in client.get(MASUK).content.decode()
    assert client.get(GANTI).url == f"{MASUK}?next={GANTI}"


def test_the_right_old_password_starts_the_count_anew(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    for _ in range(4):
        tebak(client, "salah")
    assert tebak(client, SANDI_UJI) == 302
    assert [tebak(client, "salah") for _ in range(4)] == [200] * 4


def test_pages_behind_login_are_kept_in_no_cache(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    for alamat in ("/", "/pejabat/", "/tidak-ada/"):
        assert client.get(alamat)["Cache-Control"] == "private, no-store", alamat
    assert client.post("/keluar/")["Cache-Control"] == "private, no-store"
    assert "Cache-Control" not in client.get("/pejabat/").headers


def test_a_page_that_says_for_itself_how_it_is_kept_is_left_alone(
    client: Client, operator: Pengguna
) -> None:
    client.force_login(buat_pengguna(Peran.ADMIN))
    assert "max-age=0" in client.get("/pengguna/tambah/")["Cache-Control"]
