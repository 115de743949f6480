"""Capaian of a realisasi with endless digits, as the mean of several triwulan gives."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.arah import Arah
from iku.domain.capaian import Capaian, StatusCapaian, calculate_capaian
from iku.domain.desimal import to_desimal
from iku.domain.gabung import UkurTriwulan, gabung_realisasi
from iku.domain.kebijakan import KEBIJAKAN_BAWAAN, BentukTurun
from iku.domain.rata_capaian import calculate_rata
from iku.domain.rumus import evaluate, rumus_nilai, rumus_persentase
from iku.domain.skala import SKALA_SKM
from iku.domain.target import parse_target
from iku.domain.tulis_angka import round_persen


def _hitung(arah: Arah, target: str, realisasi: Decimal) -> Capaian:
    return calculate_capaian(
        arah=arah,
        target=parse_target(target),
        realisasi=realisasi,
        kebijakan=KEBIJAKAN_BAWAAN,
        skala=SKALA_SKM,
    )


def _tulisan(capaian: Capaian) -> list[str]:
    return [satu.tulisan for satu in capaian.langkah]


@pytest.mark.parametrize("arah", Arah)
def test_a_mean_that_does_not_end_is_measured_and_written_short(arah: Arah) -> None:
    bulan = [UkurTriwulan({"nilai": Decimal(satu)}) for satu in ("3", "2.8", "3.4")]
    rata = gabung_realisasi(rumus_nilai("Waktu", "hari"), CaraAkumulasi.RATA_RATA, bulan).hasil
    assert rata is not None
    capaian = _hitung(arah, "3", rata)
    assert capaian.dipakai is not None
    assert round_persen(capaian.dipakai) == Decimal("102.22" if arah is Arah.NAIK else "97.78")
    assert _tulisan(capaian)[1] == "Realisasi: 3,0666…"
    assert all(len(satu) < 60 for satu in _tulisan(capaian))


@pytest.mark.parametrize("target", ["0", "B", "80 s.d. 90"])
def test_a_state_and_a_step_write_a_long_realisasi_short(target: str) -> None:
    capaian = _hitung(Arah.NAIK, target, Decimal(2600) / Decimal(33))
    semua = " ".join([*_tulisan(capaian), capaian.alasan])
    assert "78,7878…" in semua
    assert "78,78787" not in semua


def test_a_ratio_is_kept_exact_until_it_is_printed() -> None:
    """60,09 ÷ (2 ÷ 3) is exactly 90,135, which is printed as 90,14."""
    hitungan = evaluate(
        rumus_persentase(pembilang="A", penyebut="B"),
        {"pembilang": Decimal(2), "penyebut": Decimal(3)},
    )
    capaian = calculate_capaian(
        arah=Arah.TURUN,
        target=parse_target("60,09%"),
        realisasi=hitungan.hasil,
        kebijakan=replace(KEBIJAKAN_BAWAAN, bentuk_turun=BentukTurun.BANDING),
    )
    assert capaian.dipakai is not None
    assert round_persen(capaian.dipakai) == Decimal("90.14")


@given(
    st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from([2, 3, 7])
)
def test_a_chain_of_quotients_prints_what_the_fraction_prints(
    atas: int, bawah: int, target: int, banyak: int
) -> None:
    hitungan = evaluate(
        rumus_persentase(pembilang="A", penyebut="B"),
        {"pembilang": Decimal(atas), "penyebut": Decimal(bawah)},
    )
    capaian = calculate_capaian(
        arah=Arah.NAIK,
        target=parse_target(str(target)),
        realisasi=hitungan.hasil,
        kebijakan=KEBIJAKAN_BAWAAN,
    )
    penuh = calculate_capaian(
        arah=Arah.NAIK,
        target=parse_target("100"),
        realisasi=Decimal(50),
        kebijakan=KEBIJAKAN_BAWAAN,
    )
    daftar = [("", capaian), *[("", penuh)] * (banyak - 1)]
    rata = calculate_rata(daftar, KEBIJAKAN_BAWAAN).nilai
    tepat = (Fraction(atas, bawah) * 10000 / target + 50 * (banyak - 1)) / banyak
    assert rata is not None
    assert round_persen(rata) == Decimal(int(tepat * 100 + Fraction(1, 2))) / 100


def test_a_mean_that_is_exactly_a_half_is_rounded_up() -> None:
    """Each of the three lost a last digit; together they are 90,005 and print 90,01."""
    daftar = [Fraction(100, 3), Fraction(100, 3), Fraction("270.015") - Fraction(200, 3)]
    semua = [
        ("", Capaian(StatusCapaian.DIHITUNG, angka, angka)) for angka in map(to_desimal, daftar)
    ]
    rata = calculate_rata(semua, KEBIJAKAN_BAWAAN).nilai
    assert rata is not None
    assert round_persen(rata) == Decimal("90.01")
