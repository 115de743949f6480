"""What Django's own form fields and validators say, in words of the office."""

from django import forms
from django.core import validators

PESAN_FIELD: dict[type[forms.Field], dict[str, str]] = {
    # Django's own says "Bidang", which here is a unit.
    forms.Field: {"required": "Wajib diisi."},
    forms.IntegerField: {"invalid": "Tulis angka bulat, mis. 2027."},
    forms.DecimalField: {"invalid": "Tulis angka saja, mis. 85."},
    forms.DateField: {"invalid": "Tanggal tidak benar. Tulis seperti 21/11/2026."},
    forms.URLField: {"invalid": "Tulis alamat web lengkap, diawali https://."},
    forms.ChoiceField: {"invalid_choice": "Pilihan ini tidak ada pada daftar. Pilih yang lain."},
    forms.MultipleChoiceField: {
        "invalid_choice": "Ada pilihan yang tidak ada pada daftar. Pilih lagi."
    },
    forms.ModelChoiceField: {
        "invalid_choice": "Pilihan ini tidak ada pada daftar. Pilih yang lain."
    },
    forms.FileField: {
        "invalid": "Berkas tidak terkirim. Pilih lagi.",
        "missing": "Berkas tidak terkirim. Pilih lagi.",
        "empty": "Berkas ini kosong. Pilih berkas lain.",
    },
}
PESAN_VALIDATOR: dict[type[validators.BaseValidator], str] = {
    validators.MinValueValidator: "Tulis angka paling kecil %(limit_value)s.",
    validators.MaxValueValidator: "Tulis angka paling besar %(limit_value)s.",
    validators.MinLengthValidator: "Terlalu pendek: paling sedikit %(limit_value)d huruf.",
    validators.MaxLengthValidator: (
        "Terlalu panjang: paling banyak %(limit_value)d huruf, sekarang %(show_value)d."
    ),
}
PESAN_DESIMAL = {
    "invalid": "Tulis angka saja, mis. 85.",
    "max_digits": "Paling banyak %(max)s angka.",
    "max_decimal_places": "Paling banyak %(max)s angka di belakang koma.",
    "max_whole_digits": "Paling banyak %(max)s angka di depan koma.",
}


def apply_pesan_isian() -> None:
    """Put the words into Django's classes, once at start: no form has to repeat them."""
    for field, pesan_field in PESAN_FIELD.items():
        # A class without messages of its own shares the dictionary of its parent.
        field.default_error_messages = {
            **vars(field).get("default_error_messages", {}),
            **pesan_field,
        }
    for validator, pesan in PESAN_VALIDATOR.items():
        validator.message = pesan
    validators.DecimalValidator.messages = dict(PESAN_DESIMAL)
