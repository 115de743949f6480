"""Forms of the profile of a kecamatan and of a kabupaten."""

import re
from typing import Any

from django import forms
from django.utils.html import format_html

from kecamatan.forms.dasar import FormulirBerversi, TeksPanjang, input_baris
from kecamatan.logo import LogoTidakSah, reencode_logo
from kecamatan.models import Kabupaten, Kecamatan

LOGO_PALING_BESAR = 5 * 1024 * 1024
BUTIR_PALING_BANYAK = 60
# What Word puts before a copied line: "1.", "2)", "(3)", "a.", "iv.", or a bullet, also as the
# private-use character of its symbol font.
PENANDA = re.compile(
    r"^(?:[•●▪■◦○‣·\uf0b7\uf0a7*\u2013\u2014-]\s*|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)](?:\s+|$))",
    re.IGNORECASE,
)


def strip_penanda(baris: str) -> str:
    """Return one pasted line without the number, letter or bullet of a list before it.

    A letter counts only with a blank after it, and a number with a dot is not taken from a date or
    amount: "1. Menyusun" and "a) menyusun" lose their marker, "3.5 juta" and "A.n. Bupati" do not.
    """
    return PENANDA.sub("", " ".join(baris.split()))


class DaftarKalimatField(forms.CharField):
    """Several sentences, one a line; blank lines fall away."""

    widget = TeksPanjang

    def clean(self, value: Any) -> list[str]:
        """Return the sentences."""
        teks = super().clean(value) or ""
        kalimat = [strip_penanda(baris) for baris in teks.splitlines()]
        kalimat = [satu for satu in kalimat if satu]
        if len(kalimat) > BUTIR_PALING_BANYAK:
            raise forms.ValidationError(f"Paling banyak {BUTIR_PALING_BANYAK} baris.")
        return kalimat


class FormulirProfil(FormulirBerversi):
    """Letterhead, address, codes, tugas and fungsi."""

    daftar_tugas = DaftarKalimatField(
        label="Tugas",
        required=False,
        max_length=20_000,
        widget=input_baris(4),
        help_text="Satu tugas per baris, tanpa nomor. Dicetak pada kepala formulir IKU.",
    )
    daftar_fungsi = DaftarKalimatField(
        label="Fungsi",
        required=False,
        max_length=20_000,
        widget=input_baris(10),
        help_text="Satu fungsi per baris, tanpa nomor atau huruf; nomornya diberikan saat dicetak.",
    )

    class Meta:
        model = Kecamatan
        fields = (
            "kop_pemerintah",
            "kop_kecamatan",
            "kop_alamat",
            "kode_surat",
            "tempat_penetapan",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the stored sentences, and as examples what is printed when a field is blank."""
        super().__init__(*args, **kwargs)
        for nama in ("daftar_tugas", "daftar_fungsi"):
            butir = getattr(self.instance, nama).all()
            self.initial[nama] = "\n".join(satu.teks for satu in butir)
        kabupaten = self.instance.kabupaten
        kosong = Kecamatan(kabupaten=kabupaten, nama=self.instance.nama).kop
        bawaan = {
            "kop_pemerintah": kosong[0],
            "kop_kecamatan": kosong[1],
            "tempat_penetapan": kabupaten.tempat_penetapan,
        }
        for nama, teks in bawaan.items():
            # crispy prints help texts unescaped.
            self.fields[nama].help_text = format_html("Bila kosong dicetak: {}", teks)


class FormulirKabupaten(FormulirBerversi):
    """What an admin sets for the whole kabupaten."""

    class Meta:
        model = Kabupaten
        fields = ("tempat_penetapan",)


class FormulirLogo(forms.Form):
    """A logo to upload; cleaned to the bytes that are stored."""

    use_required_attribute = False
    logo = forms.FileField(
        label="Berkas logo",
        help_text="PNG atau JPEG, paling besar 5 MB. Gambar diperkecil menjadi 600 piksel.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
    )

    def clean_logo(self) -> bytes:
        """Return the re-encoded picture."""
        berkas = self.cleaned_data["logo"]
        if berkas.size > LOGO_PALING_BESAR:
            raise forms.ValidationError("Berkas terlalu besar; paling besar 5 MB.")
        try:
            return reencode_logo(berkas.read())
        except LogoTidakSah as galat:
            raise forms.ValidationError(str(galat)) from None
