"""Forms of the outlines of a kabupaten."""

from collections.abc import Iterable
from typing import Any

from django import forms

from laporan.lkjip.aturan_kerangka import ISIAN_SASARAN
from laporan.lkjip.katalog import KATALOG
from laporan.lkjip.tempat import ISIAN_JUDUL
from laporan.models import BagianKerangka, KerangkaLaporan

# So many more blocks can be chosen at a time.
KOSONG = 3


class SalinKerangkaForm(forms.Form):
    """The name of a new outline, and the one it begins as."""

    sumber = forms.ModelChoiceField(label="Disalin dari", queryset=KerangkaLaporan.objects.none())
    nama = forms.CharField(label="Nama kerangka", max_length=120)

    def __init__(self, *args: Any, sumber: Any, **kwargs: Any) -> None:
        """Offer the outlines the person sees."""
        super().__init__(*args, **kwargs)
        self.fields["sumber"].queryset = sumber  # type: ignore[attr-defined]


class BagianForm(forms.ModelForm[BagianKerangka]):
    """One part; the blocks are chosen one by one, in the order in which they are printed."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = BagianKerangka
        fields = ("judul", "induk", "letak", "penomoran", "ulang", "narasi", "petunjuk", "mendatar")

    def __init__(self, *args: Any, kerangka: KerangkaLaporan, **kwargs: Any) -> None:
        """Offer the parts it may stand under, and a box for each block and a few more."""
        super().__init__(*args, **kwargs)
        self.fields["versi"].initial = kerangka.versi
        lain = kerangka.daftar_bagian.exclude(pk=self.instance.pk)
        self.fields["induk"].queryset = lain  # type: ignore[attr-defined]
        self.fields["induk"].label = "Di bawah bagian"
        umum = (f"{{{nama}}}" for nama in ISIAN_JUDUL if nama not in ISIAN_SASARAN)
        khusus = (f"{{{nama}}}" for nama in ISIAN_SASARAN)
        self.fields["judul"].help_text = (
            f"Boleh memuat {', '.join(umum)}; di bagian yang diulang untuk setiap sasaran juga "
            f"{' dan '.join(khusus)}."
        )
        self._pasang_blok(self.instance.blok)

    def _pasang_blok(self, terpilih: Iterable[str]) -> None:
        pilihan = [("", "Tidak ada"), *((kode, jenis.nama) for kode, jenis in KATALOG.items())]
        for nomor, kode in enumerate([*terpilih, *[""] * KOSONG], start=1):
            self.fields[f"blok-{nomor}"] = forms.ChoiceField(
                label=f"Isi otomatis ke-{nomor}", required=False, choices=pilihan, initial=kode
            )

    def to_isian(self) -> dict[str, Any]:
        """Return what was typed, with the chosen blocks in order."""
        isian = {nama: self.cleaned_data[nama] for nama in self.Meta.fields}
        blok = [
            self.cleaned_data[nama]
            for nama in self.fields
            if nama.startswith("blok-") and self.cleaned_data[nama]
        ]
        return isian | {"blok": list(dict.fromkeys(blok))}
