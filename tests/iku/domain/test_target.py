"""Targets as offices write them: read into parts, written one way, never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.skala import (
    DAFTAR_SKALA,
    SKALA_AKIP,
    SKALA_OPINI,
    SKALA_SKM,
    Skala,
    find_golongan,
    find_label,
)
from iku.domain.target import (
    MAKS_HURUF,
    TARGET_KOSONG,
    JenisTarget,
    TandaTarget,
    Target,
    TargetTidakSah,
    check_predikat,
    format_target,
    parse_target,
)

ANGKA, PREDIKAT, RENTANG = JenisTarget.ANGKA, JenisTarget.PREDIKAT, JenisTarget.RENTANG

DIBACA = [
    ("98%", "", Target(ANGKA, Decimal(98), satuan="%"), "98%"),
    ("98 %", "", Target(ANGKA, Decimal(98), satuan="%"), "98%"),
    ("98 persen", "", Target(ANGKA, Decimal(98), satuan="%"), "98%"),
    ("98,5", "%", Target(ANGKA, Decimal("98.5"), satuan="%"), "98,5%"),
    ("0", "", Target(ANGKA, Decimal(0)), "0"),
    ("0%", "%", Target(ANGKA, Decimal(0), satuan="%"), "0%"),
    ("13.000 Berkas", "", Target(ANGKA, Decimal(13000), satuan="Berkas"), "13.000 Berkas"),
    ("742 org", "orang", Target(ANGKA, Decimal(742), satuan="orang"), "742 orang"),
    ("742 org.", "", Target(ANGKA, Decimal(742), satuan="orang"), "742 orang"),
    ("12 Dokumen", "dokumen", Target(ANGKA, Decimal(12), satuan="dokumen"), "12 dokumen"),
    ("-2,5", "", Target(ANGKA, Decimal("-2.5")), "-2,5"),
    ("80-90", "", Target(RENTANG, Decimal(80), Decimal(90)), "80 s.d. 90"),
    ("8 s/d 9", "hari", Target(RENTANG, Decimal(8), Decimal(9), satuan="hari"), "8 s.d. 9 hari"),
    ("80% – 90%", "", Target(RENTANG, Decimal(80), Decimal(90), satuan="%"), "80 s.d. 90%"),
    ("B", "nilai", Target(PREDIKAT, label="B"), "B"),
    ("bb", "", Target(PREDIKAT, label="BB"), "BB"),
    ("B (80)", "", Target(PREDIKAT, Decimal(80), label="B"), "B (80)"),
    ("B(80 %)", "%", Target(PREDIKAT, Decimal(80), label="B"), "B (80)"),
    ("B (72,1%)", "", Target(PREDIKAT, Decimal("72.1"), label="B"), "B (72,1)"),
    ("> 80", "", Target(ANGKA, Decimal(80), tanda=TandaTarget.LEBIH), "> 80"),
    (">=80%", "", Target(ANGKA, Decimal(80), tanda=TandaTarget.MINIMAL, satuan="%"), "≥ 80%"),
    ("minimal 80", "", Target(ANGKA, Decimal(80), tanda=TandaTarget.MINIMAL), "≥ 80"),
    ("paling banyak 5", "", Target(ANGKA, Decimal(5), tanda=TandaTarget.MAKSIMAL), "≤ 5"),
    ("< 3", "", Target(ANGKA, Decimal(3), tanda=TandaTarget.KURANG), "< 3"),
]  # fmt: skip


@pytest.mark.parametrize(("teks", "satuan", "target", "tercetak"), DIBACA)
def test_what_offices_write_is_read_into_parts(
    teks: str, satuan: str, target: Target, tercetak: str
) -> None:
    assert parse_target(teks, satuan) == target
    assert format_target(target) == tercetak
    assert parse_target(tercetak, satuan) == target


@pytest.mark.parametrize("teks", ["", "  ", "-", " – "])
def test_nothing_set_is_no_zero(teks: str) -> None:
    assert parse_target(teks, "%") == TARGET_KOSONG
    assert parse_target(teks).angka is None
    assert format_target(TARGET_KOSONG) == ""


DITOLAK = [
    ("9.5", "", "Pakai koma untuk desimal, misalnya 9,5."),
    ("98.5%", "", "Pakai koma untuk desimal, misalnya 98,5."),
    ("90-80", "", "Batas bawah rentang harus lebih kecil daripada batas atasnya, misalnya 80-90."),
    ("80-80", "", "Batas bawah rentang harus lebih kecil daripada batas atasnya, misalnya 80-90."),
    ("742 org", "dokumen", "Satuan indikator ini dokumen, bukan orang."),
    ("98%", "orang", "Satuan indikator ini orang, bukan %."),
    ("Tersedia lengkap", "", "Tulis angka (98,5), angka dengan satuan (12 dokumen), "
     "predikat (B atau B (80)), rentang (80-90), atau kosongkan."),
    ("1" * (MAKS_HURUF + 1), "", f"Target terlalu panjang, paling banyak {MAKS_HURUF} huruf."),
    ("5 " + "m" * 41, "", "Satuan terlalu panjang, paling banyak 40 huruf."),
]  # fmt: skip


@pytest.mark.parametrize(("teks", "satuan", "pesan"), DITOLAK)
def test_what_is_no_target_is_refused_with_what_to_write(
    teks: str, satuan: str, pesan: str
) -> None:
    with pytest.raises(TargetTidakSah) as galat:
        parse_target(teks, satuan)
    assert galat.value.pesan == pesan
    assert galat.value.teks == teks


@pytest.mark.parametrize("teks", ["१२", "1_000", "١٢", "=1+1", "<script>", "12 (dua belas)", "%"])
def test_other_signs_and_letters_are_refused(teks: str) -> None:
    with pytest.raises(TargetTidakSah):
        parse_target(teks)


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=4),
    st.sampled_from(list(TandaTarget)),
    st.sampled_from(["", "%", "orang", "dokumen"]),
)
def test_every_written_number_is_read_back(angka: Decimal, tanda: TandaTarget, satuan: str) -> None:
    target = Target(ANGKA, angka, tanda=tanda, satuan=satuan)
    assert parse_target(format_target(target), satuan) == target


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_words(teks: str) -> None:
    try:
        target = parse_target(teks)
    except TargetTidakSah:
        return
    assert parse_target(format_target(target)) == target


GOLONGAN = [
    (SKALA_SKM, "25", "D"),
    (SKALA_SKM, "64.99", "D"),
    (SKALA_SKM, "64.994", "D"),
    (SKALA_SKM, "64.995", "C"),
    (SKALA_SKM, "65", "C"),
    (SKALA_SKM, "72.1", "C"),
    (SKALA_SKM, "76.60", "C"),
    (SKALA_SKM, "76.604", "C"),
    (SKALA_SKM, "76.605", "B"),
    (SKALA_SKM, "80", "B"),
    (SKALA_SKM, "88.30", "B"),
    (SKALA_SKM, "88.31", "A"),
    (SKALA_SKM, "100", "A"),
    (SKALA_AKIP, "0", "D"),
    (SKALA_AKIP, "30", "D"),
    (SKALA_AKIP, "30.01", "C"),
    (SKALA_AKIP, "50", "C"),
    (SKALA_AKIP, "60", "CC"),
    (SKALA_AKIP, "70", "B"),
    (SKALA_AKIP, "70.01", "BB"),
    (SKALA_AKIP, "80", "BB"),
    (SKALA_AKIP, "80.01", "A"),
    (SKALA_AKIP, "90", "A"),
    (SKALA_AKIP, "90.01", "AA"),
]


@pytest.mark.parametrize(("skala", "nilai", "label"), GOLONGAN)
def test_a_value_belongs_to_the_golongan_it_prints_in(skala: Skala, nilai: str, label: str) -> None:
    golongan = find_golongan(skala, Decimal(nilai))
    assert golongan is not None
    assert golongan.label == label


@pytest.mark.parametrize(
    ("skala", "nilai"),
    [(SKALA_SKM, "24.99"), (SKALA_SKM, "100.01"), (SKALA_AKIP, "-0.01"), (SKALA_AKIP, "100.01")],
)
def test_outside_the_scale_there_is_no_golongan(skala: Skala, nilai: str) -> None:
    assert find_golongan(skala, Decimal(nilai)) is None


@pytest.mark.parametrize("skala", [s for s in DAFTAR_SKALA.values() if not s.peringkat])
def test_no_printed_value_falls_between_two_golongan(skala: Skala) -> None:
    for lebih_rendah, lebih_tinggi in zip(
        skala.daftar_golongan, skala.daftar_golongan[1:], strict=False
    ):
        assert lebih_tinggi.bawah - lebih_rendah.atas == Decimal("0.01")


@pytest.mark.parametrize("skala", [s for s in DAFTAR_SKALA.values() if s.peringkat])
def test_ranks_are_whole_numbers_with_nothing_between_them(skala: Skala) -> None:
    assert [(satu.bawah, satu.atas) for satu in skala.daftar_golongan] == [
        (nomor, nomor) for nomor in range(1, len(skala.daftar_golongan) + 1)
    ]
    assert find_golongan(skala, Decimal("3.5")) is None


CEK = [
    ("B (80)", SKALA_SKM, ""),
    ("B", SKALA_SKM, ""),
    ("80", SKALA_SKM, ""),
    ("B (100)", SKALA_SKM, "Nilai 100 termasuk A, bukan B."),
    ("B (72,1)", SKALA_SKM, "Nilai 72,1 termasuk C, bukan B."),
    ("BB", SKALA_SKM, "BB bukan golongan Mutu pelayanan (SKM); pilihannya D, C, B, A."),
    ("B (120)", SKALA_SKM, "Nilai 120 di luar skala Mutu pelayanan (SKM)."),
    ("BB (80)", SKALA_AKIP, ""),
    ("WTP (4)", SKALA_OPINI, ""),
    ("WTP (3)", SKALA_OPINI, "Nilai 3 termasuk WDP, bukan WTP."),
    ("WDP (3,5)", SKALA_OPINI, "Nilai 3,5 di luar skala Opini BPK."),
    ("A (80)", SKALA_AKIP, "Nilai 80 termasuk BB, bukan A."),
]


@pytest.mark.parametrize(("teks", "skala", "temuan"), CEK)
def test_label_and_number_must_fit_the_scale(teks: str, skala: Skala, temuan: str) -> None:
    assert check_predikat(parse_target(teks), skala) == temuan


def test_letters_are_found_in_any_case() -> None:
    golongan = find_label(SKALA_AKIP, "bb")
    assert golongan is not None
    assert golongan.sebutan == "Sangat Baik"
    assert find_label(SKALA_SKM, "E") is None
