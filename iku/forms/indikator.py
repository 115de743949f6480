"""The words of an indikator, who answers for it, its extra columns, and its identity."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from iku.enums import CaraSebut
from iku.forms.isian import BarisField, NaskahField, PilihanIndikator, SatuanField
from iku.identitas import list_identitas
from iku.models import DaftarIku, Iku, Indikator, KolomFormat
from iku.models.format import fill_tahun
from kecamatan.forms.dasar import FormulirModel, TeksPanjang
from kecamatan.models import Bidang

DAFTAR_SATUAN = (
    "%",
    "nilai",
    "indeks",
    "dokumen",
    "laporan",
    "kegiatan",
    "desa",
    "rekomendasi",
    "orang",
    "kali",
)
PANJANG_NASKAH = 8000


class IkuForm(FormulirModel):
    """The columns of an indikator that are words or choices."""

    nama = BarisField(
        label="Nama indikator",
        max_length=1000,
        widget=TeksPanjang(attrs={"rows": 2}),
        help_text="Tulis lengkap, seperti yang akan dicetak.",
    )
    satuan = SatuanField(
        label="Satuan",
        help_text="Pilih dari saran atau ketik sendiri, mis. % atau nilai.",
    )
    judul_penjelasan = BarisField(
        label="Judul penjelasan",
        max_length=160,
        required=False,
        help_text="Titik dua di belakangnya dicetak sendiri.",
    )
    penjelasan = NaskahField(
        label="Penjelasan",
        required=False,
        max_length=PANJANG_NASKAH,
        widget=TeksPanjang(attrs={"rows": 5}),
    )
    sumber_data = NaskahField(
        label="Sumber data",
        required=False,
        max_length=1000,
        widget=TeksPanjang(attrs={"rows": 2}),
        help_text="Dokumen asal angkanya, mis. Laporan hasil rapat koordinasi. "
        "Satu baris per dokumen; boleh memakai daftar seperti pada penjelasan.",
    )
    sebutan_penanggung_jawab = BarisField(
        label="Sebutan bersama",
        required=False,
        max_length=160,
        help_text="Mis. Seluruh seksi dan sekretariat.",
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Iku
        fields = (
            "sasaran",
            "nama",
            "satuan",
            "arah",
            "jenis_rumus",
            "cetak_rumus",
            "judul_penjelasan",
            "penjelasan",
            "sumber_data",
            "cara_sebut",
            "sebutan_penanggung_jawab",
        )
        widgets = {
            "arah": forms.RadioSelect,
            "jenis_rumus": forms.RadioSelect,
            "cara_sebut": forms.RadioSelect,
        }

    def __init__(self, *args: Any, daftar: DaftarIku, **kwargs: Any) -> None:
        """Offer the sasaran of this set only."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = self.instance.versi
        sasaran = self.fields["sasaran"]
        assert isinstance(sasaran, forms.ModelChoiceField)
        sasaran.queryset = daftar.daftar_sasaran.all()
        sasaran.empty_label = None
        sasaran.label = "Sasaran (kinerja utama)"

    def clean_judul_penjelasan(self) -> str:
        """Drop the colon that is printed after every title."""
        judul: str = self.cleaned_data["judul_penjelasan"]
        return judul.rstrip(": ")

    def clean(self) -> dict[str, Any]:
        """Name the bidang one by one while the common name is missing: half-done is allowed."""
        isi = super().clean() or self.cleaned_data
        perlu = isi.get("cara_sebut") not in (None, CaraSebut.DAFTAR)
        self.is_tanpa_sebutan = perlu and isi.get("sebutan_penanggung_jawab") == ""
        if self.is_tanpa_sebutan:
            isi["cara_sebut"] = CaraSebut.DAFTAR
        return isi


