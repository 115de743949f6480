"""Login, throttling, sessions."""

from datetime import UTC, datetime, timedelta
from http.cookies import Morsel
from typing import Any
from unittest import mock

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import hashers
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from tests.factories import SANDI_UJI, buat_bidang, buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db
MASUK = "/masuk/"
SALAH = "bukan-kata-sandinya"
BARU = "kelapa-hijau-jatuh-42"


@pytest.fixture
def operator() -> Pengguna:
    """Make an account that can log in through the form."""
    return buat_pengguna(Peran.OPERATOR, username="operator.panti", sandi=SANDI_UJI)


def coba(client: Client, username: str, sandi: str, **tambahan: Any) -> Any:
    """Send the login form."""
    kepala = {k: tambahan.pop(k) for k in ("REMOTE_ADDR", "headers") if k in tambahan}
    isian = {"username": username, "password": sandi, **tambahan}
    return client.post(MASUK, isian, **kepala)


def is_masuk(client: Client) -> bool:
    """Say whether the client has a session."""
    return client.get(reverse("kecamatan:profil_sendiri")).url != f"{MASUK}?next=/profil/"


def test_the_right_password_opens_the_home_page(client: Client, operator: Pengguna) -> None:
    response = coba(client, "operator.panti", SANDI_UJI)
    assert (response.status_code, response.url) == (302, "/")
    assert is_masuk(client)


def test_the_name_may_be_typed_with_capitals_and_spaces(client: Client, operator: Pengguna) -> None:
    coba(client, " Operator.Panti ", SANDI_UJI)
    assert is_masuk(client)


def wrong_ways(operator: Pengguna) -> dict[str, tuple[str, str]]:
    """Return every way of not getting in."""
    buat_pengguna(
        Peran.CAMAT,
        kecamatan=operator.kecamatan,
        username="mantan",
        sandi=SANDI_UJI,
        is_active=False,
    )
    buat_pengguna(Peran.CAMAT, kecamatan=operator.kecamatan, username="belum")
    return {
        "salah sandi": ("operator.panti", SALAH),
        "tidak dikenal": ("siapa.ini", SALAH),
        "nonaktif": ("mantan", SANDI_UJI),
        "tanpa sandi": ("belum", SALAH),
    }


def test_every_wrong_login_gets_the_same_words_and_costs_one_hash(
    operator: Pengguna,
) -> None:
    jawaban, hitungan = {}, {}
    hasher = hashers.get_hasher()
    for cara, (username, sandi) in wrong_ways(operator).items():
        klien = Client()
        with mock.patch.object(
            type(hasher), "encode", autospec=True, side_effect=type(hasher).encode
        ) as encode:
            response = coba(klien, username, sandi)
        jawaban[cara] = [str(galat) for galat in response.context["formulir"].non_field_errors()]
        hitungan[cara] = encode.call_count
        assert not is_masuk(klien)
    assert len({tuple(satu) for satu in jawaban.values()}) == 1
    assert set(hitungan.values()) == {1}


def test_after_five_wrong_tries_even_the_right_password_waits(
    client: Client, operator: Pengguna
) -> None:
    status = [coba(client, "operator.panti", SALAH).status_code for _ in range(6)]
    assert status == [200, 200, 200, 200, 429, 429]
    terkunci = coba(client, "operator.panti", SANDI_UJI)
    assert terkunci.status_code == 429
    assert "Terlalu sering mencoba" in terkunci.content.decode()
    assert "15 menit" in terkunci.content.decode()
    assert not is_masuk(client)


def test_a_locked_try_is_not_hashed(client: Client, operator: Pengguna) -> None:
    for _ in range(5):
        coba(client, "operator.panti", SALAH)
    with mock.patch("kecamatan.models.Pengguna.check_password") as check:
        assert coba(client, "operator.panti", SANDI_UJI).status_code == 429
    check.assert_not_called()


def test_an_unknown_name_is_locked_with_the_same_page(client: Client) -> None:
    for _ in range(5):
        terakhir = coba(client, "siapa.ini", SALAH)
    assert terakhir.status_code == 429
    assert "siapa.ini" not in terakhir.content.decode()


