"""Heads of the region: kept by the admin, read by every role, one definitive at a time."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from kecamatan.actions.masa_jabatan import change_masa_jabatan
from kecamatan.enums import Jabatan, JenisKabupaten, Peran, SifatJabatan
from kecamatan.models import Jejak, Kecamatan, MasaJabatan, Pejabat
from tests.factories import (
    buat_bidang,
    buat_kabupaten,
    buat_kecamatan,
    buat_masa_jabatan,
    buat_para_pengguna,
    buat_pejabat,
    buat_pengguna,
)
from tests.factories_perjanjian import buat_bupati
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db
DAFTAR = "/kepala-daerah/"
TAMBAH = "/kepala-daerah/tambah/"


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make the office of these tests."""
    return buat_kecamatan("Sumberjambe")


@pytest.fixture
def admin(client: Client, kecamatan: Kecamatan) -> Client:
    """Log the admin of the kabupaten in."""
    client.force_login(buat_pengguna(Peran.ADMIN, kabupaten=kecamatan.kabupaten))
    return client


def sebagai(peran: Peran, kecamatan: Kecamatan) -> Client:
    """Return the client of another role of the same kabupaten."""
    klien = Client()
    klien.force_login(buat_pengguna(peran, kecamatan=kecamatan, kabupaten=kecamatan.kabupaten))
    return klien


def isian(**ubahan: Any) -> dict[str, Any]:
    """Return a complete form of a new Bupati."""
    return {
        "gelar_depan": "Ir. H.", "nama": "Hendy Siswanto", "gelar_belakang": "S.T., IPU.",
        "sifat": "definitif", "mulai": "2021-02-26", "selesai": "",
    } | ubahan  # fmt: skip


def galat(response: Any) -> dict[str, list[str]]:
    """Return the errors of the forms on the page, by field."""
    assert response.status_code == 200
    semua = dict(response.context["formulir"].errors)
    if "formulir_masa" in response.context:
        semua |= response.context["formulir_masa"].errors
    return semua


def test_the_admin_adds_a_bupati_without_a_nip(admin: Client, kecamatan: Kecamatan) -> None:
    assert admin.post(TAMBAH, isian(nama=" Hendy  Siswanto ")).status_code == 302
    (masa,) = MasaJabatan.objects.kepala_daerah_of(kecamatan.kabupaten_id)
    assert (masa.kecamatan, masa.jabatan, masa.sebutan) == (None, "bupati", "Bupati")
    assert masa.pejabat.nama_cetak == "Ir. H. HENDY SISWANTO, S.T., IPU."
    assert (masa.pejabat.nip, masa.pejabat.jenis_pegawai) == ("", "non_asn")
    peristiwa = Jejak.objects.order_by("nomor").values_list("peristiwa", "kabupaten", "kecamatan")
    assert list(peristiwa) == [
        ("pejabat_ditambah", kecamatan.kabupaten_id, None),
        ("masa_jabatan_ditambah", kecamatan.kabupaten_id, None),
    ]


def test_a_kota_has_a_wali_kota(kecamatan: Kecamatan, admin: Client) -> None:
    kabupaten = kecamatan.kabupaten
    buat_bupati(kabupaten)
    type(kabupaten).objects.filter(pk=kabupaten.pk).update(jenis=JenisKabupaten.KOTA)
    isi = admin.get(DAFTAR).content.decode()
    assert "Tambah Wali Kota" in isi
    assert "Bupati" not in isi


@pytest.mark.parametrize("sifat", [SifatJabatan.PLT, SifatJabatan.PJS])
def test_an_acting_head_may_stand_beside_the_definitive_one(
    admin: Client, kecamatan: Kecamatan, sifat: SifatJabatan
) -> None:
    buat_bupati(kecamatan.kabupaten)
    baru = isian(nama="M. Balya", sifat=sifat.value, mulai="2024-09-25", selesai="2024-11-23")
    assert admin.post(TAMBAH, baru).status_code == 302
    assert f"{sifat.capitalize()}. Bupati" in admin.get(DAFTAR).content.decode()


def test_a_pjs_leads_no_kecamatan(admin: Client, kecamatan: Kecamatan) -> None:
    alamat = reverse("kecamatan:tambah_pejabat", args=[kecamatan.kode])
    assert "Pjs." not in admin.get(alamat).content.decode()


