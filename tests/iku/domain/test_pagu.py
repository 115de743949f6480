"""Pagu of a kecamatan: a parent is what its children add up to, to the last sen."""

import decimal
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.kode_nomenklatur import Tingkat
from iku.domain.pagu import (
    BarisPagu,
    KodePagu,
    TemuanPagu,
    calculate_pagu,
    check_pagu,
    format_rupiah,
    parse_rupiah,
    sum_rupiah,
)

PROGRAM, KEGIATAN, SUB_KEGIATAN = Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN

# The ten lines of the perjanjian kinerja of Sumbersari 2021, as they stand in it.
PK_SUMBERSARI = (
    "Rp. 14.418.000",
    "Rp. 8.988.452.581",
    "Rp. 1.121.949.700",
    "Rp. 274.557.500",
    "Rp. 2.743.174.000",
    "Rp. 400.681.000",
    "Rp. 00",
    "Rp. 299.774.500",
    "Rp. 506.803.500",
    "Rp. 114.120.000",
)


def susun_sumbersari(jumlah: str) -> list[BarisPagu]:
    """Return the ten kegiatan under one line with the written total."""
    baris = [BarisPagu("jumlah", pagu=parse_rupiah(jumlah), nama="Jumlah")]
    baris += [
        BarisPagu(nomor, "jumlah", parse_rupiah(teks), nomor, tingkat=KEGIATAN)
        for nomor, teks in enumerate(PK_SUMBERSARI, start=1)
    ]
    return baris


def pesan(baris: Sequence[BarisPagu]) -> list[str]:
    """Return the sentences about some lines."""
    return [satu.pesan for satu in check_pagu(baris)]


def test_the_ten_lines_of_sumbersari_add_up_to_the_printed_total() -> None:
    assert format_rupiah(sum_rupiah(map(parse_rupiah, PK_SUMBERSARI))) == "Rp14.463.930.781"
    baris = susun_sumbersari("Rp. 14.463.930.781")
    assert calculate_pagu(baris)["jumlah"] == Decimal(14463930781)
    assert check_pagu(baris) == ()


def test_the_total_of_another_table_of_sumbersari_is_found() -> None:
    assert pesan(susun_sumbersari("Rp 17.737.152.310")) == [
        "Pagu Jumlah tertulis Rp17.737.152.310, padahal jumlah kegiatannya Rp14.463.930.781."
    ]


def test_a_written_zero_is_a_figure_and_an_empty_cell_is_none() -> None:
    nol = [BarisPagu(1, nama="Program X"), BarisPagu(2, 1, Decimal(0), nama="Kegiatan Y")]
    kosong = [nol[0], replace(nol[1], pagu=None)]
    assert calculate_pagu(nol) == {1: 0, 2: 0}
    assert calculate_pagu(kosong) == {1: None, 2: None}
    assert pesan(nol) == []
    assert pesan(kosong) == ["Pagu Kegiatan Y belum diisi."]


def program(
    tertulis: int | None, *kegiatan: int | None, tingkat: Tingkat = KEGIATAN
) -> list[BarisPagu]:
    """Return Program X over lines below it."""
    baris = [BarisPagu(0, pagu=None if tertulis is None else Decimal(tertulis), nama="Program X")]
    for nomor, nilai in enumerate(kegiatan, start=1):
        pagu = None if nilai is None else Decimal(nilai)
        baris.append(BarisPagu(nomor, 0, pagu, nomor, nama=f"Baris {nomor}", tingkat=tingkat))
    return baris


@pytest.mark.parametrize(
    ("tingkat", "sebutan"),
    [(PROGRAM, "programnya"), (KEGIATAN, "kegiatannya"), (SUB_KEGIATAN, "sub kegiatannya")],
)
def test_a_parent_that_says_something_else_is_named_with_both_figures(
    tingkat: Tingkat, sebutan: str
) -> None:
    assert check_pagu(program(100, 40, 50, tingkat=tingkat)) == (
        TemuanPagu(
            KodePagu.PAGU_BUKAN_JUMLAH,
            0,
            f"Pagu Program X tertulis Rp100, padahal jumlah {sebutan} Rp90.",
        ),
    )


