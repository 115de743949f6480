"""Means, serapan and efficiency: facts that hold for every number. Rows of cases: A-CAP."""

import decimal
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.arah import Arah
from iku.domain.capaian import Capaian, StatusCapaian, calculate_capaian, refuse_capaian
from iku.domain.efisiensi import Keluaran, calculate_indeks, calculate_selisih
from iku.domain.kebijakan import (
    KEBIJAKAN_BAWAAN,
    BentukTurun,
    DasarRata,
    Kebijakan,
    UrutanBatas,
)
from iku.domain.rata_capaian import RataCapaian, calculate_instansi, calculate_rata
from iku.domain.serapan import StatusSerapan, calculate_serapan, is_setahun_sekaligus
from iku.domain.target import parse_target
from iku.domain.tulis_angka import round_persen

SEBELUM = replace(KEBIJAKAN_BAWAAN, batas=Decimal(120))
SESUDAH = replace(SEBELUM, urutan_batas=UrutanBatas.SESUDAH)
KOSONG = refuse_capaian(StatusCapaian.BELUM_DIISI, "Realisasi belum diisi.")
REALISASI = st.decimals(min_value=0, max_value=500, places=2)
SEN = st.decimals(min_value=0, max_value=99999999999, places=2)


def capaian(realisasi: Decimal | None, kebijakan: Kebijakan = KEBIJAKAN_BAWAAN) -> Capaian:
    """Return the capaian of a realisasi on a target of 100."""
    return calculate_capaian(
        arah=Arah.NAIK, target=parse_target("100"), realisasi=realisasi, kebijakan=kebijakan
    )


def daftar(
    realisasi: list[Decimal | None], kebijakan: Kebijakan = KEBIJAKAN_BAWAAN
) -> list[tuple[str, Capaian]]:
    """Return named capaian."""
    return [(f"I{nomor}", capaian(satu, kebijakan)) for nomor, satu in enumerate(realisasi)]


def rata_tepat(angka: list[Fraction]) -> Fraction:
    """Return the exact mean."""
    return sum(angka, Fraction()) / len(angka)


def is_sama(nilai: Decimal | None, tepat: Fraction) -> bool:
    """Tell whether a kept value is the exact one, up to 100 digits."""
    return nilai is not None and abs(Fraction(nilai) - tepat) < Fraction(1, 10**100)


@given(st.lists(REALISASI, min_size=1, max_size=6))
def test_the_cap_is_put_where_it_is_declared(realisasi: list[Decimal]) -> None:
    isi: list[Decimal | None] = list(realisasi)
    angka = [Fraction(satu) for satu in realisasi]
    tiap = calculate_rata(daftar(isi, SEBELUM), SEBELUM)
    assert is_sama(tiap.nilai, rata_tepat([min(satu, Fraction(120)) for satu in angka]))
    jumlah = calculate_rata(daftar(isi, SESUDAH), SESUDAH)
    assert is_sama(jumlah.nilai, min(rata_tepat(angka), Fraction(120)))


@given(st.lists(st.one_of(st.none(), REALISASI), max_size=6))
def test_what_has_no_capaian_is_left_out_and_named(realisasi: list[Decimal | None]) -> None:
    rata = calculate_rata(daftar(realisasi), KEBIJAKAN_BAWAAN)
    ada = [satu for satu in realisasi if satu is not None]
    assert rata.banyak == len(ada)
    assert rata.nilai == calculate_rata(daftar(list(ada)), KEBIJAKAN_BAWAAN).nilai
    assert (rata.nilai is None) == (not ada)
    kosong = [f"I{i}" for i, satu in enumerate(realisasi) if satu is None]
    assert rata.dikecualikan == tuple((nama, "Realisasi belum diisi.") for nama in kosong)


@given(st.lists(st.lists(REALISASI, min_size=1, max_size=4), min_size=1, max_size=4))
def test_the_office_is_a_mean_of_sasaran_or_of_indikator(isi: list[list[Decimal]]) -> None:
    sasaran = [(f"S{i}", daftar(list(satu))) for i, satu in enumerate(isi)]
    menurut_sasaran = calculate_instansi(sasaran, KEBIJAKAN_BAWAAN)
    tepat = rata_tepat([rata_tepat([Fraction(r) for r in satu]) for satu in isi])
    assert is_sama(menurut_sasaran.nilai, tepat)
    assert menurut_sasaran.banyak == len(isi)
    indikator = replace(KEBIJAKAN_BAWAAN, dasar_rata=DasarRata.INDIKATOR)
    menurut_indikator = calculate_instansi(sasaran, indikator)
    assert is_sama(menurut_indikator.nilai, rata_tepat([Fraction(r) for s in isi for r in s]))
    assert menurut_indikator.banyak == sum(map(len, isi))


