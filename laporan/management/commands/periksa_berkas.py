"""Looks for copies and scans that are no longer what was enacted or uploaded."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from laporan.keutuhan import find_beda
from laporan.models import Pindaian, SalinanDokumen


class Command(BaseCommand):
    """Exit code 0: all whole; 1: something differs."""

    help = "Memeriksa sidik salinan, PDF resmi, dan berkas pindaian, juga terhadap jejak."

    def handle(self, *_args: Any, **_pilihan: Any) -> None:
        """Say what differs, copies first."""
        daftar_beda = list(find_beda())
        for beda in daftar_beda:
            self.stderr.write(f"{beda}.")
        if daftar_beda:
            self.stderr.write(f"{len(daftar_beda)} perbedaan. Pulihkan dari cadangan.")
            sys.exit(1)
        salinan, pindaian = SalinanDokumen.objects.count(), Pindaian.objects.count()
        self.stdout.write(f"Utuh: {salinan} salinan, {pindaian} pindaian.")
