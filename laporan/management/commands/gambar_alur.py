"""Writes docs/alur.md from the one table of transitions."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laporan.alur import render_dokumen


class Command(BaseCommand):
    """`--periksa` writes nothing and fails when the page is out of step."""

    help = "Menulis docs/alur.md dari tabel peralihan."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the mode."""
        parser.add_argument("--periksa", action="store_true", help="Hanya memeriksa.")

    def handle(self, *_args: Any, periksa: bool, **_pilihan: Any) -> None:
        """Write or compare."""
        berkas = Path(settings.BASE_DIR) / "docs" / "alur.md"
        isi = render_dokumen()
        if not periksa:
            berkas.write_text(isi, encoding="utf-8")
        elif not berkas.exists() or berkas.read_text(encoding="utf-8") != isi:
            raise CommandError("docs/alur.md ketinggalan; jalankan manage.py gambar_alur.")