class PenanggungJawabForm(forms.Form):
    """Which bidang answer for the indikator, and in which order they are printed."""

    bidang = forms.ModelMultipleChoiceField(
        Bidang.objects.none(),
        required=False,
        label="Penanggung jawab",
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, pilihan: QuerySet[Bidang], **kwargs: Any) -> None:
        """Offer the bidang of one kecamatan; each has a field for its place in print."""
        super().__init__(*args, **kwargs)
        bidang = self.fields["bidang"]
        assert isinstance(bidang, forms.ModelMultipleChoiceField)
        bidang.queryset = pilihan
        self.daftar_pilihan = list(pilihan)
        for satu in self.daftar_pilihan:
            self.fields[f"urutan_{satu.pk}"] = forms.IntegerField(
                label=f"Urutan cetak {satu.nama}",
                required=False,
                min_value=1,
                max_value=99,
                widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 2}),
            )

    @property
    def daftar_baris(self) -> list[tuple[Any, forms.BoundField]]:
        """Each checkbox with its field for the order."""
        kotak = self["bidang"].subwidgets
        urutan = [self[f"urutan_{satu.pk}"] for satu in self.daftar_pilihan]
        return list(zip(kotak, urutan, strict=True))

    def list_bidang(self) -> tuple[Bidang, ...]:
        """Return the chosen bidang: numbered ones first, the rest as the office lists them."""
        terpilih = {satu.pk for satu in self.cleaned_data["bidang"]}
        deret = [satu for satu in self.daftar_pilihan if satu.pk in terpilih]
        return tuple(sorted(deret, key=lambda s: self.cleaned_data[f"urutan_{s.pk}"] or 100))


class TambahanForm(forms.Form):
    """One text per extra column of the layout."""

    def __init__(
        self, *args: Any, daftar_kolom: list[KolomFormat], masa: str, **kwargs: Any
    ) -> None:
        """Make a field for each column."""
        super().__init__(*args, **kwargs)
        self.daftar_kolom = daftar_kolom
        for kolom in daftar_kolom:
            self.fields[f"kolom_{kolom.pk}"] = NaskahField(
                label=fill_tahun(kolom.judul, masa),
                required=False,
                max_length=PANJANG_NASKAH,
                widget=TeksPanjang(attrs={"rows": 2}),
            )

    def build_tambahan(self) -> dict[KolomFormat, str]:
        """Return column -> text."""
        return {kolom: self.cleaned_data[f"kolom_{kolom.pk}"] for kolom in self.daftar_kolom}


class IdentitasForm(forms.Form):
    """Whether the indikator goes on from an earlier year. `kode` makes a double click harmless."""

    lanjutan = PilihanIndikator(
        Indikator.objects.none(),
        required=False,
        label="Sama dengan indikator yang sudah ada",
        empty_label="Tidak, indikator baru",
        help_text="Pilih bila ini indikator Renstra atau indikator tahun lalu, walau kalimatnya "
        "berubah. Dengan begitu target dan capaiannya tetap satu.",
    )
    kode = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, daftar: DaftarIku, **kwargs: Any) -> None:
        """Offer the office's own identities that this set does not have yet."""
        super().__init__(*args, **kwargs)
        lanjutan = self.fields["lanjutan"]
        assert isinstance(lanjutan, forms.ModelChoiceField)
        lanjutan.queryset = list_lanjutan(daftar)

    def build_indikator(self, daftar: DaftarIku) -> Indikator:
        """Return the identity chosen, or a new unsaved one."""
        lanjutan: Indikator | None = self.cleaned_data["lanjutan"]
        kode = self.cleaned_data["kode"]
        return lanjutan or Indikator(kecamatan_id=daftar.kecamatan_id, kode=kode)


def list_lanjutan(daftar: DaftarIku) -> QuerySet[Indikator]:
    """Return the identities of the kecamatan outside this set, with their latest wording."""
    dipakai = Iku.objects.filter(sasaran__daftar=daftar).values("indikator")
    return list_identitas(daftar.kecamatan_id).exclude(pk__in=dipakai)