def test_a_second_definitive_bupati_is_refused_with_name_and_dates(
    admin: Client, kecamatan: Kecamatan
) -> None:
    buat_bupati(kecamatan.kabupaten, mulai=date(2016, 2, 17))
    (pesan,) = galat(admin.post(TAMBAH, isian(nama="Muhammad Fawait")))["mulai"]
    assert "Bupati definitif dijabat" in pesan
    assert "17 Februari 2016 sampai sekarang" in pesan
    assert Pejabat.objects.count() == 1


def test_the_offer_ends_the_bupati_before_on_the_eve(admin: Client, kecamatan: Kecamatan) -> None:
    lama = buat_bupati(kecamatan.kabupaten)
    baru = isian(nama="Muhammad Fawait", mulai="2025-02-20", akhiri_sebelumnya="on")
    assert admin.post(TAMBAH, baru).status_code == 302
    lama.refresh_from_db()
    assert lama.selesai == date(2025, 2, 19)


def test_the_bupati_of_another_kabupaten_does_not_stand_in_the_way(
    admin: Client, kecamatan: Kecamatan
) -> None:
    asing = buat_bupati(buat_kabupaten("35.08"))
    assert admin.post(TAMBAH, isian()).status_code == 302
    for nama in ("ubah_masa_jabatan", "akhiri_masa_jabatan"):
        assert admin.get(reverse(f"kecamatan:{nama}", args=[asing.pk])).status_code == 404
    tambah = reverse("kecamatan:tambah_masa_kepala_daerah", args=[asing.pejabat_id])
    assert admin.get(tambah).status_code == 404
    assert str(asing.mulai.year) not in admin.get(DAFTAR).content.decode()


def test_somebody_known_gets_a_further_term_instead_of_a_second_record(
    admin: Client, kecamatan: Kecamatan
) -> None:
    lama = buat_bupati(kecamatan.kabupaten)
    (pesan,) = galat(admin.post(TAMBAH, isian(nama="HENDY siswanto")))["nama"]
    assert "sudah tercatat" in pesan
    alamat = reverse("kecamatan:tambah_masa_kepala_daerah", args=[lama.pejabat_id])
    baru = {"sifat": "definitif", "mulai": "2021-02-26", "selesai": ""}
    assert "mulai" in galat(admin.post(alamat, baru))
    assert admin.post(alamat, baru | {"akhiri_sebelumnya": "on"}).status_code == 302
    assert lama.pejabat.daftar_masa_jabatan.count() == 2


def test_a_definitive_camat_does_not_lead_the_region_on_the_same_day(
    admin: Client, kecamatan: Kecamatan
) -> None:
    camat = buat_masa_jabatan(kecamatan)
    alamat = reverse("kecamatan:tambah_masa_kepala_daerah", args=[camat.pejabat_id])
    baru = {"sifat": "definitif", "mulai": "2021-02-26", "selesai": ""}
    assert "sifat" in galat(admin.post(alamat, baru))
    assert admin.post(alamat, baru | {"sifat": "plh"}).status_code == 302


def test_terms_are_changed_and_ended(admin: Client, kecamatan: Kecamatan) -> None:
    masa = buat_bupati(kecamatan.kabupaten)
    ubah = reverse("kecamatan:ubah_masa_jabatan", args=[masa.pk])
    formulir = admin.get(ubah).context["formulir"]
    assert set(formulir.fields) == {"sifat", "mulai", "selesai", "versi"}
    isi = {"sifat": "pj", "mulai": "2016-02-18", "selesai": "", "versi": masa.versi}
    assert admin.post(ubah, isi).status_code == 302
    masa.refresh_from_db()
    assert (masa.jabatan, masa.sifat, masa.mulai) == ("bupati", "pj", date(2016, 2, 18))
    akhiri = reverse("kecamatan:akhiri_masa_jabatan", args=[masa.pk])
    assert admin.post(akhiri, {"selesai": "2021-02-17", "versi": 1}).status_code == 409
    selesai = {"selesai": "2021-02-17", "versi": masa.versi}
    assert admin.post(akhiri, selesai).status_code == 302
    peristiwa = set(Jejak.objects.values_list("peristiwa", flat=True))
    assert peristiwa == {"masa_jabatan_diubah", "masa_jabatan_diakhiri"}


