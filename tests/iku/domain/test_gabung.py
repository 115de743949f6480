"""Several triwulan as one realisasi: facts that hold for every number. Rows of cases: A-CAP-05."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.capaian import StatusCapaian
from iku.domain.cara_gabung import SATU_ANGKA
from iku.domain.gabung import Gabungan, UkurTriwulan, gabung_realisasi
from iku.domain.rumus import Rumus, Variabel, build_rumus, rumus_nilai, rumus_persentase
from iku.domain.tulis_angka import round_persen

JUMLAH, NILAI_AKHIR, RATA_RATA, RASIO, KUMULATIF = CaraAkumulasi
PERSEN = rumus_persentase(pembilang="Ditindaklanjuti", penyebut="Hasil koordinasi")
NILAI = rumus_nilai("Nilai SKM", "nilai")
ANGKA = st.decimals(min_value=0, max_value=99999, places=2)
PASANGAN = st.tuples(ANGKA, st.decimals(min_value="0.01", max_value=99999, places=2))


def nilai(*angka: str | Decimal | None, diukur: bool = True) -> list[UkurTriwulan]:
    """Return triwulan with one measured value each."""
    return [
        UkurTriwulan({"nilai": None if satu is None else Decimal(satu)}, diukur) for satu in angka
    ]


def rasio(*pasangan: tuple[Decimal | int | None, Decimal | int | None]) -> list[UkurTriwulan]:
    """Return triwulan with pembilang and penyebut each."""
    return [
        UkurTriwulan(
            {
                "pembilang": None if atas is None else Decimal(atas),
                "penyebut": None if bawah is None else Decimal(bawah),
            }
        )
        for atas, bawah in pasangan
    ]


def tulisan(gabungan: Gabungan) -> list[str]:
    """Return the steps."""
    return [satu.tulisan for satu in gabungan.langkah]


@given(st.lists(PASANGAN, min_size=1, max_size=4))
def test_a_ratio_is_the_sum_over_the_sum(daftar: list[tuple[Decimal, Decimal]]) -> None:
    gabungan = gabung_realisasi(PERSEN, RASIO, rasio(*daftar))
    atas = sum((Fraction(satu) for satu, _ in daftar), Fraction())
    bawah = sum((Fraction(satu) for _, satu in daftar), Fraction())
    assert gabungan.hasil is not None
    assert abs(Fraction(gabungan.hasil) - atas / bawah * 100) < Fraction(1, 10**150)


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_a_sum_and_a_mean_are_exact(daftar: list[Decimal]) -> None:
    jumlah = gabung_realisasi(NILAI, JUMLAH, nilai(*daftar))
    rata = gabung_realisasi(NILAI, RATA_RATA, nilai(*daftar))
    tepat = sum((Fraction(satu) for satu in daftar), Fraction())
    assert jumlah.hasil is not None
    assert rata.hasil is not None
    assert Fraction(jumlah.hasil) == tepat
    assert abs(Fraction(rata.hasil) - tepat / len(daftar)) < Fraction(1, 10**100)


@given(
    st.sampled_from(CaraAkumulasi), st.lists(st.one_of(st.none(), ANGKA), min_size=1, max_size=4)
)
def test_an_empty_triwulan_never_counts(cara: CaraAkumulasi, daftar: list[Decimal | None]) -> None:
    """Where there is a figure, it is that of the filled triwulan alone."""
    gabungan = gabung_realisasi(NILAI, cara, nilai(*daftar))
    terisi = [satu for satu in daftar if satu is not None]
    if not terisi:
        assert gabungan.status is StatusCapaian.BELUM_DIISI
    elif len(terisi) < len(daftar) and cara in {JUMLAH, RASIO}:
        assert gabungan.status is StatusCapaian.BELUM_LENGKAP
    else:
        assert gabungan.hasil == gabung_realisasi(NILAI, cara, nilai(*terisi)).hasil
    assert (gabungan.hasil is None) == (gabungan.status is not StatusCapaian.DIHITUNG)
    assert (gabungan.alasan == "") == (gabungan.status is StatusCapaian.DIHITUNG)


@given(
    st.sampled_from(CaraAkumulasi),
    st.lists(st.tuples(ANGKA, st.booleans()), min_size=1, max_size=4),
)
def test_a_triwulan_that_is_not_measured_is_left_out_and_named(
    cara: CaraAkumulasi, daftar: list[tuple[Decimal, bool]]
) -> None:
    gabungan = gabung_realisasi(
        NILAI, cara, [UkurTriwulan({"nilai": satu}, diukur) for satu, diukur in daftar]
    )
    diukur = [satu for satu, ya in daftar if ya]
    if not diukur:
        assert gabungan.status is StatusCapaian.TIDAK_DIUKUR
    else:
        assert gabungan.hasil == gabung_realisasi(NILAI, cara, nilai(*diukur)).hasil
    assert ("tidak diukur, jadi tidak ikut" in " ".join(tulisan(gabungan))) == (
        len(diukur) < len(daftar)
    )


@given(st.lists(ANGKA, min_size=1, max_size=4))
def test_the_last_triwulan_counts_and_a_fall_is_warned_of(daftar: list[Decimal]) -> None:
    akhir = gabung_realisasi(NILAI, NILAI_AKHIR, nilai(*daftar))
    kumulatif = gabung_realisasi(NILAI, KUMULATIF, nilai(*daftar))
    assert akhir.hasil == kumulatif.hasil == daftar[-1]
    assert akhir.peringatan == ()
    turun = [i for i in range(len(daftar)) if daftar[i] < max(daftar[: i + 1])]
    assert len(kumulatif.peringatan) == len(turun)


def test_steps_say_the_whole_sum() -> None:
    gabungan = gabung_realisasi(PERSEN, RASIO, rasio((10, 10), (5, 10), (2, 2), (3, 3)))
    assert tulisan(gabungan)[:2] == [
        "Ditindaklanjuti, triwulan I, II, III, dan IV: 10 + 5 + 2 + 3 = 20",
        "Hasil koordinasi, triwulan I, II, III, dan IV: 10 + 10 + 2 + 3 = 25",
    ]
    assert tulisan(gabungan)[-1] == "Hasil = 80%"
    rata = gabung_realisasi(NILAI, RATA_RATA, nilai("1", "2", None, "2"))
    assert tulisan(rata) == [
        "Rata-rata triwulan I, II, dan IV: (1 + 2 + 2) ÷ 3 = 1,6666…",
        "Hasil ≈ 1,67 nilai",
    ]
    jumlah = gabung_realisasi(NILAI, JUMLAH, nilai("3000", "4500.5"))
    assert tulisan(jumlah)[0] == "Jumlah triwulan I dan II: 3.000 + 4.500,5 = 7.500,5"
    akhir = gabung_realisasi(NILAI, NILAI_AKHIR, nilai("80", None))
    assert tulisan(akhir)[0] == "Triwulan terakhir yang terisi: triwulan I"


def test_steps_show_the_formula_of_each_triwulan() -> None:
    gabungan = gabung_realisasi(PERSEN, RATA_RATA, rasio((10, 10), (5, 10)))
    langkah = tulisan(gabungan)
    assert langkah[0].startswith("Triwulan I: (10 ÷ 10) × 100%")
    assert langkah[1].endswith(" = 50")
    assert langkah[2] == "Rata-rata triwulan I dan II: (100 + 50) ÷ 2 = 75"


def test_constants_of_a_formula_are_not_summed() -> None:
    rumus = build_rumus(
        variabel=[Variabel("a", "Desa"), Variabel("b", "dokumen", nilai_tetap=Decimal(3))],
        ekspresi="a * b",
        satuan="dokumen",
    )
    daftar = [UkurTriwulan({"a": Decimal(2)}), UkurTriwulan({"a": Decimal(5)})]
    assert gabung_realisasi(rumus, RASIO, daftar).hasil == 21
    jumlah = gabung_realisasi(rumus, JUMLAH, daftar)
    assert jumlah.hasil == 21
    assert tulisan(jumlah)[0] == "Triwulan I: 2 × 3 = 6"


@pytest.mark.parametrize("cara", list(CaraAkumulasi))
def test_a_triwulan_filled_in_part_is_not_passed_over(cara: CaraAkumulasi) -> None:
    gabungan = gabung_realisasi(PERSEN, cara, rasio((1, 2), (1, None)))
    assert gabungan.status is StatusCapaian.BELUM_LENGKAP
    assert gabungan.alasan == 'Triwulan II belum lengkap: "Hasil koordinasi" belum diisi.'


@pytest.mark.parametrize("cara", [JUMLAH, RATA_RATA, NILAI_AKHIR, KUMULATIF])
def test_a_triwulan_that_cannot_be_computed_is_named(cara: CaraAkumulasi) -> None:
    gabungan = gabung_realisasi(PERSEN, cara, rasio((1, 2), (0, 0)))
    assert gabungan.status is StatusCapaian.TIDAK_TERHITUNG
    assert gabungan.alasan.startswith("Triwulan II: Tidak dapat dihitung: pembagi nol")


def test_a_number_beyond_reach_is_a_state() -> None:
    gabungan = gabung_realisasi(NILAI, JUMLAH, nilai("1", "1E+40"))
    assert gabungan.status is StatusCapaian.TIDAK_TERHITUNG
    assert gabungan.alasan.startswith("Triwulan II: angka di luar jangkauan")


@pytest.mark.parametrize("banyak", [0, 5])
def test_a_year_has_one_to_four_triwulan(banyak: int) -> None:
    with pytest.raises(ValueError, match="one to four"):
        gabung_realisasi(NILAI, JUMLAH, nilai(*["1"] * banyak))


def test_no_setting_around_the_call_changes_the_figure() -> None:
    daftar = rasio((Decimal("1234.56"), 3), (7, Decimal("11.5")))
    biasa = [gabung_realisasi(PERSEN, cara, daftar) for cara in CaraAkumulasi]
    with decimal.localcontext(decimal.Context(prec=2, rounding=decimal.ROUND_DOWN)):
        assert [gabung_realisasi(PERSEN, cara, daftar) for cara in CaraAkumulasi] == biasa


def test_the_trap_of_four_percentages() -> None:
    daftar = rasio((10, 10), (5, 10), (2, 2), (3, 3))
    setahun = gabung_realisasi(PERSEN, RASIO, daftar).hasil
    rata = gabung_realisasi(PERSEN, RATA_RATA, daftar).hasil
    assert setahun is not None
    assert rata is not None
    assert (str(round_persen(setahun)), str(round_persen(rata))) == ("80.00", "87.50")


def test_each_triwulan_is_computed_by_its_own_formula() -> None:
    """The formula was another one in triwulan I: its figure stays what it was."""
    lama = rumus_nilai("Desa tertib", "%")
    daftar = [UkurTriwulan({"nilai": Decimal(70)}, rumus=lama), *rasio((1, 2))]
    rata = gabung_realisasi(PERSEN, RATA_RATA, daftar)
    assert rata.hasil == 60
    assert rata.peringatan == (
        "Rumus triwulan I berbeda dari triwulan II; "
        "tiap triwulan dihitung dengan rumusnya sendiri.",
    )
    assert gabung_realisasi(PERSEN, NILAI_AKHIR, [*rasio((1, 2)), daftar[0]]).hasil == 70


@pytest.mark.parametrize(
    "lama",
    [
        rumus_nilai("Desa tertib", "%"),
        rumus_persentase(pembilang="Selesai", penyebut="Hasil koordinasi"),
    ],
)
def test_a_ratio_over_two_definitions_is_refused_with_the_reason(lama: Rumus) -> None:
    (satu,) = rasio((1, 2))
    nilai_lama = {"nilai": Decimal(70), **satu.nilai}
    daftar = [UkurTriwulan(nilai_lama, rumus=lama), satu]
    gabungan = gabung_realisasi(PERSEN, RASIO, daftar)
    assert gabungan.status is StatusCapaian.TIDAK_TERHITUNG
    assert gabungan.alasan.startswith("Rumus triwulan I berbeda dari triwulan II, jadi")


def test_capitals_and_blanks_of_a_label_do_not_make_another_formula() -> None:
    lama = rumus_persentase(pembilang="ditindaklanjuti ", penyebut="Hasil  koordinasi")
    satu, dua = rasio((1, 2), (1, 2))
    daftar = [UkurTriwulan(satu.nilai, rumus=lama), dua]
    assert gabung_realisasi(PERSEN, RASIO, daftar).hasil == 50


def test_percentages_that_were_typed_as_one_number_are_never_summed() -> None:
    gabungan = gabung_realisasi(rumus_nilai("Desa tertib", "%"), RASIO, nilai("90", "95"))
    assert gabungan.status is StatusCapaian.TIDAK_TERHITUNG
    assert gabungan.alasan == SATU_ANGKA


def test_thirds_that_make_a_whole_are_a_whole() -> None:
    gabungan = gabung_realisasi(PERSEN, RATA_RATA, rasio((1, 3), (2, 3)))
    assert gabungan.hasil == 50


@pytest.mark.parametrize(
    ("cara", "daftar", "asal"),
    [
        (NILAI_AKHIR, ("70", None), "angka triwulan I"),
        (NILAI_AKHIR, (None, "70"), ""),
        (KUMULATIF, ("70", "80", None), "angka triwulan II"),
        (RATA_RATA, ("70", None, "80"), "rata-rata triwulan I dan III"),
        (JUMLAH, ("70", "80"), ""),
    ],
)
def test_a_figure_that_is_not_of_the_last_triwulan_says_of_which_it_is(
    cara: CaraAkumulasi, daftar: tuple[str | None, ...], asal: str
) -> None:
    gabungan = gabung_realisasi(NILAI, cara, nilai(*daftar))
    assert gabungan.asal == asal
    assert any(asal[1:] in satu for satu in gabungan.peringatan if asal) == bool(asal)