def test_the_lock_ends_after_fifteen_minutes(client: Client, operator: Pengguna) -> None:
    mulai = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    with time_machine.travel(mulai, tick=False):
        for _ in range(5):
            coba(client, "operator.panti", SALAH)
    with time_machine.travel(mulai + timedelta(minutes=16), tick=False):
        assert coba(client, "operator.panti", SANDI_UJI).status_code == 302


def test_a_locked_account_locks_neither_its_colleagues_nor_itself_elsewhere(
    client: Client, operator: Pengguna
) -> None:
    buat_pengguna(
        Peran.CAMAT, kecamatan=operator.kecamatan, username="camat.panti", sandi=SANDI_UJI
    )
    for _ in range(30):
        coba(client, "camat.panti", SALAH, REMOTE_ADDR="203.0.113.9")
    assert coba(Client(), "camat.panti", SANDI_UJI, REMOTE_ADDR="198.51.100.7").status_code == 302
    sekantor = coba(Client(), "operator.panti", SANDI_UJI, REMOTE_ADDR="203.0.113.9")
    assert sekantor.status_code == 302


@pytest.mark.parametrize("proksi", [0, 1])
def test_a_forged_forwarding_header_does_not_reset_the_count(
    client: Client, operator: Pengguna, settings: Settings, proksi: int
) -> None:
    settings.JUMLAH_PROKSI = proksi
    for nomor in range(6):
        rantai = f"192.0.2.{nomor}" + (", 203.0.113.9" if proksi else "")
        terakhir = coba(client, "operator.panti", SALAH, headers={"x-forwarded-for": rantai})
    assert terakhir.status_code == 429


@pytest.mark.parametrize(
    "tujuan",
    [
        "https://jahat.example", "//jahat.example", "/\\jahat.example", "javascript:alert(1)",
        "http:///jahat.example", "\\\\jahat.example", " //jahat.example", "data:text/html,x",
    ],
)  # fmt: skip
def test_next_leads_nowhere_but_to_this_site(
    client: Client, operator: Pengguna, tujuan: str
) -> None:
    assert coba(client, "operator.panti", SANDI_UJI, next=tujuan).url == "/"
    assert client.get(MASUK, {"next": tujuan}).url == "/"


def test_next_leads_back_to_the_page_that_asked_for_login(
    client: Client, operator: Pengguna
) -> None:
    assert client.get("/pejabat/").url == f"{MASUK}?next=/pejabat/"
    assert "Silakan masuk dahulu" in client.get(MASUK, {"next": "/pejabat/"}).content.decode()
    assert coba(client, "operator.panti", SANDI_UJI, next="/pejabat/").url == "/pejabat/"


def test_login_gives_a_new_session_key(client: Client, operator: Pengguna) -> None:
    client.cookies["sessionid"] = "abcdefghijklmnopqrstuvwxyz012345"
    coba(client, "operator.panti", SANDI_UJI)
    assert client.cookies["sessionid"].value != "abcdefghijklmnopqrstuvwxyz012345"


def test_a_password_of_a_megabyte_is_a_form_error(client: Client, operator: Pengguna) -> None:
    with mock.patch("django.contrib.auth.authenticate") as authenticate:
        response = coba(client, "operator.panti", "x" * 1_000_000)
    assert response.status_code == 200
    assert response.context["formulir"].errors["password"]
    authenticate.assert_not_called()


def test_a_null_byte_in_the_name_is_a_form_error(client: Client) -> None:
    assert coba(client, "a\x00b", SALAH).status_code == 200


def test_logging_out_ends_the_session_and_takes_a_post(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    assert client.get("/keluar/").url == "/"
    assert is_masuk(client)
    assert client.post("/keluar/").url == MASUK
    assert not is_masuk(client)
    assert client.post("/keluar/").url == MASUK


def test_an_idle_session_ends_after_half_an_hour(client: Client, operator: Pengguna) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 1, 0, tzinfo=UTC), tick=False) as jam:
        client.force_login(operator)
        for _ in range(3):
            jam.shift(timedelta(minutes=29))
            assert is_masuk(client)
        jam.shift(timedelta(minutes=31))
        assert not is_masuk(client)


def test_a_busy_session_ends_after_twelve_hours(client: Client, operator: Pengguna) -> None:
    with time_machine.travel(datetime(2026, 3, 2, 1, 0, tzinfo=UTC), tick=False) as jam:
        client.force_login(operator)
        assert is_masuk(client)
        nasib = []
        for _ in range(26):
            jam.shift(timedelta(minutes=29))
            nasib.append(is_masuk(client))
    assert nasib == [True] * 24 + [False] * 2


