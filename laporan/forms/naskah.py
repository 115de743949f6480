"""Forms of the writing pages: the text of a part, its owner and state, remarks, pictures."""

from typing import Any, Final

from django import forms

from iku.forms.isian import BarisField, NaskahField
from kecamatan.forms.dasar import input_baris
from kecamatan.models import Pengguna
from kecamatan.unggahan.jenis import describe_jenis
from kecamatan.unggahan.periksa import MEGABITA, UKURAN_PALING_BESAR
from laporan.models import JENIS_GAMBAR, LaporanKinerja

DITERIMA: Final = ",".join(
    [*(jenis.akhiran for jenis in JENIS_GAMBAR), ".jpeg", *(jenis.mime for jenis in JENIS_GAMBAR)]
)
SYARAT: Final = (
    f"{describe_jenis(JENIS_GAMBAR)}, paling besar {UKURAN_PALING_BESAR // MEGABITA} MB dan "
    "25 juta titik."
)


class NaskahForm(forms.Form):
    """The text of one part as HTML, and the version that the person saw (0: none yet)."""

    use_required_attribute = False
    isi = forms.CharField(
        label="Naskah", required=False, strip=False, widget=forms.Textarea(attrs={"rows": 14})
    )
    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class VersiNaskahForm(forms.Form):
    """The version of the text that the person saw, for buttons."""

    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class StatusForm(VersiNaskahForm):
    """Whether the part is ready now."""

    siap = forms.BooleanField(required=False, widget=forms.HiddenInput)


class PemilikForm(forms.Form):
    """Whose part it is."""

    use_required_attribute = False
    pemilik = forms.ModelChoiceField(
        Pengguna.objects.none(), label="Pemilik bagian", required=False, empty_label="Operator"
    )

    def __init__(self, *args: Any, laporan: LaporanKinerja, **kwargs: Any) -> None:
        """Offer the active people of the office."""
        super().__init__(*args, **kwargs)
        kantor = Pengguna.objects.filter(kecamatan=laporan.kecamatan, is_active=True)
        isian = self.fields["pemilik"]
        assert isinstance(isian, forms.ModelChoiceField)
        isian.queryset = kantor.order_by("nama")


class KomentarForm(forms.Form):
    """A remark."""

    use_required_attribute = False
    teks = NaskahField(label="Komentar baru", max_length=2000, widget=input_baris(3))


class GambarForm(forms.Form):
    """A picture with what is printed under it, and what it shows for those who do not see it."""

    use_required_attribute = False
    berkas = forms.FileField(
        label="Berkas gambar",
        help_text=SYARAT,
        widget=forms.FileInput(attrs={"accept": DITERIMA}),
        allow_empty_file=True,
        error_messages={"required": "Pilih berkas gambarnya."},
    )
    judul = BarisField(
        label="Keterangan gambar",
        max_length=200,
        help_text="Dicetak di bawah gambar, mis. Musrenbang Kecamatan 2025.",
    )
    uraian = BarisField(
        label="Isi gambar dalam kata",
        max_length=300,
        help_text="Untuk pembaca yang tidak melihat gambarnya: siapa, di mana, sedang apa.",
    )
