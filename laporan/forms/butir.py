"""Editing a list of sentences: rows can be added, moved and removed without JavaScript."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from kecamatan.bilangan import read_bilangan

BUTIR_PALING_BANYAK = 60
# Rows above the limit are refused when saved, but shown again: nothing typed is cut.
BARIS_PALING_BANYAK = 100
PANJANG_BUTIR = 6000


class ButirForm(forms.Form):
    """One sentence in the naskah text format."""

    teks = forms.CharField(
        label="Isi",
        required=False,
        max_length=PANJANG_BUTIR,
        widget=forms.Textarea(attrs={"rows": 2, "data-tumbuh": ""}),
    )


ButirFormSet = forms.formset_factory(
    ButirForm,
    extra=0,
    max_num=BUTIR_PALING_BANYAK,
    absolute_max=BARIS_PALING_BANYAK,
    validate_max=True,
)


@dataclass(frozen=True)
class Operasi:
    """What a row button asks for: tambah, naik, turun or hapus, and for which row."""

    nama: str
    baris: int


def baca_operasi(post: QueryDict) -> Operasi | None:
    """Return the row operation asked for, None when the form is to be saved."""
    nama, _, baris = post.get("operasi", "").partition(":")
    if nama not in {"tambah", "naik", "turun", "hapus"}:
        return None
    return Operasi(nama, read_bilangan(baris))


def terapkan(operasi: Operasi, teks: Sequence[str]) -> list[str]:
    """Return the rows after the operation; rows out of range change nothing."""
    hasil, i = list(teks), operasi.baris
    if operasi.nama == "tambah":
        return [*hasil, ""][:BARIS_PALING_BANYAK]
    if i >= len(hasil):
        return hasil
    if operasi.nama == "hapus":
        return hasil[:i] + hasil[i + 1 :]
    j = i - 1 if operasi.nama == "naik" else i + 1
    if 0 <= j < len(hasil):
        hasil[i], hasil[j] = hasil[j], hasil[i]
    return hasil


def build_formset(teks: Sequence[str]) -> Any:
    """Return an unbound formset that shows these rows; never fewer than one."""
    return ButirFormSet(initial=[{"teks": satu} for satu in (teks or [""])], prefix="butir")


def typed_teks(formset: Any) -> list[str]:
    """Return every row as typed, in order, also when the formset is not valid."""
    return [form["teks"].value() or "" for form in formset.forms]
