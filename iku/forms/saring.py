"""The search form above the nomenclature."""

from django import forms

from iku.enums import TingkatNomenklatur
from kecamatan.forms.saring import SEMUA, FormulirSaring


class FormulirSaringNomenklatur(FormulirSaring):
    """Words or a code, a level, and whether rows that Aceh alone has are wanted."""

    tingkat = forms.ChoiceField(
        label="Tingkat", required=False, choices=[SEMUA, *TingkatNomenklatur.choices]
    )
    aceh = forms.BooleanField(label="Tampilkan juga yang khusus Aceh", required=False)

    field_order = ("cari", "tingkat", "aceh")
