"""Computing formulas: states instead of exceptions, steps, and the range (rows E14, E15)."""

import dataclasses
import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.besaran import is_dalam_jangkauan
from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.pohon import list_nama
from iku.domain.rumus import (
    JenisLangkah,
    Rumus,
    StatusHitungan,
    Variabel,
    build_rumus,
    evaluate,
    rumus_nilai,
    rumus_persentase,
    rumus_skm,
)
from iku.domain.urai import parse_ekspresi
from tests.iku.domain.strategi import KUNCI, POSITIF, RUMUS

PERSENTASE = rumus_persentase(
    pembilang="Jumlah kegiatan yang difasilitasi",
    penyebut="Jumlah kegiatan",
    satuan_pembilang="kegiatan",
    satuan_penyebut="kegiatan",
)
DESA = rumus_persentase(
    pembilang=("RKPDesa", "APBDesa"),
    penyebut="seluruh desa",
    pengali_penyebut=(Decimal(2), "dokumen"),
    satuan_pembilang="desa",
    satuan_penyebut="desa",
)


def rumus_of(ekspresi, satuan=""):
    """Build a formula whose variables have their key in capitals as label."""
    terpakai = dict.fromkeys(nama.kunci for nama in list_nama(parse_ekspresi(ekspresi).pohon))
    variabel = [Variabel(kunci, kunci.upper()) for kunci in terpakai]
    return build_rumus(variabel=variabel, ekspresi=ekspresi, satuan=satuan)


def hitung(rumus, **isian):
    return evaluate(rumus, {kunci: Decimal(nilai) for kunci, nilai in isian.items()})


def tulisan(hitungan, jenis=None):
    return [satu.tulisan for satu in hitungan.langkah if jenis in (None, satu.jenis)]


@pytest.mark.parametrize(
    ("ekspresi", "isian", "hasil"),
    [
        ("a + b", {"a": "1.5", "b": "2"}, "3.5"),
        ("a - b", {"a": "1", "b": "2.5"}, "-1.5"),
        ("a * b", {"a": "1.5", "b": "-2"}, "-3"),
        ("a / b", {"a": "1", "b": "8"}, "0.125"),
        ("-a", {"a": "3"}, "-3"),
        ("a - -b", {"a": "3", "b": "4"}, "7"),
        ("a / b * 100%", {"a": "1", "b": "8"}, "12.5"),
        ("jumlah(a; b; c)", {"a": "1", "b": "2", "c": "4"}, "7"),
        ("rata(a; b; c)", {"a": "1", "b": "2", "c": "6"}, "3"),
        ("min(a; b; c)", {"a": "3", "b": "-2", "c": "6"}, "-2"),
        ("maks(a; b; c)", {"a": "3", "b": "-2", "c": "6"}, "6"),
    ],
)
def test_each_operation_computes(ekspresi, isian, hasil):
    assert hitung(rumus_of(ekspresi), **isian).hasil == Decimal(hasil)


def test_steps_show_values_sums_and_result_with_units():
    hitungan = hitung(DESA, pembilang_1="8", pembilang_2="7", penyebut="9")
    assert tulisan(hitungan) == [
        "RKPDesa = 8 desa",
        "APBDesa = 7 desa",
        "seluruh desa = 9 desa",
        "dokumen = 2",
        "((8 desa + 7 desa) ÷ (9 desa × 2)) × 100%",
        "8 desa + 7 desa = 15 desa",
        "9 desa × 2 = 18 desa",
        "15 desa ÷ 18 desa = 0,8333…",
        "0,8333… × 100% = 83,3333…%",
        "Hasil ≈ 83,33%",
    ]
    assert [satu.jenis.value for satu in hitungan.langkah[3:6]] == [
        "Diketahui",
        "Masukkan angkanya",
        "Hitung",
    ]


def test_exact_result_is_equal_and_not_rounded():
    hitungan = hitung(PERSENTASE, pembilang="7", penyebut="8")
    assert tulisan(hitungan, JenisLangkah.HASIL) == ["Hasil = 87,5%"]


def test_steps_of_a_plain_value_are_the_value_and_the_result():
    hitungan = hitung(rumus_nilai("Nilai SAKIP", "nilai"), nilai="72.15")
    assert tulisan(hitungan) == ["Nilai SAKIP = 72,15 nilai", "Hasil = 72,15 nilai"]


def test_negative_values_stand_in_parentheses_and_functions_are_named():
    hitungan = hitung(rumus_of("rata(a; b) * c", "poin"), a="-2.5", b="1", c="-4")
    assert tulisan(hitungan)[3:] == [
        "rata-rata ((-2,5); 1) × (-4)",
        "rata-rata (-2,5; 1) = -0,75",
        "(-0,75) × (-4) = 3",
        "Hasil = 3 poin",
    ]


def test_zero_divisor_names_the_divisor_and_keeps_the_steps_before_it():
    hitungan = hitung(DESA, pembilang_1="8", pembilang_2="7", penyebut="0")
    assert hitungan.status is StatusHitungan.PEMBAGI_NOL
    assert hitungan.hasil is None
    assert hitungan.alasan == (
        'Tidak dapat dihitung: pembagi nol ("seluruh desa × 2 dokumen" bernilai 0).'
    )
    assert tulisan(hitungan)[-1] == "0 desa × 2 = 0 desa"