def test_the_sum_is_written_and_exact_values_are_averaged() -> None:
    satu = calculate_capaian(
        arah=Arah.NAIK,
        target=parse_target("80"),
        realisasi=Decimal("72.1"),
        kebijakan=KEBIJAKAN_BAWAAN,
    )
    rata = calculate_rata([("SKM", satu), ("Berkas", capaian(Decimal(100)))], KEBIJAKAN_BAWAAN)
    assert rata.nilai == Decimal("95.0625")
    assert [langkah.tulisan for langkah in rata.langkah] == [
        "(90,125% + 100%) ÷ 2 = 95,0625%",
        "Hasil ≈ 95,06%",
    ]
    berbatas = calculate_rata(daftar([Decimal(200)], SESUDAH), SESUDAH)
    assert "200% di atas batas atas, jadi dipakai 120%" in [s.tulisan for s in berbatas.langkah]


def test_of_nothing_there_is_no_mean() -> None:
    assert calculate_rata([], KEBIJAKAN_BAWAAN) == RataCapaian(None, 0)
    kantor = calculate_instansi([("S1", [("I1", KOSONG)]), ("S2", [])], KEBIJAKAN_BAWAAN)
    assert (kantor.nilai, kantor.banyak) == (None, 0)
    assert [nama for nama, _ in kantor.dikecualikan] == ["I1"]
    assert kantor.sasaran_kosong == ("S1", "S2")


# Serapan ----------------------------------------------------------------------


@given(st.decimals(min_value="0.01", max_value=99999999999, places=2), SEN)
def test_serapan_and_what_is_left_are_exact(pagu: Decimal, realisasi: Decimal) -> None:
    serapan = calculate_serapan(pagu, realisasi)
    assert is_sama(serapan.persen, Fraction(realisasi) / Fraction(pagu) * 100)
    assert serapan.sisa is not None
    assert Fraction(serapan.sisa) == Fraction(pagu) - Fraction(realisasi)
    assert (serapan.peringatan != "") == (realisasi > pagu)
    assert serapan.alasan == ""


@given(st.one_of(st.none(), SEN), st.one_of(st.none(), SEN))
def test_serapan_is_computed_or_has_a_reason(
    pagu: Decimal | None, realisasi: Decimal | None
) -> None:
    serapan = calculate_serapan(pagu, realisasi)
    dihitung = serapan.status is StatusSerapan.DIHITUNG
    assert (serapan.persen is not None) == dihitung == (serapan.alasan == "")
    assert serapan.status.label


def test_serapan_says_its_sums() -> None:
    serapan = calculate_serapan(Decimal(1240488150), Decimal(1186528863))
    assert [langkah.tulisan for langkah in serapan.langkah] == [
        "Sisa: Rp1.240.488.150 − Rp1.186.528.863 = Rp53.959.287",
        "Rp1.186.528.863 ÷ Rp1.240.488.150 × 100% = 95,6501…%",
        "Hasil ≈ 95,65%",
    ]


def test_a_pagu_below_zero_is_a_state_and_less_than_a_sen_is_refused() -> None:
    assert calculate_serapan(Decimal(-5), Decimal(1)).status is StatusSerapan.PAGU_NEGATIF
    for pagu, realisasi in (("1.001", "1"), ("1", "0.001"), ("NaN", "1")):
        with pytest.raises(ValueError, match="sen"):
            calculate_serapan(Decimal(pagu), Decimal(realisasi))


@pytest.mark.parametrize("pagu", ["100", "0"])
def test_a_sum_with_gaps_says_so_and_what_is_left_is_not_known(pagu: str) -> None:
    serapan = calculate_serapan(Decimal(pagu), Decimal(40), belum="belum lengkap: 1 dari 9 baris")
    assert serapan.sisa is None
    assert serapan.tertulis in {"40,00% (belum lengkap: 1 dari 9 baris)", ""}
    assert calculate_serapan(Decimal(100), None, belum="apa pun").belum == ""


@pytest.mark.parametrize(
    ("daftar", "sekaligus"),
    [
        ([(None, None, None, Decimal(5))], True),
        ([(None, None, None, Decimal(0)), (None,) * 4], True),
        ([(None, None, None, Decimal(5)), (Decimal(0), None, None, None)], False),
        ([(None,) * 4], False),
        # The year is not over.
        ([(None, None, Decimal(5))], False),
        ([], False),
    ],
)
def test_a_year_is_recorded_once_where_only_its_last_triwulan_has_money(
    daftar: list[tuple[Decimal | None, ...]], sekaligus: bool
) -> None:
    assert is_setahun_sekaligus(daftar) is sekaligus


# Efficiency -------------------------------------------------------------------


@given(REALISASI, REALISASI)
def test_only_a_reached_target_can_be_efficient(capaian: Decimal, serapan: Decimal) -> None:
    efisiensi = calculate_selisih(capaian, serapan)
    assert efisiensi.nilai is not None
    tercetak = round_persen(capaian), round_persen(serapan)
    assert efisiensi.nilai == tercetak[0] - tercetak[1]
    assert efisiensi.efisien == (tercetak[0] >= 100 and tercetak[0] > tercetak[1])
    assert efisiensi.alasan.endswith(".")
    assert efisiensi.langkah
    berlubang = calculate_selisih(capaian, serapan, belum="belum lengkap: 1 dari 9 baris")
    assert not berlubang.efisien
    assert berlubang.nilai == efisiensi.nilai


