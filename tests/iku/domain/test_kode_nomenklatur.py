"""Codes of the nomenclature in every spelling that documents have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.kode_nomenklatur import Kode, KodeTidakSah, Tingkat, parse_kode

DIBACA = [
    ("7.01.01", "7.01.01"),
    ("7.01.01.2.01", "7.01.01.2.01"),
    ("7.01.01.2.01.0001", "7.01.01.2.01.0001"),
    ("7.01.01.02.01.0001", "7.01.01.2.01.0001"),
    ("7.01.01.201.01", "7.01.01.2.01.0001"),
    ("7.01.01.201", "7.01.01.2.01"),
    ("7.01.01.2.01.01", "7.01.01.2.01.0001"),
    ("7.01.01.2.01.12", "7.01.01.2.01.0012"),
    ("07.01.01", "7.01.01"),
    ("7.1.1.2.1.1", "7.01.01.2.01.0001"),
    (" 7 . 01 . 02 ", "7.01.02"),
    ("7-01-02-2-02", "7.01.02.2.02"),
    ("7 01 02 2 02", "7.01.02.2.02"),
    ("7.01.01.2.01 Perencanaan, Penganggaran", "7.01.01.2.01"),
    ("7.01.01. PROGRAM PENUNJANG", "7.01.01"),
    ("5.01.02.2.03", "5.01.02.2.03"),
]


@pytest.mark.parametrize(("teks", "baku"), DIBACA)
def test_every_spelling_becomes_the_canonical_one(teks: str, baku: str) -> None:
    assert str(parse_kode(teks)) == baku


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("", "Kode belum ada; bentuknya seperti 7.01.02.2.01."),
        ("Pemberdayaan Kelurahan", "Kode belum ada; bentuknya seperti 7.01.02.2.01."),
        ("७.०१.०१", "Kode belum ada; bentuknya seperti 7.01.02.2.01."),
        ("7", "Kode 7 tidak lengkap; kode program seperti 7.01.02 (tiga bagian)."),
        ("7.01", "Kode 7.01 tidak lengkap; kode program seperti 7.01.02 (tiga bagian)."),
        (
            "7.01.01.2",
            "Kode kegiatan seperti 7.01.02.2.01, kode sub kegiatan seperti 7.01.02.2.01.0001.",
        ),
        (
            "7.01.01.2.01.0001.5",
            "Kode kegiatan seperti 7.01.02.2.01, kode sub kegiatan seperti 7.01.02.2.01.0001.",
        ),
        ("7.01.01.2.01.00010001", "Bagian 00010001 pada kode terlalu panjang."),
        ("77.01.01", "Bagian 77 pada kode terlalu panjang."),
    ],
)
def test_what_is_no_code_is_refused_in_words(teks: str, pesan: str) -> None:
    with pytest.raises(KodeTidakSah) as galat:
        parse_kode(teks)
    assert galat.value.pesan == pesan


@pytest.mark.parametrize(
    ("teks", "tingkat", "induk"),
    [
        ("7.01.01", Tingkat.PROGRAM, ""),
        ("7.01.01.2.01", Tingkat.KEGIATAN, "7.01.01"),
        ("7.01.01.2.01.0001", Tingkat.SUB_KEGIATAN, "7.01.01.2.01"),
    ],
)
def test_a_code_knows_its_level_and_what_is_above(teks: str, tingkat: Tingkat, induk: str) -> None:
    kode = parse_kode(teks)
    assert kode.tingkat is tingkat
    assert kode.induk == induk


def test_kewenangan_seven_is_of_aceh_alone() -> None:
    assert parse_kode("7.01.04.7.04").khusus_aceh
    assert not parse_kode("7.01.04.2.04").khusus_aceh
    assert not parse_kode("7.01.07").khusus_aceh


@given(
    st.integers(1, 9),
    st.tuples(st.integers(0, 99), st.integers(0, 99)),
    st.tuples(st.integers(1, 9), st.integers(0, 99)),
    st.integers(0, 9999),
)
def test_the_canonical_form_is_read_back(
    urusan: int, program: tuple[int, int], kegiatan: tuple[int, int], sub: int
) -> None:
    kode = Kode(
        f"{urusan}.{program[0]:02}.{program[1]:02}", f"{kegiatan[0]}.{kegiatan[1]:02}", f"{sub:04}"
    )
    assert parse_kode(str(kode)) == kode
    assert str(parse_kode(kode.induk)) == kode.induk
