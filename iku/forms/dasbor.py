"""What a dashboard shows: the kecamatan, the triwulan, and the indikator whose course is drawn."""

from collections.abc import Iterable
from typing import Any

from django import forms

from iku.domain.triwulan import NAMA_TRIWULAN


class PilihDasborForm(forms.Form):
    """What the address asks for; what makes no sense is not asked for."""

    triwulan = forms.IntegerField(required=False, min_value=1, max_value=len(NAMA_TRIWULAN))
    indikator = forms.IntegerField(required=False, min_value=1)

    @property
    def isian(self) -> dict[str, int | None]:
        """The valid fields."""
        self.is_valid()
        return {nama: self.cleaned_data.get(nama) for nama in self.fields}


class SaringDasborForm(forms.Form):
    """Choose another kecamatan (those who see several) and triwulan."""

    kecamatan = forms.ChoiceField(label="Kecamatan", required=False)
    triwulan = forms.TypedChoiceField(label="Sampai triwulan", required=False, coerce=int)

    def __init__(
        self,
        *args: Any,
        daftar_kecamatan: Iterable[tuple[str, str]],
        daftar_triwulan: Iterable[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        """Offer what there is."""
        super().__init__(*args, **kwargs)
        _offer(self, "kecamatan", daftar_kecamatan)
        _offer(self, "triwulan", daftar_triwulan)


class SaringTrenForm(forms.Form):
    """Choose the indikator whose course is drawn; the rest of the page stays as it is."""

    kecamatan = forms.CharField(widget=forms.HiddenInput, required=False)
    triwulan = forms.IntegerField(widget=forms.HiddenInput)
    indikator = forms.TypedChoiceField(label="Indikator", required=False, coerce=int)

    def __init__(self, *args: Any, daftar_indikator: Iterable[tuple[int, str]], **kwargs: Any):
        """Offer the indikator of the triwulan."""
        super().__init__(*args, **kwargs)
        _offer(self, "indikator", daftar_indikator)
        if not self["kecamatan"].value():
            del self.fields["kecamatan"]


def _offer(formulir: forms.Form, nama: str, pilihan: Iterable[tuple[int | str, str]]) -> None:
    """Set the choices of a field; one without a choice is left out."""
    kolom = formulir.fields[nama]
    assert isinstance(kolom, forms.ChoiceField)
    kolom.choices = list(pilihan)
    if not kolom.choices:
        del formulir.fields[nama]
