"""Rows of sentences can be rearranged without JavaScript and lose no typed text."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from laporan.forms.butir import (
    BUTIR_PALING_BANYAK,
    ButirFormSet,
    Operasi,
    baca_operasi,
    build_formset,
    terapkan,
    typed_teks,
)

TIGA = ["satu", "dua", "tiga"]


@pytest.mark.parametrize(
    ("nama", "baris", "hasil"),
    [
        ("tambah", 0, ["satu", "dua", "tiga", ""]),
        ("naik", 1, ["dua", "satu", "tiga"]),
        ("naik", 0, TIGA),
        ("turun", 1, ["satu", "tiga", "dua"]),
        ("turun", 2, TIGA),
        ("hapus", 1, ["satu", "tiga"]),
        ("hapus", 9, TIGA),
        ("turun", 99, TIGA),
    ],
)
def test_row_button_rearranges_only_what_it_names(nama, baris, hasil):
    assert terapkan(Operasi(nama, baris), TIGA) == hasil


@given(st.lists(st.text(max_size=5), max_size=8), st.integers(0, 12))
def test_moving_a_row_keeps_every_sentence(teks, baris):
    for nama in ("naik", "turun"):
        assert sorted(terapkan(Operasi(nama, baris), teks)) == sorted(teks)


@pytest.mark.parametrize("nilai", ["", "simpan", "hapus_semua:1", "drop table"])
def test_unknown_operation_means_save(nilai):
    assert baca_operasi(QueryDict(f"operasi={nilai}")) is None


@pytest.mark.parametrize("baris", ["", "-1", "१", "1e3", "x"])
def test_unreadable_row_number_is_row_zero(baris):
    post = QueryDict(mutable=True)
    post["operasi"] = f"naik:{baris}"
    assert baca_operasi(post) == Operasi("naik", 0)


def test_formset_always_offers_one_row():
    assert [form["teks"].value() for form in build_formset([]).forms] == [""]


def test_typed_text_survives_an_invalid_formset():
    isi = {"butir-TOTAL_FORMS": "1", "butir-INITIAL_FORMS": "0", "butir-0-teks": "x" * 6001}
    formset = ButirFormSet(isi, prefix="butir")
    assert not formset.is_valid()
    assert typed_teks(formset) == ["x" * 6001]


def test_too_many_rows_are_refused_not_cut():
    isi = {"butir-TOTAL_FORMS": str(BUTIR_PALING_BANYAK + 5), "butir-INITIAL_FORMS": "0"}
    isi |= {f"butir-{i}-teks": "x" for i in range(BUTIR_PALING_BANYAK + 5)}
    assert not ButirFormSet(isi, prefix="butir").is_valid()
