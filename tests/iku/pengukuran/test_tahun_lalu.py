"""Earlier years: measured with their last triwulan, else as recorded, else not known."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from iku.models import (
    BagianUkur,
    CaraUkur,
    NilaiVariabel,
    Pengukuran,
    RealisasiBaris,
    RealisasiLampau,
)
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.lampau import read_lampau
from iku.pengukuran.tahun_lalu import read_tahun_lalu
from iku.pengukuran.telusur import read_telusur
from iku.pengukuran.tren import read_tren
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan
from tests.factories_ukur import build_pengukuran

pytestmark = pytest.mark.django_db
TAHUN = (2020, 2021)


@pytest.fixture
def kecamatan() -> Kecamatan:
    return buat_kecamatan()


@pytest.fixture
def kini(kecamatan: Kecamatan) -> Pengukuran:
    return build_pengukuran(kecamatan, 2022, 1)


def ukur_setahun(kecamatan: Kecamatan, *, sampai: int = 4) -> BagianUkur:
    """Measure 2021 in every triwulan; return the indikator of the last."""
    for triwulan in range(1, sampai + 1):
        pengukuran = build_pengukuran(kecamatan, 2021, triwulan)
        satu = pengukuran.daftar_bagian.get(indikator__isnull=False)
        for kunci, angka in (("pembilang", 45), ("penyebut", 50)):
            NilaiVariabel.objects.create(
                bagian=satu, kunci=kunci, angka=angka, diisi_by=pengukuran.dibuat_by
            )
        uang = pengukuran.daftar_bagian.get(indikator__isnull=True)
        assert pengukuran.anggaran is not None
        baris = pengukuran.anggaran.daftar_baris.get(kode="7.01.02.2.01")
        RealisasiBaris.objects.create(
            bagian=uang, baris=baris, rupiah=Decimal(100), diisi_by=pengukuran.dibuat_by
        )
    CaraUkur.objects.create(kecamatan=kecamatan, tahun=2021, indikator=satu.indikator, cara="rasio")
    return satu


def catat(kecamatan: Kecamatan, tahun: int, **isian: object) -> None:
    RealisasiLampau.objects.create(kecamatan=kecamatan, tahun=tahun, sumber="LKjIP", **isian)


def test_a_measured_year_is_its_four_triwulan_together(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    indikator = ukur_setahun(kecamatan).indikator_id
    lalu = read_tahun_lalu(kini, TAHUN)
    assert indikator is not None
    assert lalu.list_angka(indikator) == [None, Decimal(90)]
    assert lalu.list_rupiah("7.01.02.2.01") == [None, Decimal(400)]
    assert lalu.list_rupiah("7.01.02") == [None, None], "the other kegiatan has no money"
    assert len(lalu.daftar_pengukuran) == 1


def test_a_year_without_its_last_triwulan_is_not_known(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    indikator = ukur_setahun(kecamatan, sampai=3).indikator_id
    lalu = read_tahun_lalu(kini, TAHUN)
    assert indikator is not None
    assert lalu.list_angka(indikator) == [None, None]
    assert lalu.list_rupiah("7.01.02.2.01") == [None, None]


def test_every_face_gives_the_same_figure_of_last_year(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    """Measured and recorded both: the entry grid, the trace, the trend and E.81 agree."""
    satu = ukur_setahun(kecamatan)
    catat(kecamatan, 2021, indikator=satu.indikator, angka=Decimal(77))
    assert _list_wajah(kini, satu) == ["90%", "90%", "90%", "90%"]


def test_a_year_that_was_only_begun_does_not_hide_what_was_recorded(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    satu = ukur_setahun(kecamatan, sampai=1)
    catat(kecamatan, 2021, indikator=satu.indikator, angka=Decimal(77))
    assert _list_wajah(kini, satu) == ["77%", "77%", "77%", "77%"]


def test_a_part_of_a_year_is_shown_as_such_and_counts_as_no_year(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    satu = ukur_setahun(kecamatan, sampai=2)
    assert _list_wajah(kini, satu) == ["90%", "90%", "90%", ""]
    assert satu.indikator_id is not None
    sumber = read_lampau(kini)[satu.indikator_id].sumber
    assert sumber == "pengukuran 2021 sampai triwulan II"


def test_a_last_triwulan_left_empty_makes_no_year(kecamatan: Kecamatan, kini: Pengukuran) -> None:
    satu = ukur_setahun(kecamatan, sampai=3)
    CaraUkur.objects.update(cara="nilai_akhir")
    akhir = build_pengukuran(kecamatan, 2021, 4)
    assert _list_wajah(kini, satu) == ["90%", "90%", "90%", ""]
    akhir.daftar_bagian.filter(indikator__isnull=False).update(
        tidak_diukur=True, alasan_tidak_diukur="Survei semester I"
    )
    assert _list_wajah(kini, satu) == ["90%", "90%", "90%", "90%"]
    assert satu.indikator_id is not None
    sumber = read_lampau(kini)[satu.indikator_id].sumber
    assert sumber == "pengukuran 2021 sampai triwulan IV, angka triwulan III"


def _list_wajah(kini: Pengukuran, dulu: BagianUkur) -> list[str]:
    """Return last year's figure as the grid, the trace, the trend and E.81 give it."""
    bagian = kini.daftar_bagian.get(indikator__isnull=False)
    BagianUkur.objects.filter(pk=bagian.pk).update(indikator=dulu.indikator_id)
    bagian.refresh_from_db()
    per = read_indikator(semua := list(Pengukuran.objects.order_by("pk")))
    (ukur,) = per[kini.pk]
    telusur = read_telusur(bagian).lampau
    tahun = {titik.label[:4]: titik for titik in read_tren(ukur, semua, per).daftar_tahun}
    assert dulu.indikator_id is not None
    (e81,) = read_tahun_lalu(kini, (2021,)).list_angka(dulu.indikator_id)
    return [
        ukur.write_nilai(read_lampau(kini)[dulu.indikator_id].setahun),
        telusur.realisasi if telusur else "",
        tahun["2021"].realisasi.teks,
        ukur.write_nilai(e81),
    ]