def test_children_of_several_levels_have_no_common_name() -> None:
    baris = program(100, 40, 50)
    baris[2] = replace(baris[2], tingkat=SUB_KEGIATAN)
    assert pesan(baris) == ["Pagu Program X tertulis Rp100, padahal jumlah rinciannya Rp90."]


def test_a_parent_without_a_figure_of_its_own_is_the_sum() -> None:
    baris = program(None, 40, 50)
    assert calculate_pagu(baris)[0] == 90
    assert check_pagu(baris) == ()


def test_a_parent_is_not_compared_while_nothing_below_it_is_set() -> None:
    assert pesan(program(100, None, None)) == [
        "Pagu Baris 1 belum diisi.",
        "Pagu Baris 2 belum diisi.",
    ]


def test_a_missing_leaf_is_named_beside_the_difference_it_makes() -> None:
    assert calculate_pagu(program(100, 90, None))[0] == 90
    assert pesan(program(100, 90, None)) == [
        "Pagu Program X tertulis Rp100, padahal jumlah kegiatannya Rp90.",
        "Pagu Baris 2 belum diisi.",
    ]


def test_a_wrong_figure_half_way_does_not_reach_the_top() -> None:
    baris = [
        BarisPagu("p", pagu=Decimal(90), nama="Program X"),
        BarisPagu("k", "p", Decimal(80), nama="Kegiatan Y", tingkat=KEGIATAN),
        BarisPagu("s1", "k", Decimal(40), 1, nama="Sub 1", tingkat=SUB_KEGIATAN),
        BarisPagu("s2", "k", Decimal(50), 2, nama="Sub 2", tingkat=SUB_KEGIATAN),
    ]
    assert calculate_pagu(baris) == {"p": 90, "k": 90, "s1": 40, "s2": 50}
    assert pesan(baris) == ["Pagu Kegiatan Y tertulis Rp80, padahal jumlah sub kegiatannya Rp90."]


def test_a_kode_stands_once_under_one_parent() -> None:
    ganda = [
        BarisPagu(1, None, Decimal(1), 1, "7.01.02", "Program X"),
        BarisPagu(2, 1, Decimal(1), 1, "7.01.02.2.01", "A", KEGIATAN),
        BarisPagu(3, 1, Decimal(0), 2, "7.01.02.2.01", "B", KEGIATAN),
        BarisPagu(4, 1, Decimal(0), 3, "7.01.02.2.02", "C", KEGIATAN),
        BarisPagu(5, None, Decimal(1), 2, "7.01.02", "Program Z"),
    ]
    assert check_pagu(ganda) == (
        TemuanPagu(KodePagu.KODE_GANDA, 5, "Kode 7.01.02 ada 2 kali."),
        TemuanPagu(KodePagu.KODE_GANDA, 3, "Kode 7.01.02.2.01 ada 2 kali di bawah Program X."),
    )


def test_the_same_kode_under_two_parents_and_lines_without_kode_are_no_doubles() -> None:
    baris = [
        BarisPagu(1, None, None, 1, nama="A"),
        BarisPagu(2, None, None, 2, nama="B"),
        BarisPagu(3, 1, Decimal(1), kode="7.01.02.2.01"),
        BarisPagu(4, 2, Decimal(1), kode="7.01.02.2.01"),
    ]
    assert check_pagu(baris) == ()


@pytest.mark.parametrize(
    ("nama", "kode", "sebutan"), [("A", "7.01", "A"), ("", "7.01", "7.01"), ("", "", "baris 7")]
)
def test_a_line_is_called_by_the_best_name_it_has(nama: str, kode: str, sebutan: str) -> None:
    assert pesan([BarisPagu(7, kode=kode, nama=nama)]) == [f"Pagu {sebutan} belum diisi."]


def test_no_lines_have_nothing_to_say() -> None:
    assert calculate_pagu([]) == {}
    assert check_pagu([]) == ()
    assert sum_rupiah([]) is None
    assert sum_rupiah([None]) is None


