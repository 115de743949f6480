"""Forms of the RPJMD: its years and visi, and the reason of a Perubahan."""

from django import forms

from iku.models import Rpjmd
from kecamatan.forms.dasar import FormulirBerversi, FormulirModel, TeksPanjang

KOLOM = ("tahun", "tahun_akhir", "visi", "dasar_hukum")
WIDGET = {
    "visi": TeksPanjang(attrs={"rows": 3}),
    "dasar_hukum": TeksPanjang(attrs={"rows": 2}),
}


class FormulirTambahRpjmd(FormulirModel):
    """A new period."""

    class Meta:
        model = Rpjmd
        fields = KOLOM
        widgets = WIDGET


class FormulirRpjmd(FormulirBerversi):
    """The same of a period that is there."""

    class Meta:
        model = Rpjmd
        fields = KOLOM
        widgets = WIDGET


class FormulirPerubahanRpjmd(forms.Form):
    """Why the RPJMD is changed."""

    alasan = forms.CharField(
        label="Alasan perubahan",
        max_length=1000,
        widget=TeksPanjang(attrs={"rows": 3}),
        help_text="Mis. nomor Peraturan Daerah tentang perubahan RPJMD.",
    )
