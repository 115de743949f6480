"""The pohon kinerja: one tree from what was typed elsewhere, with owners."""

from decimal import Decimal

import pytest
from django.urls import reverse

from iku.actions.perjanjian_bawahan import pilih_pagu, turunkan_indikator
from iku.models import (
    Anggaran,
    BarisAnggaran,
    DukunganSasaran,
    IndikatorPerjanjian,
    SasaranRenstra,
    TargetSasaranRenstra,
)
from iku.pohon import PohonKinerja, SimpulPohon, build_pohon_kinerja
from laporan.actions.rencana import buat_dokumen_bawahan
from tests.basis_data import tanpa_pemicu
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_perjanjian import buat_draf_perjanjian, buat_kasi, siapkan_rencana
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


def _pohon(kantor: Kantor) -> PohonKinerja:
    return build_pohon_kinerja(kantor.kecamatan, 2021)


def _turun(simpul: SimpulPohon, *langkah: int) -> SimpulPohon:
    for ke in langkah:
        simpul = simpul.daftar_anak[ke]
    return simpul


def test_the_chain_runs_from_the_rpjmd_to_the_kegiatan(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    (puncak,) = _pohon(kantor).daftar_simpul
    jalan = [puncak, _turun(puncak, 0), _turun(puncak, 0, 0), _turun(puncak, 0, 0, 0)]
    assert [(satu.tingkat, satu.teks) for satu in jalan] == [
        ("Sasaran RPJMD", "Meningkatnya Kualitas Pelayanan Publik"),
        ("Tujuan", "Meningkatkan kualitas pelayanan publik"),
        ("Sasaran", "Meningkatnya kualitas pelayanan"),
        ("Program", "Program Pelayanan Publik"),
    ]
    assert jalan[3].pagu == "Rp3.143.855.000,50"
    assert [anak.teks for anak in jalan[3].daftar_anak] == [
        "Koordinasi Pemerintahan",
        "Urusan Lain",
    ]


def test_a_promise_that_is_not_the_plan_stands_beside_it(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    buat_draf_perjanjian(kantor)
    sasaran = _turun(_pohon(kantor).daftar_simpul[0], 0, 0)
    assert [satu.target for satu in sasaran.daftar_indikator] == ["80"]
    with tanpa_pemicu():
        TargetSasaranRenstra.objects.filter(tahun=2021).update(angka=Decimal(85))
    sasaran = _turun(_pohon(kantor).daftar_simpul[0], 0, 0)
    assert [satu.target for satu in sasaran.daftar_indikator] == ["80 (rencana 85)"]


def test_those_below_the_camat_own_what_they_promise(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    atas = buat_draf_perjanjian(kantor).perjanjian
    assert atas is not None
    bawah = buat_dokumen_bawahan(
        atasan=atas, pihak_pertama=buat_kasi(kantor.kecamatan), by=kantor.operator
    ).perjanjian
    assert bawah is not None
    indikator = list(IndikatorPerjanjian.objects.all())
    bawah = turunkan_indikator(perjanjian=bawah, daftar=indikator, versi=1, by=kantor.operator)
    baris = list(BarisAnggaran.objects.filter(kode="7.01.02.2.01"))
    pilih_pagu(perjanjian=bawah, daftar=baris, versi=bawah.versi, by=kantor.operator)
    sasaran = _turun(_pohon(kantor).daftar_simpul[0], 0, 0)
    assert sasaran.daftar_indikator[0].pemilik == ("Kepala Seksi Pelayanan Umum",)
    kegiatan = _turun(sasaran, 0, 0)
    assert kegiatan.pemilik == ("Kepala Seksi Pelayanan Umum",)
    assert _turun(sasaran, 0, 1).pemilik == ()


def test_a_program_that_supports_nothing_stands_apart(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    DukunganSasaran.objects.filter(baris__nama="Program Ketertiban").delete()
    assert [satu.teks for satu in _pohon(kantor).lepas] == ["Program Ketertiban"]


def test_a_year_without_plan_has_no_tree(kantor: Kantor) -> None:
    pohon = build_pohon_kinerja(kantor.kecamatan, 2035)
    assert (pohon.renstra, pohon.daftar_simpul, pohon.lepas) == (None, (), ())


def test_the_page_asks_the_same_number_of_questions_for_any_size(
    kantor: Kantor, client: KlienKetat
) -> None:
    siapkan_rencana(kantor)
    client.force_login(kantor.operator)
    url = reverse("laporan:pohon", args=[kantor.kecamatan.kode, 2021])
    induk = BarisAnggaran.objects.get(kode="7.01.02")

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            nama = f"Kegiatan {BarisAnggaran.objects.count()}"
            BarisAnggaran.objects.create(
                anggaran=induk.anggaran, induk=induk, tingkat="kegiatan", nama=nama, urutan=99
            )

    assert_queries_constant(client, url, tambah, banyak=20)


def test_money_of_a_program_for_two_sasaran_stands_once(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    tujuan = SasaranRenstra.objects.get().tujuan
    with tanpa_pemicu():
        kedua = SasaranRenstra.objects.create(tujuan=tujuan, urutan=2, teks="Sasaran kedua")
    for program in BarisAnggaran.objects.filter(induk=None):
        program.daftar_dukungan.create(sasaran=kedua)
    ulang = _turun(_pohon(kantor).daftar_simpul[0], 0, 1)
    assert {satu.pagu for satu in ulang.daftar_anak} == {
        "Kegiatan dan anggarannya sudah disebut di atas."
    }
    assert not any(satu.daftar_anak for satu in ulang.daftar_anak)


def test_the_money_is_that_of_the_pk_and_not_of_a_newer_version(kantor: Kantor) -> None:
    dpa = siapkan_rencana(kantor)
    buat_draf_perjanjian(kantor)
    Anggaran.objects.create(kecamatan=kantor.kecamatan, tahun=2021, revisi=1, jenis="dppa")
    assert _pohon(kantor).anggaran == dpa


def test_a_target_that_is_not_promised_says_so(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    buat_draf_perjanjian(kantor)
    IndikatorPerjanjian.objects.all().delete()
    sasaran = _turun(_pohon(kantor).daftar_simpul[0], 0, 0)
    assert [satu.target for satu in sasaran.daftar_indikator] == ["80 (tidak diperjanjikan)"]


@pytest.mark.parametrize("tahun", [0, 1999, 2101, 99999999999999])
def test_a_year_that_cannot_be_is_not_there(kantor: Kantor, client: KlienKetat, tahun: int) -> None:
    client.force_login(kantor.operator)
    url = reverse("laporan:pohon", args=[kantor.kecamatan.kode, tahun])
    assert client.get(url).status_code == 404
