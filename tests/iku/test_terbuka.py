"""Every sentence of why nothing can be filled in, and the days on which it can."""

from datetime import UTC, date, datetime

import pytest

from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, IzinIsi, Pengukuran
from iku.terbuka import (
    KeadaanPeriode,
    find_keadaan,
    is_izin_berlaku,
    is_terlambat,
    sebab_tahun_ditutup,
    sebab_tertutup_ukur,
    sebut_periode,
)
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran

pytestmark = pytest.mark.django_db

SEBELUM, AWAL, AKHIR = date(2021, 3, 31), date(2021, 4, 1), date(2021, 4, 10)
SESUDAH = date(2021, 4, 11)


@pytest.fixture
def pengukuran() -> Pengukuran:
    """Triwulan I of 2021, filled in from 1 to 10 April."""
    return build_pengukuran()


def _bagian(pengukuran: Pengukuran) -> tuple[BagianUkur, BagianUkur]:
    indikator, anggaran = pengukuran.daftar_bagian.all()
    return indikator, anggaran


@pytest.mark.parametrize(
    ("hari", "keadaan", "kata"),
    [
        (SEBELUM, KeadaanPeriode.BELUM, "Belum dibuka; mulai 1 April 2021"),
        (AWAL, KeadaanPeriode.DIBUKA, "Sedang dibuka sampai 10 April 2021"),
        (AKHIR, KeadaanPeriode.DIBUKA, "Sedang dibuka sampai 10 April 2021"),
        (SESUDAH, KeadaanPeriode.LEWAT, "Berakhir 10 April 2021"),
    ],
)
def test_both_days_of_a_period_are_part_of_it(
    pengukuran: Pengukuran, hari: date, keadaan: KeadaanPeriode, kata: str
) -> None:
    assert find_keadaan(pengukuran.periode, hari) is keadaan
    assert sebut_periode(pengukuran.periode, hari) == kata


@pytest.mark.parametrize("hari", [AWAL, AKHIR])
def test_within_the_period_everything_is_open(pengukuran: Pengukuran, hari: date) -> None:
    for pokok in (pengukuran, *_bagian(pengukuran)):
        assert sebab_tertutup_ukur(pokok, hari, []) == ""


def test_before_the_period_the_first_day_is_told(pengukuran: Pengukuran) -> None:
    kata = "Pengisian triwulan I belum dibuka; mulai 1 April 2021."
    for pokok in (pengukuran, *_bagian(pengukuran)):
        assert sebab_tertutup_ukur(pokok, SEBELUM, []) == kata


def test_after_the_period_it_is_told_that_there_is_no_izin(pengukuran: Pengukuran) -> None:
    assert sebab_tertutup_ukur(pengukuran, SESUDAH, []) == (
        "Pengisian triwulan I berakhir pada 10 April 2021 dan tidak ada izin sesudahnya. "
        "Untuk mengisi, mintalah izin kepada Bappeda."
    )


def test_an_izin_opens_up_to_and_with_its_last_day(pengukuran: Pengukuran) -> None:
    izin = [build_izin(pengukuran, date(2021, 4, 20))]
    indikator, _ = _bagian(pengukuran)
    assert sebab_tertutup_ukur(indikator, date(2021, 4, 20), izin) == ""
    assert sebab_tertutup_ukur(indikator, date(2021, 4, 21), izin) == (
        "Pengisian triwulan I berakhir pada 10 April 2021, dan izin sesudahnya berakhir pada "
        "20 April 2021. Untuk mengisi, mintalah izin kepada Bappeda."
    )


def test_a_revoked_izin_opens_nothing_and_the_day_is_told(pengukuran: Pengukuran) -> None:
    izin = build_izin(pengukuran, date(2021, 5, 20))
    # 18:30 UTC is past midnight in the office.
    izin.dicabut_at = datetime(2021, 4, 14, 18, 30, tzinfo=UTC)
    assert not is_izin_berlaku(izin, date(2021, 4, 15))
    assert ", dan izin sesudahnya dicabut pada 15 April 2021." in sebab_tertutup_ukur(
        pengukuran, date(2021, 4, 15), [izin]
    )


