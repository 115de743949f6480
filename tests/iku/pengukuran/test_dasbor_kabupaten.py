"""The dashboard of a kabupaten: ranks, counts, what was sent, and what it costs to read."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iku.pengukuran.dasbor_kabupaten import DasborKabupaten, read_dasbor_kabupaten
from iku.tampilan_dasbor_kabupaten import TampilanKabupaten
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN, Peran
from kecamatan.models import Kecamatan, Pengguna
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_ukur import TAHUN, build_pengukuran, build_tahun_kinerja
from tests.iku.pengukuran.dunia_dasbor import build_dunia, build_setahun
from tests.iku.pengukuran.isi_uji import build_meja

pytestmark = pytest.mark.django_db


@pytest.fixture
def bappeda() -> Pengguna:
    """Return the Bappeda of Jember."""
    return buat_pengguna(Peran.BAPPEDA, kabupaten=buat_kabupaten())


def _baca(pengguna: Pengguna, triwulan: int | None = None) -> DasborKabupaten:
    hasil = read_dasbor_kabupaten(pengguna, TAHUN, triwulan=triwulan)
    assert hasil is not None
    return hasil


def _beri_nilai(nama: str, skm: int) -> Kecamatan:
    dunia = build_dunia(buat_kecamatan(nama))
    dunia.mulai(1, skm=skm)
    return dunia.kecamatan


def test_a_year_that_was_not_opened_has_no_dashboard(bappeda: Pengguna) -> None:
    assert read_dasbor_kabupaten(bappeda, TAHUN) is None


def test_kecamatan_are_counted_by_predikat_in_the_order_of_the_scale(bappeda: Pengguna) -> None:
    for nama, skm in (("Panti", 88), ("Sumberjambe", 80), ("Sukorambi", 70), ("Ajung", 30)):
        _beri_nilai(nama, skm)
    buat_kecamatan("Ambulu")
    assert _baca(bappeda).hitung_kelas == (
        ("SANGAT BAIK", 1),
        ("BAIK", 2),
        ("CUKUP", 0),
        ("KURANG", 1),
        ("Belum ada capaian", 1),
    )


def test_bars_are_sorted_and_a_missing_mean_is_no_bar_of_zero(bappeda: Pengguna) -> None:
    for nama, skm in (("Panti", 40), ("Sumberjambe", 80)):
        _beri_nilai(nama, skm)
    buat_kecamatan("Ambulu")
    tampilan = TampilanKabupaten(_baca(bappeda))
    assert tampilan.grafik_capaian is not None
    assert tampilan.grafik_capaian.tabel.baris == (
        ("Sumberjambe", "100,00%", "BAIK"),
        ("Panti", "50,00%", "KURANG"),
    )
    assert [satu.kecamatan.nama for satu in tampilan.tanpa_capaian] == ["Ambulu"]


def test_without_any_mean_there_is_no_chart(bappeda: Pengguna) -> None:
    build_tahun_kinerja(bappeda.kabupaten)
    buat_kecamatan("Ambulu")
    assert TampilanKabupaten(_baca(bappeda)).grafik_capaian is None


def test_performance_stands_beside_the_money(bappeda: Pengguna) -> None:
    build_setahun()
    (baris,) = TampilanKabupaten(_baca(bappeda, 3)).daftar_baris
    assert baris.baris.rata_tertulis == "105,00%"
    assert baris.baris.serapan_tertulis == "57,25% (belum lengkap: 2 dari 3 baris)"
    assert (baris.selisih, baris.sebutan) == ("47,75", "-")


def test_a_kecamatan_without_money_is_not_called_inefficient(bappeda: Pengguna) -> None:
    _beri_nilai("Panti", 80)
    (baris,) = TampilanKabupaten(_baca(bappeda)).daftar_baris
    assert (baris.selisih, baris.sebutan) == ("-", "-")


def test_what_was_sent_is_counted_for_each_triwulan(bappeda: Pengguna) -> None:
    kirim = build_meja(buat_kecamatan("Panti"))
    kirim.sampai_bappeda()
    build_meja(buat_kecamatan("Sumberjambe"))
    buat_kecamatan("Ambulu")
    semua = [(satu.lengkap, satu.sebagian, satu.belum) for satu in _baca(bappeda).daftar_kirim]
    assert semua == [(1, 0, 2), (0, 0, 3), (0, 0, 3), (0, 0, 3)]


def test_the_last_triwulan_that_was_sent_is_shown_first(bappeda: Pengguna) -> None:
    kirim = build_meja(buat_kecamatan("Panti"))
    kirim.sampai_bappeda()
    build_pengukuran(kirim.pengukuran.kecamatan, triwulan=3)
    assert _baca(bappeda).rekap.periode.triwulan == 1
    assert _baca(bappeda, 3).rekap.periode.triwulan == 3


def test_before_anything_was_sent_the_last_that_began_is_shown(bappeda: Pengguna) -> None:
    build_pengukuran(buat_kecamatan("Panti"), triwulan=2)
    assert _baca(bappeda).rekap.periode.triwulan == 2


def test_another_kabupaten_is_not_seen(bappeda: Pengguna) -> None:
    build_setahun()
    build_setahun(buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08")))
    nama = [satu.baris.kecamatan.nama for satu in TampilanKabupaten(_baca(bappeda)).daftar_baris]
    assert nama == ["Panti"]


def test_reading_costs_the_same_for_one_kecamatan_and_for_many(bappeda: Pengguna) -> None:
    banyak = []
    for nama in ("Panti", "Sumberjambe", "Sukorambi"):
        build_setahun(buat_kecamatan(nama))
        with CaptureQueriesContext(connection) as kueri:
            TampilanKabupaten(_baca(bappeda, 3)).daftar_baris  # noqa: B018
        banyak.append(len(kueri))
    assert len(set(banyak)) == 1
    assert banyak[0] <= 22


@pytest.mark.parametrize("peran", PERAN_PEMBACA_KABUPATEN)
def test_the_page_leads_to_each_kecamatan(client: Client, peran: Peran) -> None:
    dunia = build_setahun()
    client.force_login(dunia.pembaca(peran))
    isi = client.get(reverse("iku:dasbor_kabupaten", args=[TAHUN])).content.decode()
    assert f"{reverse('iku:dasbor', args=[TAHUN])}?kecamatan={dunia.kecamatan.slug}" in isi


def test_the_menu_leads_each_to_the_own_dashboard(client: Client) -> None:
    dunia = build_setahun()
    tujuan = {}
    for peran in (Peran.CAMAT, Peran.BAPPEDA):
        client.force_login(dunia.pembaca(peran))
        tujuan[peran] = client.get(reverse("iku:dasbor_sendiri"))["Location"]
    assert tujuan == {
        Peran.CAMAT: reverse("iku:dasbor", args=[TAHUN]),
        Peran.BAPPEDA: reverse("iku:dasbor_kabupaten", args=[TAHUN]),
    }
