"""Forms of a layout: its titles, its head block, its columns."""

from typing import Any, cast

from django import forms

from iku.enums import SumberKolom
from iku.forms.isian import WAJIB_DIISI, AngkaField, BarisField, NaskahField
from iku.isian import IsianKolom
from iku.models import DaftarIku, FormatIku, KolomFormat
from kecamatan.forms.dasar import FormulirModel, TeksPanjang

KOLOM_PALING_BANYAK = 14
SUMBER_SEKALI = frozenset(SumberKolom.values) - {SumberKolom.TAMBAHAN}


class FormatForm(FormulirModel):
    """Everything of a layout but its columns."""

    nama = BarisField(label="Nama format", max_length=80)
    judul_kepala = NaskahField(
        label="Judul di atas blok kepala",
        required=False,
        max_length=600,
        widget=TeksPanjang(attrs={"rows": 3}),
        help_text="Satu baris per baris cetak. Boleh memuat {KECAMATAN}, {KABUPATEN}, {tahun}.",
    )
    judul_tabel = NaskahField(
        label="Judul tabel",
        required=False,
        max_length=600,
        widget=TeksPanjang(attrs={"rows": 3}),
        help_text="Dicetak tepat di atas tabel. Aturannya sama.",
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = FormatIku
        fields = (
            "nama",
            "judul_kepala",
            "tampil_instansi",
            "tampil_tugas",
            "tampil_fungsi",
            "tampil_tujuan",
            "tampil_indikator_tujuan",
            "judul_tabel",
            "nomori_indikator",
            "aktif",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the version of the row into the page."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = self.instance.versi

    @property
    def daftar_kepala(self) -> list[forms.BoundField]:
        """The switches of the head block."""
        return [self[nama] for nama in self.Meta.fields if nama.startswith("tampil_")]


class KolomForm(forms.Form):
    """One column; an empty row is no column, `hapus` takes one away."""

    pk = forms.IntegerField(widget=forms.HiddenInput, required=False)
    urutan = AngkaField(label="Urutan", required=False, digit=2, desimal=2)
    judul = BarisField(label="Judul kolom", max_length=120, required=False)
    sumber = forms.ChoiceField(
        label="Isi kolom", choices=[("", "Pilih isi kolom"), *SumberKolom.choices], required=False
    )
    grup = BarisField(label="Judul gabungan di atasnya", max_length=120, required=False)
    lebar = forms.IntegerField(
        label="Lebar (%)",
        required=False,
        min_value=2,
        max_value=90,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    hapus = forms.BooleanField(label="Hapus kolom ini", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read every row, also one that looks untouched: `is_kosong` judges that."""
        super().__init__(*args, **{**kwargs, "empty_permitted": False})

    @property
    def is_kosong(self) -> bool:
        """Say whether the row holds no column."""
        isi = self.cleaned_data
        return bool(isi.get("hapus")) or not (isi.get("judul") or isi.get("sumber"))

    def clean(self) -> dict[str, Any]:
        """Ask for heading and content together."""
        isi = super().clean() or self.cleaned_data
        if isi.get("hapus"):
            return isi
        for nama, lain in (("judul", "sumber"), ("sumber", "judul")):
            if nama not in self.errors and isi.get(lain) and not isi.get(nama):
                self.add_error(nama, WAJIB_DIISI)
        return isi


class KumpulanKolom(forms.BaseFormSet[KolomForm]):
    """The columns of one layout; rows of another layout are refused."""

    def __init__(self, *args: Any, format_iku: FormatIku | None = None, **kwargs: Any) -> None:
        """Start from the columns stored."""
        self.milik = list(format_iku.daftar_kolom.all()) if format_iku else []
        if format_iku and "initial" not in kwargs:
            kwargs["initial"] = [_awal(kolom) for kolom in self.milik]
        super().__init__(*args, **kwargs)

    def clean(self) -> None:
        """Refuse foreign rows, a column shown twice, and a table without indikator."""
        if any(self.errors):
            return
        isi = [baris.cleaned_data for baris in self.forms if not baris.is_kosong]
        pk_milik = {kolom.pk for kolom in self.milik}
        if any(baris.cleaned_data.get("pk") not in {None, *pk_milik} for baris in self.forms):
            raise forms.ValidationError(
                "Ada kolom yang bukan milik format ini. Muat ulang halaman."
            )
        sumber = [satu["sumber"] for satu in isi if satu["sumber"] in SUMBER_SEKALI]
        if len(sumber) != len(set(sumber)):
            raise forms.ValidationError("Isi kolom yang sama dipakai dua kali.")
        if SumberKolom.INDIKATOR not in sumber:
            raise forms.ValidationError("Tabel harus memuat kolom Indikator kinerja utama.")
        if self.jumlah_lebar > 100:
            raise forms.ValidationError(
                f"Jumlah lebar kolom {self.jumlah_lebar}%, paling banyak 100%."
            )

    @property
    def jumlah_lebar(self) -> int:
        """The widths on the page together, in per cent; what is no number counts nothing."""
        tetap = [baris for baris in self.forms if not baris["hapus"].value()]
        teks = (str(baris["lebar"].value() or "") for baris in tetap)
        return sum(int(satu) for satu in teks if satu.isascii() and satu.isdigit())

    def build_isian(self) -> list[IsianKolom]:
        """Return the columns in print order."""
        isi = [baris.cleaned_data for baris in self.forms if not baris.is_kosong]
        isi.sort(key=lambda satu: 100 if satu["urutan"] is None else satu["urutan"])
        nama = ("judul", "sumber", "grup", "lebar")
        return [
            IsianKolom(satu["pk"], {satu_nama: satu[satu_nama] for satu_nama in nama})
            for satu in isi
        ]


KolomFormSet = cast(
    type[KumpulanKolom],
    forms.formset_factory(
        KolomForm,
        formset=KumpulanKolom,
        extra=2,
        max_num=KOLOM_PALING_BANYAK,
        absolute_max=KOLOM_PALING_BANYAK + 6,
        validate_max=True,
    ),
)


class FormatCetakForm(forms.Form):
    """The layout in which a set is printed."""

    format = forms.ModelChoiceField(
        FormatIku.objects.none(), label="Format cetak", empty_label=None
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, daftar: DaftarIku, **kwargs: Any) -> None:
        """Offer the layouts of the kabupaten in use, and the present one."""
        super().__init__(*args, **kwargs)
        self.initial = {"format": daftar.format_id, "versi": daftar.versi}
        pilihan = FormatIku.objects.filter(kabupaten=daftar.kecamatan.kabupaten_id)
        pilihan = pilihan.filter(aktif=True) | pilihan.filter(pk=daftar.format_id)
        field = self.fields["format"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = pilihan


def _awal(kolom: KolomFormat) -> dict[str, Any]:
    return {
        "pk": kolom.pk,
        "urutan": kolom.urutan,
        "judul": kolom.judul,
        "sumber": kolom.sumber,
        "grup": kolom.grup,
        "lebar": kolom.lebar,
    }
