"""Reading formulas: security rows E10 to E13 and E16."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.pohon import (
    Angka,
    Biner,
    Fungsi,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    Posisi,
    SeratusPersen,
)
from iku.domain.tulis import tulis_pohon
from iku.domain.urai import parse_ekspresi
from tests.iku.domain.strategi import BATAS, POHON, attempt

A, B, C = Nama("a"), Nama("b"), Nama("c")


def kali(kiri, kanan):
    return Biner(Operasi.KALI, kiri, kanan)


def bagi(kiri, kanan):
    return Biner(Operasi.BAGI, kiri, kanan)


def tambah(kiri, kanan):
    return Biner(Operasi.TAMBAH, kiri, kanan)


def kurang(kiri, kanan):
    return Biner(Operasi.KURANG, kiri, kanan)


@pytest.mark.parametrize(
    ("teks", "pohon"),
    [
        ("a", A),
        ("a / b * 100%", kali(bagi(A, B), SeratusPersen())),
        ("a/b*100 %", kali(bagi(A, B), SeratusPersen())),
        ("a - b - c", kurang(kurang(A, B), C)),
        ("a - (b - c)", kurang(A, kurang(B, C))),
        ("a + b * c", tambah(A, kali(B, C))),
        ("(a + b) * c", kali(tambah(A, B), C)),
        ("a / b / c", bagi(bagi(A, B), C)),
        ("-a * b", kali(Negatif(A), B)),
        ("a - -b", kurang(A, Negatif(B))),
        ("-(a + b)", Negatif(tambah(A, B))),
        ("jumlah(a; b; 1,5)", Panggil(Fungsi.JUMLAH, (A, B, Angka(Decimal("1.5"))))),
        ("rata(a)", Panggil(Fungsi.RATA, (A,))),
        ("min(a;maks(b;c))", Panggil(Fungsi.MIN, (A, Panggil(Fungsi.MAKS, (B, C))))),
        ("a * 1.234,5", kali(A, Angka(Decimal("1234.5")))),
        ("1100 * a", kali(Angka(Decimal(1100)), A)),
        ("a\n/\tb", bagi(A, B)),
        ("x x x", kali(Nama("x"), Nama("x"))),
        ("x - x", kurang(Nama("x"), Nama("x"))),
    ],
)
def test_formula_is_read_by_the_usual_order_of_sums(teks, pohon):
    assert parse_ekspresi(teks).pohon == pohon


@pytest.mark.parametrize(
    ("teks", "baku", "tertulis"),
    [
        ("a ÷ b × 100 %", "a / b * 100%", ("÷", "×")),
        ("a × 100", "a * 100", ("×",)),
        ("a x 100", "a * 100", ("x",)),
        ("(a + b) X 100%", "(a + b) * 100%", ("X",)),
        ("a : b", "a / b", (":",)),
        ("a · b ⋅ c", "a * b * c", ("·", "⋅")),
        ("a − b – c", "a - b - c", ("−", "–")),
        ("−a", "-a", ("−",)),
        ("a * b", "a * b", ()),
    ],
)
def test_other_signs_are_read_by_a_rule_that_is_shown(teks, baku, tertulis):
    terurai = parse_ekspresi(teks)
    assert terurai.pohon == parse_ekspresi(baku).pohon
    assert tuple(catatan.tertulis for catatan in terurai.catatan) == tertulis


def test_note_on_a_sign_says_where_and_how_it_was_read():
    (catatan,) = parse_ekspresi("a : b").catatan
    assert str(catatan) == 'Posisi 3: ":" dibaca sebagai "÷".'


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [("a ÷ b", False), ("a × b", False), ("a − b", False), ("a : b", True), ("a x b", True)],
)
def test_only_a_sign_that_may_mean_something_else_surprises(teks, harapan):
    (catatan,) = parse_ekspresi(teks).catatan
    assert catatan.is_mengejutkan is harapan


@pytest.mark.parametrize(
    ("teks", "kode", "posisi", "panjang"),
    [
        ("", KodeGalatRumus.KOSONG, 0, 0),
        ("  ", KodeGalatRumus.KOSONG, 0, 0),
        ("a * (b + c", KodeGalatRumus.KURUNG_TIDAK_DITUTUP, 5, 1),
        ("rata(a; b", KodeGalatRumus.KURUNG_TIDAK_DITUTUP, 5, 1),
        ("a + b)", KodeGalatRumus.KURUNG_TIDAK_DIBUKA, 6, 1),
        ("a +", KodeGalatRumus.KURANG_ISI, 4, 0),
        ("a + * b", KodeGalatRumus.KURANG_ISI, 5, 1),
        ("()", KodeGalatRumus.KURANG_ISI, 2, 1),
        ("jumlah()", KodeGalatRumus.KURANG_ISI, 8, 1),
        ("x x", KodeGalatRumus.KURANG_ISI, 4, 0),
        ("a bb", KodeGalatRumus.KURANG_TANDA_HITUNG, 3, 2),
        ("a 100%", KodeGalatRumus.KURANG_TANDA_HITUNG, 3, 4),
        ("(a b)", KodeGalatRumus.KURANG_TANDA_HITUNG, 4, 1),
        ("a * 50%", KodeGalatRumus.PERSEN_TIDAK_SAH, 7, 1),
        ("a%", KodeGalatRumus.PERSEN_TIDAK_SAH, 2, 1),
        ("1100%", KodeGalatRumus.PERSEN_TIDAK_SAH, 5, 1),
        ("100,0%", KodeGalatRumus.PERSEN_TIDAK_SAH, 6, 1),
        ("a * 98.5", KodeGalatRumus.ANGKA_TIDAK_SAH, 5, 4),
        ("1e5", KodeGalatRumus.ANGKA_TIDAK_SAH, 1, 3),
        ("0x10", KodeGalatRumus.ANGKA_TIDAK_SAH, 1, 4),
        ("1j", KodeGalatRumus.ANGKA_TIDAK_SAH, 1, 2),
        ("1_000", KodeGalatRumus.ANGKA_TIDAK_SAH, 1, 5),
        ("9" * 31, KodeGalatRumus.ANGKA_TIDAK_SAH, 1, 31),
        ("9**9**9", KodeGalatRumus.KURANG_ISI, 3, 1),
        ("a // b", KodeGalatRumus.KURANG_ISI, 4, 1),
        ("A / b", KodeGalatRumus.NAMA_TIDAK_SAH, 1, 1),
        ("_a", KodeGalatRumus.NAMA_TIDAK_SAH, 1, 2),
        ("a" * 41, KodeGalatRumus.NAMA_TIDAK_SAH, 1, 41),
        ("sum(a)", KodeGalatRumus.FUNGSI_TIDAK_DIKENAL, 1, 3),
        ("__import__(a)", KodeGalatRumus.FUNGSI_TIDAK_DIKENAL, 1, 10),
        ("jumlah + 1", KodeGalatRumus.FUNGSI_TANPA_KURUNG, 1, 6),
        ("a; b", KodeGalatRumus.PEMISAH_SALAH_TEMPAT, 2, 1),
        ("(a; b)", KodeGalatRumus.PEMISAH_SALAH_TEMPAT, 3, 1),
        ("jumlah(a, b)", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 9, 1),
        ("().__class__", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 3, 1),
        ("a.b", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 2, 1),
        ("a[0]", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 2, 1),
        ("a := 1", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 4, 1),
        ('"%1000000000d"%1', KodeGalatRumus.TANDA_TIDAK_DIKENAL, 1, 1),
        ('f"{1:1000000000}"', KodeGalatRumus.TANDA_TIDAK_DIKENAL, 2, 1),
        ("\uff41+1", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 1, 1),
        ("\u0430+1", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 1, 1),
        ("a\u200b", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 2, 1),
        ("a * ²", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 5, 1),
        ("a * १", KodeGalatRumus.TANDA_TIDAK_DIKENAL, 5, 1),
        ("(" * 5000, KodeGalatRumus.TERLALU_PANJANG, 0, 0),
        ("-" * 50000, KodeGalatRumus.TERLALU_PANJANG, 0, 0),
        ("+".join("a" * 20000), KodeGalatRumus.TERLALU_PANJANG, 0, 0),
        ("a" + " " * 500, KodeGalatRumus.TERLALU_PANJANG, 0, 0),
        ("(" * 300, KodeGalatRumus.TERLALU_BANYAK_BAGIAN, 0, 0),
        ("(" * 21 + "a" + ")" * 21, KodeGalatRumus.TERLALU_DALAM, 22, 1),
        ("-" * 21 + "a", KodeGalatRumus.TERLALU_DALAM, 22, 1),
        ("rata(" * 21 + "a" + ")" * 21, KodeGalatRumus.TERLALU_DALAM, 106, 1),
    ],
)
def test_anything_else_is_refused_with_its_place(teks, kode, posisi, panjang):
    with pytest.raises(RumusTidakSah) as galat:
        parse_ekspresi(teks)
    assert (galat.value.kode, galat.value.posisi, galat.value.panjang) == (kode, posisi, panjang)


def test_python_words_are_variables_like_any_other():
    assert parse_ekspresi("lambda : import").pohon == bagi(Nama("lambda"), Nama("import"))


def test_limits_are_the_last_accepted_values():
    assert parse_ekspresi("(" * 20 + "a" + ")" * 20).pohon == A
    assert parse_ekspresi("-" * 20 + "a").pohon
    assert parse_ekspresi("a" + " " * 499).pohon == A
    assert parse_ekspresi("-" + "+".join(["1"] * 100)).pohon
    with pytest.raises(RumusTidakSah) as galat:
        parse_ekspresi("-" + "+".join(["1"] * 100) + "+")
    assert galat.value.kode is KodeGalatRumus.TERLALU_BANYAK_BAGIAN


def test_unclosed_parenthesis_is_told_in_plain_words():
    with pytest.raises(RumusTidakSah, match=r"Posisi 7: tanda kurung tidak ditutup\."):
        parse_ekspresi("a * b*(c + d")


def test_look_alike_letter_is_named_by_its_code():
    with pytest.raises(RumusTidakSah, match=r'Posisi 1: huruf "\u0430" \(U\+0430\) tidak dikenal'):
        parse_ekspresi("\u0430+1")


def test_nodes_remember_where_they_were_typed():
    pohon = parse_ekspresi("aa + bb").pohon
    assert isinstance(pohon, Biner)
    assert pohon.posisi == Posisi(1, 7)
    assert pohon.kanan.posisi == Posisi(6, 2)


@given(
    st.one_of(
        st.text(max_size=600),
        st.text(alphabet="ab1,.()+-*/;%x ×÷:jumlah", max_size=520),
        st.text(alphabet="()-", max_size=300),
    )
)
def test_any_text_is_read_or_refused_as_rumus_tidak_sah(teks):
    terurai = attempt(parse_ekspresi, teks)
    if isinstance(terurai, RumusTidakSah):
        assert terurai.pesan.endswith(".")
        assert 0 <= terurai.posisi <= len(teks) + 1


@given(POHON)
def test_reading_a_written_tree_gives_an_equal_tree(pohon):
    terurai = attempt(parse_ekspresi, tulis_pohon(pohon))
    assume(not isinstance(terurai, RumusTidakSah) or terurai.kode not in BATAS)
    assert terurai.pohon == pohon
    assert terurai.catatan == ()
