"""Forms of the form of review: wording of the statement, statements of the checklist, groups."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kecamatan.forms.dasar import FormulirModel, input_baris
from laporan.lkjip.pernyataan import ISIAN_PERNYATAAN, list_isian_salah, sebut_isian_salah
from laporan.lkjip.praperiksa import PERIKSA
from laporan.models import ButirReviu, FormatReviu

PANJANG_PERNYATAAN = 4000
PANJANG_BUTIR = 500
PANJANG_KELOMPOK = 80
KELOMPOK_BARU = ""


class PernyataanReviuForm(FormulirModel):
    """Wording of the statement, and whether a report needs it."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    judul = forms.CharField(
        label="Baris di bawah judul",
        max_length=PANJANG_PERNYATAAN,
        widget=input_baris(3),
        help_text="Satu baris di sini menjadi satu baris di cetakan, di bawah judul bagiannya di "
        "kerangka laporan (Pernyataan Telah Direviu).",
    )
    paragraf = forms.CharField(
        label="Isi pernyataan",
        max_length=PANJANG_PERNYATAAN,
        widget=input_baris(8),
        help_text=f"Satu baris menjadi satu paragraf. Dapat memuat {', '.join(ISIAN_PERNYATAAN)}; "
        "artinya ada di bawah isian ini.",
    )
    catatan_tidak = forms.CharField(
        label="Kalimat pengantar catatan",
        max_length=300,
        help_text="Dicetak sebelum catatan reviu, bila ada jawaban “Tidak”.",
    )

    class Meta:
        model = FormatReviu
        fields = ("nama", "judul", "paragraf", "catatan_tidak", "wajib")
        labels = {"nama": "Nama format", "wajib": "Laporan wajib direviu sebelum ditetapkan"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the version that the person sees into the page."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = self.instance.versi

    def clean_judul(self) -> str:
        """Refuse placeholders that nothing fills."""
        return self._check("judul")

    def clean_paragraf(self) -> str:
        """Refuse placeholders that nothing fills."""
        return self._check("paragraf")

    def clean_catatan_tidak(self) -> str:
        """Refuse placeholders: this sentence is printed as it stands."""
        return self._check("catatan_tidak")

    def _check(self, nama: str) -> str:
        teks: str = self.cleaned_data[nama]
        salah = list_isian_salah(nama, teks)
        if salah:
            raise forms.ValidationError(sebut_isian_salah(nama, salah))
        return teks


class ButirReviuForm(forms.Form):
    """One statement: its group, its words, and the check that answers beside it."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    teks = forms.CharField(label="Pernyataan", max_length=PANJANG_BUTIR, widget=input_baris(3))
    kelompok = forms.ChoiceField(label="Kelompok", required=False)
    kelompok_baru = forms.CharField(
        label="Nama kelompok baru",
        max_length=PANJANG_KELOMPOK,
        required=False,
        help_text="Diisi hanya bila kelompoknya belum ada di daftar di atas.",
    )
    periksa = forms.ChoiceField(
        label="Diperiksa sistem",
        required=False,
        choices=[("", "Tidak ada; hanya dijawab orang")]
        + [(kode, jenis.label) for kode, jenis in PERIKSA.items()],
        help_text="Temuan sistem tampil di samping pernyataan; jawabannya tetap dari Inspektorat.",
    )

    def __init__(
        self, *args: Any, butir: ButirReviu, versi: int, daftar_kelompok: Sequence[str], **lain: Any
    ) -> None:
        """Offer the groups there are, and one that is new."""
        super().__init__(*args, **lain)
        for nama in ("teks", "kelompok", "periksa"):
            self.initial[nama] = getattr(butir, nama)
        self.initial["versi"] = versi
        pilihan = [(nama, nama) for nama in daftar_kelompok]
        self.fields["kelompok"].choices = [*pilihan, (KELOMPOK_BARU, "Kelompok baru")]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Take the group chosen or the new one, and never guess between two."""
        bersih: dict[str, Any] = super().clean() or {}
        dipilih, baru = bersih.get("kelompok"), (bersih.get("kelompok_baru") or "").strip()
        if dipilih and baru:
            self.add_error("kelompok_baru", "Pilih “Kelompok baru” atau kosongkan nama ini.")
        elif not dipilih and not baru and "kelompok" in bersih and "kelompok_baru" in bersih:
            self.add_error("kelompok_baru", "Isi nama kelompok barunya.")
        return bersih

    @property
    def isian(self) -> dict[str, Any]:
        """The statement as the action takes it."""
        bersih = self.cleaned_data
        kelompok = bersih["kelompok"] or bersih["kelompok_baru"]
        return {"teks": bersih["teks"], "periksa": bersih["periksa"], "kelompok": kelompok}


class KelompokReviuForm(forms.Form):
    """Another name for a group."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    nama = forms.CharField(label="Nama kelompok", max_length=PANJANG_KELOMPOK)
