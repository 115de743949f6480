"""Printing formulas: layout, one line, and the words of a screen reader."""

from decimal import Decimal

import pytest
from hypothesis import assume, given

from iku.domain.cetak import (
    Baris,
    Kurung,
    Operator,
    Pecahan,
    Teks,
    eja,
    susun_cetak,
    tulis_baris,
)
from iku.domain.galat import RumusTidakSah
from iku.domain.pohon import Biner, Operasi, list_nama, list_simpul
from iku.domain.rumus import (
    Rumus,
    Variabel,
    build_rumus,
    rumus_nilai,
    rumus_persentase,
    rumus_skm,
)
from iku.domain.urai import parse_ekspresi
from tests.iku.domain.strategi import BATAS, RUMUS, RUMUS_TANPA_FUNGSI, attempt

SERATUS_PERSEN = (Operator("×"), Teks("100%"))
SUMBERSUKO = rumus_persentase(
    pembilang=("RKPDesa", "APBDesa", "LPPDesa"),
    penyebut="jumlah seluruh desa di wilayah kecamatan",
    pengali_penyebut=(Decimal(3), "dokumen administrasi pemerintahan desa"),
)


def rumus_of(ekspresi):
    """Build a formula whose variables have their key in capitals as label."""
    terpakai = dict.fromkeys(nama.kunci for nama in list_nama(parse_ekspresi(ekspresi).pohon))
    variabel = [Variabel(kunci, kunci.upper()) for kunci in terpakai]
    return build_rumus(variabel=variabel, ekspresi=ekspresi, satuan="")


def datar(susunan):
    """Write a layout on one line: a fraction as [above|below]."""
    match susunan:
        case Teks(isi):
            return isi
        case Operator(tanda):
            return tanda
        case Baris(bagian):
            return "".join(map(datar, bagian))
        case Pecahan(atas, bawah):
            return f"[{datar(atas)}|{datar(bawah)}]"
        case Kurung(isi):
            return f"({datar(isi)})"


def test_percentage_is_a_fraction_beside_100_percent():
    rumus = rumus_persentase(pembilang="Jumlah A", penyebut="Jumlah B")
    assert susun_cetak(rumus) == Baris(
        (Pecahan(Teks("Jumlah A"), Teks("Jumlah B")), *SERATUS_PERSEN)
    )
    assert tulis_baris(rumus) == "(Jumlah A ÷ Jumlah B) × 100%"
    assert eja(rumus) == "Jumlah A dibagi Jumlah B dikali 100 persen"


def test_sum_over_several_labels_keeps_its_plus_signs_above_the_bar():
    assert susun_cetak(SUMBERSUKO) == Baris(
        (
            Pecahan(
                Baris(
                    (
                        Teks("RKPDesa"),
                        Operator("+"),
                        Teks("APBDesa"),
                        Operator("+"),
                        Teks("LPPDesa"),
                    )
                ),
                Baris(
                    (
                        Teks("jumlah seluruh desa di wilayah kecamatan"),
                        Operator("×"),
                        Teks("3 dokumen administrasi pemerintahan desa"),
                    )
                ),
            ),
            *SERATUS_PERSEN,
        )
    )


def test_spoken_parentheses_hold_sums_together():
    assert eja(SUMBERSUKO) == (
        "buka kurung RKPDesa ditambah APBDesa ditambah LPPDesa tutup kurung dibagi "
        "buka kurung jumlah seluruh desa di wilayah kecamatan dikali "
        "3 dokumen administrasi pemerintahan desa tutup kurung dikali 100 persen"
    )


def test_survey_prints_the_weight_by_name():
    assert datar(susun_cetak(rumus_skm())) == (
        "[Total dari nilai persepsi per unsur×nilai penimbang|Total unsur yang terisi]×25"
    )


def test_plain_value_prints_as_its_label():
    rumus = rumus_nilai("Nilai IKM", "nilai")
    assert susun_cetak(rumus) == Teks("Nilai IKM")
    assert tulis_baris(rumus) == eja(rumus) == "Nilai IKM"


@pytest.mark.parametrize(
    ("nilai_tetap", "tercetak"),
    [
        ("3", "3 dokumen"),
        ("1.5", "1,5 dokumen"),
        ("0.1111", "0,1111 dokumen"),
        ("0.11111", "dokumen"),
        ("1200", "1.200 dokumen"),
    ],
)
def test_constant_prints_its_number_only_when_four_decimals_hold_it(nilai_tetap, tercetak):
    rumus = Rumus((Variabel("a", "dokumen", nilai_tetap=Decimal(nilai_tetap)),), "a", "dokumen")
    assert susun_cetak(rumus) == Teks(tercetak)