def test_every_role_reads_and_none_but_the_admin_changes(kecamatan: Kecamatan) -> None:
    masa = buat_bupati(kecamatan.kabupaten)
    orang = buat_para_pengguna(kecamatan)
    for peran in Peran:
        klien = Client()
        klien.force_login(orang[peran])
        isi = klien.get(DAFTAR).content.decode()
        assert "Ir. H. HENDY SISWANTO" in isi
        assert ("Tambah Bupati" in isi) is (peran == Peran.ADMIN)
        assert klien.get(f"/pejabat/{masa.pejabat_id}/").status_code == 200
        assert DAFTAR in klien.get("/pejabat/").content.decode()
        boleh = 200 if peran == Peran.ADMIN else 403
        for alamat in (
            f"/pejabat/{masa.pejabat_id}/ubah/",
            f"/masa-jabatan/{masa.pk}/ubah/",
            f"/masa-jabatan/{masa.pk}/akhiri/",
        ):
            assert klien.get(alamat).status_code == boleh, (peran, alamat)


def test_a_stranger_finds_nothing_of_another_region(kecamatan: Kecamatan) -> None:
    masa = buat_bupati(buat_kabupaten("35.08"))
    for peran in Peran:
        klien = sebagai(peran, kecamatan)
        assert "HENDY" not in klien.get(DAFTAR).content.decode()
        for alamat in (f"/pejabat/{masa.pejabat_id}/", f"/masa-jabatan/{masa.pk}/ubah/"):
            assert klien.get(alamat).status_code == 404, (peran, alamat)


def test_a_term_that_documents_name_cannot_be_deleted(kecamatan: Kecamatan) -> None:
    masa = buat_bupati(kecamatan.kabupaten)
    kecamatan.daftar_perjanjiankinerja.create(tahun=2021, pihak_kedua=masa)
    with pytest.raises(ProtectedError):
        masa.delete()


@pytest.mark.parametrize(
    ("ubahan", "isian_salah"),
    [
        ({"sifat": "plt"}, "sifat"),
        ({"mulai": date(2021, 1, 26)}, "mulai"),
        ({"selesai": date(2021, 1, 24)}, "selesai"),
        ({"mulai": date(2016, 2, 18)}, ""),
        ({"selesai": date(2021, 1, 25)}, ""),
    ],
)
def test_the_day_of_an_enacted_document_stays_within_the_term(
    kecamatan: Kecamatan, monkeypatch: pytest.MonkeyPatch, ubahan: dict[str, Any], isian_salah: str
) -> None:
    masa, by = buat_bupati(kecamatan.kabupaten), buat_pengguna(Peran.ADMIN)
    monkeypatch.setattr("kecamatan.pemakaian._DAFTAR_PEMBACA", [lambda _masa: [date(2021, 1, 25)]])
    if not isian_salah:
        change_masa_jabatan(masa, isian=ubahan, versi=1, by=by)
        return
    with pytest.raises(ValidationError) as ditolak:
        change_masa_jabatan(masa, isian=ubahan, versi=1, by=by)
    assert set(ditolak.value.message_dict) == {isian_salah}
    masa.refresh_from_db()
    assert (masa.sifat, masa.mulai, masa.selesai) == ("definitif", date(2016, 2, 17), None)


def test_the_list_costs_the_same_with_many_terms(admin: Client, kecamatan: Kecamatan) -> None:
    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            hari = date(1950, 1, 1).replace(year=1950 + MasaJabatan.objects.count())
            pejabat = buat_pejabat(kecamatan.kabupaten, nip="")
            buat_masa_jabatan(
                None, pejabat=pejabat, jabatan=Jabatan.BUPATI, mulai=hari, selesai=hari
            )

    for alamat in (DAFTAR, "/pejabat/"):
        assert_queries_constant(admin, alamat, tambah, banyak=25)


def test_a_head_of_a_seksi_is_named_with_the_seksi(kecamatan: Kecamatan) -> None:
    bidang = buat_bidang(kecamatan, "Seksi Pelayanan Umum")
    masa = buat_masa_jabatan(kecamatan, jabatan=Jabatan.KASI, bidang=bidang, sifat="plt")
    assert masa.sebutan == "Plt. Kepala Seksi Pelayanan Umum"
    isi = sebagai(Peran.OPERATOR, kecamatan).get("/pejabat/").content.decode()
    assert "Plt. Kepala Seksi Pelayanan Umum" in isi
