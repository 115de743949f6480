"""Typed text stays text, foreign rows stay foreign, long lists cost no more."""

from collections.abc import Callable
from datetime import date, timedelta
from html import escape
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse

from kecamatan.enums import Jabatan, JenisHubungan, Peran
from kecamatan.models import (
    Bidang,
    ButirFungsi,
    ButirTugas,
    Desa,
    HubunganPeraturan,
    Jejak,
    Kabupaten,
    Kecamatan,
    MasaJabatan,
    Pejabat,
    Pengguna,
    Peraturan,
)
from tests.akses.kecamatan import TABEL
from tests.factories import (
    buat_bidang,
    buat_desa,
    buat_kabupaten,
    buat_kecamatan,
    buat_masa_jabatan,
    buat_para_pengguna,
    buat_pengguna,
    buat_peraturan,
)
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db

RACUN = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>{{7*7}}{% debug %}%s{0}'
KANARI = "KANARI-B-7f3"
# Text that has a form of its own, or is never typed by anybody.
BUKAN_ISIAN_BEBAS = {
    "kode", "slug", "nip", "username", "password", "perubahan", "sidik", "sidik_sebelum",
    "objek_jenis", "permintaan", "peristiwa",
}  # fmt: skip
DITANAMI = (
    Kabupaten, Kecamatan, Desa, Bidang, ButirTugas, ButirFungsi, Pejabat, Pengguna, Peraturan,
)  # fmt: skip


def isian_bebas(model: type[models.Model]) -> list[models.Field[str, str]]:
    """Return the text fields of a model that hold whatever somebody types."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not field.choices
        and field.name not in BUKAN_ISIAN_BEBAS
    ]


def tanam(teks: str, model: type[models.Model]) -> None:
    """Put the text into every free field of every row, cut to the column's width."""
    for baris in model._default_manager.all():
        for nomor, field in enumerate(isian_bebas(model)):
            panjang = field.max_length or 500
            setattr(baris, field.name, f"{baris.pk}-{nomor}{teks}"[:panjang])
        baris.save()


def isi_kantor(kecamatan: Kecamatan) -> None:
    """Make at least one row of everything around an office."""
    buat_desa(kecamatan)
    bidang = buat_bidang(kecamatan)
    buat_bidang(kecamatan, aktif=False)
    ButirTugas.objects.create(kecamatan=kecamatan, urutan=1, teks="Tugas")
    ButirFungsi.objects.create(kecamatan=kecamatan, urutan=1, teks="Fungsi")
    buat_masa_jabatan(kecamatan, bidang=bidang)
    satu, dua = (buat_peraturan(kabupaten=kecamatan.kabupaten) for _ in range(2))
    HubunganPeraturan.objects.create(oleh=satu, terhadap=dua, jenis=JenisHubungan.MENGUBAH)


@pytest.fixture
def kantor() -> Kecamatan:
    """Make an office with everything in it."""
    kecamatan = buat_kecamatan("Sumberjambe")
    isi_kantor(kecamatan)
    return kecamatan


def sebagai(pengguna: Pengguna) -> KlienKetat:
    """Return a client of that account that lets typed braces through."""
    klien = KlienKetat()
    klien.boleh_kurung = True
    klien.force_login(pengguna)
    return klien


def daftar_alamat(kecamatan: Kecamatan) -> list[str]:
    """Return the address of every page of the app about the rows of an office."""
    pk = {
        "bidang": kecamatan.daftar_bidang.earliest("pk").pk,
        "desa": kecamatan.daftar_desa.earliest("pk").pk,
        "pejabat": Pejabat.objects.filter(kabupaten=kecamatan.kabupaten).earliest("pk").pk,
        "masa_jabatan": kecamatan.daftar_masa_jabatan.earliest("pk").pk,
        "pengguna": kecamatan.daftar_pengguna.earliest("pk").pk,
        "peraturan": kecamatan.kabupaten.daftar_peraturan.earliest("pk").pk,
    }
    alamat = []
    for rute in TABEL:
        jenis = next((j for j in pk if rute.nama.endswith(j)), "")
        kwargs = {"kode": kecamatan.kode, "pk": pk.get(jenis, pk["pengguna"])}
        perlu = rute.objek(kecamatan).keys()
        alamat.append(reverse(rute.nama, kwargs={nama: kwargs[nama] for nama in perlu}))
    return alamat


