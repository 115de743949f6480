"""A new installation gets its first admin from the server."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import RequestFactory

from kecamatan.enums import Peran
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kabupaten

pytestmark = pytest.mark.django_db


def buat(username: str = "siti", kabupaten: str = "35.09") -> str:
    """Run the command and return what it said."""
    layar = StringIO()
    call_command("buat_admin", username, nama="Siti", kabupaten=kabupaten, stdout=layar)
    return layar.getvalue()


def test_the_first_admin_can_log_in_and_must_choose_a_password() -> None:
    kabupaten = buat_kabupaten("35.09")
    sandi = buat().split("sementara: ")[1].splitlines()[0]
    masuk = authenticate(RequestFactory().post("/masuk/"), username="siti", password=sandi)
    assert isinstance(masuk, Pengguna)
    assert (masuk.peran, masuk.kabupaten) == (Peran.ADMIN, kabupaten)
    assert masuk.wajib_ganti_sandi


def test_the_trail_says_that_the_server_made_the_admin_and_keeps_no_password() -> None:
    buat_kabupaten("35.09")
    sandi = buat().split("sementara: ")[1].splitlines()[0]
    baris = Jejak.objects.get(peristiwa="admin_dibuat_di_server")
    assert (baris.pengguna, baris.nama_pengguna) == (None, "Sistem")
    assert sandi not in baris.perubahan


def test_an_unknown_kabupaten_and_a_taken_name_are_told() -> None:
    with pytest.raises(CommandError, match=r"99\.99 tidak ada"):
        buat(kabupaten="99.99")
    buat_kabupaten("35.09")
    buat()
    with pytest.raises(CommandError, match="tidak dapat dipakai"):
        buat()
