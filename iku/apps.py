"""App registration."""

from django.apps import AppConfig


class IkuConfig(AppConfig):
    """What is measured."""

    name = "iku"
    verbose_name = "Indikator Kinerja Utama"
