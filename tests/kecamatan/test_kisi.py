"""Tables that are one form: how many rows there are, and numbers that pages send back."""

from collections.abc import Iterable
from typing import Any

import pytest
from django import forms
from django.http import QueryDict

from kecamatan.bilangan import read_bilangan
from kecamatan.forms.kisi import KisiForm


class _Baris(forms.Form):
    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    nama = forms.CharField(label="Nama", max_length=5, required=False)


class _Kisi(KisiForm):
    BARIS = _Baris
    PALING_BANYAK = 4

    def __init__(self, data: Any = None, *, awal: Iterable[str] = (), tambahan: int = 0) -> None:
        super().__init__(data)
        isi = list(awal)
        banyak = self.count_baris(versi=7, awal=len(isi), kosong=2, tambahan=tambahan)
        self.daftar_baris = [
            _Baris(data, prefix=f"b{i}", initial={"nama": isi[i]} if i < len(isi) else {})
            for i in range(banyak)
        ]


class _KisiTetap(_Kisi):
    BERTAMBAH = False


def _kirim(**isian: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({"versi": "7", **{nama.replace("__", "-"): nilai for nama, nilai in isian.items()}})
    return data


def test_a_new_page_has_the_stored_rows_and_some_empty_ones() -> None:
    kisi = _Kisi(awal=["A"])
    assert (len(kisi.daftar_baris), kisi.initial["versi"]) == (3, 7)
    assert list(kisi.list_kolom()) == ["Nama"]


@pytest.mark.parametrize(
    ("terkirim", "tambahan", "banyak"),
    [("3", 0, 3), ("1", 2, 3), ("3", 2, 4), ("9999999", 0, 0), ("-1", 0, 0), ("", 1, 1)],
)
def test_a_page_sent_back_keeps_its_rows_up_to_the_limit(
    terkirim: str, tambahan: int, banyak: int
) -> None:
    kisi = _Kisi(_kirim(jumlah_baris=terkirim), awal=["A", "B", "C", "D"], tambahan=tambahan)
    assert len(kisi.daftar_baris) == banyak
    assert kisi.is_ditambah is bool(tambahan)


def test_fixed_rows_neither_grow_nor_go() -> None:
    kisi = _KisiTetap(_kirim(jumlah_baris="1"), awal=["A", "B"], tambahan=3)
    assert (len(kisi.daftar_baris), kisi.is_ditambah) == (2, False)


def test_the_table_names_its_wrong_rows_and_what_differs() -> None:
    kisi = _Kisi(_kirim(jumlah_baris="2", b0__nama="AA", b1__nama="terlalu"), awal=["A"])
    assert not kisi.is_valid()
    assert kisi.non_field_errors() == ["Periksa baris 2; belum ada yang disimpan."]
    assert kisi.list_diubah() == [
        {"label": "Baris 1, Nama", "isian_anda": "AA", "tersimpan": "A"},
        {"label": "Baris 2, Nama", "isian_anda": "terlalu", "tersimpan": ""},
    ]


@pytest.mark.parametrize(
    ("teks", "angka"),
    [("12", 12), ("0", 0), (None, 0), ("", 0), ("-1", 0), ("1.5", 0), ("٣", 0), ("9" * 10, 0)],
)
def test_only_short_numbers_of_a_keyboard_are_read(teks: str | None, angka: int) -> None:
    assert read_bilangan(teks) == angka
