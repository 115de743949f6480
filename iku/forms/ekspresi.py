"""The typed expression and its table of variables."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.rumus import Variabel
from iku.enums import JenisRumus
from iku.forms.isian import AngkaField, BarisField
from iku.forms.rumus import PANJANG_LABEL, RumusForm, field_satuan
from iku.rumus import IsianRumus
from kecamatan.forms.dasar import TeksPanjang

BARIS_PALING_BANYAK: Final = 20


class VariabelForm(forms.Form):
    """One row of the table of variables; an empty row is no variable."""

    kunci = BarisField(
        label="Singkatan",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"placeholder": "mis. a", "autocapitalize": "none"}),
    )
    label = BarisField(label="Keterangan lengkap", required=False, max_length=PANJANG_LABEL)
    satuan = field_satuan("Satuan", "mis. desa")
    nilai_tetap = AngkaField(label="Nilai tetap", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read every row, also one that looks untouched: `is_kosong` judges that."""
        super().__init__(*args, **{**kwargs, "empty_permitted": False})

    @property
    def is_kosong(self) -> bool:
        """Say whether the row was left alone."""
        return not any(nilai not in (None, "") for nilai in self.cleaned_data.values())

    def clean(self) -> dict[str, Any]:
        """Ask for a key as soon as anything stands in the row."""
        isi = super().clean() or self.cleaned_data
        if not self.errors and not isi.get("kunci") and not self.is_kosong:
            self.add_error("kunci", "Beri singkatan, mis. a.")
        return isi

    def build_variabel(self) -> Variabel:
        """Return the variable of this row; what has an error is left out, for the preview."""
        isi = self.cleaned_data
        return Variabel(isi["kunci"], isi["label"], isi.get("satuan", ""), isi.get("nilai_tetap"))


VariabelFormSet = forms.formset_factory(
    VariabelForm,
    extra=0,
    min_num=3,
    max_num=BARIS_PALING_BANYAK,
    absolute_max=BARIS_PALING_BANYAK + 10,
    validate_max=True,
)


class EkspresiForm(RumusForm):
    """An expression that somebody types, over a table of variables."""

    jenis = JenisRumus.EKSPRESI

    ekspresi = BarisField(
        label="Rumus",
        required=False,
        max_length=500,
        widget=TeksPanjang(
            attrs={
                "rows": 2,
                "placeholder": "(a + b) / (c * 3) * 100%",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
        help_text="Tulis dengan singkatan di tabel bawah, tanda + − × ÷, kurung, dan 100%.",
    )

    def __init__(self, *args: Any, variabel: Any = None, **kwargs: Any) -> None:
        """Take the bound or initial formset of variables."""
        super().__init__(*args, **kwargs)
        self.variabel = variabel

    @property
    def is_kosong(self) -> bool:
        """Say whether neither expression nor variables were typed."""
        return not self.cleaned_data.get("ekspresi") and not self._baris

    @property
    def _baris(self) -> list[VariabelForm]:
        return [baris for baris in self.variabel if not baris.is_kosong]

    def clean(self) -> dict[str, Any]:
        """Read the table of variables along with the expression."""
        isi = super().clean() or self.cleaned_data
        if not self.variabel.is_valid():
            raise ValidationError("Periksa tabel singkatan.")
        return isi

    def build_isian(self, satuan: str) -> IsianRumus:
        """Return expression and variables."""
        variabel = tuple(baris.build_variabel() for baris in self._baris)
        return IsianRumus(ekspresi=self.cleaned_data["ekspresi"], variabel=variabel, satuan=satuan)

    def add_galat(self, galat: RumusTidakSah) -> None:
        """Put an error at its row of the table, else at the expression."""
        for baris in self._baris:
            if not galat.posisi and baris.cleaned_data["kunci"] == galat.rincian:
                kosong = galat.kode is KodeGalatRumus.LABEL_KOSONG
                baris.add_error("label" if kosong else "kunci", galat.pesan)
                self.add_error(None, galat.pesan)
                return
        self.add_error("ekspresi", galat.pesan)