@pytest.mark.parametrize(
    ("ekspresi", "isian"),
    [
        ("a / b", {"a": "0", "b": "0"}),
        ("a / b", {"a": "1", "b": "-0"}),
        ("1 / (a - b)", {"a": "5", "b": "5.0"}),
        ("1 / (1 / a)", {"a": "0"}),
        ("0 * (a / b)", {"a": "1", "b": "0"}),
    ],
)
def test_division_by_zero_is_a_state_anywhere(ekspresi, isian):
    assert hitung(rumus_of(ekspresi), **isian).status is StatusHitungan.PEMBAGI_NOL


def test_missing_values_are_named_by_label_in_order():
    hitungan = evaluate(DESA, {"pembilang_1": Decimal(8), "penyebut": None})
    assert hitungan.kurang == ("pembilang_2", "penyebut")
    assert hitungan.alasan == ('Belum dapat dihitung: "APBDesa" dan "seluruh desa" belum diisi.')
    assert "APBDesa: belum diisi" in tulisan(hitungan)


def test_three_missing_values_are_listed_with_commas():
    assert evaluate(DESA, {}).alasan == (
        'Belum dapat dihitung: "RKPDesa", "APBDesa" dan "seluruh desa" belum diisi.'
    )


def test_missing_comes_before_a_zero_divisor():
    hitungan = evaluate(PERSENTASE, {"penyebut": Decimal(0)})
    assert hitungan.status is StatusHitungan.BELUM_LENGKAP


def test_values_under_unknown_keys_play_no_part():
    isian = {"pembilang": Decimal(1), "penyebut": Decimal(2), "lain": Decimal("NaN")}
    assert evaluate(PERSENTASE, isian).hasil == 50


def test_constant_cannot_be_overwritten():
    hitungan = hitung(DESA, pembilang_1="1", pembilang_2="1", penyebut="1", pengali="99")
    assert hitungan.hasil == 100


@pytest.mark.parametrize(
    "nilai", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+999999", "1E-999999"]
)
def test_impossible_values_are_out_of_range(nilai):
    hitungan = evaluate(rumus_nilai("Nilai", "nilai"), {"nilai": Decimal(nilai)})
    assert hitungan.status is StatusHitungan.DI_LUAR_JANGKAUAN
    assert hitungan.hasil is None
    assert tulisan(hitungan) == ["Nilai: di luar jangkauan"]


@pytest.mark.parametrize(
    ("nilai", "dalam"),
    [
        ("9" * 31, True),
        ("-" + "9" * 31, True),
        ("1E30", True),
        ("1E31", False),
        ("-1E31", False),
        ("0." + "0" * 59 + "1", True),
        ("0." + "0" * 60 + "1", False),
        ("1E-60", True),
        ("1E-61", False),
    ],
)
def test_values_have_at_most_31_digits_and_60_decimals(nilai, dalam):
    assert is_dalam_jangkauan(Decimal(nilai)) is dalam


@pytest.mark.parametrize(
    ("ekspresi", "isian"),
    [
        ("a * a", {"a": "1E20"}),
        ("a * a", {"a": "1E-20"}),
        ("a / b", {"a": "1E-20", "b": "1E20"}),
        ("a + b", {"a": "1E15", "b": "1"}),
        ("-a - b", {"a": "1E15", "b": "1"}),
    ],
)
def test_results_beyond_the_range_are_a_state(ekspresi, isian):
    assert hitung(rumus_of(ekspresi), **isian).status is StatusHitungan.DI_LUAR_JANGKAUAN


def test_ambient_decimal_context_plays_no_part():
    diharapkan = hitung(PERSENTASE, pembilang="2", penyebut="3")
    konteks = decimal.Context(prec=2, rounding=decimal.ROUND_UP, Emax=2, Emin=-2)
    for jebakan in konteks.traps:
        konteks.traps[jebakan] = True
    isian = {"pembilang": Decimal(2), "penyebut": Decimal(3)}
    with decimal.localcontext(konteks):
        assert evaluate(PERSENTASE, isian) == diharapkan


def test_result_is_unrounded():
    hitungan = hitung(PERSENTASE, pembilang="2", penyebut="3")
    assert str(hitungan.hasil) == f"66.{'6' * 197}7"
    assert hitungan.tepat == Fraction(200, 3)


def test_no_digit_that_was_typed_is_lost():
    hasil = hitung(rumus_of("a + b"), a="10", b="5E-27").hasil
    assert hasil == Decimal("10.000000000000000000000000005")


def test_product_of_two_units_has_neither():
    variabel = (Variabel("a", "A", "desa"), Variabel("b", "B", "orang"))
    rumus = build_rumus(variabel=variabel, ekspresi="a * b", satuan="kunjungan")
    assert tulisan(hitung(rumus, a="3", b="4"))[3:] == [
        "3 desa × 4 orang = 12",
        "Hasil = 12 kunjungan",
    ]