@pytest.mark.parametrize(
    "baris",
    [
        pytest.param([BarisPagu(1), BarisPagu(1)], id="kunci twice"),
        pytest.param([BarisPagu(1, 9)], id="unknown induk"),
        pytest.param([BarisPagu(1, 1)], id="its own induk"),
        pytest.param([BarisPagu(0), BarisPagu(1, 2), BarisPagu(2, 1)], id="circle"),
    ],
)
def test_lines_that_are_no_tree_are_refused(baris: list[BarisPagu]) -> None:
    for hitung in (calculate_pagu, check_pagu):
        with pytest.raises(ValueError, match=r"kunci|induk"):
            hitung(baris)


@pytest.mark.parametrize("nilai", ["0.001", "NaN", "Infinity"])
def test_what_is_no_amount_in_sen_is_refused(nilai: str) -> None:
    with pytest.raises(ValueError, match=nilai):
        sum_rupiah([Decimal(nilai)])


def test_a_difference_below_zero_adds_up_too() -> None:
    assert sum_rupiah([Decimal("-5.50"), Decimal("0.25")]) == Decimal("-5.25")


def test_a_tree_as_deep_as_it_is_long_is_added_up() -> None:
    tangga = [BarisPagu(0)] + [BarisPagu(n, n - 1) for n in range(1, 3000)]
    tangga[-1] = replace(tangga[-1], pagu=Decimal(7))
    assert calculate_pagu(tangga)[0] == 7


UANG = st.none() | st.decimals(min_value=0, max_value=10**15, places=2)


@st.composite
def pohon_pagu(draw: st.DrawFn) -> list[BarisPagu]:
    """Draw up to 15 lines; each stands at the top or under one drawn before it."""
    banyak = draw(st.integers(min_value=0, max_value=15))
    induk = [draw(st.none() | st.integers(0, n - 1)) if n else None for n in range(banyak)]
    return [
        BarisPagu(n, induk[n], draw(UANG), draw(st.integers(0, 3)), draw(st.sampled_from("ab")))
        for n in range(banyak)
    ]


def daun(baris: Sequence[BarisPagu]) -> list[Decimal | None]:
    """Return the figures of the lines without children."""
    daftar_induk = {satu.induk for satu in baris}
    return [satu.pagu for satu in baris if satu.kunci not in daftar_induk]


@given(pohon_pagu())
def test_a_tree_is_the_sum_of_its_leaves(baris: list[BarisPagu]) -> None:
    hasil = calculate_pagu(baris)
    atas = [hasil[satu.kunci] for satu in baris if satu.induk is None]
    assert sum_rupiah(atas) == sum_rupiah(daun(baris))
    assert set(hasil) == {satu.kunci for satu in baris}


@given(pohon_pagu())
def test_a_parent_is_unknown_only_without_any_figure_below(baris: list[BarisPagu]) -> None:
    hasil = calculate_pagu(baris)
    for satu in baris:
        anak = [hasil[a.kunci] for a in baris if a.induk == satu.kunci]
        if anak:
            assert (hasil[satu.kunci] is None) == (set(anak) == {None})


@given(pohon_pagu(), st.randoms(use_true_random=False))
def test_the_order_in_which_lines_are_given_changes_nothing(
    baris: list[BarisPagu], acak: Random
) -> None:
    lain = list(baris)
    acak.shuffle(lain)
    assert calculate_pagu(lain) == calculate_pagu(baris)
    assert check_pagu(lain) == check_pagu(baris)


@given(pohon_pagu())
def test_a_tree_whose_parents_say_their_sums_has_no_wrong_parent(baris: list[BarisPagu]) -> None:
    hasil = calculate_pagu(baris)
    benar = [replace(satu, pagu=hasil[satu.kunci]) for satu in baris]
    kode = {satu.kode for satu in check_pagu(benar)}
    assert KodePagu.PAGU_BUKAN_JUMLAH not in kode
    assert (KodePagu.PAGU_KOSONG in kode) == (None in daun(baris))


@given(st.lists(UANG))
def test_no_setting_around_the_call_changes_a_sum(daftar: list[Decimal | None]) -> None:
    with decimal.localcontext(decimal.Context(prec=2)):
        sempit = sum_rupiah(daftar)
    with decimal.localcontext(decimal.Context(prec=60)):
        terisi = [satu for satu in daftar if satu is not None]
        assert sempit == (sum(terisi) if terisi else None)
