"""Forms of evidence: the files, the figure they are for, and where to look in them."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core.files.base import File

from iku.forms.isian import BarisField
from iku.isian_bukti import BERKAS_PALING_BANYAK, PILIH_BERKAS, IsianBukti
from kecamatan.unggahan.jenis import JenisBerkas, describe_jenis
from kecamatan.unggahan.periksa import MEGABITA, UKURAN_PALING_BESAR

HALAMAN_TERAKHIR: Final = 32767
SYARAT: Final = (
    f"{describe_jenis(tuple(JenisBerkas))}, masing-masing paling besar "
    f"{UKURAN_PALING_BESAR // MEGABITA} MB."
)
DITERIMA: Final = ",".join(
    [*(jenis.akhiran for jenis in JenisBerkas), ".jpeg", *(jenis.mime for jenis in JenisBerkas)]
)


class InputDaftarBerkas(forms.FileInput):
    """The browser's file field for several files."""

    allow_multiple_selected = True


class DaftarBerkasField(forms.FileField):
    """Several files; each is judged by the action, which names those that it refuses."""

    widget = InputDaftarBerkas

    def clean(self, data: Any, initial: Any = None) -> list[File[bytes]]:
        """Return the files; a browser sends one or none as something else than a list."""
        daftar = data if isinstance(data, list | tuple) else [data]
        return [super(DaftarBerkasField, self).clean(satu, initial) for satu in daftar or [None]]


class HalamanField(forms.IntegerField):
    """The number of a page, in the digits of a keyboard."""

    def to_python(self, value: Any) -> int | None:
        """Return the number; other scripts have digits too, which Python reads as well."""
        teks = str(value or "").strip()
        if teks and not (teks.isascii() and teks.isdigit()):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class KeteranganBuktiForm(forms.Form):
    """What is said of a file."""

    use_required_attribute = False
    keterangan = BarisField(
        label="Keterangan", required=False, max_length=200, help_text="Mis. Laporan SKM semester I."
    )
    halaman_rujukan = HalamanField(
        label="Angkanya ada di halaman",
        required=False,
        min_value=1,
        max_value=HALAMAN_TERAKHIR,
        help_text="Supaya pemeriksa langsung melihatnya. Untuk Excel: lembar ke berapa.",
    )


class UnggahBuktiForm(KeteranganBuktiForm):
    """New evidence."""

    untuk = forms.ChoiceField(label="Untuk angka", required=False)
    berkas = DaftarBerkasField(
        label="Berkas",
        help_text=f"{SYARAT} Paling banyak {BERKAS_PALING_BANYAK} berkas sekali unggah.",
        widget=InputDaftarBerkas(attrs={"accept": DITERIMA}),
        allow_empty_file=True,
        error_messages={"required": PILIH_BERKAS},
    )
    field_order = ("untuk", "berkas", "halaman_rujukan", "keterangan")

    def __init__(
        self, *args: Any, daftar_untuk: Sequence[tuple[str, str]], dipilih: str = "", **kwargs: Any
    ) -> None:
        """Offer the figures of the bagian, `dipilih` first of all."""
        super().__init__(*args, **kwargs)
        self.fields["untuk"] = forms.ChoiceField(
            label="Untuk angka", required=False, choices=daftar_untuk
        )
        self.initial["untuk"] = dipilih

    @property
    def isian(self) -> IsianBukti:
        """What was typed, as the action takes it."""
        isi = self.cleaned_data
        return IsianBukti(isi["untuk"], isi["keterangan"], isi["halaman_rujukan"])


class GantiBuktiForm(KeteranganBuktiForm):
    """A newer version of evidence."""

    berkas = forms.FileField(
        label="Berkas yang baru",
        help_text=SYARAT,
        widget=forms.FileInput(attrs={"accept": DITERIMA}),
        allow_empty_file=True,
        error_messages={"required": PILIH_BERKAS},
    )
    field_order = ("berkas", "halaman_rujukan", "keterangan")
