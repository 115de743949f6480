"""Forms of a document's number, date, place and signatory."""

import re
from typing import Any

from django import forms

from kecamatan.models import MasaJabatan
from laporan.models import Dokumen
from laporan.penandatangan import list_calon

NOMOR = re.compile(r"[0-9]{1,6}")


class TanggalInput(forms.DateInput):
    """A date box; browsers want ISO whatever the language of the page."""

    input_type = "date"

    def __init__(self) -> None:
        """Print ISO."""
        super().__init__(format="%Y-%m-%d")


class BulanInput(forms.DateInput):
    """A month box."""

    input_type = "month"

    def __init__(self) -> None:
        """Print year and month."""
        super().__init__(format="%Y-%m")


class NomorField(forms.CharField):
    """The running number with its leading zeros; cleans to (number, width) or None."""

    def clean(self, value: Any) -> tuple[int, int] | None:
        """Return number and width of "007" as (7, 3)."""
        teks = str(value or "").strip()
        if not teks:
            return None
        if not NOMOR.fullmatch(teks) or int(teks) == 0:
            raise forms.ValidationError("Nomor urut hanya angka, paling banyak enam, bukan nol.")
        return int(teks), len(teks)


class NomorTanggalForm(forms.Form):
    """Number and date, which may follow after the words are agreed."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    nomor = NomorField(
        label="Nomor urut",
        required=False,
        help_text="Angka dari buku nomor surat; nol di depan ikut dicetak, mis. 007.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    tanggal = forms.DateField(label="Tanggal ditetapkan", required=False, widget=TanggalInput())

    def __init__(self, *args: Any, dokumen: Dokumen, **kwargs: Any) -> None:
        """Start from the stored values."""
        kwargs.setdefault("initial", {})
        kwargs["initial"] |= {
            "versi": dokumen.versi,
            "nomor": dokumen.urut_cetak,
            "tanggal": dokumen.tanggal,
        }
        super().__init__(*args, **kwargs)
        if not dokumen.is_keputusan:
            del self.fields["nomor"]


class PenandatanganField(forms.ModelChoiceField[MasaJabatan]):
    """The choice of a term of office."""

    def label_from_instance(self, obj: MasaJabatan) -> str:
        """Return person, post and term as the choice shows them."""
        akhir = f"{obj.selesai:%d/%m/%Y}" if obj.selesai else "sekarang"
        return f"{obj.pejabat} ({obj.sebutan}, {obj.mulai:%d/%m/%Y} sampai {akhir})"


class IdentitasForm(forms.ModelForm[Dokumen]):
    """Everything about a document but its sentences."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    nomor = NomorField(
        label="Nomor urut",
        required=False,
        help_text="Boleh kosong dulu; wajib terisi sebelum ditetapkan. Nol di depan ikut dicetak.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    bulan = forms.DateField(
        label="Bulan (bila tanggalnya belum ditentukan)",
        required=False,
        input_formats=["%Y-%m", "%Y-%m-%d"],
        widget=BulanInput(),
        help_text="Draf dicetak dengan tempat kosong untuk tanggalnya.",
    )
    penandatangan = PenandatanganField(
        label="Penandatangan",
        queryset=MasaJabatan.objects.none(),
        required=False,
        empty_label="Belum dipilih",
    )

    class Meta:
        model = Dokumen
        fields = (
            "tentang",
            "nomor_klasifikasi",
            "nomor_kode",
            "nomor_tahun",
            "tempat",
            "tanggal",
            "bulan",
            "penandatangan",
        )
        widgets = {
            "tanggal": TanggalInput(),
            "tentang": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Narrow signatory and layout to the document's own office."""
        super().__init__(*args, **kwargs)
        dokumen = self.instance
        self.fields["versi"].initial = dokumen.versi
        self.fields["nomor"].initial = dokumen.urut_cetak
        penandatangan = self.fields["penandatangan"]
        assert isinstance(penandatangan, forms.ModelChoiceField)
        penandatangan.queryset = list_calon(dokumen.wadah)
        if not dokumen.is_keputusan:
            for nama in ("tentang", "nomor_klasifikasi", "nomor", "nomor_kode", "nomor_tahun"):
                del self.fields[nama]
        self.order_fields(
            ("tentang", "nomor_klasifikasi", "nomor", "nomor_kode", "nomor_tahun", "tempat")
        )

    def clean_bulan(self) -> Any:
        """Keep the first day of the month."""
        bulan = self.cleaned_data.get("bulan")
        return bulan.replace(day=1) if bulan else None
