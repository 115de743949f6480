"""App registration."""

from django.apps import AppConfig


class LaporanConfig(AppConfig):
    """What is published."""

    name = "laporan"
    verbose_name = "Dokumen"
