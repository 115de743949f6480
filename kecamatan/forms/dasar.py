"""What all forms share: the row version, and a place for what the database rules refuse."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from kecamatan.galat import AksiDitolak

T = TypeVar("T")


class FormulirModel(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """A form over named fields of one row; it parses, an action writes."""

    # Answered with our own words on our own page, not with the browser's balloons.
    use_required_attribute = False

    @property
    def isian(self) -> dict[str, Any]:
        """The cleaned fields without the version, as actions take them."""
        return {nama: nilai for nama, nilai in self.cleaned_data.items() if nama != "versi"}


class FormulirBerversi(FormulirModel):
    """A form that remembers which state of the row the person saw."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the version of the row into the page."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = self.instance.versi


def input_tanggal() -> forms.DateInput:
    """Return the browser's own date field; it reads and sends ISO dates only."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


class TeksPanjang(forms.Textarea):
    """A text area without `maxlength`: a browser cuts a longer paste and says nothing."""

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Leave the limit to the field, which refuses in words what is too long."""
        semua = super().build_attrs(base_attrs, extra_attrs)
        return {nama: nilai for nama, nilai in semua.items() if nama != "maxlength"}


def input_baris(banyak: int = 6) -> TeksPanjang:
    """Return a text area for several sentences."""
    return TeksPanjang(attrs={"rows": banyak})


def run_aksi(
    formulir: forms.BaseForm, aksi: Callable[[], T], serta: Sequence[forms.BaseForm] = ()
) -> T | None:
    """Run the action; put what it or the database refuses into the forms and return None."""
    try:
        return aksi()
    except ValidationError as galat:
        _add_galat((formulir, *serta), galat)
    except AksiDitolak as galat:
        tempat = galat.isian if galat.isian in formulir.fields else None
        formulir.add_error(tempat, ValidationError(list(galat.daftar)))
    except IntegrityError:
        formulir.add_error(None, "Isian yang sama baru saja disimpan orang lain. Periksa daftar.")
    return None


def _add_galat(semua: Sequence[forms.BaseForm], galat: ValidationError) -> None:
    """Place each message at its field; at the top of the first form when none has the field."""
    if not hasattr(galat, "error_dict"):
        semua[0].add_error(None, galat)
        return
    for nama, daftar in galat.error_dict.items():
        pemilik = [formulir for formulir in semua if nama in formulir.fields]
        tempat = nama if pemilik else None
        (pemilik or semua)[0].add_error(tempat, ValidationError(daftar))