def test_deactivation_ends_access_at_the_next_request(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    Pengguna.objects.filter(pk=operator.pk).update(is_active=False)
    assert not is_masuk(client)


@pytest.mark.parametrize("ubahan", ["peran", "kecamatan"])
def test_a_new_role_or_office_ends_the_session(
    client: Client, operator: Pengguna, ubahan: str
) -> None:
    client.force_login(operator)
    assert is_masuk(client)
    baru = {"peran": Peran.SEKCAM, "kecamatan": buat_kecamatan("Sumbersari")}[ubahan]
    Pengguna.objects.filter(pk=operator.pk).update(**{ubahan: baru})
    assert not is_masuk(client)


def test_changing_the_password_ends_other_sessions_and_keeps_this_one(operator: Pengguna) -> None:
    ini, lain = Client(), Client()
    for klien in (ini, lain):
        klien.force_login(operator)
    isian = {"old_password": SANDI_UJI, "new_password1": BARU, "new_password2": BARU}
    assert ini.post("/akun/kata-sandi/", isian).url == "/"
    assert (is_masuk(ini), is_masuk(lain)) == (True, False)
    assert coba(Client(), "operator.panti", BARU).status_code == 302
    assert coba(Client(), "operator.panti", SANDI_UJI).status_code == 200


def test_log_out_everywhere_ends_the_other_sessions(operator: Pengguna) -> None:
    ini, lain = Client(), Client()
    for klien in (ini, lain):
        klien.force_login(operator)
    ini.post("/akun/keluar-semua/")
    assert (is_masuk(ini), is_masuk(lain)) == (True, False)


def test_a_wrong_old_password_changes_nothing(client: Client, operator: Pengguna) -> None:
    client.force_login(operator)
    isian = {"old_password": SALAH, "new_password1": BARU, "new_password2": BARU}
    response = client.post("/akun/kata-sandi/", isian)
    assert response.context["formulir"].errors.keys() == {"old_password"}
    operator.refresh_from_db()
    assert operator.check_password(SANDI_UJI)


def test_a_temporary_password_must_be_changed_before_anything_else(client: Client) -> None:
    baru = buat_pengguna(Peran.OPERATOR, sandi=SANDI_UJI, wajib_ganti_sandi=True)
    client.force_login(baru)
    for alamat in ("/", "/pejabat/", "/kecamatan/"):
        assert client.get(alamat).url == "/akun/kata-sandi/"
    assert client.post("/peraturan/tambah/").url == "/akun/kata-sandi/"
    assert "masih sementara" in client.get("/akun/kata-sandi/").content.decode()
    isian = {"old_password": SANDI_UJI, "new_password1": BARU, "new_password2": BARU}
    client.post("/akun/kata-sandi/", isian)
    assert client.get("/pejabat/").status_code == 200


def test_demo_accounts_are_listed_in_demo_mode_alone(
    client: Client, operator: Pengguna, settings: Settings
) -> None:
    from kecamatan.akun_demo import SANDI_DEMO

    assert SANDI_DEMO not in client.get(MASUK).content.decode()
    settings.MODE_DEMO = True
    isi = client.get(MASUK).content.decode()
    assert SANDI_DEMO in isi
    assert "operator.panti" in isi


def test_the_login_page_without_demo_asks_the_database_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        client.get(MASUK)


def test_cookies_are_closed_to_scripts_and_to_other_sites(
    client: Client, operator: Pengguna
) -> None:
    client.get(MASUK)
    coba(client, "operator.panti", SANDI_UJI)
    kue: dict[str, Morsel[str]] = dict(client.cookies.items())
    assert set(kue) == {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    assert all(satu["httponly"] and satu["samesite"] == "Lax" for satu in kue.values())


def test_every_page_costs_one_query_for_the_account_and_its_office(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kecamatan = buat_kecamatan()
    bidang = buat_bidang(kecamatan)
    client.force_login(buat_pengguna(Peran.BIDANG, kecamatan=kecamatan, bidang=bidang))
    client.get("/akun/keluar-semua/")
    with django_assert_num_queries(2):  # the session, and the account with its office
        client.get("/akun/keluar-semua/")