def test_zero_never_has_a_minus():
    assert str(hitung(rumus_of("a * b"), a="0", b="-5").hasil) == "0"


def test_perfect_survey_is_exactly_100_for_any_number_of_unsur():
    for jumlah_unsur in range(1, 15):
        rumus = rumus_skm(jumlah_unsur=jumlah_unsur)
        persepsi = str(4 * 150 * jumlah_unsur)
        assert hitung(rumus, nilai_persepsi=persepsi, unsur_terisi="150").hasil == 100


@given(RUMUS, st.lists(st.none() | st.decimals(), min_size=4, max_size=4))
def test_evaluate_never_raises(rumus, nilai):
    hitungan = evaluate(rumus, dict(zip(KUNCI, nilai, strict=True)))
    assert (hitungan.hasil is not None) == (hitungan.status is StatusHitungan.DIHITUNG)
    assert bool(hitungan.kurang) == (hitungan.status is StatusHitungan.BELUM_LENGKAP)
    assert bool(hitungan.alasan) == (hitungan.status is not StatusHitungan.DIHITUNG)
    assert hitungan.hasil is None or abs(hitungan.hasil) <= Decimal("1E15")


@given(POSITIF, POSITIF, st.integers(min_value=1, max_value=10**6))
def test_scaling_both_sides_leaves_the_percentage_equal(pembilang, penyebut, kali):
    satu = evaluate(PERSENTASE, {"pembilang": pembilang, "penyebut": penyebut})
    lain = evaluate(PERSENTASE, {"pembilang": pembilang * kali, "penyebut": penyebut * kali})
    assert satu.hasil == lain.hasil


@given(POSITIF)
def test_equal_sides_are_exactly_100(nilai):
    assert evaluate(PERSENTASE, {"pembilang": nilai, "penyebut": nilai}).hasil == 100


A, B = Variabel("a", "Jumlah A"), Variabel("b", "Jumlah B")


@pytest.mark.parametrize(
    ("variabel", "ekspresi", "kode", "posisi", "rincian"),
    [
        ((A,), "a + bb", KodeGalatRumus.NAMA_TIDAK_DIKENAL, 5, "bb"),
        ((A, B), "a", KodeGalatRumus.VARIABEL_TIDAK_DIPAKAI, 0, "b"),
        ((A, A), "a", KodeGalatRumus.KUNCI_GANDA, 0, "a"),
        ((Variabel("a", " \u200b "),), "a", KodeGalatRumus.LABEL_KOSONG, 0, "a"),
        ((Variabel("A", "Jumlah"),), "a", KodeGalatRumus.NAMA_TIDAK_SAH, 0, "A"),
        ((Variabel("\uff41", "Jumlah"),), "a", KodeGalatRumus.NAMA_TIDAK_SAH, 0, "\uff41"),
        ((Variabel("rata", "Rata"),), "a", KodeGalatRumus.NAMA_TIDAK_SAH, 0, "rata"),
        ((), "1 +", KodeGalatRumus.KURANG_ISI, 4, ""),
        (
            (Variabel("a", "A", nilai_tetap=Decimal("NaN")),),
            "a",
            KodeGalatRumus.TETAPAN_DI_LUAR_JANGKAUAN,
            0,
            "a",
        ),
    ],
)
def test_formula_that_cannot_be_printed_or_computed_cannot_be_built(
    variabel, ekspresi, kode, posisi, rincian
):
    with pytest.raises(RumusTidakSah) as galat:
        build_rumus(variabel=variabel, ekspresi=ekspresi, satuan="%")
    assert (galat.value.kode, galat.value.posisi, galat.value.rincian) == (kode, posisi, rincian)


def test_built_formula_is_cleaned_and_frozen():
    """E17: an old result keeps its formula, because a formula never changes."""
    rumus = build_rumus(
        variabel=[Variabel("a", " Jumlah\n  A\u200b ", " desa ")], ekspresi="a", satuan=" desa"
    )
    assert rumus == Rumus((Variabel("a", "Jumlah A", "desa"),), "a", "desa")
    with pytest.raises(dataclasses.FrozenInstanceError):
        rumus.ekspresi = "2 * a"


def test_only_variables_without_a_constant_are_asked_for():
    assert [satu.kunci for satu in DESA.daftar_isian] == ["pembilang_1", "pembilang_2", "penyebut"]


@pytest.mark.parametrize(
    "build",
    [
        lambda: rumus_persentase(pembilang="", penyebut="B"),
        lambda: rumus_persentase(pembilang=(), penyebut="B"),
        lambda: rumus_persentase(pembilang="A", penyebut=" "),
        lambda: rumus_persentase(pembilang="A", penyebut="B", pengali_penyebut=(Decimal(3), "")),
        lambda: rumus_skm(persepsi=""),
        lambda: rumus_nilai("", "nilai"),
    ],
)
def test_ready_kinds_refuse_an_empty_label(build):
    with pytest.raises(RumusTidakSah):
        build()
