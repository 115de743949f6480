"""The page of a stale form shows the fields of that form and nothing else of the row."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.galat import BentrokVersi
from kecamatan.middleware.bentrok import jawab_bentrok
from kecamatan.models import Kecamatan, Pengguna
from tests.factories import SANDI_UJI, buat_bidang, buat_kecamatan, buat_pengguna

pytestmark = pytest.mark.django_db


def kirim_basi(client: Client, satu: Pengguna, **tambahan: Any) -> Any:
    """Send the form of an account that somebody saved meanwhile."""
    Pengguna.objects.filter(pk=satu.pk).update(nama="Nama dari rekan", versi=satu.versi + 1)
    isian = {
        "versi": satu.versi, "nama": "Nama ketikan saya", "username": satu.username,
        "peran": satu.peran, "kecamatan": satu.kecamatan_id, "bidang": "",
    }  # fmt: skip
    return client.post(reverse("kecamatan:ubah_pengguna", args=[satu.pk]), isian | tambahan)


@pytest.fixture
def satu(client: Client) -> Pengguna:
    """Make an account with a password, and log its admin in."""
    client.force_login(buat_pengguna(Peran.ADMIN))
    return buat_pengguna(Peran.OPERATOR, sandi=SANDI_UJI, username="operator.panti")


def test_no_column_comes_out_because_the_request_names_it(client: Client, satu: Pengguna) -> None:
    response = kirim_basi(client, satu, password="x", angkatan_sesi="x", last_login="x")
    isi = response.content.decode()
    assert response.status_code == 409
    assert "argon2" not in isi
    assert "angkatan_sesi" not in isi
    assert {baris["label"] for baris in response.context["beda"]} == {"Nama lengkap"}


def test_both_texts_of_a_field_are_shown(client: Client, satu: Pengguna) -> None:
    (baris,) = kirim_basi(client, satu).context["beda"]
    assert (baris["isian_anda"], baris["tersimpan"]) == ("Nama ketikan saya", "Nama dari rekan")


def test_a_choice_is_shown_in_words(client: Client, satu: Pengguna) -> None:
    response = kirim_basi(client, satu, peran=Peran.CAMAT, nama="Nama dari rekan")
    (baris,) = response.context["beda"]
    assert (baris["isian_anda"], baris["tersimpan"]) == ("Camat", "Operator")


def test_rows_that_refer_to_the_row_do_not_come_out_either(client: Client) -> None:
    kecamatan = buat_kecamatan()
    buat_bidang(kecamatan, "Seksi Rahasia")
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    Kecamatan.objects.update(versi=2, kop_alamat="Alamat rekan")
    isian = {"versi": 1, "kop_alamat": "Alamat saya", "daftar_bidang": "x", "daftar_pengguna": "x"}
    response = client.post(reverse("kecamatan:ubah_profil", args=[kecamatan.kode]), isian)
    assert response.status_code == 409
    assert "Alamat rekan" in response.content.decode()
    assert "Seksi Rahasia" not in response.content.decode()


def test_where_the_form_is_not_known_only_the_typed_text_is_shown(satu: Pengguna) -> None:
    request = RequestFactory().post("/", {"nama": "Ketikan", "password": "x", "sandi_baru": "y"})
    request.user = satu
    request.session = {}  # type: ignore[assignment] # enough for the frame of the page
    tengah = jawab_bentrok(lambda _request: HttpResponse())
    satu.nama = "Yang tersimpan"
    konteks: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as tambalan:
        tambalan.setattr(
            "kecamatan.middleware.bentrok.render",
            lambda _request, _templat, isi, status: (konteks.update(isi), HttpResponse())[1],
        )
        tengah.process_exception(request, BentrokVersi(satu))
    assert konteks["diketik"] == [{"label": "nama", "isian_anda": "Ketikan"}]
    assert "Yang tersimpan" not in str(konteks)
