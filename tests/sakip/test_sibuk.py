"""A busy or broken database is told plainly, and health says so (rows F08, G14, G16)."""

import pytest
from django.db import DatabaseError, OperationalError
from django.test import Client, RequestFactory

from kecamatan.middleware.bentrok import jawab_bentrok


def jawab(galat: Exception):
    """Pass an error of a view to the middleware's hook."""
    tengah = jawab_bentrok(lambda request: pytest.fail("not called"))
    return tengah.process_exception(RequestFactory().get("/"), galat)


def test_lock_timeout_asks_to_try_again():
    respons = jawab(OperationalError("canceling statement due to lock timeout"))
    assert respons.status_code == 503
    assert respons.headers["Retry-After"] == "30"
    isi = respons.content.decode()
    assert "Server sedang sibuk" in isi
    assert "canceling" not in isi


def test_other_errors_are_left_to_django():
    assert jawab(ValueError("lain")) is None


def test_liveness_needs_no_database(client: Client):
    assert client.get("/sehat/").json() == {"sehat": True}


@pytest.mark.django_db
def test_readiness_asks_the_database(client: Client):
    assert client.get("/siap/").status_code == 200


def test_readiness_is_red_without_database(client: Client, monkeypatch: pytest.MonkeyPatch):
    def putus():
        raise DatabaseError("putus")

    monkeypatch.setattr("sakip.kesehatan.connection.cursor", putus)
    respons = client.get("/siap/")
    assert respons.status_code == 503
    assert "putus" not in respons.content.decode()