@pytest.mark.parametrize(
    ("ekspresi", "tersusun", "baris", "terbaca"),
    [
        ("a + b * c", "A+B×C", "A + B × C", "A ditambah buka kurung B dikali C tutup kurung"),
        ("(a + b) * c", "(A+B)×C", "(A + B) × C", "buka kurung A ditambah B tutup kurung dikali C"),
        ("a - b - c", "A−B−C", "A − B − C", "A dikurangi B dikurangi C"),
        (
            "a - (b - c)",
            "A−(B−C)",
            "A − (B − C)",
            "A dikurangi buka kurung B dikurangi C tutup kurung",
        ),
        (
            "a + (b - c)",
            "A+B−C",
            "A + (B − C)",
            "A ditambah buka kurung B dikurangi C tutup kurung",
        ),
        ("a - b * c", "A−B×C", "A − B × C", "A dikurangi buka kurung B dikali C tutup kurung"),
        ("a / b / c", "[([A|B])|C]", "(A ÷ B) ÷ C", "A dibagi B dibagi C"),
        (
            "a / (b / c)",
            "[A|([B|C])]",
            "A ÷ (B ÷ C)",
            "A dibagi buka kurung B dibagi C tutup kurung",
        ),
        ("(a + b) / c", "[A+B|C]", "(A + B) ÷ C", "buka kurung A ditambah B tutup kurung dibagi C"),
        ("a * b / c", "[A×B|C]", "A × B ÷ C", "A dikali B dibagi C"),
        ("a + b / c", "A+[B|C]", "A + (B ÷ C)", "A ditambah buka kurung B dibagi C tutup kurung"),
        ("-a + b", "−A+B", "−A + B", "minus A ditambah B"),
        ("a * -b", "A×(−B)", "A × (−B)", "A dikali buka kurung minus B tutup kurung"),
        ("-(a + b)", "−(A+B)", "−(A + B)", "minus buka kurung A ditambah B tutup kurung"),
        ("-(a / b)", "−[A|B]", "−(A ÷ B)", "minus buka kurung A dibagi B tutup kurung"),
        (
            "rata(a; b + 1) * 2,5",
            "rata-rata(A;B+1)×2,5",
            "rata-rata (A; B + 1) × 2,5",
            "rata-rata dari buka kurung A; B ditambah 1 tutup kurung dikali 2,5",
        ),
        (
            "maks(a; 1.000)",
            "nilai tertinggi(A;1.000)",
            "nilai tertinggi (A; 1.000)",
            "nilai tertinggi dari buka kurung A; 1.000 tutup kurung",
        ),
    ],
)
def test_parentheses_stand_where_the_meaning_needs_them(ekspresi, tersusun, baris, terbaca):
    rumus = rumus_of(ekspresi)
    assert datar(susun_cetak(rumus)) == tersusun
    assert tulis_baris(rumus) == baris
    assert eja(rumus) == terbaca


def count_pecahan(susunan):
    match susunan:
        case Pecahan(atas, bawah):
            return 1 + count_pecahan(atas) + count_pecahan(bawah)
        case Baris(bagian):
            return sum(map(count_pecahan, bagian))
        case Kurung(isi):
            return count_pecahan(isi)
        case _:
            return 0


@given(RUMUS)
def test_every_division_is_a_fraction_and_every_label_is_printed(rumus):
    susunan = susun_cetak(rumus)
    pembagian = [
        simpul
        for simpul in list_simpul(rumus.pohon)
        if isinstance(simpul, Biner) and simpul.operasi is Operasi.BAGI
    ]
    assert count_pecahan(susunan) == len(pembagian)
    for nama in list_nama(rumus.pohon):
        for tulisan in (datar(susunan), tulis_baris(rumus), eja(rumus)):
            assert rumus.find_variabel(nama.kunci).label in tulisan


@given(RUMUS_TANPA_FUNGSI)
def test_line_with_keys_for_labels_reads_back_as_the_same_formula(rumus):
    berlabel_kunci = Rumus(
        tuple(Variabel(satu.kunci, satu.kunci) for satu in rumus.variabel), rumus.ekspresi, ""
    )
    terurai = attempt(parse_ekspresi, tulis_baris(berlabel_kunci))
    assume(not isinstance(terurai, RumusTidakSah) or terurai.kode not in BATAS)
    assert terurai.pohon == rumus.pohon
