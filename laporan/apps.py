"""App registration."""

from django.apps import AppConfig


class LaporanConfig(AppConfig):
    """What is published."""

    name = "laporan"
    verbose_name = "Dokumen"

    def ready(self) -> None:
        """Let terms of office know the documents that rest on them."""
        # Models can be imported only now.
        from kecamatan.pemakaian import register_pemakaian
        from laporan.pemakaian import list_hari_resmi

        register_pemakaian(list_hari_resmi)