@pytest.mark.naskah
def test_typed_markup_is_shown_as_text_on_every_page_to_every_role(kantor: Kecamatan) -> None:
    orang = buat_para_pengguna(kantor)
    sebagai(orang[Peran.ADMIN]).post(
        reverse("kecamatan:ubah_bidang", args=[Bidang.objects.earliest("pk").pk]),
        {"nama": RACUN[:150], "versi": 1},
    )
    alamat = daftar_alamat(kantor)
    for model in DITANAMI:
        tanam(RACUN, model)
    terlihat = ""
    for pengguna in Pengguna.objects.filter(pk__in=[satu.pk for satu in orang.values()]):
        klien = sebagai(pengguna)
        terlihat += "".join(klien.get(satu).content.decode() for satu in alamat)
        terlihat += klien.get("/pejabat/", {"cari": RACUN[:100]}).content.decode()
    assert "<img src=x" not in terlihat
    assert escape(RACUN[:30]) in terlihat
    # Printed as typed, not computed.
    assert "{{7*7}}" in terlihat


@pytest.mark.naskah
def test_a_login_name_that_is_markup_comes_back_as_text() -> None:
    klien = KlienKetat()
    klien.boleh_kurung = True
    isi = klien.post("/masuk/", {"username": RACUN[:60], "password": "x"}).content.decode()
    assert escape(RACUN[:20]) in isi


def beri_kanari(kumpulan: models.QuerySet[Any]) -> None:
    """Name every row after the canary, each a little differently for the sake of unique names."""
    nama = "judul" if kumpulan.model is Peraturan else "nama"
    for baris in kumpulan:
        type(baris)._default_manager.filter(pk=baris.pk).update(**{nama: f"{KANARI}-{baris.pk}"})


def test_nothing_of_another_office_is_on_any_page(kantor: Kecamatan) -> None:
    orang = buat_para_pengguna(kantor)
    alamat = daftar_alamat(kantor)
    lumajang = buat_kabupaten("35.08")
    jauh = buat_kecamatan("Sumbersuko", kabupaten=lumajang)
    tetangga = buat_kecamatan("Panti")
    for asing in (jauh, tetangga):
        isi_kantor(asing)
        buat_para_pengguna(asing)
    milik = [satu.pk for satu in orang.values()]
    sasaran: tuple[models.QuerySet[Any], ...] = (
        Kecamatan.objects.exclude(pk=kantor.pk), Desa.objects.exclude(kecamatan=kantor),
        Bidang.objects.exclude(kecamatan=kantor), Pengguna.objects.exclude(pk__in=milik),
        # Who leads the kabupaten is printed in the documents of every office.
        Pejabat.objects.exclude(daftar_masa_jabatan__kecamatan=kantor).exclude(
            daftar_masa_jabatan__jabatan=Jabatan.BUPATI, kabupaten=kantor.kabupaten
        ),
        Peraturan.objects.filter(kabupaten=lumajang), Kabupaten.objects.filter(pk=lumajang.pk),
    )  # fmt: skip
    for kumpulan in sasaran:
        beri_kanari(kumpulan)
    for peran in (Peran.OPERATOR, Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT):
        klien = sebagai(Pengguna.objects.get(pk=orang[peran].pk))
        for satu in alamat:
            assert KANARI not in klien.get(satu).content.decode(), (peran, satu)


@pytest.mark.parametrize("peran", [Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.ADMIN])
def test_nothing_of_another_kabupaten_is_on_any_page(kantor: Kecamatan, peran: Peran) -> None:
    orang = buat_para_pengguna(kantor)
    alamat = daftar_alamat(kantor)
    lumajang = buat_kabupaten("35.08")
    asing = buat_kecamatan("Sumbersuko", kabupaten=lumajang)
    isi_kantor(asing)
    buat_para_pengguna(asing)
    for kumpulan in (
        Kecamatan.objects.filter(pk=asing.pk), asing.daftar_bidang.all(), asing.daftar_desa.all(),
        asing.daftar_pengguna.all(), lumajang.daftar_pengguna.all(), lumajang.daftar_pejabat.all(),
        lumajang.daftar_peraturan.all(),
    ):  # fmt: skip
        beri_kanari(kumpulan)
    klien = sebagai(Pengguna.objects.get(pk=orang[peran].pk))
    for satu in alamat:
        assert KANARI not in klien.get(satu).content.decode(), satu


