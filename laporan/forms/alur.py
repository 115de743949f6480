"""Forms of the transitions, of scans and of filters."""

from typing import Any

from django import forms

from laporan.enums import Aksi, JenisDokumen, StatusDokumen
from laporan.jenis_pantau import DAFTAR_JENIS
from laporan.pantau import BELUM, label_status

PANJANG_CATATAN = 4000


class AlihkanForm(forms.Form):
    """The version the person saw, and a note where the transition demands one."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    catatan = forms.CharField(
        label="Catatan",
        max_length=PANJANG_CATATAN,
        widget=forms.Textarea(attrs={"rows": 4, "data-tumbuh": ""}),
    )

    def __init__(self, *args: Any, aksi: Aksi, wajib_catatan: bool, **kwargs: Any) -> None:
        """Ask for a note only where one is demanded."""
        super().__init__(*args, **kwargs)
        if not wajib_catatan:
            del self.fields["catatan"]
        elif aksi == Aksi.KEMBALIKAN:
            self.fields["catatan"].label = "Apa yang perlu diperbaiki?"
        else:
            self.fields["catatan"].label = "Alasan"


class AlasanForm(forms.Form):
    """Why an enacted document is corrected by a new one."""

    alasan = forms.CharField(
        label="Alasan perubahan",
        max_length=PANJANG_CATATAN,
        widget=forms.Textarea(attrs={"rows": 4, "data-tumbuh": ""}),
        help_text="Tersimpan dalam jejak dan terlihat oleh Bappeda dan Inspektorat.",
    )


class PindaianForm(forms.Form):
    """The scan of the signed paper."""

    berkas = forms.FileField(
        label="Pindaian dokumen bertanda tangan",
        help_text="PDF, PNG, atau JPEG; paling besar 10 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,image/png,image/jpeg"}),
    )


class SaringDokumenForm(forms.Form):
    """Filters of a document list."""

    tahun = forms.IntegerField(label="Tahun", required=False, min_value=2000, max_value=2100)
    jenis = forms.ChoiceField(
        label="Jenis", required=False, choices=[("", "Semua jenis"), *JenisDokumen.choices]
    )
    status = forms.ChoiceField(
        label="Status", required=False, choices=[("", "Semua status"), *StatusDokumen.choices]
    )


class SaringTahunForm(forms.Form):
    """The year of which the documents of an office are looked at."""

    tahun = forms.IntegerField(label="Tahun", required=False, min_value=2000, max_value=2100)


class SaringPantauForm(forms.Form):
    """Filters of the view over all kecamatan; the state is that of the chosen kind."""

    cari = forms.CharField(label="Nama atau kode kecamatan", required=False, max_length=60)
    tahun = forms.IntegerField(label="Tahun", required=False, min_value=2000, max_value=2100)
    jenis = forms.ChoiceField(
        label="Jenis dokumen",
        required=False,
        choices=[(satu.kode, satu.label) for satu in DAFTAR_JENIS],
    )
    status = forms.ChoiceField(
        label="Keadaannya",
        required=False,
        choices=[("", "Semua"), (BELUM, label_status(BELUM)), *StatusDokumen.choices],
    )
