"""Outlines of reports: those that come with the system, and those of a kabupaten."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Pengguna
from laporan.actions.kerangka import (
    geser_bagian,
    hapus_bagian,
    pilih_bawaan,
    salin_kerangka,
    simpan_bagian,
)
from laporan.lkjip.katalog import KATALOG
from laporan.lkjip.kerangka import KUNCI_UMUM, find_kerangka_bawaan
from laporan.models import BagianKerangka, KerangkaLaporan
from laporan.pola import fill_pola
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_lkjip import muat_kerangka
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def bappeda() -> Pengguna:
    """Return Bappeda of a kabupaten without an outline of its own."""
    muat_kerangka()
    return buat_pengguna(Peran.BAPPEDA, kabupaten=buat_kabupaten("35.08"))


@pytest.fixture
def milik(bappeda: Pengguna) -> KerangkaLaporan:
    """Return a copy of the common outline."""
    return salin_kerangka(
        sumber=KerangkaLaporan.objects.get(kunci=KUNCI_UMUM), nama="Kerangka kami", by=bappeda
    )


def isian(bagian: BagianKerangka, **ubah: object) -> dict[str, object]:
    """Return a part as its form sends it."""
    nama = ("judul", "induk", "letak", "penomoran", "ulang", "mendatar", "narasi", "blok")
    return {satu: getattr(bagian, satu) for satu in nama} | {"petunjuk": ""} | ubah


def judul(kerangka: KerangkaLaporan) -> list[str]:
    """Return the headings in order."""
    return [satu.judul for satu in kerangka.daftar_bagian.all()]


def test_every_block_that_an_outline_names_exists_and_stands_where_it_can() -> None:
    muat_kerangka()
    for bagian in BagianKerangka.objects.all():
        berulang = bagian.ulang == "sasaran"
        induk = bagian.induk
        while induk is not None:
            berulang, induk = berulang or induk.ulang == "sasaran", induk.induk
        for kode in bagian.blok:
            assert berulang or not KATALOG[kode].per_sasaran, f"{bagian}: {kode}"


def test_a_kabupaten_without_a_choice_gets_the_common_outline(milik: KerangkaLaporan) -> None:
    kabupaten = milik.kabupaten
    assert kabupaten is not None
    assert find_kerangka_bawaan(kabupaten).kunci == KUNCI_UMUM
    assert find_kerangka_bawaan(buat_kabupaten("35.09")).kunci == "jember"


def test_a_copy_has_every_part_in_its_place(milik: KerangkaLaporan) -> None:
    umum = KerangkaLaporan.objects.get(kunci=KUNCI_UMUM)
    assert judul(milik) == judul(umum)
    induk = [satu.induk and satu.induk.judul for satu in milik.daftar_bagian.all()]
    assert induk == [satu.induk and satu.induk.judul for satu in umum.daftar_bagian.all()]
    assert {satu.kerangka_id for satu in milik.daftar_bagian.all()} == {milik.pk}
    assert all(
        satu.induk is None or satu.induk.kerangka_id == milik.pk
        for satu in milik.daftar_bagian.all()
    )


def test_one_outline_is_chosen_at_a_time(milik: KerangkaLaporan, bappeda: Pengguna) -> None:
    lain = salin_kerangka(sumber=milik, nama="Kerangka lain", by=bappeda)
    pilih_bawaan(kerangka=milik, by=bappeda)
    pilih_bawaan(kerangka=lain, by=bappeda)
    assert list(KerangkaLaporan.objects.filter(kabupaten=milik.kabupaten, bawaan=True)) == [lain]
    assert find_kerangka_bawaan(bappeda.kabupaten_pengguna) == lain


def test_a_new_part_stands_last_among_its_neighbours(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-1")
    contoh = milik.daftar_bagian.get(kunci="latar-belakang")
    simpan_bagian(
        kerangka=milik,
        bagian=None,
        versi=milik.versi,
        isian=isian(contoh, judul="Gambaran umum", induk=bab),
        by=bappeda,
    )
    anak = [satu.judul for satu in milik.daftar_bagian.filter(induk=bab)]
    assert anak[-1] == "Gambaran umum"
    semua = judul(milik)
    assert semua.index("Gambaran umum") < semua.index("Perencanaan Kinerja")


def test_neighbours_change_places_with_all_below_them(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-3")
    geser_bagian(kerangka=milik, bagian=bab, naik=True, versi=milik.versi, by=bappeda)
    semua = judul(milik)
    assert semua.index("Akuntabilitas Kinerja") < semua.index("Perencanaan Kinerja")
    assert semua.index("Realisasi Anggaran") < semua.index("Perencanaan Kinerja")


def test_the_first_stays_first(milik: KerangkaLaporan, bappeda: Pengguna) -> None:
    pertama = milik.daftar_bagian.first()
    assert pertama is not None
    geser_bagian(kerangka=milik, bagian=pertama, naik=True, versi=milik.versi, by=bappeda)
    assert milik.daftar_bagian.first() == pertama


def test_a_part_with_others_under_it_stays(milik: KerangkaLaporan, bappeda: Pengguna) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-1")
    with pytest.raises(AksiDitolak, match="di bawah"):
        hapus_bagian(kerangka=milik, bagian=bab, versi=milik.versi, by=bappeda)
    anak = milik.daftar_bagian.get(kunci="isu-strategis")
    hapus_bagian(kerangka=milik, bagian=anak, versi=milik.versi, by=bappeda)
    assert "Aspek Strategis dan Permasalahan Utama" not in judul(milik)


def test_a_part_is_never_under_itself_nor_repeated_twice(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-3")
    anak = milik.daftar_bagian.get(kunci="efisiensi")
    with pytest.raises(AksiDitolak, match="di bawah dirinya"):
        simpan_bagian(
            kerangka=milik,
            bagian=bab,
            versi=milik.versi,
            isian=isian(bab, induk=anak),
            by=bappeda,
        )
    with pytest.raises(AksiDitolak, match="diulang"):
        simpan_bagian(
            kerangka=milik,
            bagian=anak,
            versi=milik.versi,
            isian=isian(anak, ulang="sasaran"),
            by=bappeda,
        )


def test_what_is_about_one_sasaran_needs_a_repeated_part(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-1")
    with pytest.raises(AksiDitolak, match="tidak diulang"):
        simpan_bagian(
            kerangka=milik,
            bagian=bab,
            versi=milik.versi,
            isian=isian(bab, blok=["efisiensi"]),
            by=bappeda,
        )
    sasaran = milik.daftar_bagian.get(kunci="sasaran")
    with pytest.raises(AksiDitolak, match="tidak diulang"):
        simpan_bagian(
            kerangka=milik,
            bagian=sasaran,
            versi=milik.versi,
            isian=isian(sasaran, ulang="sekali"),
            by=bappeda,
        )


def test_the_second_of_two_people_is_told(milik: KerangkaLaporan, bappeda: Pengguna) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-1")
    lama = milik.versi
    simpan_bagian(
        kerangka=milik, bagian=bab, versi=lama, isian=isian(bab, judul="Pembuka"), by=bappeda
    )
    with pytest.raises(BentrokVersi):
        simpan_bagian(
            kerangka=milik, bagian=bab, versi=lama, isian=isian(bab, judul="Awal"), by=bappeda
        )


def test_the_common_outline_and_those_of_others_stay(bappeda: Pengguna) -> None:
    umum = KerangkaLaporan.objects.get(kunci=KUNCI_UMUM)
    bab = umum.daftar_bagian.get(kunci="bab-1")
    with pytest.raises(PermissionDenied):
        simpan_bagian(kerangka=umum, bagian=bab, versi=umum.versi, isian=isian(bab), by=bappeda)
    jember = KerangkaLaporan.objects.get(kunci="jember")
    with pytest.raises(PermissionDenied):
        pilih_bawaan(kerangka=jember, by=bappeda)


def test_bappeda_changes_a_part_in_the_browser(milik: KerangkaLaporan, bappeda: Pengguna) -> None:
    klien = KlienKetat()
    klien.force_login(bappeda)
    bagian = milik.daftar_bagian.get(kunci="anggaran")
    url = reverse("laporan:ubah_bagian", args=[milik.pk, bagian.pk])
    assert "Anggaran menurut jenis belanja" in klien.get(url).content.decode()
    kirim = {
        "versi": milik.versi,
        "judul": "Akuntabilitas keuangan {tahun}",
        "induk": bagian.induk_id,
        "letak": "batang",
        "penomoran": "huruf",
        "ulang": "sekali",
        "narasi": "akhir",
        "petunjuk": "",
        "blok-1": "anggaran_program",
        "blok-2": "",
        "blok-3": "grafik_serapan",
        "blok-4": "anggaran_program",
    }
    assert klien.post(url, kirim).status_code == 302
    bagian.refresh_from_db()
    assert bagian.blok == ["anggaran_program", "grafik_serapan"]
    assert "Akuntabilitas keuangan" in klien.get(f"/kerangka/{milik.pk}/").content.decode()
    assert (
        klien.get(f"/kerangka/{KerangkaLaporan.objects.get(kunci='jember').pk}/").status_code == 404
    )


@pytest.mark.parametrize(
    ("judul", "hasil"),
    [("Tahun {tahun}", "Tahun 2021"), ("{lain} {", "{lain} {"), ("{ {tahun} }", "{ 2021 }")],
)
def test_placeholders_that_nobody_knows_stay(judul: str, hasil: str) -> None:
    assert fill_pola(judul, {"tahun": "2021"}) == hasil
