"""Search and filter forms above lists; what makes no sense narrows nothing."""

from typing import Any

from django import forms

from kecamatan.enums import Jabatan, JenisPeraturan, Peran, StatusPeraturan
from kecamatan.kelengkapan import TANPA_AKUN, TANPA_CAMAT
from kecamatan.models import Kecamatan, Pengguna

SEMUA = ("", "Semua")


class FormulirSaring(forms.Form):
    """A search box; `isian` holds only what is set and valid."""

    use_required_attribute = False
    cari = forms.CharField(
        label="Cari",
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    @property
    def isian(self) -> dict[str, Any]:
        """The valid, non-empty fields."""
        self.is_valid()
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nilai not in ("", None)}


class FormulirSaringKecamatan(FormulirSaring):
    """Search of kecamatan, and of those that cannot work yet."""

    lengkap = forms.ChoiceField(label="Kelengkapan", required=False)

    def __init__(self, *args: Any, pengguna: Pengguna, **kwargs: Any) -> None:
        """Say what is searched; only an admin knows who has an account."""
        super().__init__(*args, **kwargs)
        self.fields["cari"].label = "Nama atau kode kecamatan"
        lengkap = self.fields["lengkap"]
        assert isinstance(lengkap, forms.ChoiceField)
        akun = [(TANPA_AKUN, "Belum punya akun")] if pengguna.peran == Peran.ADMIN else []
        lengkap.choices = [SEMUA, *akun, (TANPA_CAMAT, "Belum ada camat")]


class BerkecamatanMixin(forms.Form):
    """A choice among the kecamatan the user may see."""

    def __init__(self, *args: Any, pengguna: Pengguna, **kwargs: Any) -> None:
        """Offer the choice only where there is one."""
        super().__init__(*args, **kwargs)
        if pengguna.kecamatan_id is None:
            self.fields["kecamatan"] = forms.ModelChoiceField(
                Kecamatan.objects.visible_to(pengguna).defer("logo"),
                label="Kecamatan",
                required=False,
                empty_label="Semua kecamatan",
                to_field_name="kode",
            )


class FormulirSaringPejabat(BerkecamatanMixin, FormulirSaring):
    """Search of officials."""

    jabatan = forms.ChoiceField(
        label="Jabatan",
        required=False,
        choices=[SEMUA, *(satu for satu in Jabatan.choices if satu[0] != Jabatan.BUPATI)],
    )
    field_order = ["cari", "kecamatan", "jabatan"]


class FormulirSaringPengguna(BerkecamatanMixin, FormulirSaring):
    """Search of accounts."""

    peran = forms.ChoiceField(label="Peran", required=False, choices=[SEMUA, *Peran.choices])
    field_order = ["cari", "kecamatan", "peran"]


class FormulirSaringPeraturan(FormulirSaring):
    """Search of the register."""

    jenis = forms.TypedChoiceField(
        label="Jenis",
        required=False,
        coerce=int,
        choices=[SEMUA, *((str(nilai), label) for nilai, label in JenisPeraturan.choices)],
    )
    status = forms.ChoiceField(
        label="Status", required=False, choices=[SEMUA, *StatusPeraturan.choices]
    )


class FormulirSaringJejak(FormulirSaring):
    """Search of the trail; `objek` is a model label, `id` one row of it."""

    objek = forms.ChoiceField(label="Jenis objek", required=False)
    id = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, pilihan: list[tuple[str, str]], **kwargs: Any) -> None:
        """Offer the kinds of object that occur in the lines the user may see."""
        super().__init__(*args, **kwargs)
        objek = self.fields["objek"]
        assert isinstance(objek, forms.ChoiceField)
        objek.choices = [SEMUA, *pilihan]
        self.fields["cari"].label = "Objek atau nama pengguna"
