"""Paragraphs and lists from typed text, and the cleaning of what cannot be seen."""

import unicodedata
from itertools import pairwise
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.gaya_daftar import JENIS, JenisPenanda
from iku.domain.naskah import (
    Butir,
    Daftar,
    GayaDaftar,
    Paragraf,
    bersihkan,
    nomor_butir,
    parse_naskah,
    tulis_naskah,
)

PANTI_NOMOR_2 = """\
Penjelasan Indikator :
1. Indeks Kepuasan Masyarakat (IKM) merupakan data dan informasi tentang tingkat kepuasan
2. Perhitungan nilai IKM datanya diinput dan diolah menggunakan
   Sistem Informasi (e-SUKMA)

4. Unsur pelayanan yang dinilai dalam IKM, meliputi :
▪ Kesesuaian persyaratan
▪ Waktu penyelesaian
5. Selesai
Penutup
"""


def butir(*daftar_teks):
    return tuple(Butir(teks) for teks in daftar_teks)


def test_seed_explanation_is_read_with_its_list_inside_a_list():
    assert parse_naskah(PANTI_NOMOR_2) == (
        Paragraf("Penjelasan Indikator :"),
        Daftar(
            GayaDaftar.ANGKA,
            (
                Butir(
                    "Indeks Kepuasan Masyarakat (IKM) merupakan data dan informasi "
                    "tentang tingkat kepuasan"
                ),
                Butir(
                    "Perhitungan nilai IKM datanya diinput dan diolah menggunakan "
                    "Sistem Informasi (e-SUKMA)"
                ),
                Butir(
                    "Unsur pelayanan yang dinilai dalam IKM, meliputi :",
                    (
                        Daftar(
                            GayaDaftar.KOTAK,
                            butir("Kesesuaian persyaratan", "Waktu penyelesaian"),
                        ),
                    ),
                ),
                Butir("Selesai"),
            ),
        ),
        Paragraf("Penutup"),
    )


@pytest.mark.parametrize(
    ("penanda", "gaya"),
    [
        ("-", GayaDaftar.STRIP),
        ("–", GayaDaftar.STRIP),
        ("•", GayaDaftar.BULAT),
        ("▪", GayaDaftar.KOTAK),
        ("1.", GayaDaftar.ANGKA),
        ("7.", GayaDaftar.ANGKA),
        ("1)", GayaDaftar.ANGKA_TUTUP),
        ("a.", GayaDaftar.HURUF),
        ("c)", GayaDaftar.HURUF_TUTUP),
        ("(1)", GayaDaftar.KURUNG),
    ],
)
def test_first_marker_sets_the_style(penanda, gaya):
    assert parse_naskah(f"{penanda} bahwa") == (Daftar(gaya, butir("bahwa")),)


@pytest.mark.parametrize(
    "baris",
    [
        "no. 5 bukan daftar",
        "aa. tanpa daftar huruf",
        "2024. tahun lalu",
        "a.n. Bupati",
        "1.234 desa",
        "-tanpa spasi",
        "-",
        "1.",
        "A. huruf besar",
        "(a) huruf dalam kurung",
        "–tanpa spasi",
        "— garis panjang",
    ],
)
def test_line_without_a_marker_is_a_paragraph(baris):
    assert parse_naskah(baris) == (Paragraf(baris),)


def test_each_line_is_a_paragraph_and_blank_lines_only_separate():
    assert parse_naskah("satu\ndua\n\n\n  tiga  kata \n") == (
        Paragraf("satu"),
        Paragraf("dua"),
        Paragraf("tiga kata"),
    )


@pytest.mark.parametrize("teks", ["", " ", "\n\n", "\u200b"])
def test_nothing_typed_is_no_block(teks):
    assert parse_naskah(teks) == ()


def test_markers_of_one_kind_go_on_with_the_list():
    (daftar,) = parse_naskah("1. satu\n2) dua\n\n9. tiga")
    assert daftar == Daftar(GayaDaftar.ANGKA, butir("satu", "dua", "tiga"))


def test_a_paragraph_ends_the_list_and_the_next_one_starts_anew():
    assert parse_naskah("- satu\nantara\n- dua") == (
        Daftar(GayaDaftar.STRIP, butir("satu")),
        Paragraf("antara"),
        Daftar(GayaDaftar.STRIP, butir("dua")),
    )


def test_indentation_nests_even_the_same_kind():
    (daftar,) = parse_naskah("- satu\n  - anak\n    - cucu\n  - anak dua\n- dua")
    anak = Daftar(
        GayaDaftar.STRIP,
        (Butir("anak", (Daftar(GayaDaftar.STRIP, butir("cucu")),)), Butir("anak dua")),
    )
    assert daftar == Daftar(GayaDaftar.STRIP, (Butir("satu", (anak,)), Butir("dua")))


