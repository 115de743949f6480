"""Loads the sample data; can be repeated and never overwrites."""

from typing import Any

from django.core.management.base import BaseCommand

from laporan.contoh.muat import load_contoh


class Command(BaseCommand):
    """`manage.py muat_contoh`."""

    help = "Memuat data contoh. Boleh diulang: hanya menambah yang belum ada."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then print what was added, left alone or refused."""
        self.stdout.write("Data contoh:")
        for baris in load_contoh().lines():
            self.stdout.write(f"  {baris}")
