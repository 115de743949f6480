"""The register of regulations: status from relations, own part kept by the admin."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kecamatan.enums import JenisHubungan, JenisPeraturan, Peran, StatusPeraturan
from kecamatan.models import HubunganPeraturan, Kabupaten, Peraturan
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna, buat_peraturan

pytestmark = pytest.mark.django_db
HARI = date(2026, 3, 2)


@pytest.fixture
def kabupaten() -> Kabupaten:
    """Make the kabupaten of these tests."""
    return buat_kabupaten()


@pytest.fixture
def admin(client: Client, kabupaten: Kabupaten) -> Client:
    """Log the admin in."""
    client.force_login(buat_pengguna(Peran.ADMIN, kabupaten=kabupaten))
    return client


def hubungkan(oleh: Peraturan, terhadap: Peraturan, jenis: str, sejak: date | None = None) -> None:
    """Make a relation."""
    HubunganPeraturan.objects.create(oleh=oleh, terhadap=terhadap, jenis=jenis, berlaku_sejak=sejak)


def status(peraturan: Peraturan, pada: date = HARI) -> str:
    """Return the derived status."""
    return str(Peraturan.objects.with_status(pada).get(pk=peraturan.pk).status)  # type: ignore[attr-defined]


def perda(kabupaten: Kabupaten, **isian: Any) -> Peraturan:
    """Make a regulation of the kabupaten."""
    dasar = {"jenis": JenisPeraturan.PERDA_KAB, "sebutan": "Peraturan Daerah Kabupaten Jember"}
    return buat_peraturan(kabupaten=kabupaten, **dasar | isian)


def test_the_status_comes_from_what_others_did_to_it() -> None:
    lama, perubahan, pengganti = (buat_peraturan() for _ in range(3))
    assert status(lama) == StatusPeraturan.BERLAKU
    hubungkan(perubahan, lama, JenisHubungan.MENGUBAH)
    assert status(lama) == StatusPeraturan.DIUBAH
    hubungkan(pengganti, lama, JenisHubungan.MENCABUT)
    assert status(lama) == StatusPeraturan.DICABUT
    assert [status(perubahan), status(pengganti)] == [StatusPeraturan.BERLAKU] * 2


def test_a_change_counts_from_its_first_day_on() -> None:
    lama, baru = buat_peraturan(), buat_peraturan()
    hubungkan(baru, lama, JenisHubungan.MENCABUT, sejak=HARI)
    assert status(lama, HARI - timedelta(days=1)) == StatusPeraturan.BERLAKU
    assert status(lama, HARI) == StatusPeraturan.DICABUT


def test_the_list_follows_the_hierarchy_and_is_filtered(admin: Client) -> None:
    permen = buat_peraturan(jenis=JenisPeraturan.PERMEN, judul="Pedoman Keuangan", tahun=2006)
    uu = buat_peraturan(jenis=JenisPeraturan.UU, judul="Pemerintahan Daerah", tahun=2014)
    baru = buat_peraturan(jenis=JenisPeraturan.PERMEN, judul="Pedoman Baru", tahun=2020)
    hubungkan(baru, permen, JenisHubungan.MENCABUT)

    def cari(**saringan: Any) -> list[Peraturan]:
        return list(admin.get("/peraturan/", saringan).context["halaman"])

    assert cari() == [uu, permen, baru]
    assert cari(jenis=60) == [permen, baru]
    assert cari(status="dicabut") == [permen]
    assert cari(cari="keuangan") == [permen]
    assert cari(jenis="x", status="y", cari="pemerintahan") == [uu]


def isian(**ubahan: Any) -> dict[str, Any]:
    """Return the form of a regulation of the kabupaten."""
    dasar = {"jenis": "100", "nomor": "45", "tahun": "2022", "judul": "Kedudukan Kecamatan"}
    return dasar | {"sumber": "", "terverifikasi": "on"} | ubahan


def test_a_regulation_of_the_kabupaten_is_named_by_the_system(
    admin: Client, kabupaten: Kabupaten
) -> None:
    lumajang = buat_kabupaten("35.08")
    tambahan = {"kabupaten": lumajang.pk, "sebutan": "Undang-Undang", "nomor_urut": 1}
    assert admin.post("/peraturan/tambah/", isian(**tambahan)).status_code == 302
    baru = Peraturan.objects.get()
    assert str(baru) == "Peraturan Bupati Jember Nomor 45 Tahun 2022 tentang Kedudukan Kecamatan"
    assert (baru.kabupaten, baru.nomor_urut) == (kabupaten, 45)


@pytest.mark.parametrize(
    "ubahan",
    [{"jenis": "30"}, {"tahun": "1900"}, {"tahun": "dua ribu"}, {"nomor": ""}, {"judul": ""}],
)
def test_a_national_kind_or_an_impossible_year_is_refused(
    admin: Client, ubahan: dict[str, str]
) -> None:
    assert admin.post("/peraturan/tambah/", isian(**ubahan)).context["formulir"].errors
    assert not Peraturan.objects.exists()


def test_the_same_regulation_twice_is_refused(admin: Client) -> None:
    admin.post("/peraturan/tambah/", isian())
    response = admin.post("/peraturan/tambah/", isian(judul="Judul lain"))
    assert "sudah ada" in str(response.context["formulir"].errors)


def test_a_national_regulation_is_read_only_even_for_the_admin(admin: Client) -> None:
    nasional = buat_peraturan()
    for rute in ("ubah_peraturan", "tambah_hubungan"):
        assert admin.post(reverse(f"kecamatan:{rute}", args=[nasional.pk])).status_code == 403
    hubungkan(buat_peraturan(), nasional, JenisHubungan.MENGUBAH)
    hubungan = HubunganPeraturan.objects.get()
    alamat = reverse("kecamatan:hapus_hubungan", args=[hubungan.pk])
    assert admin.post(alamat).status_code == 403
    assert HubunganPeraturan.objects.exists()


def relasi(client: Client, satu: Peraturan, lain: Peraturan, bentuk: str) -> Any:
    """Send the form of a relation."""
    alamat = reverse("kecamatan:tambah_hubungan", args=[satu.pk])
    return client.post(alamat, {"bentuk": bentuk, "peraturan_lain": lain.pk, "berlaku_sejak": ""})


def test_relations_are_recorded_from_either_side(admin: Client, kabupaten: Kabupaten) -> None:
    lama, baru = perda(kabupaten), perda(kabupaten)
    assert relasi(admin, baru, lama, "mencabut").status_code == 302
    assert status(lama, timezone.localdate()) == StatusPeraturan.DICABUT
    uu = buat_peraturan(jenis=JenisPeraturan.UU)
    assert relasi(admin, baru, uu, "mengubah_oleh").status_code == 302
    assert status(baru, timezone.localdate()) == StatusPeraturan.DIUBAH
    isi = admin.get(reverse("kecamatan:peraturan", args=[baru.pk])).content.decode()
    assert "Mencabut <a" in isi
    assert "Diubah oleh <a" in isi


def test_no_kabupaten_changes_the_status_of_a_national_regulation(
    admin: Client, kabupaten: Kabupaten
) -> None:
    uu = buat_peraturan(jenis=JenisPeraturan.UU)
    response = relasi(admin, perda(kabupaten), uu, "mencabut")
    assert "tidak diubah dari sini" in response.content.decode()
    assert not HubunganPeraturan.objects.exists()


def test_a_regulation_of_another_kabupaten_is_no_choice(
    admin: Client, kabupaten: Kabupaten
) -> None:
    asing = perda(buat_kabupaten("35.08"))
    response = relasi(admin, perda(kabupaten), asing, "mencabut_oleh")
    assert "peraturan_lain" in response.context["formulir"].errors
    assert not HubunganPeraturan.objects.exists()


def test_a_relation_is_recorded_once_and_can_be_taken_back(
    admin: Client, kabupaten: Kabupaten
) -> None:
    lama, baru = perda(kabupaten), perda(kabupaten)
    relasi(admin, baru, lama, "mencabut")
    assert "sudah tercatat" in relasi(admin, lama, baru, "mengubah_oleh").content.decode()
    hubungan = HubunganPeraturan.objects.get()
    admin.post(reverse("kecamatan:hapus_hubungan", args=[hubungan.pk]))
    assert status(lama, timezone.localdate()) == StatusPeraturan.BERLAKU


def test_other_kabupaten_s_regulations_show_neither_in_list_nor_as_relation(
    client: Client, kabupaten: Kabupaten
) -> None:
    uu = buat_peraturan(jenis=JenisPeraturan.UU)
    asing = perda(buat_kabupaten("35.08"), sebutan="KANARI Perda", judul="KANARI judul")
    hubungkan(uu, asing, JenisHubungan.MENCABUT)
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan()))
    for alamat in ("/peraturan/", reverse("kecamatan:peraturan", args=[uu.pk])):
        assert "KANARI" not in client.get(alamat).content.decode()
