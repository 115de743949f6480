"""App registration."""

from django import forms
from django.apps import AppConfig


class KecamatanConfig(AppConfig):
    """Who and where."""

    name = "kecamatan"
    verbose_name = "Kecamatan"

    def ready(self) -> None:
        """Word the commonest form error: Django's own says "Bidang", which here is a unit."""
        forms.Field.default_error_messages["required"] = "Wajib diisi."
