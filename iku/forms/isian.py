"""Form fields that clean what people paste, and read numbers the Indonesian way."""

import re
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from iku.domain.angka import parse_angka
from iku.domain.galat import BukanAngka
from iku.domain.teks import bersihkan, rapikan_baris
from iku.domain.tulis_angka import format_angka
from kecamatan.forms.dasar import TeksPanjang

# Django's own sentence calls a field "bidang", which in an office is a unit of people.
WAJIB_DIISI = "Isian ini wajib diisi."
_ANGKA_BERSATUAN: Final = re.compile(r"\d[\d.,]*\s*(?P<satuan>%.*|[^\W\d_].*|$)")


class BarisField(forms.CharField):
    """Text printed on one line: invisible letters go, every run of blanks is one."""

    default_error_messages = {"required": WAJIB_DIISI}

    def to_python(self, value: Any) -> str:
        """Return the clean text."""
        return rapikan_baris(super().to_python(value) or "")


class PilihanBaris(forms.ModelMultipleChoiceField[Any]):
    """Several rows to choose from; a key no database can hold is a choice that is not there."""

    def clean(self, value: Any) -> Any:
        """Return the rows. SQLite refuses larger integers than PostgreSQL finds nothing for."""
        try:
            return super().clean(value)
        except OverflowError as galat:
            raise ValidationError(self.error_messages["invalid_pk_value"] % {"pk": "?"}) from galat


class SatuanField(BarisField):
    """A unit without a number, with those in common use as suggestions."""

    def __init__(self, **kwargs: Any) -> None:
        """Offer the suggestions of the page."""
        super().__init__(required=False, max_length=40, **kwargs)
        self.widget.attrs |= {"list": "daftar-satuan", "autocomplete": "off"}

    def clean(self, value: Any) -> str:
        """Refuse "98 %": the number belongs to target and realisasi."""
        satuan: str = super().clean(value)
        cocok = _ANGKA_BERSATUAN.fullmatch(satuan)
        if cocok:
            contoh = cocok["satuan"] or "%"
            raise ValidationError(f"Tulis satuannya saja, mis. {contoh}")
        return satuan


class NaskahField(forms.CharField):
    """Text whose line breaks mean something."""

    default_error_messages = {"required": WAJIB_DIISI}
    widget = TeksPanjang

    def __init__(self, **kwargs: Any) -> None:
        """Keep the blanks at line starts: they indent lists."""
        super().__init__(strip=False, **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the clean text without blank lines around it."""
        return bersihkan(super().to_python(value) or "").strip("\n").rstrip()


class AngkaField(forms.CharField):
    """A number in Indonesian spelling; None when left empty, never 0."""

    def __init__(self, *, digit: int = 18, desimal: int = 6, **kwargs: Any) -> None:
        """Take the digits before and after the comma that the column holds."""
        self.digit, self.desimal = digit, desimal
        super().__init__(max_length=60, **kwargs)
        self.widget.attrs |= {"inputmode": "decimal", "autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """Return a Decimal, or None for an empty field."""
        teks = super().clean(value)
        return parse_isian_angka(teks, self.digit, self.desimal) if teks else None

    def prepare_value(self, value: Any) -> Any:
        """Show a stored number as people write it; typed text as it was typed."""
        return format_angka(value) if isinstance(value, Decimal) else value


class PilihanIndikator(forms.ModelChoiceField):  # type: ignore[type-arg] # not generic at run time
    """Identities of indikator as `iku.identitas` lists them, shown by their latest wording."""

    def label_from_instance(self, obj: Any) -> str:
        """Return wording and where it stands."""
        return f"{obj.nama_terakhir} ({obj.tempat_terakhir})"


def parse_isian_angka(teks: str, digit: int = 18, desimal: int = 6) -> Decimal:
    """Read a typed number, or raise ValidationError with the help sentence."""
    try:
        angka = parse_angka(teks)
    except BukanAngka as galat:
        raise ValidationError(galat.pesan) from galat
    _, _, pecahan = f"{angka:f}".partition(".")
    if len(pecahan.rstrip("0")) > desimal:
        raise ValidationError(f"Paling banyak {desimal} angka di belakang koma.")
    if angka.adjusted() >= digit:
        raise ValidationError(f"Paling banyak {digit} angka di depan koma.")
    return angka
