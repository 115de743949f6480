"""The triggers that keep what figures in hand stand on, on both databases."""

import pytest
from django.db import transaction

from iku.alur_ukur import StatusRealisasi
from iku.models import (
    Anggaran,
    BagianUkur,
    CaraUkur,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiLampau,
    RencanaAksi,
)
from iku.pemicu_ukur import PESAN_DASAR, PESAN_DIPERIKSA, PESAN_TERTUTUP
from tests.factories import buat_kecamatan
from tests.factories_ukur import (
    build_pengukuran,
    pindah_status,
)
from tests.iku.test_pemicu_ukur import (
    build_langkah,
    build_terisi,
    jalankan,
    periksa,
    tolak,
    tolak_semua,
    tutup,
)

pytestmark = pytest.mark.django_db

# What figures stand on beside themselves: a column of the triwulan, and another value.
DASAR: tuple[tuple[str, str], ...] = (
    ("periode_id", "SELECT max(id) FROM iku_periodepengukuran"),
    ("kecamatan_id", "SELECT max(id) FROM kecamatan_kecamatan"),
    ("anggaran_id", "SELECT max(id) FROM iku_anggaran"),
    ("rencana_aksi_id", "SELECT max(id) FROM iku_rencanaaksi"),
    ("perjanjian_id", "SELECT max(id) FROM iku_perjanjiankinerja"),
)


def build_dasar_lain(pengukuran: Pengukuran) -> None:
    """Make another of everything that a triwulan names."""
    buat_kecamatan("Panti", kode="35.09.08")
    Anggaran.objects.create(kecamatan=pengukuran.kecamatan, tahun=2021, revisi=9)
    RencanaAksi.objects.create(
        kecamatan=pengukuran.kecamatan, tahun=2021, perjanjian=pengukuran.perjanjian
    )
    PerjanjianKinerja.objects.create(kecamatan=pengukuran.kecamatan, tahun=2021, revisi=9)


@pytest.mark.parametrize(("kolom", "lain"), DASAR, ids=[kolom for kolom, _ in DASAR])
def test_a_triwulan_in_hand_keeps_what_it_is_measured_against(
    pengukuran: Pengukuran, kolom: str, lain: str
) -> None:
    build_dasar_lain(pengukuran)
    perintah = f"UPDATE iku_pengukuran SET {kolom} = ({lain})"
    with transaction.atomic():
        jalankan(perintah)
        transaction.set_rollback(True)
    periksa()
    tolak(PESAN_DASAR, lambda: jalankan(perintah))
    tolak(PESAN_DASAR, lambda: jalankan("DELETE FROM iku_pengukuran"))
    assert Pengukuran.objects.update(versi=5) == 1


def test_another_pk_comes_while_an_indikator_is_open_and_another_budget_while_it_is(
    pengukuran: Pengukuran,
) -> None:
    build_dasar_lain(pengukuran)
    periksa_anggaran = pengukuran.daftar_bagian.filter(indikator=None)
    periksa_anggaran.update(status=StatusRealisasi.DITERIMA)
    tolak(PESAN_DASAR, lambda: jalankan(f"UPDATE iku_pengukuran SET anggaran_id = ({DASAR[2][1]})"))
    jalankan(f"UPDATE iku_pengukuran SET perjanjian_id = ({DASAR[4][1]})")
    jalankan(f"UPDATE iku_pengukuran SET rencana_aksi_id = ({DASAR[3][1]})")


@pytest.fixture
def pengukuran() -> Pengukuran:
    """A triwulan in which every table has a row."""
    return build_terisi()


@pytest.fixture
def cara(pengukuran: Pengukuran) -> tuple[CaraUkur, CaraUkur]:
    """The cara of the indikator and that of a row of the budget."""
    kantor = {"kecamatan": pengukuran.kecamatan, "tahun": pengukuran.tahun, "cara": "rasio"}
    return (CaraUkur.objects.get(), CaraUkur.objects.create(kunci_baris="7.01.02", **kantor))


