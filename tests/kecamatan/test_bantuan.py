"""The guide can be read by everybody, also before logging in and with a temporary password."""

import pytest
from django.test import Client

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from tests.factories import buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db
TAUTAN = 'href="/bantuan/"'


def test_the_guide_is_linked_before_and_after_logging_in(client: Client) -> None:
    assert TAUTAN in client.get("/masuk/").content.decode()
    client.force_login(buat_pengguna(Peran.CAMAT, kecamatan=buat_kecamatan("Panti")))
    assert TAUTAN in client.get("/jejak/").content.decode()


def test_a_stranger_reads_the_guide(client: Client) -> None:
    response = client.get("/bantuan/")
    assert response.status_code == 200
    for kata in ("Menyalin keputusan tahun lalu", "admin kabupaten", "unggah pindaiannya"):
        assert kata in response.content.decode()


def test_who_must_choose_a_password_reads_the_guide_first(client: Client) -> None:
    orang = buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Panti"))
    Pengguna.objects.filter(pk=orang.pk).update(wajib_ganti_sandi=True)
    client.force_login(orang)
    assert client.get("/bantuan/").status_code == 200
    assert client.get("/jejak/").status_code == 302
