"""Money of a triwulan: sums of what is below, versions of the budget, and what is missing."""

from decimal import Decimal

import pytest

from iku.models import Anggaran, BarisAnggaran, CaraUkur, Pengukuran, RealisasiBaris
from iku.pemilik import key_of_baris
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris, read_ukur_anggaran
from tests.factories_anggaran import buat_anggaran
from tests.factories_ukur import build_pengukuran

pytestmark = pytest.mark.django_db


@pytest.fixture
def pengukuran() -> Pengukuran:
    return build_pengukuran(triwulan=2)


def _bayar(pengukuran: Pengukuran, nama: str, rupiah: int, keluaran: int | None = None) -> None:
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=True)
    RealisasiBaris.objects.create(
        bagian=bagian,
        baris=BarisAnggaran.objects.get(anggaran=pengukuran.anggaran, nama=nama),
        rupiah=rupiah,
        keluaran=keluaran,
        diisi_by=pengukuran.dibuat_by,
    )


def _baca(pengukuran: Pengukuran) -> UkurAnggaran:
    anggaran = read_ukur_anggaran(pengukuran)
    assert anggaran is not None
    return anggaran


def test_what_nobody_filled_in_is_no_zero(pengukuran: Pengukuran) -> None:
    anggaran = _baca(pengukuran)
    assert [satu.rupiah for satu in anggaran.walk()] == [None] * 5
    assert anggaran.serapan.persen is None


def test_money_of_a_program_is_that_of_its_kegiatan(pengukuran: Pengukuran) -> None:
    _bayar(pengukuran, "Koordinasi Pemerintahan", 2_703_061_480)
    _bayar(pengukuran, "Urusan Lain", 391_222_000)
    program = _baca(pengukuran).daftar_program[0]
    assert program.rupiah == Decimal(3_094_283_480)
    assert program.rupiah_kini == Decimal(3_094_283_480)


def test_the_year_so_far_adds_the_triwulan_before(pengukuran: Pengukuran) -> None:
    pertama = build_pengukuran(pengukuran.kecamatan, triwulan=1)
    _bayar(pertama, "Urusan Lain", 100)
    _bayar(pengukuran, "Urusan Lain", 50)
    baris = next(satu for satu in _baca(pengukuran).walk() if satu.baris.nama == "Urusan Lain")
    assert baris.daftar_rupiah == (Decimal(100), Decimal(50))
    assert baris.rupiah == Decimal(150)
    assert next(
        satu.rupiah for satu in _baca(pertama).walk() if satu.baris.nama == "Urusan Lain"
    ) == Decimal(100)


def test_figures_of_an_older_version_are_found_in_a_newer_one(pengukuran: Pengukuran) -> None:
    pertama = build_pengukuran(pengukuran.kecamatan, triwulan=1)
    _bayar(pertama, "Penegakan Peraturan", 70)
    Anggaran.objects.filter(pk=pengukuran.anggaran_id).update(revisi=9)
    baru = buat_anggaran(pengukuran.kecamatan)
    Pengukuran.objects.filter(pk=pengukuran.pk).update(anggaran=baru)
    pengukuran.refresh_from_db()
    milik = {satu.baris.nama: satu for satu in _baca(pengukuran).walk()}
    assert milik["Penegakan Peraturan"].rupiah == Decimal(70)
    assert milik["Penegakan Peraturan"].baris.anggaran_id == baru.pk


def test_spending_without_a_budget_is_an_error_and_no_percentage(pengukuran: Pengukuran) -> None:
    _bayar(pengukuran, "Penegakan Peraturan", 70)
    milik = {satu.baris.nama: satu for satu in _baca(pengukuran).walk()}
    assert milik["Penegakan Peraturan"].serapan.persen is None
    assert milik["Penegakan Peraturan"].serapan.alasan


def test_a_sum_of_output_with_an_empty_triwulan_is_not_known(pengukuran: Pengukuran) -> None:
    _bayar(pengukuran, "Urusan Lain", 50, keluaran=5)
    baris = BarisAnggaran.objects.get(anggaran=pengukuran.anggaran, nama="Urusan Lain")
    CaraUkur.objects.create(
        kecamatan=pengukuran.kecamatan, tahun=2021, kunci_baris=key_of_baris(baris), cara="jumlah"
    )
    assert _cari(pengukuran, "Urusan Lain").keluaran is None
    CaraUkur.objects.update(cara="nilai_akhir")
    assert _cari(pengukuran, "Urusan Lain").keluaran == 5
    CaraUkur.objects.update(cara="jumlah")
    _bayar(build_pengukuran(pengukuran.kecamatan, triwulan=1), "Urusan Lain", 0, keluaran=0)
    assert _cari(pengukuran, "Urusan Lain").keluaran == 5


def test_a_sum_of_money_says_what_it_lacks(pengukuran: Pengukuran) -> None:
    _bayar(pengukuran, "Urusan Lain", 50)
    baris, anggaran = _cari(pengukuran, "Urusan Lain"), _baca(pengukuran)
    assert baris.serapan.belum == "belum lengkap: triwulan I belum diisi"
    assert baris.serapan.sisa is None
    assert anggaran.serapan.belum == "belum lengkap: 3 dari 3 baris"
    assert anggaran.serapan_tertulis[2].endswith("% (belum lengkap: 3 dari 3 baris)")
    _bayar(build_pengukuran(pengukuran.kecamatan, triwulan=1), "Urusan Lain", 0)
    assert _cari(pengukuran, "Urusan Lain").serapan.belum == ""
    assert _cari(pengukuran, "Urusan Lain").serapan.sisa is not None
    assert _baca(pengukuran).serapan.belum == "belum lengkap: 2 dari 3 baris"
    assert "%" not in _cari(pengukuran, "Penegakan Peraturan").serapan.tertulis


def test_a_year_recorded_once_at_its_end_lacks_nothing_but_its_empty_rows() -> None:
    setahun = build_pengukuran(triwulan=4)
    _bayar(setahun, "Urusan Lain", 50)
    assert _baca(setahun).sekaligus
    assert _cari(setahun, "Urusan Lain").serapan.belum == ""
    assert _cari(setahun, "Urusan Lain").serapan.sisa is not None
    assert _cari(setahun, "Penegakan Peraturan").belum == ("belum lengkap: triwulan IV belum diisi")
    assert _baca(setahun).serapan.belum == "belum lengkap: 2 dari 3 baris"
    # One figure in an earlier triwulan, and the empty ones are gaps again.
    _bayar(build_pengukuran(setahun.kecamatan, triwulan=2), "Penegakan Peraturan", 1)
    assert not _baca(setahun).sekaligus
    assert _cari(setahun, "Urusan Lain").belum == (
        "belum lengkap: triwulan I, II, dan III belum diisi"
    )


def _cari(pengukuran: Pengukuran, nama: str) -> UkurBaris:
    return next(satu for satu in _baca(pengukuran).walk() if satu.baris.nama == nama)