def test_the_cara_of_figures_in_hand_stays(
    pengukuran: Pengukuran, cara: tuple[CaraUkur, CaraUkur]
) -> None:
    assert CaraUkur.objects.update(cara="jumlah") == 2
    for syarat in ({"indikator": None}, {"indikator__isnull": False}):
        pengukuran.daftar_bagian.filter(**syarat).update(status=StatusRealisasi.DIKIRIM)
        tolak_semua(CaraUkur, PESAN_DASAR)
        with transaction.atomic():
            pindah_status(pengukuran.daftar_bagian.filter(**syarat), "dikembalikan")
    # Another year and another office are not held up by this one.
    lain = build_pengukuran(pengukuran.kecamatan, tahun=2022)
    lain.daftar_bagian.update(status=StatusRealisasi.DIKIRIM)
    assert CaraUkur.objects.update(cara="rasio") == 2
    # The first choice of a row is no change.
    pengukuran.daftar_bagian.update(status=StatusRealisasi.DIAJUKAN)
    CaraUkur.objects.create(
        kecamatan=pengukuran.kecamatan, tahun=2021, kunci_baris="7.01.04", cara="jumlah"
    )


def test_a_closed_year_keeps_its_cara_and_takes_none(
    pengukuran: Pengukuran, cara: tuple[CaraUkur, CaraUkur]
) -> None:
    kantor = {"kecamatan": pengukuran.kecamatan, "cara": "jumlah", "kunci_baris": "lain"}
    CaraUkur.objects.create(tahun=2022, **kantor)
    tutup(pengukuran)
    tolak_semua(CaraUkur, PESAN_TERTUTUP)
    tolak(PESAN_TERTUTUP, lambda: CaraUkur.objects.create(tahun=2021, **kantor))
    tolak(PESAN_TERTUTUP, lambda: CaraUkur.objects.filter(tahun=2022).update(tahun=2021))
    assert CaraUkur.objects.filter(tahun=2022).update(cara="rasio") == 1


def test_a_closed_year_keeps_the_figures_of_the_years_before_it(pengukuran: Pengukuran) -> None:
    indikator = pengukuran.daftar_bagian.exclude(indikator=None).get().indikator
    kantor = {"kecamatan": pengukuran.kecamatan, "sumber": "LKjIP", "angka": 80}
    RealisasiLampau.objects.create(tahun=2020, indikator=indikator, **kantor)
    RealisasiLampau.objects.create(tahun=2022, indikator=indikator, **kantor)
    lain = buat_kecamatan("Panti", kode="35.09.08")
    RealisasiLampau.objects.create(tahun=2020, kunci_baris="x", **kantor | {"kecamatan": lain})
    tutup(pengukuran)
    milik = RealisasiLampau.objects.filter(kecamatan=pengukuran.kecamatan, tahun=2020)
    tolak(PESAN_TERTUTUP, lambda: milik.update(angka=81))
    tolak(PESAN_TERTUTUP, lambda: milik._raw_delete(milik.db))
    tolak(
        PESAN_TERTUTUP,
        lambda: RealisasiLampau.objects.create(tahun=2019, indikator=indikator, **kantor),
    )
    # A year after the closed one, and an office that was not measured in it.
    assert RealisasiLampau.objects.exclude(pk__in=milik).update(angka=81) == 2


def test_a_state_is_left_only_by_the_step_written_for_it(pengukuran: Pengukuran) -> None:
    periksa(StatusRealisasi.DITERIMA)
    for status in ("draf", "dikembalikan", "dikirim"):
        tolak(PESAN_DIPERIKSA, lambda s=status: BagianUkur.objects.update(status=s))  # type: ignore[misc] # bound now
    indikator = pengukuran.daftar_bagian.exclude(indikator=None)
    assert pindah_status(indikator, "dikembalikan") == 1
    build_langkah(indikator.get())
    # That step was for another move, and is used up.
    indikator.update(status=StatusRealisasi.DITERIMA)
    tolak(PESAN_DIPERIKSA, lambda: indikator.update(status="draf"))
