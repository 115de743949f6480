"""App registration."""

from django.apps import AppConfig

from kecamatan.pesan_isian import apply_pesan_isian


class KecamatanConfig(AppConfig):
    """Who and where."""

    name = "kecamatan"
    verbose_name = "Kecamatan"

    def ready(self) -> None:
        """Word the errors of form fields for the whole site."""
        apply_pesan_isian()
