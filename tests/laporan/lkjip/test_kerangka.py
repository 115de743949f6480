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
from laporan.lkjip.aturan_kerangka import list_salah
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.katalog import KATALOG
from laporan.lkjip.kerangka import KUNCI_UMUM, find_kerangka_bawaan
from laporan.lkjip.nomor import walk
from laporan.lkjip.susun import susun_laporan
from laporan.models import BagianKerangka, KerangkaLaporan, LaporanKinerja
from laporan.pemeriksaan.lkjip import temukan_lkjip
from laporan.pola import fill_pola
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_lkjip import build_lkjip, muat_kerangka
from tests.klien import KlienKetat
from tests.laporan.lkjip.bahan_contoh import list_kalimat

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


def test_nothing_is_wrong_with_the_outlines_that_come_with_the_system() -> None:
    muat_kerangka()
    for satu in KerangkaLaporan.objects.all():
        assert list(list_salah(satu.daftar_bagian.all())) == []
    assert {kode for satu in BagianKerangka.objects.all() for kode in satu.blok} <= set(KATALOG)


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


def test_a_heading_names_a_sasaran_only_where_there_is_one(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-1")
    for judul_salah in ("Sasaran {nomor}", "{sasaran}"):
        with pytest.raises(AksiDitolak, match="hanya dapat diisi") as ditolak:
            simpan_bagian(
                kerangka=milik,
                bagian=bab,
                versi=milik.versi,
                isian=isian(bab, judul=judul_salah),
                by=bappeda,
            )
        assert ditolak.value.isian == "judul"
    anak = milik.daftar_bagian.get(kunci="efisiensi")
    simpan_bagian(
        kerangka=milik,
        bagian=anak,
        versi=milik.versi,
        isian=isian(anak, judul="Efisiensi sasaran {nomor}"),
        by=bappeda,
    )


def test_a_part_does_not_leave_what_repeats_it_and_none_is_repeated_twice(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    bab = milik.daftar_bagian.get(kunci="bab-3")
    anak = milik.daftar_bagian.get(kunci="efisiensi")
    with pytest.raises(AksiDitolak, match="“Efisiensi” hanya dapat dicetak"):
        simpan_bagian(
            kerangka=milik,
            bagian=anak,
            versi=milik.versi,
            isian=isian(anak, induk=bab),
            by=bappeda,
        )
    # The part under it is repeated already.
    with pytest.raises(AksiDitolak, match="sudah diulang bersama induknya") as ditolak:
        simpan_bagian(
            kerangka=milik,
            bagian=bab,
            versi=milik.versi,
            isian=isian(bab, ulang="sasaran"),
            by=bappeda,
        )
    assert ditolak.value.isian == "ulang"


def test_a_part_stands_under_one_of_its_own_outline(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    asing = KerangkaLaporan.objects.get(kunci="jember").daftar_bagian.get(kunci="bab-1")
    anak = milik.daftar_bagian.get(kunci="isu-strategis")
    with pytest.raises(AksiDitolak, match="tidak ada di kerangka ini"):
        simpan_bagian(
            kerangka=milik,
            bagian=anak,
            versi=milik.versi,
            isian=isian(anak, induk=asing),
            by=bappeda,
        )


def test_two_parts_with_one_key_are_found() -> None:
    satu = BagianKerangka(pk=1, kunci="bab-1", judul="Pendahuluan")
    dua = BagianKerangka(pk=2, kunci="bab-1", judul="Penutup")
    assert [salah.bagian for salah in list_salah([satu, dua])] == [dua]


def test_an_outline_that_went_wrong_is_not_chosen_and_is_mended_part_by_part(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    milik.daftar_bagian.filter(kunci="sasaran").update(ulang="sekali")
    with pytest.raises(AksiDitolak, match="belum dapat dipakai"):
        pilih_bawaan(kerangka=milik, by=bappeda)
    bab = milik.daftar_bagian.get(kunci="bab-1")
    simpan_bagian(
        kerangka=milik,
        bagian=bab,
        versi=milik.versi,
        isian=isian(bab, judul="Pembuka"),
        by=bappeda,
    )
    milik.refresh_from_db()
    sasaran = milik.daftar_bagian.get(kunci="sasaran")
    simpan_bagian(
        kerangka=milik,
        bagian=sasaran,
        versi=milik.versi,
        isian=isian(sasaran, ulang="sasaran"),
        by=bappeda,
    )
    assert list(list_salah(milik.daftar_bagian.all())) == []


def test_the_page_says_beside_the_heading_what_it_cannot_hold(
    milik: KerangkaLaporan, bappeda: Pengguna
) -> None:
    klien = KlienKetat()
    klien.force_login(bappeda)
    bagian = milik.daftar_bagian.get(kunci="anggaran")
    url = reverse("laporan:ubah_bagian", args=[milik.pk, bagian.pk])
    assert "di bagian yang diulang untuk setiap sasaran juga" in klien.get(url).content.decode()
    kirim = {
        "versi": milik.versi,
        "judul": "Anggaran sasaran {nomor}",
        "induk": bagian.induk_id,
        "letak": "batang",
        "penomoran": "huruf",
        "ulang": "sekali",
        "narasi": "akhir",
        "petunjuk": "",
        "blok-1": "anggaran_program",
    }
    respons = klien.post(url, kirim)
    formulir = respons.context["formulir"]
    assert "{nomor} hanya dapat diisi" in formulir.errors["judul"][0]
    assert "Anggaran sasaran {nomor}" in respons.content.decode()


def test_a_report_says_what_its_outline_cannot_place() -> None:
    dokumen = build_lkjip(buat_kecamatan())
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    bagian = laporan.kerangka.daftar_bagian.get(judul="Sasaran {nomor}: {sasaran}")
    bagian.ulang, bagian.blok = "sekali", ["efisiensi", "dahulu_ada"]
    bagian.save()
    bagian.daftar_anak.all().delete()
    bahan = Bahan(laporan, dokumen)
    (tercetak,) = [x for x in walk(susun_laporan(bahan).bagian) if x.kunci == bagian.kunci]
    assert tercetak.judul == "Sasaran {nomor}: {sasaran}"
    assert list_kalimat(tercetak.blok) == [
        "[“Efisiensi” tidak dicetak: bagian ini tidak diulang untuk setiap sasaran.]",
        "[Isi otomatis “dahulu_ada” tidak dikenal.]",
    ]
    galat = [satu for satu in temukan_lkjip(dokumen) if satu.kode == "kerangka_salah"]
    assert len(galat) == 3
    assert {satu.tingkat for satu in galat} == {"galat"}


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
