"""Choosing the regulations a decree cites."""

from typing import Any

from django import forms

from kecamatan.models import Pengguna, Peraturan
from laporan.enums import FrasaPerubahan


class TambahMengingatForm(forms.Form):
    """One regulation to add; its amendment is chosen in the list afterwards."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    peraturan = forms.ModelChoiceField(
        label="Tambah peraturan",
        queryset=Peraturan.objects.none(),
        empty_label="Pilih peraturan",
        help_text="Urutan dalam Keputusan diatur sistem menurut tata urutan peraturan.",
    )

    def __init__(self, *args: Any, pengguna: Pengguna, kecuali: list[int], **kwargs: Any) -> None:
        """Offer the register without what is already cited."""
        super().__init__(*args, **kwargs)
        peraturan = self.fields["peraturan"]
        assert isinstance(peraturan, forms.ModelChoiceField)
        peraturan.queryset = (
            Peraturan.objects.visible_to(pengguna).exclude(pk__in=kecuali).by_hierarchy()
        )


class PengubahForm(forms.Form):
    """How one cited regulation names its last amendment."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    pengubah = forms.ModelChoiceField(
        label="Peraturan pengubah yang disebut",
        queryset=Peraturan.objects.none(),
        required=False,
        empty_label="Tidak menyebut perubahan",
    )
    frasa = forms.ChoiceField(label="Kalimat penghubung", choices=FrasaPerubahan.choices)

    def __init__(self, *args: Any, peraturan: Peraturan, pengguna: Pengguna, **kwargs: Any) -> None:
        """Offer the amendments the register knows for this regulation."""
        super().__init__(*args, **kwargs)
        pengubah = self.fields["pengubah"]
        assert isinstance(pengubah, forms.ModelChoiceField)
        pengubah.queryset = (
            Peraturan.objects.visible_to(pengguna)
            .filter(daftar_akibat__terhadap=peraturan, daftar_akibat__jenis="mengubah")
            .by_hierarchy()
        )