def test_another_kind_nests_without_indentation_and_the_old_kind_returns():
    (daftar,) = parse_naskah("a. satu\n1) anak\n- cucu\n2) anak dua\nb. dua")
    anak = Daftar(
        GayaDaftar.ANGKA_TUTUP,
        (Butir("anak", (Daftar(GayaDaftar.STRIP, butir("cucu")),)), Butir("anak dua")),
    )
    assert daftar == Daftar(GayaDaftar.HURUF, (Butir("satu", (anak,)), Butir("dua")))


def test_a_list_indented_as_a_whole_nests_like_one_at_the_margin():
    teks = "a. satu\n1) anak\n- cucu\n2) anak dua\nb. dua"
    assert parse_naskah(indent(teks, "  ")) == parse_naskah(teks)


@pytest.mark.parametrize(
    ("penanda", "gaya"),
    [
        ("•\t", GayaDaftar.BULAT),
        ("\uf0b7\t", GayaDaftar.BULAT),
        ("\uf0b7 ", GayaDaftar.BULAT),
        ("·\t", GayaDaftar.BULAT),
        ("▪\t", GayaDaftar.KOTAK),
        ("\uf0a7\t", GayaDaftar.KOTAK),
        ("§\t", GayaDaftar.KOTAK),
        ("-\t", GayaDaftar.STRIP),
        ("–\t", GayaDaftar.STRIP),
        ("o\t", GayaDaftar.STRIP),
        ("1.\t", GayaDaftar.ANGKA),
        ("a.\t", GayaDaftar.HURUF),
        ("\t1)\t", GayaDaftar.ANGKA_TUTUP),
    ],
)
def test_a_list_pasted_from_word_is_a_list(penanda, gaya):
    teks = f"{penanda}satu\n{penanda}dua"
    assert parse_naskah(teks) == (Daftar(gaya, butir("satu", "dua")),)
    assert parse_naskah(bersihkan(teks)) == parse_naskah(teks)


def test_the_second_bullet_of_word_is_the_second_level():
    (daftar,) = parse_naskah("•\tsatu\no\tanak\no\tanak dua\n•\tdua")
    anak = Daftar(GayaDaftar.STRIP, butir("anak", "anak dua"))
    assert daftar == Daftar(GayaDaftar.BULAT, (Butir("satu", (anak,)), Butir("dua")))


def test_the_letter_o_is_no_bullet_without_a_tab():
    assert parse_naskah("o satu") == (Paragraf("o satu"),)


def test_numbers_at_the_margin_of_bullets_are_a_list_beside_them():
    assert parse_naskah("• satu\n• dua\n1) tiga\n2) empat") == (
        Daftar(GayaDaftar.BULAT, butir("satu", "dua")),
        Daftar(GayaDaftar.ANGKA_TUTUP, butir("tiga", "empat")),
    )


def test_numbers_indented_under_a_bullet_are_its_children():
    (daftar,) = parse_naskah("• satu\n  1) anak\n• dua")
    assert daftar.butir[0].anak == (Daftar(GayaDaftar.ANGKA_TUTUP, butir("anak")),)


def test_one_blank_of_difference_does_not_nest():
    (daftar,) = parse_naskah("- satu\n - dua\n- tiga")
    assert daftar.butir == butir("satu", "dua", "tiga")


def test_fourth_level_stays_on_the_third():
    (daftar,) = parse_naskah("- 1\n  - 2\n    - 3\n      - 4\n        (1) 5")
    cucu = daftar.butir[0].anak[0].butir[0].anak[0]
    assert cucu == Daftar(GayaDaftar.STRIP, butir("3", "4", "5"))


def test_item_keeps_one_list_when_its_items_are_indented_unevenly():
    (daftar,) = parse_naskah("1. satu\n     - dalam\n  a. kurang dalam\n  - lagi")
    assert daftar.butir[0].anak == (
        Daftar(GayaDaftar.STRIP, butir("dalam", "kurang dalam", "lagi")),
    )


def test_another_kind_back_at_the_margin_joins_the_list_under_the_item():
    (daftar,) = parse_naskah("1. satu\n  - anak\na. lagi")
    assert daftar.butir[0].anak == (Daftar(GayaDaftar.STRIP, butir("anak", "lagi")),)


def test_depth_is_measured_from_the_item_above():
    (daftar,) = parse_naskah("1. satu\n      - dalam\n   - kurang\n     - anak")
    cucu = (Daftar(GayaDaftar.STRIP, butir("anak")),)
    assert daftar.butir[0].anak[0].butir == (Butir("dalam"), Butir("kurang", cucu))


def test_tab_indents_like_blanks():
    (daftar,) = parse_naskah("1. satu\n\ta. anak")
    assert daftar.butir[0].anak == (Daftar(GayaDaftar.HURUF, butir("anak")),)


def test_two_letters_go_on_with_a_list_of_letters():
    (daftar,) = parse_naskah("z. ke-26\naa. ke-27")
    assert daftar.butir == butir("ke-26", "ke-27")