def test_the_izin_that_reaches_furthest_counts(pengukuran: Pengukuran) -> None:
    izin = [build_izin(pengukuran, date(2021, 4, hari)) for hari in (25, 15)]
    assert sebab_tertutup_ukur(pengukuran, date(2021, 4, 20), izin) == ""
    assert "berakhir pada 25 April" in sebab_tertutup_ukur(pengukuran, date(2021, 5, 1), izin)


def test_an_izin_for_one_bagian_opens_that_one_alone(pengukuran: Pengukuran) -> None:
    indikator, anggaran = _bagian(pengukuran)
    izin = [build_izin(pengukuran, date(2021, 4, 20), bagian=indikator)]
    assert sebab_tertutup_ukur(indikator, SESUDAH, izin) == ""
    assert "tidak ada izin" in sebab_tertutup_ukur(anggaran, SESUDAH, izin)
    assert sebab_tertutup_ukur(pengukuran, SESUDAH, izin) == ""


def test_an_izin_of_another_triwulan_opens_nothing(pengukuran: Pengukuran) -> None:
    lain = build_pengukuran(pengukuran.kecamatan, triwulan=2)
    izin: list[IzinIsi] = [build_izin(lain, date(2021, 12, 31))]
    for pokok in (pengukuran, *_bagian(pengukuran)):
        assert "tidak ada izin" in sebab_tertutup_ukur(pokok, SESUDAH, izin)


@pytest.mark.parametrize(
    ("status", "kata"),
    [
        (StatusRealisasi.DRAF, ""),
        (StatusRealisasi.DIKEMBALIKAN, ""),
        (StatusRealisasi.DIAJUKAN, "Sedang diperiksa sekcam."),
        (StatusRealisasi.DIVERIFIKASI, "Sedang menunggu persetujuan camat."),
        (StatusRealisasi.DIKIRIM, "Sedang diperiksa Bappeda."),
        (StatusRealisasi.DITERIMA, "Sudah diterima Bappeda."),
    ],
)
def test_what_somebody_checks_is_closed_even_with_an_izin(
    pengukuran: Pengukuran, status: str, kata: str
) -> None:
    bagian, _ = _bagian(pengukuran)
    bagian.status = status
    izin = [build_izin(pengukuran, date(2021, 4, 20))]
    for hari in (AWAL, SESUDAH):
        sebab = sebab_tertutup_ukur(bagian, hari, izin)
        assert sebab.startswith(kata)
        assert bool(sebab) == bool(kata)


def test_a_closed_year_is_told_before_anything_else(pengukuran: Pengukuran) -> None:
    tahun = pengukuran.periode.tahun_kinerja
    assert sebab_tahun_ditutup(tahun) == ""
    tahun.ditutup_at = datetime(2022, 3, 1, 3, tzinfo=UTC)
    tahun.ditutup_by = build_bappeda(tahun.kabupaten)
    kata = "Tahun 2021 sudah ditutup pada 1 Maret 2022; isinya tidak berubah lagi."
    izin = [build_izin(pengukuran, date(2099, 1, 1))]
    bagian, _ = _bagian(pengukuran)
    bagian.status = StatusRealisasi.DITERIMA
    bagian.pengukuran = pengukuran
    assert sebab_tertutup_ukur(pengukuran, AWAL, izin) == kata
    assert sebab_tertutup_ukur(bagian, AWAL, izin) == kata


@pytest.mark.parametrize(
    ("hari_ini", "dikirim", "terlambat"),
    [
        (AKHIR, None, False),
        (SESUDAH, None, True),
        (SESUDAH, AKHIR, False),
        (date(2021, 5, 1), SESUDAH, True),
    ],
)
def test_late_is_what_was_sent_or_is_missing_after_the_last_day(
    pengukuran: Pengukuran, hari_ini: date, dikirim: date | None, terlambat: bool
) -> None:
    assert is_terlambat(pengukuran.periode, hari_ini, dikirim) is terlambat
