"""The form that takes an Excel file."""

from collections.abc import Callable
from typing import Any

from django import forms

from kecamatan.buku_kerja import BukuDitolak
from kecamatan.buku_kerja.arsip import TERLALU_BESAR
from kecamatan.buku_kerja.batas import UKURAN_PALING_BESAR
from kecamatan.unggahan.jenis import JenisBerkas


class UnggahExcelForm(forms.Form):
    """A workbook; cleaned to what `baca` makes of its bytes."""

    use_required_attribute = False
    berkas = forms.FileField(
        label="Berkas Excel",
        help_text="Berkas .xlsx yang diunduh dari halaman ini, paling besar 5 MB.",
        widget=forms.FileInput(attrs={"accept": f".xlsx,{JenisBerkas.XLSX.mime}"}),
    )

    def __init__(self, *args: Any, baca: Callable[[bytes], Any], **kwargs: Any) -> None:
        """Keep the reader; it raises BukuDitolak."""
        super().__init__(*args, **kwargs)
        self._baca = baca

    def clean_berkas(self) -> Any:
        """Return the table that was read."""
        berkas = self.cleaned_data["berkas"]
        if berkas.size > UKURAN_PALING_BESAR:
            raise forms.ValidationError(TERLALU_BESAR)
        try:
            return self._baca(berkas.read())
        except BukuDitolak as galat:
            raise forms.ValidationError(galat.pesan) from galat
