"""Forms of the kabupaten's own regulations and of their relations."""

import re
from datetime import date
from typing import Any, TypedDict

from django import forms

from kecamatan.enums import JenisHubungan, JenisPeraturan
from kecamatan.forms.dasar import FormulirBerversi, FormulirModel, input_baris, input_tanggal
from kecamatan.models import Kabupaten, Pengguna, Peraturan
from kecamatan.posisi import sebut_kepala_daerah

JENIS_DAERAH = (JenisPeraturan.PERDA_KAB, JenisPeraturan.PERBUP, JenisPeraturan.KEPBUP)
ISIAN = ("jenis", "nomor", "tahun", "judul", "terverifikasi", "dasar_iku", "sumber")
ANGKA = re.compile(r"[0-9]+")
TERBESAR = 2_000_000_000
OLEH = "_oleh"


def format_sebutan(jenis: JenisPeraturan, kabupaten: Kabupaten) -> str:
    """Return what stands before the number, e.g. "Peraturan Bupati Jember"."""
    kepala = sebut_kepala_daerah(kabupaten)
    return {
        JenisPeraturan.PERDA_KAB: f"Peraturan Daerah {kabupaten}",
        JenisPeraturan.PERBUP: f"Peraturan {kepala} {kabupaten.nama}",
        JenisPeraturan.KEPBUP: f"Keputusan {kepala} {kabupaten.nama}",
    }[jenis]


class Hubungan(TypedDict):
    """A relation as the action takes it."""

    oleh: Peraturan
    terhadap: Peraturan
    jenis: JenisHubungan
    berlaku_sejak: date | None


class PeraturanMixin(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """Asks for what the register needs and derives the rest."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds a kabupaten makes."""
        super().__init__(*args, **kwargs)
        self.fields["jenis"] = forms.TypedChoiceField(
            label="Jenis",
            coerce=int,
            choices=[("", "Pilih jenis"), *((jenis.value, jenis.label) for jenis in JENIS_DAERAH)],
        )
        self.fields["judul"].widget.attrs["rows"] = 2
        self.fields["judul"].help_text = "Tanpa kata “tentang”."

    @property
    def isian_lengkap(self) -> dict[str, Any]:
        """The cleaned fields with the printed kind and the number to sort by."""
        isian = {nama: self.cleaned_data[nama] for nama in ISIAN}
        angka = ANGKA.search(isian["nomor"])
        sebutan = format_sebutan(JenisPeraturan(isian["jenis"]), self.instance.kabupaten)
        urut = min(int(angka.group()[:12]), TERBESAR) if angka else 0
        return isian | {"sebutan": sebutan, "nomor_urut": urut}


class FormulirTambahPeraturan(PeraturanMixin, FormulirModel):
    """A new regulation of the kabupaten."""

    class Meta:
        model = Peraturan
        fields = ISIAN
        widgets = {"judul": input_baris(2)}


class FormulirPeraturan(PeraturanMixin, FormulirBerversi):
    """A regulation of the kabupaten."""

    class Meta:
        model = Peraturan
        fields = ISIAN
        widgets = {"judul": input_baris(2)}


class FormulirHubungan(forms.Form):
    """What the regulation on the page does to another, or another does to it."""

    use_required_attribute = False
    bentuk = forms.ChoiceField(
        label="Peraturan ini",
        choices=(
            (JenisHubungan.MENGUBAH.value, "mengubah"),
            (JenisHubungan.MENCABUT.value, "mencabut"),
            (JenisHubungan.MENGUBAH.value + OLEH, "diubah oleh"),
            (JenisHubungan.MENCABUT.value + OLEH, "dicabut oleh"),
        ),
    )
    peraturan_lain = forms.ModelChoiceField(
        Peraturan.objects.none(), label="Peraturan lain", empty_label="Pilih peraturan"
    )
    berlaku_sejak = forms.DateField(
        label="Berlaku sejak",
        required=False,
        widget=input_tanggal(),
        help_text="Kosongkan bila tanggalnya tidak diketahui.",
    )

    def __init__(self, *args: Any, peraturan: Peraturan, admin: Pengguna, **kwargs: Any) -> None:
        """Offer every other regulation the admin sees."""
        super().__init__(*args, **kwargs)
        self.peraturan = peraturan
        pilihan = Peraturan.objects.visible_to(admin).by_hierarchy().exclude(pk=peraturan.pk)
        lain = self.fields["peraturan_lain"]
        assert isinstance(lain, forms.ModelChoiceField)
        lain.queryset = pilihan

    @property
    def hubungan(self) -> Hubungan:
        """The relation as the action takes it."""
        bentuk: str = self.cleaned_data["bentuk"]
        lain: Peraturan = self.cleaned_data["peraturan_lain"]
        dibalik = bentuk.endswith(OLEH)
        return {
            "oleh": lain if dibalik else self.peraturan,
            "terhadap": self.peraturan if dibalik else lain,
            "jenis": JenisHubungan(bentuk.removesuffix(OLEH)),
            "berlaku_sejak": self.cleaned_data["berlaku_sejak"],
        }
