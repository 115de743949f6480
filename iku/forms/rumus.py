"""The fields of each kind of formula; only those of the chosen kind are read."""

from typing import Any, ClassVar, Final

from django import forms

from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.pola import JUMLAH_UNSUR_SKM
from iku.domain.rumus import Rumus
from iku.enums import JenisRumus
from iku.forms.isian import WAJIB_DIISI, AngkaField, BarisField, NaskahField, SatuanField
from iku.rumus import UNSUR_PALING_BANYAK, IsianRumus, susun_rumus
from kecamatan.forms.dasar import TeksPanjang

PANJANG_LABEL: Final = 500


def _label(label: str, **kwargs: Any) -> BarisField:
    """A label of the formula: long enough to need lines, printed as one."""
    kwargs.setdefault("widget", TeksPanjang(attrs={"rows": 2}))
    return BarisField(label=label, required=False, max_length=PANJANG_LABEL, **kwargs)


def field_satuan(label: str, contoh: str) -> SatuanField:
    """A unit, with those in common use as suggestions."""
    return SatuanField(label=label, widget=forms.TextInput(attrs={"placeholder": contoh}))


class RumusForm(forms.Form):
    """Fields of one kind. `LETAK` says which field an error about a variable belongs to."""

    jenis: ClassVar[JenisRumus]
    WAJIB: ClassVar[tuple[str, ...]] = ()
    LETAK: ClassVar[dict[str, str]] = {}

    @property
    def is_kosong(self) -> bool:
        """Say whether nothing that makes a formula was typed."""
        return not any(self.cleaned_data.get(nama) for nama in self.WAJIB)

    def build_isian(self, satuan: str) -> IsianRumus:
        """Return the cleaned fields as the formula builder takes them."""
        return IsianRumus(**{**self.cleaned_data, "satuan": satuan})

    def add_galat(self, galat: RumusTidakSah) -> None:
        """Put an error of the formula beside the field it is about."""
        kunci = galat.rincian.rstrip("0123456789").removesuffix("_")
        nama = self.LETAK.get(kunci)
        pesan = WAJIB_DIISI if galat.kode is KodeGalatRumus.LABEL_KOSONG else None
        self.add_error(nama, pesan or galat.pesan)

    @property
    def daftar_kosong(self) -> list[str]:
        """The fields without which the words begun make no formula."""
        wajib = [nama for nama in self.LETAK.values() if nama != "label_pengali"]
        if self.cleaned_data.get("pengali") is not None:
            wajib.append("label_pengali")
        return [nama for nama in wajib if not self.cleaned_data.get(nama)]

    def susun(self, satuan: str) -> Rumus | None:
        """Return the formula, or None when there is none yet or `errors` say why not."""
        if not self.is_valid() or self.is_kosong:
            return None
        for nama in self.daftar_kosong:
            self.add_error(nama, WAJIB_DIISI)
        if self.errors:
            return None
        try:
            return susun_rumus(self.jenis, self.build_isian(satuan))
        except RumusTidakSah as galat:
            self.add_galat(galat)
            return None


class PersentaseForm(RumusForm):
    """Numerator over denominator, times 100%."""

    jenis = JenisRumus.PERSENTASE
    WAJIB = ("pembilang", "penyebut", "pengali", "label_pengali")
    LETAK: ClassVar = {
        "pembilang": "pembilang",
        "penyebut": "penyebut",
        "pengali": "label_pengali",
    }

    pembilang = NaskahField(
        label="Pembilang (di atas garis)",
        required=False,
        max_length=4 * PANJANG_LABEL,
        widget=TeksPanjang(attrs={"rows": 2, "placeholder": "Jumlah … yang ditindaklanjuti"}),
        help_text="Bila ada beberapa yang dijumlahkan, awali baris berikutnya dengan tanda +.",
    )
    satuan_pembilang = field_satuan("Satuan pembilang", "mis. laporan")
    penyebut = _label(
        "Penyebut (di bawah garis)",
        widget=TeksPanjang(attrs={"rows": 2, "placeholder": "Jumlah … yang dilaksanakan"}),
    )
    satuan_penyebut = field_satuan("Satuan penyebut", "mis. laporan")
    pengali = AngkaField(label="Penyebut dikali angka", required=False)
    label_pengali = BarisField(
        label="Keterangan angka pengali", required=False, max_length=PANJANG_LABEL
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the number and its words together."""
        isi = super().clean() or self.cleaned_data
        if isi.get("label_pengali") and isi.get("pengali") is None and "pengali" in isi:
            self.add_error("pengali", "Isi angkanya, atau kosongkan keterangannya.")
        return isi


class SkmForm(RumusForm):
    """The survey index, with the words of PermenPANRB 14/2017 ready to use."""

    jenis = JenisRumus.SKM
    WAJIB = ("persepsi", "penimbang", "terisi")
    LETAK: ClassVar = {
        "nilai_persepsi": "persepsi",
        "nilai_penimbang": "penimbang",
        "unsur_terisi": "terisi",
    }

    persepsi = _label(
        "Nilai persepsi",
        initial="Total dari nilai persepsi per unsur",
    )
    penimbang = BarisField(
        label="Penimbang", required=False, max_length=PANJANG_LABEL, initial="nilai penimbang"
    )
    terisi = _label("Unsur yang terisi", initial="Total unsur yang terisi")
    jumlah_unsur = forms.IntegerField(
        label="Jumlah unsur yang dinilai",
        required=False,
        min_value=1,
        max_value=UNSUR_PALING_BANYAK,
        initial=JUMLAH_UNSUR_SKM,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        help_text="Umumnya 9 unsur. Penimbangnya menjadi 1 dibagi jumlah unsur.",
    )
    nilai_penimbang = AngkaField(
        label="Penimbang yang dipakai",
        required=False,
        help_text="Kosongkan bila 1 dibagi jumlah unsur. Isi bila memakai angka bulat, mis. 0,11.",
    )

    def build_isian(self, satuan: str) -> IsianRumus:
        """Use nine unsur when the number was left out."""
        isi = {**self.cleaned_data, "satuan": satuan}
        isi["jumlah_unsur"] = isi["jumlah_unsur"] or JUMLAH_UNSUR_SKM
        return IsianRumus(**isi)


class NilaiForm(RumusForm):
    """A value that is measured elsewhere."""

    jenis = JenisRumus.NILAI
    WAJIB = ("label",)
    LETAK: ClassVar = {"nilai": "label"}

    label = _label(
        "Nilai apa yang dipakai",
        widget=TeksPanjang(
            attrs={"rows": 2, "placeholder": "Nilai hasil evaluasi AKIP oleh Inspektorat"}
        ),
    )


class CacahForm(NilaiForm):
    """A number of things counted."""

    jenis = JenisRumus.CACAH

    label = _label(
        "Apa yang dihitung",
        widget=TeksPanjang(attrs={"rows": 2, "placeholder": "Jumlah dokumen …"}),
    )


class VerbalForm(RumusForm):
    """Words instead of a formula."""

    jenis = JenisRumus.VERBAL

    uraian_rumus = NaskahField(
        label="Cara menghitung dalam kalimat", required=False, max_length=4 * PANJANG_LABEL
    )

    def build_isian(self, satuan: str) -> IsianRumus:
        """A sentence is no formula."""
        return IsianRumus(satuan=satuan)