def test_why_it_is_not_efficient_is_said() -> None:
    rendah = calculate_selisih(Decimal("90.125"), Decimal(80))
    assert rendah.alasan == "Capaian 90,13% belum 100%, jadi tidak dapat disebut efisien."
    assert calculate_selisih(Decimal("88.8"), Decimal(80)).alasan.startswith("Capaian 88,80% belum")
    efisien = calculate_selisih(Decimal(100), Decimal("88.8"))
    assert efisien.alasan == "Efisien: capaian 100,00% dengan serapan anggaran yang lebih rendah."
    assert calculate_selisih(None, Decimal(80)).alasan == "Capaian belum ada."
    assert calculate_selisih(Decimal(80), None).alasan == "Serapan anggaran belum ada."


VOLUME = st.decimals(min_value=1, max_value=9999, places=0)


@given(st.lists(st.tuples(VOLUME, VOLUME, VOLUME, VOLUME), min_size=1, max_size=3))
def test_the_index_stays_within_its_limits(isi: list[tuple[Decimal, ...]]) -> None:
    indeks = calculate_indeks([Keluaran(f"K{i}", *satu) for i, satu in enumerate(isi)])
    tepat = rata_tepat(
        [1 - Fraction(r) / Fraction(v) / (Fraction(p) / Fraction(t)) for p, r, t, v in isi]
    )
    assert is_sama(indeks.mentah, tepat * 100)
    assert indeks.efisiensi is not None
    assert indeks.nilai is not None
    assert -20 <= indeks.efisiensi <= 20
    assert 0 <= indeks.nilai <= 100
    assert (indeks.mentah == indeks.efisiensi) == (abs(tepat) * 100 <= 20)


def test_one_output_that_cannot_be_computed_leaves_no_index() -> None:
    baik = Keluaran("Surat", Decimal(100), Decimal(90), Decimal(10), Decimal(10))
    indeks = calculate_indeks(
        [
            baik,
            replace(baik, nama="Berkas", realisasi_volume=Decimal(0)),
            replace(baik, nama="Peta", pagu=None),
            replace(baik, nama="Rapat", realisasi=None),
        ]
    )
    assert (indeks.mentah, indeks.efisiensi, indeks.nilai) == (None, None, None)
    assert indeks.alasan == (
        "Indeks belum dapat dihitung: realisasi volume Berkas 0, pagu Peta belum diisi, "
        "dan realisasi anggaran Rapat belum diisi."
    )
    assert calculate_indeks([]).alasan == "Belum ada keluaran."


def test_the_index_says_its_sums() -> None:
    berkas = Keluaran("Berkas", Decimal(1000), Decimal(260), Decimal(10), Decimal(10))
    assert [langkah.tulisan for langkah in calculate_indeks([berkas]).langkah] == [
        "Berkas: 1 − (Rp260 ÷ 10) ÷ (Rp1.000 ÷ 10) = 74%",
        "E = 74%",
        "E dibatasi −20% sampai 20%, jadi dipakai 20%",
        "NE = 50% + (20% ÷ 20%) × 50% = 100%",
        "Hasil = 100%",
    ]


def test_no_setting_around_the_call_changes_a_mean() -> None:
    def semua() -> list[object]:
        keluaran = Keluaran("K", Decimal(1000), Decimal(990), Decimal(10), Decimal(9))
        return [
            calculate_rata(daftar([Decimal("33.33"), Decimal("99.99")], SESUDAH), SESUDAH),
            calculate_serapan(Decimal("1240488150.25"), Decimal("1186528863.5")),
            calculate_selisih(Decimal("101.25"), Decimal("97.64")),
            calculate_indeks([keluaran]),
        ]

    biasa = semua()
    with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_DOWN)):
        assert semua() == biasa


def test_a_mean_at_the_cap_is_not_said_to_be_replaced() -> None:
    rata = calculate_rata(daftar([Decimal(120)], SESUDAH), SESUDAH)
    assert [langkah.tulisan for langkah in rata.langkah] == ["(120%) ÷ 1 = 120%", "Hasil = 120%"]


def test_an_infinite_capaian_that_counts_as_the_cap_is_not_left_out() -> None:
    banding = replace(SEBELUM, bentuk_turun=BentukTurun.BANDING)
    nol = calculate_capaian(
        arah=Arah.TURUN, target=parse_target("10"), realisasi=Decimal(0), kebijakan=banding
    )
    rata = calculate_rata([("Aduan", nol)], banding)
    assert (rata.nilai, rata.banyak, rata.dikecualikan) == (120, 1, ())
