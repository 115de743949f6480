"""Years of a Renstra together: sums of what is summed, the last figure of everything else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.evaluasi_renja import calculate_tingkat, join_tahun, join_target
from iku.domain.target import TARGET_KOSONG, JenisTarget, Target

ANGKA = st.decimals(0, 10**6, places=2)
BUKAN_JUMLAH = [None, *(satu for satu in CaraAkumulasi if satu != CaraAkumulasi.JUMLAH)]


def angka(nilai: int) -> Target:
    return Target(JenisTarget.ANGKA, Decimal(nilai), satuan="dokumen")


@given(st.lists(ANGKA, min_size=1, max_size=6))
def test_what_is_summed_is_the_sum_of_its_years(daftar: list[Decimal]) -> None:
    assert join_tahun(CaraAkumulasi.JUMLAH, daftar) == sum(daftar)


@given(st.lists(ANGKA, min_size=1, max_size=5), st.integers(0, 5))
def test_a_sum_that_misses_a_year_is_not_known(daftar: list[Decimal], letak: int) -> None:
    bolong: list[Decimal | None] = list(daftar)
    bolong.insert(letak, None)
    assert join_tahun(CaraAkumulasi.JUMLAH, bolong) is None


@pytest.mark.parametrize("cara", BUKAN_JUMLAH)
def test_of_everything_else_the_last_known_year_counts(cara: CaraAkumulasi | None) -> None:
    assert join_tahun(cara, [Decimal(70), None, Decimal(82), None]) == 82
    assert join_tahun(cara, [None, None]) is None
    assert join_tahun(cara, []) is None


def test_the_target_at_the_end_is_the_sum_of_the_years_only_where_years_are_summed() -> None:
    target = {2019: angka(10), 2020: angka(12), 2021: angka(15)}
    tahun = (2019, 2020, 2021)
    jumlah = join_target(CaraAkumulasi.JUMLAH, target, tahun)
    assert (jumlah.angka, jumlah.satuan) == (Decimal(37), "dokumen")
    assert join_target(CaraAkumulasi.NILAI_AKHIR, target, tahun) == angka(15)


def test_a_summed_target_with_a_year_unset_is_not_set() -> None:
    target = {2019: angka(10), 2021: angka(15)}
    assert join_target(CaraAkumulasi.JUMLAH, target, (2019, 2020, 2021)) == TARGET_KOSONG


@pytest.mark.parametrize(
    ("target", "realisasi", "hasil"),
    [
        (angka(60), Decimal(23), "38.33"),
        (angka(60), Decimal(0), "0"),
        (angka(60), None, None),
        (angka(0), Decimal(5), None),
        (TARGET_KOSONG, Decimal(5), None),
        (Target(JenisTarget.RENTANG, Decimal(5), Decimal(9)), Decimal(5), None),
        (Target(JenisTarget.PREDIKAT, label="B"), Decimal(82), None),
        (Target(JenisTarget.PREDIKAT, Decimal(80), label="B"), Decimal(82), "102.5"),
    ],
)
def test_the_level_reached_needs_a_number_above_nothing(
    target: Target, realisasi: Decimal | None, hasil: str | None
) -> None:
    tingkat = calculate_tingkat(target, realisasi)
    assert (tingkat if tingkat is None else round(tingkat, 2)) == (hasil and Decimal(hasil))