@pytest.mark.parametrize(
    ("gaya", "i", "nomor"),
    [
        (GayaDaftar.KURUNG, 1, "(1)"),
        (GayaDaftar.KURUNG, 12, "(12)"),
        (GayaDaftar.HURUF, 1, "a."),
        (GayaDaftar.HURUF, 26, "z."),
        (GayaDaftar.HURUF, 27, "aa."),
        (GayaDaftar.HURUF_TUTUP, 53, "ba)"),
        (GayaDaftar.HURUF, 702, "zz."),
        (GayaDaftar.ANGKA, 10, "10."),
        (GayaDaftar.ANGKA_TUTUP, 3, "3)"),
        (GayaDaftar.STRIP, 5, "-"),
        (GayaDaftar.KOTAK, 5, "▪"),
    ],
)
def test_nomor_butir(gaya, i, nomor):
    assert nomor_butir(gaya, i) == nomor


KATA = st.text(alphabet="abc é(1).", min_size=1, max_size=12).map(lambda teks: f"K{teks}".strip())
KATA_RAPI = KATA.map(lambda teks: " ".join(teks.split()))


def _daftar(tingkat):
    anak = st.lists(_daftar(tingkat - 1), max_size=1).map(tuple) if tingkat else st.just(())
    daftar_butir = st.lists(st.builds(Butir, KATA_RAPI, anak), min_size=1, max_size=4)
    return st.builds(Daftar, st.sampled_from(GayaDaftar), daftar_butir.map(tuple))


def _separate(daftar_blok):
    """Put a paragraph between two lists, which would otherwise be read as one."""
    blok = []
    for satu in daftar_blok:
        if blok and isinstance(satu, Daftar) and isinstance(blok[-1], Daftar):
            blok.append(Paragraf("Antara"))
        blok.append(satu)
    return tuple(blok)


BLOK = st.lists(st.one_of(st.builds(Paragraf, KATA_RAPI), _daftar(2)), max_size=4).map(_separate)

BARIS_DIKETIK = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", " ", "  ", "    ", "      ", "\t"]),
    st.sampled_from(["", "- ", "• ", "1. ", "2) ", "a. ", "b) ", "aa. ", "(1) ", "(12)"]),
    st.text(alphabet="ab -1.)", max_size=6),
)
KETIKAN = st.one_of(st.text(), st.lists(BARIS_DIKETIK, max_size=12).map("\n".join))


@given(BLOK)
def test_written_blocks_are_read_back(blok):
    assert parse_naskah(tulis_naskah(blok)) == blok


@given(KETIKAN)
def test_writing_what_was_read_changes_nothing(teks):
    blok = parse_naskah(teks)
    assert parse_naskah(tulis_naskah(blok)) == blok


@given(KETIKAN)
def test_no_typed_letter_is_lost_but_markers_and_blanks(teks):
    def huruf(isi):
        return sorted(satu for satu in isi if satu.isalnum() and not satu.isascii())

    assert huruf(tulis_naskah(parse_naskah(teks))) == huruf(bersihkan(teks))


def _depth(daftar):
    return 1 + max((_depth(anak) for satu in daftar.butir for anak in satu.anak), default=0)


@given(KETIKAN)
def test_lists_are_at_most_three_deep_and_only_numbers_stand_beside_bullets(teks):
    blok = parse_naskah(teks)
    for sebelum, sesudah in pairwise(blok):
        if isinstance(sebelum, Daftar) and isinstance(sesudah, Daftar):
            assert JENIS[sebelum.gaya] is JenisPenanda.TITIK
            assert JENIS[sesudah.gaya] is not JenisPenanda.TITIK
    assert all(_depth(satu) <= 3 for satu in blok if isinstance(satu, Daftar))


def test_a_list_of_a_thousand_items_is_read_back():
    blok = (Daftar(GayaDaftar.HURUF, butir(*map(str, range(1000)))),)
    assert parse_naskah(tulis_naskah(blok)) == blok


def test_every_style_has_a_kind():
    assert set(JENIS) == set(GayaDaftar)


@pytest.mark.parametrize(
    ("teks", "bersih"),
    [
        ("a\u200bb\u202ec\ufeffd\u2066e\u00adf", "abcdef"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("a\r\nb\rc\u2028d\ve", "a\nb\nc\nd\ne"),
        ("a\tb\xa0c\u3000d", "a    b c d"),
        ("e\u0301", "é"),
        ("a\ud800b\ue000c", "abc"),
        ("café ꦗꦮ العربية", "café ꦗꦮ العربية"),
        ("x" + "\u0301" * 10, "x" + "\u0301" * 4),
    ],
)
def test_bersihkan_removes_only_what_cannot_be_seen(teks, bersih):
    assert bersihkan(teks) == bersih


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_more(teks):
    bersih = bersihkan(teks)
    assert bersihkan(bersih) == bersih
    assert unicodedata.is_normalized("NFC", bersih)
    assert not {unicodedata.category(huruf) for huruf in bersih if huruf != "\n"} & {"Cc", "Cf"}


def test_a_long_run_of_marks_is_cleaned_without_sorting_it():
    assert bersihkan("a" + "\u0301\u0323" * 100_000) == unicodedata.normalize(
        "NFC", "a" + "\u0301\u0323" * 2
    )
