"""Looks for copies and files that are no longer what was enacted or uploaded."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from laporan.keutuhan import find_beda, list_sumber
from laporan.models import SalinanDokumen


class Command(BaseCommand):
    """Exit code 0: all whole; 1: something differs."""

    help = "Memeriksa salinan, PDF resmi, dan berkas unggahan: sidik, jejak, yang hilang dan sisa."

    def handle(self, *_args: Any, **_pilihan: Any) -> None:
        """Say what differs, copies first."""
        daftar_beda = list(find_beda())
        for beda in daftar_beda:
            self.stderr.write(f"{beda}.")
        if daftar_beda:
            self.stderr.write(f"{len(daftar_beda)} perbedaan. Pulihkan yang rusak dari cadangan.")
            sys.exit(1)
        utuh = [f"{SalinanDokumen.objects.count()} salinan"]
        utuh += [f"{sumber.baris.count()} {sumber.sebutan}" for sumber in list_sumber()]
        self.stdout.write(f"Utuh: {', '.join(utuh)}.")
