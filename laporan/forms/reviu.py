"""Forms of the review of a report, and of what Bappeda asks to be mended."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from kecamatan.forms.dasar import TeksPanjang, input_tanggal
from kecamatan.nip import NipTidakSah, parse_nip
from laporan.enums import JawabanReviu
from laporan.isian_reviu import ISIAN_TERBIT, Jawaban, Penandatangan
from laporan.lkjip.praperiksa import Praperiksa
from laporan.models import ButirReviu

PANJANG_CATATAN = 2000
BELUM = ("", "Belum dijawab")


@dataclass(frozen=True)
class BarisReviu:
    """One statement as the page shows it: what the system found, answer, note."""

    butir: ButirReviu
    praperiksa: Praperiksa | None
    jawaban: forms.BoundField
    catatan: forms.BoundField


class ReviuForm(forms.Form):
    """An answer and a note for each statement of the checklist."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    # The version of the form of review whose statements these are.
    format = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        daftar: tuple[tuple[ButirReviu, Praperiksa | None], ...],
        terisi: Jawaban,
        **kwargs: Any,
    ) -> None:
        """Offer what was answered; nothing is answered for the reviewer."""
        super().__init__(*args, **kwargs)
        self._daftar = daftar
        for butir, _ in daftar:
            jawaban, catatan = terisi.get(butir.pk, (None, ""))
            self.fields[f"jawaban-{butir.pk}"] = forms.ChoiceField(
                label="Jawaban",
                required=False,
                choices=[*JawabanReviu.choices, BELUM],
                initial=jawaban.value if jawaban else "",
                widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
            )
            self.fields[f"catatan-{butir.pk}"] = forms.CharField(
                label=f"Catatan nomor {butir.urutan}",
                required=False,
                max_length=PANJANG_CATATAN,
                initial=catatan,
                widget=TeksPanjang(attrs={"rows": 1, "data-tumbuh": ""}),
            )

    @property
    def daftar_baris(self) -> Iterator[BarisReviu]:
        """The statements in order, each with its two fields."""
        for butir, praperiksa in self._daftar:
            yield BarisReviu(
                butir, praperiksa, self[f"jawaban-{butir.pk}"], self[f"catatan-{butir.pk}"]
            )

    def clean(self) -> dict[str, Any]:
        """Ask for a note beside every "tidak"."""
        bersih: dict[str, Any] = super().clean() or {}
        for butir, _ in self._daftar:
            tidak = bersih.get(f"jawaban-{butir.pk}") == JawabanReviu.TIDAK
            if tidak and not bersih.get(f"catatan-{butir.pk}", "").strip():
                self.add_error(f"catatan-{butir.pk}", "Jawaban “Tidak” perlu catatan.")
        return bersih

    def to_jawaban(self) -> Jawaban:
        """Return what was typed."""
        return {
            butir.pk: (self._read(butir), self.cleaned_data[f"catatan-{butir.pk}"])
            for butir, _ in self._daftar
        }

    def _read(self, butir: ButirReviu) -> JawabanReviu | None:
        nilai = self.cleaned_data[f"jawaban-{butir.pk}"]
        return JawabanReviu(nilai) if nilai else None


class PernyataanForm(forms.Form):
    """Who signs the statement, where and when."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    # The number of the copy of the words that were submitted last when the page was opened.
    salinan = forms.IntegerField(widget=forms.HiddenInput)
    tempat = forms.CharField(label="Tempat", max_length=60)
    tanggal = forms.DateField(label="Tanggal", widget=input_tanggal())
    nama = forms.CharField(label="Nama penandatangan", max_length=120)
    jabatan = forms.CharField(label="Jabatan", max_length=120)
    pangkat = forms.CharField(label="Pangkat", max_length=40, required=False)
    nip = forms.CharField(label="NIP", max_length=30, required=False)

    def __init__(self, *args: Any, hari_ini: date, **kwargs: Any) -> None:
        """Judge dates and NIP on this day."""
        super().__init__(*args, **kwargs)
        self._hari_ini = hari_ini

    def clean_nip(self) -> str:
        """Return the digits of a NIP whose parts are possible."""
        teks = self.cleaned_data["nip"]
        try:
            return parse_nip(teks, hari_ini=self._hari_ini) if teks else ""
        except NipTidakSah as galat:
            raise forms.ValidationError(galat.pesan) from galat

    def clean_tanggal(self) -> date:
        """Refuse a day that has not come."""
        tanggal: date = self.cleaned_data["tanggal"]
        if tanggal > self._hari_ini:
            raise forms.ValidationError("Tanggal pernyataan belum tiba.")
        return tanggal

    def to_penandatangan(self) -> Penandatangan:
        """Return what was typed."""
        return Penandatangan(**{nama: self.cleaned_data[nama] for nama in ISIAN_TERBIT})


class PermintaanForm(forms.Form):
    """What is to be mended in a report."""

    catatan = forms.CharField(
        label="Apa yang perlu diperbaiki?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "data-tumbuh": ""}),
        help_text="Operator kecamatan membaca catatan ini dan menyusun laporan perubahan.",
    )
