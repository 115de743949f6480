"""What differs between a form as it was typed and as it is stored; only fields of the form."""

import copy
from collections.abc import Iterable

from django import forms
from django.db import models


def list_beda(
    daftar_typed: Iterable[forms.BaseForm], daftar_segar: Iterable[forms.BaseForm]
) -> list[dict[str, str]]:
    """Return label, typed text and stored text of every field in which two forms differ."""
    beda = []
    for typed, stored in zip(daftar_typed, daftar_segar, strict=True):
        for isian in typed.visible_fields():
            anda = _tulis(isian)
            kini = _tulis(stored[isian.name]) if isian.name in stored.fields else ""
            if anda != kini:
                baris = {"label": str(isian.label), "isian_anda": anda, "tersimpan": kini}
                beda.append(baris)
    return beda


def build_segar(formulir: forms.BaseForm, tersimpan: models.Model) -> forms.BaseForm:
    """Return the same form, not bound, over the row as it is stored now.

    What the form read when it was made is kept where it comes from elsewhere than the row.
    """
    segar = copy.copy(formulir)
    segar.is_bound = False
    segar._bound_fields_cache = {}  # type: ignore[attr-defined] # Django's own, of the typed form
    segar.initial = dict(formulir.initial)
    if isinstance(formulir, forms.ModelForm) and isinstance(tersimpan, formulir._meta.model):
        nama = [satu for satu in formulir._meta.fields or () if satu in formulir.fields]
        segar.initial |= forms.model_to_dict(tersimpan, fields=nama) if nama else {}
    return segar


def _tulis(isian: forms.BoundField) -> str:
    """Return the value of a field as a person reads it."""
    nilai = isian.value()
    pilihan = getattr(isian.field, "choices", None)
    if isinstance(isian.field, forms.BooleanField):
        return "ya" if nilai else "tidak"
    if pilihan is None:
        return "" if nilai is None else str(nilai).replace("\r\n", "\n")
    daftar = nilai if isinstance(nilai, list | tuple) else [nilai]
    terpilih = {"" if satu is None else str(satu) for satu in daftar}
    return ", ".join(str(label) for kunci, label in pilihan if str(kunci) in terpilih)
