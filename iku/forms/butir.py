"""Forms of tujuan, indikator tujuan and sasaran: one sentence each."""

from typing import Any

from django import forms

from iku.butir import DAFTAR_JENIS, JenisButir, Wadah
from iku.forms.isian import BarisField
from iku.models import DaftarIku, IndikatorTujuan, Rpjmd, Sasaran, Tujuan
from kecamatan.forms.dasar import FormulirModel, TeksPanjang


class ButirForm(FormulirModel):
    """One sentence."""

    teks = BarisField(max_length=2000, widget=TeksPanjang(attrs={"rows": 3}))
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, wadah: Wadah, **kwargs: Any) -> None:
        """Put the version of the row into the page."""
        super().__init__(*args, **kwargs)
        self.wadah = wadah
        self.initial["versi"] = self.instance.versi


class TujuanForm(ButirForm):
    """A tujuan."""

    class Meta:
        model = Tujuan
        fields = ("teks",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Tujuan"
        self.fields["teks"].help_text = "Dicetak di kepala formulir IKU."


class IndikatorTujuanForm(ButirForm):
    """What shows that a tujuan is reached."""

    class Meta:
        model = IndikatorTujuan
        fields = ("teks",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Indikator tujuan"
        self.fields["teks"].help_text = "Ukuran yang menunjukkan tujuan itu tercapai."


class SasaranForm(ButirForm):
    """A sasaran, with the tujuan it serves."""

    class Meta:
        model = Sasaran
        fields = ("teks", "tujuan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the sentence; offer the tujuan of this set only."""
        super().__init__(*args, **kwargs)
        self.fields["teks"].label = "Sasaran strategis (kinerja utama)"
        self.fields["teks"].help_text = "Mis. Meningkatnya kepuasan masyarakat terhadap layanan."
        tujuan = self.fields["tujuan"]
        assert isinstance(tujuan, forms.ModelChoiceField)
        assert isinstance(self.wadah, DaftarIku)
        tujuan.queryset = self.wadah.daftar_tujuan.all()
        tujuan.label = "Mendukung tujuan"
        tujuan.empty_label = "Tidak dikaitkan"


def _build_form(jenis: JenisButir) -> type[ButirForm]:
    """Return the form of one kind of RPJMD item: a sentence named after the kind."""
    form: type[ButirForm] = forms.modelform_factory(  # type: ignore[assignment]
        jenis.model, form=ButirForm, fields=("teks",)
    )
    form.base_fields["teks"].label = jenis.label.capitalize()
    return form


FORM_RPJMD = {jenis.kunci: _build_form(jenis) for jenis in DAFTAR_JENIS if jenis.wadah is Rpjmd}
FORM_BUTIR: dict[str, type[ButirForm]] = {
    "tujuan": TujuanForm,
    "indikator-tujuan": IndikatorTujuanForm,
    "sasaran": SasaranForm,
    **FORM_RPJMD,
}


class VersiForm(forms.Form):
    """Which state of a row the person saw before deleting it."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
