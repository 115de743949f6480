"""Loads what every office needs and no sample: regions, layouts, regulations."""

from typing import Any

from django.core.management.base import BaseCommand

from laporan.contoh.muat import load_acuan


class Command(BaseCommand):
    """`manage.py muat_acuan`."""

    help = "Memuat wilayah, format IKU, dan peraturan tanpa dokumen dan akun contoh."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then print what was added and what was already there."""
        self.stdout.write("Data acuan:")
        for baris in load_acuan().lines():
            self.stdout.write(f"  {baris}")