def test_money_of_several_years_is_not_mixed(kecamatan: Kecamatan, kini: Pengukuran) -> None:
    ukur_setahun(kecamatan)
    lain = build_pengukuran(kecamatan, 2020, 4)
    assert lain.anggaran is not None
    RealisasiBaris.objects.create(
        bagian=lain.daftar_bagian.get(indikator__isnull=True),
        baris=lain.anggaran.daftar_baris.get(kode="7.01.02.2.01"),
        rupiah=Decimal(7),
        diisi_by=lain.dibuat_by,
    )
    lalu = read_tahun_lalu(kini, TAHUN)
    # All that is known of 2020 stands in its last triwulan, so it was recorded once for the year.
    assert lalu.list_rupiah("7.01.02.2.01") == [Decimal(7), Decimal(400)]


def test_what_was_recorded_counts_where_nothing_was_measured(
    kecamatan: Kecamatan, kini: Pengukuran
) -> None:
    satu = ukur_setahun(kecamatan)
    for tahun in TAHUN:
        catat(kecamatan, tahun, indikator=satu.indikator, angka=Decimal(70))
        catat(kecamatan, tahun, kunci_baris="7.01.02.2.01", rupiah=Decimal(5))
    lalu = read_tahun_lalu(kini, TAHUN)
    assert satu.indikator_id is not None
    assert lalu.list_angka(satu.indikator_id) == [Decimal(70), Decimal(90)]
    assert lalu.list_rupiah("7.01.02.2.01") == [Decimal(5), Decimal(400)]
    assert lalu.list_angka("7.01.02.2.01") == [None, None]


def test_years_of_another_office_play_no_part(kini: Pengukuran) -> None:
    asing = buat_kecamatan("Panti")
    catat(asing, 2020, kunci_baris="7.01.02.2.01", rupiah=Decimal(5))
    assert read_tahun_lalu(kini, TAHUN).list_rupiah("7.01.02.2.01") == [None, None]


def test_more_years_cost_no_more_queries(kecamatan: Kecamatan) -> None:
    kini = build_pengukuran(kecamatan, 2026, 1)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            read_tahun_lalu(kini, range(2021, 2026))
        return len(kueri)

    build_pengukuran(kecamatan, 2021, 4)
    satu = hitung()
    for tahun in (2022, 2023, 2024, 2025):
        build_pengukuran(kecamatan, tahun, 4)
    assert hitung() == satu
