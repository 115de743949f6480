"""Reading a triwulan: the year so far, the plan so far, and how many queries it takes."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from iku.domain.capaian import StatusCapaian
from iku.models import (
    BagianUkur,
    CaraUkur,
    Iku,
    IndikatorAksi,
    IndikatorPerjanjian,
    KebijakanCapaian,
    NilaiVariabel,
    Pengukuran,
    PerjanjianKinerja,
    RencanaAksi,
    SasaranPerjanjian,
)
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.dasbor import find_terakhir
from iku.pengukuran.hitung import UkurIndikator, write_capaian
from iku.pengukuran.isi import read_isi
from iku.pengukuran.keadaan import read_keadaan
from iku.pengukuran.telusur import read_telusur
from iku.tampilan_ukur import build_indikator_tampil
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan
from tests.factories_ukur import build_pengukuran

pytestmark = pytest.mark.django_db

Isi = Callable[[int, int | None, int | None], Pengukuran]


@pytest.fixture
def kecamatan() -> Kecamatan:
    return buat_kecamatan("Sumbersari")


@pytest.fixture
def isi(kecamatan: Kecamatan) -> Isi:
    """Return what makes a triwulan with one ratio, filled in with these two numbers."""

    def buat(triwulan: int, pembilang: int | None, penyebut: int | None) -> Pengukuran:
        pengukuran = build_pengukuran(kecamatan, triwulan=triwulan)
        bagian = pengukuran.daftar_bagian.get(indikator__isnull=False)
        for kunci, angka in (("pembilang", pembilang), ("penyebut", penyebut)):
            if angka is not None:
                NilaiVariabel.objects.create(
                    bagian=bagian, kunci=kunci, angka=angka, diisi_by=pengukuran.dibuat_by
                )
        return pengukuran

    return buat


def _pilih_cara(pengukuran: Pengukuran, cara: str) -> None:
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=False)
    CaraUkur.objects.create(
        kecamatan=pengukuran.kecamatan,
        tahun=pengukuran.tahun,
        indikator=bagian.indikator,
        cara=cara,
    )


def _satu(pengukuran: Pengukuran) -> UkurIndikator:
    (indikator,) = read_isi(pengukuran).daftar_indikator
    return indikator


def test_a_ratio_of_the_year_is_all_over_all_and_no_mean_of_percentages(isi: Isi) -> None:
    for triwulan, (atas, bawah) in enumerate(((10, 10), (5, 10), (2, 2)), start=1):
        isi(triwulan, atas, bawah)
    terakhir = isi(4, 3, 3)
    _pilih_cara(terakhir, "rasio")
    assert _satu(terakhir).realisasi_tertulis == "80%"


def test_only_triwulan_up_to_the_one_that_is_read_count(isi: Isi) -> None:
    pertama = isi(1, 10, 10)
    isi(2, 0, 10)
    _pilih_cara(pertama, "rasio")
    assert _satu(pertama).realisasi_tertulis == "100%"


def test_without_a_cara_nothing_is_joined_and_the_reason_is_said(isi: Isi) -> None:
    satu = _satu(isi(1, 10, 10))
    assert satu.realisasi is None
    assert satu.capaian.status == StatusCapaian.TIDAK_TERHITUNG
    assert satu.capaian.alasan == "Cara menggabungkan triwulan belum dipilih."
    assert write_capaian(satu.capaian) == "-"


def test_without_a_policy_there_is_no_capaian(isi: Isi) -> None:
    pengukuran = isi(1, 10, 10)
    _pilih_cara(pengukuran, "rasio")
    satu = replace(_satu(pengukuran), kebijakan=None, versi_kebijakan=None)
    assert (
        satu.capaian.alasan
        == "Kebijakan capaian tahun 2021 belum ditetapkan Bappeda, atau tidak terbaca."
    )
    assert satu.kelas is None


def test_an_empty_triwulan_stops_a_ratio_but_not_a_last_value(isi: Isi) -> None:
    isi(1, 45, 50)
    kedua = isi(2, None, None)
    _pilih_cara(kedua, "rasio")
    assert _satu(kedua).capaian.status == StatusCapaian.BELUM_LENGKAP
    CaraUkur.objects.update(cara="nilai_akhir")
    assert _satu(kedua).realisasi_tertulis == "90% (angka triwulan I)"
    assert build_indikator_tampil(_satu(kedua)).daftar_peringatan == (
        "Angka triwulan I: triwulan II belum diisi.",
    )


def test_a_triwulan_that_is_not_measured_is_left_out(isi: Isi) -> None:
    isi(1, 45, 50)
    kedua = isi(2, None, None)
    _pilih_cara(kedua, "rasio")
    kedua.daftar_bagian.filter(indikator__isnull=False).update(
        tidak_diukur=True, alasan_tidak_diukur="Survei hanya dua kali setahun"
    )
    satu = _satu(kedua)
    assert satu.realisasi_tertulis == "90%"
    assert write_capaian(satu.capaian) == "112,50%"


def test_the_rencana_aksi_says_cara_and_what_is_planned_so_far(isi: Isi) -> None:
    pengukuran = isi(2, 45, 50)
    CaraUkur.objects.all().delete()
    rencana = RencanaAksi.objects.create(
        kecamatan=pengukuran.kecamatan, tahun=2021, perjanjian=pengukuran.perjanjian
    )
    IndikatorAksi.objects.create(
        rencana_aksi=rencana,
        indikator=IndikatorPerjanjian.objects.get(),
        urutan=1,
        cara="nilai_akhir",
        angka_1=Decimal(40),
        angka_2=Decimal(60),
        angka_3=Decimal(70),
        angka_4=Decimal(80),
    )
    Pengukuran.objects.update(rencana_aksi=rencana)
    pengukuran.refresh_from_db()
    satu = _satu(pengukuran)
    assert satu.cara_dari_rencana
    assert satu.capaian_berjalan is not None
    assert write_capaian(satu.capaian_berjalan) == "150,00%"
    assert write_capaian(satu.capaian) == "112,50%"


def test_a_newer_version_of_the_policy_recomputes_an_open_year(isi: Isi) -> None:
    pengukuran = isi(1, 45, 50)
    _pilih_cara(pengukuran, "rasio")
    lama = KebijakanCapaian.objects.get()
    assert write_capaian(_satu(pengukuran).capaian) == "112,50%"
    baru = KebijakanCapaian.objects.get(pk=lama.pk)
    baru.pk, baru.nomor, baru.batas = None, 2, 100
    baru.dibuat_at = timezone.now()
    baru.save(force_insert=True)
    satu = _satu(pengukuran)
    assert write_capaian(satu.capaian) == "100,00%"
    assert satu.capaian.mentah == Decimal("112.5")


def test_reading_many_kecamatan_takes_as_many_queries_as_reading_two() -> None:
    def buat(banyak: int) -> None:
        for _ in range(banyak):
            nomor = Kecamatan.objects.count()
            satu = buat_kecamatan(f"Uji {nomor}", kode=f"35.09.{10 + nomor}")
            for triwulan in (1, 2):
                build_pengukuran(satu, triwulan=triwulan, banyak=3)

    def hitung() -> int:
        daftar = list(
            Pengukuran.objects.filter(periode__triwulan=2).select_related(
                "periode__tahun_kinerja", "kecamatan"
            )
        )
        with CaptureQueriesContext(connection) as kueri:
            hasil = read_indikator(daftar)
            assert all(len(satu) == 3 for satu in hasil.values())
            for semua in hasil.values():
                for satu in semua:
                    write_capaian(satu.capaian)
        return len(kueri)

    buat(2)
    dua = hitung()
    buat(4)
    assert hitung() == dua


def test_bagian_are_read_in_the_order_of_the_pk() -> None:
    pengukuran = build_pengukuran(banyak=3)
    BagianUkur.objects.filter(pengukuran=pengukuran, urutan=1).update(urutan=9)
    urutan = [satu.bagian.urutan for satu in read_indikator([pengukuran])[pengukuran.pk]]
    assert urutan == [9, 2, 3]


def test_one_sasaran_stays_one_when_a_part_of_it_keeps_an_older_pk() -> None:
    """The second of three was sent before the PK changed: its promise stays, not its place."""
    pengukuran = build_pengukuran(banyak=3)
    baru = _change_perjanjian(pengukuran)
    for satu in pengukuran.daftar_bagian.filter(indikator__isnull=False).exclude(urutan=2):
        satu.janji = IndikatorPerjanjian.objects.get(
            sasaran__perjanjian=baru, indikator=satu.indikator
        )
        satu.urutan += 1
        satu.save()
    isi = read_isi(pengukuran)
    (sasaran,) = isi.daftar_sasaran
    assert sasaran.sasaran.perjanjian_id == baru.pk
    assert [satu.janji.urutan for satu in sasaran.daftar_indikator] == [1, 2, 3]


def test_what_the_pk_has_no_more_stands_last_under_the_same_words() -> None:
    pengukuran = build_pengukuran(banyak=2)
    baru = _change_perjanjian(pengukuran, tanpa=1)
    for satu in pengukuran.daftar_bagian.filter(urutan=2):
        satu.janji = IndikatorPerjanjian.objects.get(
            sasaran__perjanjian=baru, indikator=satu.indikator
        )
        satu.save()
    (sasaran,) = read_isi(pengukuran).daftar_sasaran
    assert [satu.bagian.urutan for satu in sasaran.daftar_indikator] == [2, 1]


def _change_perjanjian(pengukuran: Pengukuran, tanpa: int = 0) -> PerjanjianKinerja:
    """Measure against a PK Perubahan: the same sasaran in other capitals, without one indikator."""
    lama = pengukuran.perjanjian
    baru = PerjanjianKinerja.objects.create(
        kecamatan=lama.kecamatan, tahun=lama.tahun, revisi=lama.revisi + 1, anggaran=lama.anggaran
    )
    for asal in lama.daftar_sasaran.all():
        sasaran = SasaranPerjanjian.objects.create(
            perjanjian=baru, urutan=asal.urutan, teks=asal.teks.upper()
        )
        for janji in asal.daftar_indikator.exclude(urutan=tanpa):
            janji.pk, janji.sasaran = None, sasaran
            janji.save(force_insert=True)
    Pengukuran.objects.filter(pk=pengukuran.pk).update(perjanjian=baru)
    pengukuran.refresh_from_db()
    return baru


def test_a_triwulan_is_computed_by_the_formula_it_was_asked_with(isi: Isi) -> None:
    """The IKU became another one after triwulan I: its figure stays, a ratio of both is refused."""
    pertama = isi(1, 1, 2)
    kedua = isi(2, 45, 50)
    _pilih_cara(kedua, "rasio")
    baru = _change_rumus(kedua)
    satu = _satu(kedua)
    assert satu.capaian.status == StatusCapaian.TIDAK_TERHITUNG
    assert satu.capaian.alasan.startswith("Rumus triwulan I berbeda dari triwulan II")
    bagian = kedua.daftar_bagian.get(indikator__isnull=False)
    hasil = [t.hasil for t in read_telusur(bagian).daftar_triwulan]
    assert hasil == ["50%", "90%"]
    CaraUkur.objects.update(cara="rata_rata")
    assert _satu(kedua).realisasi_tertulis == "70%"
    assert baru.pk != pertama.daftar_bagian.get(indikator__isnull=False).iku_id


def _change_rumus(pengukuran: Pengukuran) -> Iku:
    """Ask a triwulan with another formula: the same keys, another meaning."""
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=False)
    lama = bagian.iku
    assert lama is not None
    sasaran = lama.sasaran
    variabel = list(lama.daftar_variabel.all())
    daftar = sasaran.daftar
    daftar.pk, daftar.revisi = None, daftar.revisi + 1
    daftar.save(force_insert=True)
    sasaran.pk, sasaran.daftar = None, daftar
    sasaran.save(force_insert=True)
    lama.pk, lama.sasaran = None, sasaran
    lama.save(force_insert=True)
    for satu in variabel:
        satu.pk, satu.iku, satu.label = None, lama, f"{satu.label} yang lain"
        satu.save(force_insert=True)
    BagianUkur.objects.filter(pk=bagian.pk).update(iku=lama)
    return lama


def test_filled_in_means_the_same_for_counts_and_for_the_last_triwulan(isi: Isi) -> None:
    """With one of two variables a triwulan is not filled in: the one before is the last."""
    pertama, kedua = isi(1, 1, 2), isi(2, 1, None)
    semua = [pertama, kedua]
    assert [read_keadaan(semua)[satu.pk].terisi for satu in semua] == [1, 0]
    assert find_terakhir(semua, read_indikator(semua)) == pertama
    assert not _satu(kedua).is_terisi
    assert _satu(kedua).is_berangka
