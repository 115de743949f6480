"""Print settings of a kabupaten."""

from typing import Any

from django import forms

from laporan.models import SetelanCetak
from laporan.pola import ISIAN_POLA, check_pola


class SetelanCetakForm(forms.ModelForm[SetelanCetak]):
    """Paper, margins, font and number pattern of one kind of document."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = SetelanCetak
        fields = (
            "kertas",
            "huruf",
            "ukuran_huruf",
            "tepi_atas",
            "tepi_kanan",
            "tepi_bawah",
            "tepi_kiri",
            "pola_nomor",
            "klasifikasi_bawaan",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say the unit of the margins and what a pattern may hold."""
        super().__init__(*args, **kwargs)
        self.fields["versi"].initial = self.instance.versi
        for nama in ("tepi_atas", "tepi_kanan", "tepi_bawah", "tepi_kiri"):
            self.fields[nama].label = f"{str(self.fields[nama].label).capitalize()} (mm)"
        self.fields["pola_nomor"].help_text = "Boleh memuat " + ", ".join(ISIAN_POLA) + "."

    def clean_pola_nomor(self) -> str:
        """Refuse unknown placeholders, naming them."""
        pola: str = self.cleaned_data["pola_nomor"]
        asing = check_pola(pola)
        if asing:
            raise forms.ValidationError(f"Isian tidak dikenal: {', '.join(asing)}.")
        return pola
