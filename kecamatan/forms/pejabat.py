"""Forms of officials and their terms of office."""

from typing import Any

from django import forms
from django.utils import timezone

from kecamatan.enums import Golongan, Jabatan, JenisPegawai, SifatJabatan
from kecamatan.forms.dasar import FormulirBerversi, FormulirModel, input_tanggal
from kecamatan.masa import find_galat_masa
from kecamatan.models import Bidang, Kecamatan, MasaJabatan, Pejabat
from kecamatan.nip import NipTidakSah, parse_nip

ISIAN_PEJABAT = ("gelar_depan", "nama", "gelar_belakang", "jenis_pegawai", "nip", "golongan")
ISIAN_MASA = ("jabatan", "bidang", "sifat", "mulai", "selesai")
# A bupati is not of a kecamatan, and a Pjs. stands in for nobody else.
JABATAN_KECAMATAN = [pilihan for pilihan in Jabatan.choices if pilihan[0] != Jabatan.BUPATI]
SIFAT_KECAMATAN = [pilihan for pilihan in SifatJabatan.choices if pilihan[0] != SifatJabatan.PJS]


class PejabatMixin(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """Reads the NIP by the rule of the kind of employee."""

    nip = forms.CharField(
        label="NIP",
        required=False,
        max_length=40,
        help_text="18 angka, boleh dengan spasi. Wajib untuk PNS dan PPPK.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    golongan = forms.ChoiceField(
        label="Pangkat/golongan",
        required=False,
        choices=[
            ("", "Belum diisi"),
            *((kode, f"{pangkat} ({kode})") for kode, pangkat in Golongan.choices),
        ],
    )

    def clean(self) -> dict[str, Any]:
        """Normalise the NIP and refuse a pangkat where there is none."""
        isian = super().clean() or self.cleaned_data
        jenis = isian.get("jenis_pegawai")
        if jenis and "nip" in isian:
            isian["nip"] = self._read_nip(isian["nip"], jenis)
        if jenis and jenis != JenisPegawai.PNS and isian.get("golongan"):
            self.add_error("golongan", "Pangkat/golongan ruang hanya untuk PNS; kosongkan.")
        isian["nama"] = " ".join(isian.get("nama", "").split())
        return isian

    def _read_nip(self, teks: str, jenis: str) -> str:
        if jenis == JenisPegawai.NON_ASN:
            if teks.strip():
                self.add_error("nip", "Pegawai Non ASN tidak mempunyai NIP; kosongkan.")
            return ""
        if not teks.strip():
            self.add_error("nip", f"NIP wajib diisi untuk {JenisPegawai(jenis).label}.")
            return ""
        try:
            pppk = jenis == JenisPegawai.PPPK
            return parse_nip(teks, pppk=pppk, hari_ini=timezone.localdate())
        except NipTidakSah as galat:
            self.add_error("nip", galat.pesan)
            return teks


class FormulirTambahPejabat(PejabatMixin, FormulirModel):
    """A new official."""

    class Meta:
        model = Pejabat
        fields = ISIAN_PEJABAT


class FormulirPejabat(PejabatMixin, FormulirBerversi):
    """An official."""

    class Meta:
        model = Pejabat
        fields = ISIAN_PEJABAT


class TanggalMasaMixin(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """Reads the dates of a term."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say what an open term is."""
        super().__init__(*args, **kwargs)
        self.fields["selesai"].help_text = "Kosongkan bila masih menjabat."

    def clean(self) -> dict[str, Any]:
        """Say at their fields what is wrong with the dates; the action knows the birth date too."""
        isian = super().clean() or self.cleaned_data
        if isian.get("mulai"):
            for nama, pesan in find_galat_masa(isian["mulai"], isian.get("selesai")).items():
                self.add_error(nama, pesan)
        return isian


class MasaMixin(TanggalMasaMixin):
    """Offers only the posts and bidang of one kecamatan."""

    def __init__(self, *args: Any, kecamatan: Kecamatan, **kwargs: Any) -> None:
        """Narrow the choices to `kecamatan`."""
        super().__init__(*args, **kwargs)
        self.fields["jabatan"] = forms.ChoiceField(
            label="Jabatan", choices=[("", "Pilih jabatan"), *JABATAN_KECAMATAN]
        )
        bidang = Bidang.objects.filter(kecamatan=kecamatan, aktif=True)
        self.fields["bidang"] = forms.ModelChoiceField(
            bidang,
            label="Bidang",
            required=False,
            empty_label="Tidak memimpin satu bidang",
            help_text="Untuk Kepala Seksi dan Kepala Subbagian.",
        )
        self.fields["sifat"] = forms.ChoiceField(
            label="Sifat", choices=SIFAT_KECAMATAN, initial=SifatJabatan.DEFINITIF
        )


class FormulirTambahMasa(MasaMixin, FormulirModel):
    """A new term, with the offer to end the one before."""

    akhiri_sebelumnya = forms.BooleanField(
        label="Akhiri masa jabatan pejabat sebelumnya",
        required=False,
        help_text="Camat atau Sekcam definitif sebelumnya berakhir sehari sebelum tanggal mulai.",
    )

    class Meta:
        model = MasaJabatan
        fields = ISIAN_MASA
        widgets = {"mulai": input_tanggal(), "selesai": input_tanggal()}

    @property
    def masa(self) -> dict[str, Any]:
        """The cleaned fields of the term alone."""
        return {nama: self.cleaned_data[nama] for nama in ISIAN_MASA}


class FormulirMasa(MasaMixin, FormulirBerversi):
    """A term of office."""

    class Meta:
        model = MasaJabatan
        fields = ISIAN_MASA
        widgets = {"mulai": input_tanggal(), "selesai": input_tanggal()}


class FormulirAkhiriMasa(FormulirBerversi):
    """The last day of a term."""

    class Meta:
        model = MasaJabatan
        fields = ("selesai",)
        widgets = {"selesai": input_tanggal()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the day: ending without one is not ending."""
        super().__init__(*args, **kwargs)
        self.fields["selesai"].required = True
        self.fields["selesai"].label = "Hari terakhir menjabat"
