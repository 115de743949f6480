"""Forms of the overview of yearly reports: its filters, and until when reports are due."""

from typing import Any

from django import forms

from kecamatan.forms.dasar import FormulirModel, input_tanggal
from laporan.keadaan_laporan import KeadaanLaporan, KeadaanReviu
from laporan.models import BatasLaporan
from laporan.pantau_laporan import TERLAMBAT


class SaringLaporanForm(forms.Form):
    """Filters of the overview."""

    cari = forms.CharField(label="Nama atau kode kecamatan", required=False, max_length=60)
    tahun = forms.IntegerField(
        label="Tahun laporan", required=False, min_value=2000, max_value=2100
    )
    keadaan = forms.ChoiceField(
        label="Keadaannya",
        required=False,
        choices=[
            ("", "Semua"),
            *((satu.value, satu.label) for satu in KeadaanLaporan),
            (TERLAMBAT, "Terlambat"),
        ],
    )
    reviu = forms.ChoiceField(
        label="Reviu",
        required=False,
        choices=[("", "Semua"), *((satu.value, satu.label) for satu in KeadaanReviu)],
    )


class BatasLaporanForm(FormulirModel):
    """The last day on which a report is in time."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    paling_lambat = forms.DateField(label="Paling lambat", widget=input_tanggal())

    class Meta:
        model = BatasLaporan
        fields = ("paling_lambat",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the version that the person sees into the page; 0 while none was set."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = self.instance.versi if self.instance.pk else 0
