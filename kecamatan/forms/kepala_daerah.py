"""Forms of the heads of the region and their terms."""

from typing import Any

from django import forms

from kecamatan.forms.dasar import FormulirBerversi, FormulirModel, input_tanggal
from kecamatan.forms.pejabat import TanggalMasaMixin
from kecamatan.models import MasaJabatan, Pejabat

ISIAN_MASA = ("sifat", "mulai", "selesai")


class FormulirKepalaDaerah(FormulirModel):
    """A head of the region, as printed; elected, so without NIP."""

    class Meta:
        model = Pejabat
        fields = ("gelar_depan", "nama", "gelar_belakang")
        help_texts = {"nama": "Dicetak dengan huruf besar pada kolom tanda tangan."}

    def clean_nama(self) -> str:
        """Return the name with single spaces."""
        return " ".join(self.cleaned_data["nama"].split())


class FormulirMasaKepalaDaerah(TanggalMasaMixin, FormulirBerversi):
    """A term at the head of the region."""

    class Meta:
        model = MasaJabatan
        fields = ISIAN_MASA
        widgets = {"mulai": input_tanggal(), "selesai": input_tanggal()}


class FormulirTambahMasaKepalaDaerah(TanggalMasaMixin, FormulirModel):
    """A new term at the head of the region, with the offer to end the one before."""

    akhiri_sebelumnya = forms.BooleanField(
        label="Akhiri masa jabatan pejabat sebelumnya",
        required=False,
        help_text="Yang definitif sebelumnya berakhir sehari sebelum tanggal mulai.",
    )

    class Meta:
        model = MasaJabatan
        fields = ISIAN_MASA
        widgets = {"mulai": input_tanggal(), "selesai": input_tanggal()}

    @property
    def masa(self) -> dict[str, Any]:
        """The cleaned fields of the term alone."""
        return {nama: self.cleaned_data[nama] for nama in ISIAN_MASA}
