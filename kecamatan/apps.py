"""App registration."""

from django.apps import AppConfig


class KecamatanConfig(AppConfig):
    """Who and where."""

    name = "kecamatan"
    verbose_name = "Kecamatan"
