"""Broken requests get an answer, and health answers whoever asks while the database is down."""

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.test.client import RequestFactory

from kecamatan.enums import Peran
from sakip.saring import saring_permintaan
from tests.factories import buat_pengguna


@pytest.mark.django_db
@pytest.mark.parametrize("nilai", ["a\x00b", "é" * 32, "a b", "", "a" * 5000])
def test_a_cookie_nobody_was_given_is_like_none(client: Client, nilai: str) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = nilai
    assert client.get("/pejabat/").url == "/masuk/?next=/pejabat/"


@pytest.mark.parametrize("nama", [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME])
def test_a_cookie_with_a_nul_does_not_reach_the_session(nama: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES = {nama: "a\x00b", "lain": "a\x00b"}
    saring_permintaan(lambda _request: None)(request)  # type: ignore[arg-type,return-value]
    assert set(request.COOKIES) == {"lain"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "alamat", ["/%00/", "/pejabat/?cari=%00", "/pejabat/?%00=1", "/masuk/?next=/%00"]
)
def test_a_nul_in_an_address_is_a_bad_request(client: Client, alamat: str) -> None:
    for masuk in (False, True):
        if masuk:
            client.force_login(buat_pengguna(Peran.OPERATOR))
        response = client.get(alamat)
        assert response.status_code == 400
        assert "Permintaan tidak dapat dibaca" in response.content.decode()


@pytest.mark.django_db
def test_a_percent_sign_before_two_noughts_is_no_nul(client: Client) -> None:
    client.force_login(buat_pengguna(Peran.OPERATOR))
    assert client.get("/pejabat/?cari=%2500").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(("alamat", "status"), [("/sehat/", 200), ("/siap/", 503)])
def test_health_answers_somebody_logged_in_without_the_database(
    client: Client, monkeypatch: pytest.MonkeyPatch, alamat: str, status: int
) -> None:
    client.force_login(buat_pengguna(Peran.OPERATOR))

    def putus(*_: object, **__: object) -> None:
        raise OperationalError("putus")

    monkeypatch.setattr("django.db.backends.utils.CursorWrapper.execute", putus)
    response = client.get(alamat)
    assert response.status_code == status
    assert settings.SESSION_COOKIE_NAME not in response.cookies
