"""The list of kecamatan tells which of them cannot work yet."""

from datetime import date

import pytest
from django.test import Client

from kecamatan.enums import Jabatan, Peran, SifatJabatan
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan, buat_masa_jabatan, buat_pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture
def panti() -> Kecamatan:
    """Make an office with everything, and one whose camat left and whose account is shut."""
    panti, ajung = buat_kecamatan("Panti"), buat_kecamatan("Ajung")
    buat_pengguna(Peran.OPERATOR, kecamatan=panti)
    buat_masa_jabatan(panti, jabatan=Jabatan.CAMAT, sifat=SifatJabatan.PLT)
    tutup = buat_pengguna(Peran.OPERATOR, kecamatan=ajung)
    type(tutup).objects.filter(pk=tutup.pk).update(is_active=False)
    buat_masa_jabatan(
        ajung, jabatan=Jabatan.CAMAT, mulai=date(2011, 1, 3), selesai=date(2012, 1, 3)
    )
    return panti


def nama(client: Client, kueri: str) -> list[str]:
    """Return the offices on the page."""
    return [satu.nama for satu in client.get("/kecamatan/" + kueri).context["halaman"]]


@pytest.mark.parametrize("kueri", ["?lengkap=tanpa-akun", "?lengkap=tanpa-camat"])
def test_an_admin_finds_the_offices_that_lack_something(
    client: Client, panti: Kecamatan, kueri: str
) -> None:
    client.force_login(buat_pengguna(Peran.ADMIN))
    assert sorted(nama(client, "")) == ["Ajung", "Panti"]
    assert nama(client, kueri) == ["Ajung"]
    isi = client.get("/kecamatan/" + kueri).content.decode()
    ajung = Kecamatan.objects.get(nama="Ajung")
    assert f"/pengguna/tambah/?kecamatan={ajung.kode}" in isi
    assert f"/kecamatan/{ajung.kode}/pejabat/tambah/" in isi


def test_only_an_admin_learns_who_has_an_account(client: Client, panti: Kecamatan) -> None:
    client.force_login(buat_pengguna(Peran.BAPPEDA))
    assert sorted(nama(client, "?lengkap=tanpa-akun")) == ["Ajung", "Panti"]
    assert nama(client, "?lengkap=tanpa-camat") == ["Ajung"]
    isi = client.get("/kecamatan/").content.decode()
    assert "akun" not in isi.partition("<main")[2].partition("</main")[0]


def test_the_form_of_a_new_account_starts_with_the_office_of_the_link(
    client: Client, panti: Kecamatan
) -> None:
    client.force_login(buat_pengguna(Peran.ADMIN))
    formulir = client.get(f"/pengguna/tambah/?kecamatan={panti.kode}").context["formulir"]
    assert formulir["kecamatan"].value() == panti.pk
    assert client.get("/pengguna/tambah/").context["formulir"]["kecamatan"].value() is None
