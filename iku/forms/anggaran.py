"""Forms of a budget: its document, the grid of its rows, and what its programs support."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from iku.anggaran import CabangAnggaran, PohonAnggaran
from iku.domain.kode_nomenklatur import KodeTidakSah, parse_kode
from iku.domain.pagu import RupiahTidakSah, format_angka_rupiah, parse_rupiah
from iku.domain.target import Target, format_target
from iku.enums import TingkatNomenklatur
from iku.forms.isian import BarisField, PilihanBaris
from iku.forms.target import clean_target
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, Nomenklatur, Renstra, SasaranRenstra
from iku.models.anggaran import DIGIT_PAGU
from kecamatan.forms.dasar import FormulirBerversi, input_tanggal
from kecamatan.forms.kisi import KisiForm
from kecamatan.models import Kecamatan

ISIAN_DOKUMEN: Final = ("jenis", "nomor", "tanggal")
BARIS_KOSONG: Final = 10
# Nine boxes of each row are sent, and Django takes 3,000 of one form.
BARIS_PALING_BANYAK: Final = 300
TANPA_TINGKAT: Final = "Tingkat ini tidak dikenal; pilih Program, Kegiatan, atau Sub kegiatan."


class RupiahField(forms.CharField):
    """An amount in rupiah as offices type it; None when left empty, never 0."""

    def __init__(self, **kwargs: Any) -> None:
        """Take what `iku.domain.pagu` reads."""
        super().__init__(required=False, max_length=60, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """Return a Decimal or None; a computed sum, which nobody typed, as it is."""
        if isinstance(value, Decimal):
            return value
        return clean_rupiah(super().clean(value))

    def prepare_value(self, value: Any) -> Any:
        """Show a stored amount with its points; typed text as it was typed."""
        return format_angka_rupiah(value) if isinstance(value, Decimal) else value


def clean_rupiah(teks: str) -> Decimal | None:
    """Read an amount that the column can hold, or raise ValidationError with the help sentence."""
    try:
        nilai = parse_rupiah(teks)
    except RupiahTidakSah as galat:
        raise ValidationError(galat.pesan) from galat
    if nilai is not None and nilai.adjusted() >= DIGIT_PAGU - 2:
        raise ValidationError(f"Paling banyak {DIGIT_PAGU - 2} angka sebelum koma.")
    return nilai


class FormulirAnggaran(FormulirBerversi):
    """Kind, number and date of the budget document."""

    class Meta:
        model = Anggaran
        fields = ISIAN_DOKUMEN
        widgets = {"tanggal": input_tanggal()}
        help_texts = {
            "nomor": "Mis. nomor DPA; boleh kosong.",
            "tanggal": "Tanggal pengesahan; dari sini dihitung batas satu bulan penyusunan PK.",
        }


class FormulirAnggaranBaru(forms.Form):
    """A new version of a year, empty or with the rows of another."""

    use_required_attribute = False
    tahun = forms.IntegerField(label="Tahun anggaran", min_value=2000, max_value=2100)
    sumber = forms.ModelChoiceField(
        Anggaran.objects.none(),
        required=False,
        label="Mulai dari",
        empty_label="Anggaran kosong",
        help_text="Versi baru tahun yang sama membawa semua baris dan angkanya; dari tahun lain "
        "hanya barisnya, pagunya diisi baru.",
    )
    jenis = forms.ChoiceField(label="Jenis")
    nomor = BarisField(label="Nomor dokumen", required=False, max_length=80)
    tanggal = forms.DateField(label="Tanggal dokumen", required=False, widget=input_tanggal())

    def __init__(self, *args: Any, kecamatan: Kecamatan, **kwargs: Any) -> None:
        """Offer the budgets of the office."""
        super().__init__(*args, **kwargs)
        sumber, jenis = self.fields["sumber"], self.fields["jenis"]
        assert isinstance(sumber, forms.ModelChoiceField)
        assert isinstance(jenis, forms.ChoiceField)
        milik = Anggaran.objects.filter(kecamatan=kecamatan).select_related("kecamatan")
        sumber.queryset = milik.defer("kecamatan__logo")
        jenis.choices = Anggaran._meta.get_field("jenis").choices or ()
        jenis.initial = Anggaran._meta.get_field("jenis").default

    def clean(self) -> dict[str, Any]:
        """Refuse a second first version: a year goes on from the version it has."""
        isi: dict[str, Any] = super().clean() or {}
        sumber, tahun = isi.get("sumber"), isi.get("tahun")
        milik = self.fields["sumber"]
        assert isinstance(milik, forms.ModelChoiceField)
        ada = tahun and milik.queryset is not None and milik.queryset.filter(tahun=tahun).exists()
        if ada and not (sumber and sumber.tahun == tahun):
            self.add_error(
                "sumber",
                f"Anggaran {tahun} sudah ada. Versi berikutnya dimulai dari versi tahun itu.",
            )
        return isi


class BarisAnggaranForm(forms.Form):
    """One row of the grid; without any text it is no row."""

    use_required_attribute = False
    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    tingkat = forms.ChoiceField(
        label="Tingkat",
        required=False,
        choices=[("", "menurut kode"), *TingkatNomenklatur.choices],
        error_messages={"invalid_choice": TANPA_TINGKAT},
    )
    kode = BarisField(label="Kode", required=False, max_length=60)
    nama = BarisField(label="Nama", required=False, max_length=500)
    indikator = BarisField(label="Indikator", required=False, max_length=1000)
    target = BarisField(label="Target", required=False, max_length=200)
    satuan = BarisField(label="Satuan", required=False, max_length=60)
    pagu = RupiahField(label="Pagu (Rp)")
    sumber_dana = BarisField(label="Sumber dana", required=False, max_length=60)
    hapus = forms.BooleanField(label="Hapus", required=False)

    def __init__(
        self, *args: Any, acuan: dict[str, Nomenklatur] | None = None, **kwargs: Any
    ) -> None:
        """Keep the nomenclature by code, and lock the sum of a row with rows below it."""
        super().__init__(*args, **kwargs)
        self.acuan = acuan or {}
        for nama, isian in self.fields.items():
            isian.widget.attrs |= {"aria-label": str(isian.label), "autocomplete": "off"}
            if nama == "pagu" and self.initial.get("berjumlah"):
                isian.disabled = True

    @property
    def is_kosong(self) -> bool:
        """Say whether nothing was typed into a new row."""
        isian = ("kode", "nama", "indikator", "target", "satuan", "pagu", "sumber_dana")
        return self.cleaned_data.get("pk") is None and not any(
            self.cleaned_data.get(nama) for nama in isian
        )

    def clean_kode(self) -> str:
        """Return the canonical code."""
        kode: str = self.cleaned_data["kode"]
        try:
            return str(parse_kode(kode)) if kode else ""
        except KodeTidakSah as galat:
            raise ValidationError(galat.pesan) from galat

    def clean(self) -> dict[str, Any]:
        """Fill from the nomenclature what a known code leaves open, and agree code and level.

        Every box is judged, also beside one that is wrong: a row is mended once.
        """
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("hapus") or self.is_kosong:
            return isi
        self._fill_resmi(isi)
        self._clean_tingkat(isi)
        self._clean_target(isi)
        return isi

    def _fill_resmi(self, isi: dict[str, Any]) -> None:
        """Take words from the nomenclature where no name was typed."""
        if isi.get("nama") or self.errors.keys() & {"kode", "nama"}:
            return
        resmi = self.acuan.get(isi["kode"])
        if resmi is None:
            self.add_error("nama", "Nama belum diisi; kodenya tidak ada di nomenklatur.")
            return
        isi["nama"] = resmi.nama
        isi["indikator"] = isi.get("indikator") or resmi.indikator
        isi["satuan"] = isi.get("satuan") or resmi.satuan

    def _clean_tingkat(self, isi: dict[str, Any]) -> None:
        if self.errors.keys() & {"kode", "tingkat"}:
            return
        menurut_kode = parse_kode(isi["kode"]).tingkat.value if isi["kode"] else ""
        if not isi["tingkat"]:
            isi["tingkat"] = menurut_kode
        if not isi["tingkat"]:
            self.add_error("tingkat", "Pilih tingkatnya, atau isi kodenya.")
        elif menurut_kode and isi["tingkat"] != menurut_kode:
            label = TingkatNomenklatur(menurut_kode).label.lower()
            self.add_error("tingkat", f"Kode ini kode {label}.")

    def _clean_target(self, isi: dict[str, Any]) -> None:
        """Read the target; a satuan typed behind the number is that of the row."""
        if self.errors.keys() & {"target", "satuan"}:
            return
        try:
            target = clean_target(isi["target"], isi["satuan"], "")
        except ValidationError as galat:
            self.add_error("target", galat)
            return
        isi["nilai_target"], isi["satuan"] = target, isi["satuan"] or target.satuan

    def build_isian(self) -> IsianBaris:
        """Return the row for the action."""
        isi = self.cleaned_data
        return IsianBaris(
            pk=isi["pk"],
            tingkat=isi["tingkat"],
            kode=isi["kode"],
            nama=isi["nama"],
            indikator=isi["indikator"],
            satuan=isi["satuan"],
            target=isi.get("nilai_target", Target()),
            pagu=self.initial["pagu_tersimpan"] if self.fields["pagu"].disabled else isi["pagu"],
            sumber_dana=isi["sumber_dana"],
        )


class KisiAnggaranForm(KisiForm):
    """The whole table: a row for each program, kegiatan and sub kegiatan, and some empty ones."""

    BARIS = BarisAnggaranForm
    PALING_BANYAK = BARIS_PALING_BANYAK

    def __init__(
        self,
        *args: Any,
        anggaran: Anggaran,
        pohon: PohonAnggaran,
        tambahan: int = 0,
        **kwargs: Any,
    ) -> None:
        """Make a form for each row; `tambahan` more empty ones than were on the page."""
        super().__init__(*args, **kwargs)
        awal = [_initial(satu) for satu in pohon.walk()]
        banyak = self.count_baris(
            versi=anggaran.versi, awal=len(awal), kosong=BARIS_KOSONG, tambahan=tambahan
        )
        acuan = {satu.kode: satu for satu in Nomenklatur.objects.terbaru()}
        self.daftar_baris = [
            BarisAnggaranForm(
                self.data if self.is_bound else None,
                prefix=f"b{nomor}",
                initial=awal[nomor] if nomor < len(awal) else {},
                acuan=acuan,
            )
            for nomor in range(banyak)
        ]

    @property
    def isian(self) -> tuple[IsianBaris, ...]:
        """The rows typed, in order, without those to delete."""
        return tuple(
            satu.build_isian()
            for satu in self.daftar_baris
            if not satu.is_kosong and not satu.cleaned_data["hapus"]
        )


def _initial(cabang: CabangAnggaran) -> dict[str, Any]:
    """Return what the boxes of a stored row show; a parent shows its sum."""
    baris = cabang.baris
    return {
        "pk": baris.pk,
        "tingkat": baris.tingkat,
        "kode": baris.kode,
        "nama": baris.nama,
        "indikator": baris.indikator,
        "target": format_target(baris.to_target("")),
        "satuan": baris.satuan,
        "pagu": cabang.pagu if cabang.daftar_anak else baris.pagu,
        "sumber_dana": baris.sumber_dana,
        "berjumlah": bool(cabang.daftar_anak),
        "pagu_tersimpan": cabang.baris.pagu,
    }


class KaitanSasaranForm(forms.Form):
    """Which sasaran of the Renstra each program supports: a group of boxes for each program."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, anggaran: Anggaran, pohon: PohonAnggaran, renstra: Renstra, **kwargs: Any
    ) -> None:
        """Make a group for each program."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = anggaran.versi
        self.daftar_program = [satu.baris for satu in pohon.daftar_program]
        sasaran = SasaranRenstra.objects.filter(tujuan__renstra=renstra).order_by(
            "tujuan__urutan", "urutan", "pk"
        )
        for program in self.daftar_program:
            self.fields[f"program-{program.pk}"] = PilihanBaris(
                sasaran,
                label=str(program),
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[satu.pk for satu in program.daftar_sasaran.all()],
            )

    @property
    def kaitan(self) -> dict[int, Sequence[SasaranRenstra]]:
        """Return program -> sasaran."""
        return {
            program.pk: list(
                self.cleaned_data[f"program-{program.pk}"].select_related("tujuan__renstra")
            )
            for program in self.daftar_program
        }