def tambah_masa(kecamatan: Kecamatan) -> Callable[[int], None]:
    """Return a maker of officials of that office, each in office one day."""

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            hari = date(2001, 1, 1) + timedelta(days=MasaJabatan.objects.count() + nomor)
            buat_masa_jabatan(kecamatan, mulai=hari, selesai=hari)

    return tambah


def tambah_baris(satu: Callable[[], object]) -> Callable[[int], None]:
    """Return a maker of n rows out of a maker of one."""

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            satu()

    return tambah


def test_the_list_of_kecamatan_costs_the_same_with_many(client: Client) -> None:
    client.force_login(buat_pengguna(Peran.BAPPEDA))
    tambah = tambah_baris(lambda: buat_kecamatan(f"K{Kecamatan.objects.count()}"))
    assert_queries_constant(client, "/kecamatan/", tambah, banyak=90)


@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.ADMIN])
def test_the_list_of_pejabat_costs_the_same_with_many(client: Client, peran: Peran) -> None:
    kecamatan = buat_kecamatan()
    client.force_login(buat_pengguna(peran, kecamatan=kecamatan))
    assert_queries_constant(client, "/pejabat/", tambah_masa(kecamatan))


def test_one_pejabat_costs_the_same_with_many_terms(client: Client) -> None:
    kecamatan = buat_kecamatan()
    masa = buat_masa_jabatan(kecamatan)
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))

    def tambah(banyak: int) -> None:
        for nomor in range(banyak):
            hari = date(2001, 1, 1) + timedelta(days=banyak * 1000 + nomor)
            buat_masa_jabatan(kecamatan, pejabat=masa.pejabat, mulai=hari, selesai=hari)

    assert_queries_constant(client, reverse("kecamatan:pejabat", args=[masa.pejabat_id]), tambah)


def test_the_list_of_accounts_costs_the_same_with_many(client: Client) -> None:
    kecamatan = buat_kecamatan()
    client.force_login(buat_pengguna(Peran.ADMIN, kecamatan=kecamatan))
    assert_queries_constant(
        client, "/pengguna/", tambah_baris(lambda: buat_pengguna(kecamatan=kecamatan))
    )


def test_the_register_and_a_regulation_cost_the_same_with_many(client: Client) -> None:
    client.force_login(buat_pengguna(Peran.ADMIN))
    pokok = buat_peraturan()

    def tambah() -> None:
        lain = buat_peraturan()
        HubunganPeraturan.objects.create(oleh=lain, terhadap=pokok, jenis=JenisHubungan.MENGUBAH)

    assert_queries_constant(client, "/peraturan/", tambah_baris(tambah))
    alamat = reverse("kecamatan:peraturan", args=[pokok.pk])
    assert_queries_constant(client, alamat, tambah_baris(tambah))


def test_a_profile_costs_the_same_with_many_rows(client: Client) -> None:
    kecamatan = buat_kecamatan()
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))

    def tambah() -> None:
        buat_desa(kecamatan)
        buat_bidang(kecamatan)
        buat_masa_jabatan(kecamatan)

    for rute in ("profil", "ubah_profil", "tambah_pejabat"):
        alamat = reverse(f"kecamatan:{rute}", args=[kecamatan.kode])
        assert_queries_constant(client, alamat, tambah_baris(tambah))


def test_the_trail_costs_the_same_with_many(client: Client) -> None:
    kecamatan = buat_kecamatan()
    bidang = buat_bidang(kecamatan)
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    alamat = reverse("kecamatan:status_bidang", args=[bidang.pk])
    assert_queries_constant(client, "/jejak/", tambah_baris(lambda: client.post(alamat)), banyak=40)
    assert Jejak.objects.count() == 40
