"""Which triwulan the home page names, to whom, and until when."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.models import Pengukuran, TahunKinerja
from iku.pengukuran.kurang_kirim import TANPA_PK
from laporan.beranda.pengukuran import tugas_pengukuran
from tests.factories_ukur import build_izin, build_pengukuran, build_tahun_kinerja, pindah_status

DIBUKA, LEWAT = date(2021, 4, 3), date(2021, 4, 20)


@pytest.fixture
def pengukuran(db: None) -> Pengukuran:
    return build_pengukuran()


def test_an_operator_is_told_until_when(pengukuran: Pengukuran) -> None:
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, DIBUKA)
    assert tugas.judul == "Realisasi triwulan I 2021"
    assert tugas.petunjuk == "Perlu diisi sampai 10 April 2021."
    assert tugas.label == "0 dari 2 terisi"


def test_a_late_triwulan_is_named_until_there_is_leave(pengukuran: Pengukuran) -> None:
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, LEWAT)
    assert (tugas.judul, tugas.label) == ("Realisasi triwulan I 2021", "Terlambat")
    assert tugas.petunjuk == "Waktu pengisiannya sudah lewat; mintalah izin kepada Bappeda."
    build_izin(pengukuran, date(2021, 4, 25))
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, LEWAT)
    assert tugas.petunjuk == "Perlu diisi sampai 25 April 2021."
    pengukuran.daftar_bagian.update(status="diajukan")
    assert tugas_pengukuran(pengukuran.dibuat_by, LEWAT) == ()


def test_triwulan_that_were_never_begun_are_late_too(pengukuran: Pengukuran) -> None:
    pengukuran.daftar_bagian.update(status="dikirim")
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, date(2021, 12, 1))
    assert tugas.judul == "Realisasi triwulan II dan III 2021"
    assert "mulai dulu, lalu mintalah izin kepada Bappeda" in tugas.petunjuk
    TahunKinerja.objects.update(ditutup_at=timezone.now(), ditutup_by=pengukuran.dibuat_by)
    assert tugas_pengukuran(pengukuran.dibuat_by, date(2021, 12, 1)) == ()


def test_what_bappeda_gave_back_has_the_day_of_the_return(pengukuran: Pengukuran) -> None:
    build_izin(pengukuran, date(2021, 4, 30))
    kembali = pengukuran.daftar_bagian.exclude(indikator=None).get()
    pengukuran.daftar_bagian.update(status="diterima")
    pindah_status(pengukuran.daftar_bagian.filter(pk=kembali.pk), "dikembalikan")
    build_izin(pengukuran, date(2021, 4, 22), bagian=kembali)
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, LEWAT)
    assert tugas.petunjuk == "Perbaiki yang dikembalikan paling lambat 22 April 2021."
    pindah_status(pengukuran.daftar_bagian.filter(indikator=None), "draf")
    (tugas,) = tugas_pengukuran(pengukuran.dibuat_by, LEWAT)
    assert tugas.petunjuk.endswith("22 April 2021. Perlu diisi sampai 30 April 2021.")


def test_a_year_that_is_not_open_is_named(client: Client, pengukuran: Pengukuran) -> None:
    tugas = tugas_pengukuran(pengukuran.dibuat_by, date(2022, 2, 1))[0]
    assert (tugas.judul, tugas.url) == ("Realisasi tahun 2022", "")
    assert tugas.petunjuk.startswith("Tahun 2022 belum dibuka Bappeda")
    client.force_login(pengukuran.dibuat_by)
    isi = client.get(reverse("iku:daftar_pengukuran")).content.decode()
    assert f"Tahun {timezone.localdate().year} belum dibuka Bappeda" in isi


def test_without_an_enacted_pk_nothing_is_offered_to_be_begun(
    client: Client, pengukuran: Pengukuran
) -> None:
    build_tahun_kinerja(pengukuran.kecamatan.kabupaten, 2020)
    client.force_login(pengukuran.dibuat_by)
    isi = client.get(reverse("iku:daftar_pengukuran")).content.decode()
    # The three others of 2021; none of 2020, which says why once.
    assert isi.count("Mulai mengisi") == 3
    assert isi.count(TANPA_PK) == 1
