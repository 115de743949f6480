"""An official with terms in several offices: who may change the record, and how he may serve."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from kecamatan.actions.pejabat import change_pejabat
from kecamatan.enums import Peran, SifatJabatan
from kecamatan.models import Jejak, Kecamatan, Pejabat
from tests.factories import buat_kecamatan, buat_masa_jabatan, buat_pejabat, buat_pengguna
from tests.kecamatan.test_pejabat import galat, isian, tambah

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make the office of these tests."""
    return buat_kecamatan("Sumberjambe")


@pytest.fixture
def operator(client: Client, kecamatan: Kecamatan) -> Client:
    """Log its operator in."""
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    return client


@pytest.fixture
def camat_panti() -> Pejabat:
    """Make the camat of another office."""
    hery = buat_pejabat(nama="Hery Setiawan", nip="196601131992031007")
    buat_masa_jabatan(buat_kecamatan("Panti"), pejabat=hery, mulai=date(2022, 1, 1))
    return hery


def test_a_term_in_one_s_own_office_gives_no_right_to_rename_a_foreign_camat(
    operator: Client, kecamatan: Kecamatan, camat_panti: Pejabat
) -> None:
    assert tambah(operator, kecamatan, jabatan="kasi", sifat="plt").status_code == 302
    alamat = reverse("kecamatan:ubah_pejabat", args=[camat_panti.pk])
    response = operator.post(alamat, isian(versi=1, nama="Bukan Hery"))
    assert response.status_code == 403
    assert "dipakai kecamatan lain; minta admin kabupaten" in response.content.decode()
    camat_panti.refresh_from_db()
    assert camat_panti.nama == "Hery Setiawan"


def test_the_action_itself_refuses_an_office_that_shares_the_official(
    kecamatan: Kecamatan, camat_panti: Pejabat
) -> None:
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)
    buat_masa_jabatan(kecamatan, pejabat=camat_panti, sifat=SifatJabatan.PLT)
    baru = {"nama": "Bukan Hery", "nip": ""}
    with pytest.raises(PermissionDenied):
        change_pejabat(camat_panti, isian=baru, versi=1, kecamatan=kecamatan, by=by)


def test_the_only_office_of_an_official_keeps_his_record(
    operator: Client, kecamatan: Kecamatan
) -> None:
    tambah(operator, kecamatan)
    alamat = reverse("kecamatan:ubah_pejabat", args=[Pejabat.objects.get().pk])
    assert operator.post(alamat, isian(versi=1, nama="Hery Setyawan")).status_code == 302
    assert Pejabat.objects.get().nama == "Hery Setyawan"


def test_the_admin_changes_a_shared_official_and_each_of_his_offices_reads_it(
    client: Client, kecamatan: Kecamatan, camat_panti: Pejabat
) -> None:
    buat_masa_jabatan(kecamatan, pejabat=camat_panti, sifat=SifatJabatan.PLT)
    client.force_login(buat_pengguna(Peran.ADMIN))
    alamat = reverse("kecamatan:ubah_pejabat", args=[camat_panti.pk])
    assert client.post(alamat, isian(versi=1, nama="Hery Setyawan")).status_code == 302
    for nama, harapan in (("Panti", 1), ("Sumberjambe", 1), ("Silo", 0)):
        kantor = Kecamatan.objects.filter(nama=nama).first() or buat_kecamatan(nama)
        camat = buat_pengguna(Peran.CAMAT, kecamatan=kantor)
        terlihat = Jejak.objects.visible_to(camat).filter(peristiwa="pejabat_diubah")
        assert terlihat.count() == harapan, nama


@pytest.mark.parametrize(
    ("ubahan", "boleh"),
    [
        ({"jabatan": "kasi"}, False),
        ({"jabatan": "kasi", "mulai": "2015-01-01", "selesai": "2021-12-31"}, True),
        ({"jabatan": "kasi", "mulai": "2015-01-01", "selesai": "2022-01-01"}, False),
        ({"jabatan": "kasi", "sifat": "plt"}, True),
    ],
)
def test_nobody_is_definitive_in_two_offices_on_one_day(
    operator: Client,
    kecamatan: Kecamatan,
    camat_panti: Pejabat,
    ubahan: dict[str, Any],
    boleh: bool,
) -> None:
    response = tambah(operator, kecamatan, **ubahan)
    assert (response.status_code == 302) is boleh
    if not boleh:
        (pesan,) = galat(response)["sifat"]
        assert "masih menjabat definitif di tempat lain" in pesan
        assert "Panti" not in response.content.decode()


def test_neither_an_edit_nor_a_later_end_makes_a_second_definitive_post(
    operator: Client, kecamatan: Kecamatan, camat_panti: Pejabat
) -> None:
    masa = buat_masa_jabatan(
        kecamatan, pejabat=camat_panti, mulai=date(2020, 1, 2), selesai=date(2021, 12, 31)
    )
    ubahan = {
        "versi": 1, "jabatan": "camat", "sifat": "definitif", "bidang": "",
        "mulai": "2020-01-02", "selesai": "2022-01-01",
    }  # fmt: skip
    for nama in ("ubah", "akhiri"):
        alamat = reverse(f"kecamatan:{nama}_masa_jabatan", args=[masa.pk])
        assert "di tempat lain" in operator.post(alamat, ubahan).content.decode()
    masa.refresh_from_db()
    assert masa.selesai == date(2021, 12, 31)
