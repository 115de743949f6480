"""Works on the queue beside the site."""

import os
import signal
from argparse import ArgumentParser
from typing import Any, Final

from django.core.management.base import BaseCommand

from laporan.pekerjaan.bersih import bersihkan
from laporan.pekerjaan.pekerja import Pekerja

MENGALAH: Final = 10


class Command(BaseCommand):
    """One worker; several may run at once, also on several machines."""

    help = "Mengerjakan antrean (mencetak laporan) sampai dihentikan dengan SIGTERM atau Ctrl+C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to stay."""
        parser.add_argument(
            "--sekali", action="store_true", help="kerjakan yang menunggu, lalu selesai"
        )

    def handle(self, *_args: Any, sekali: bool, **_pilihan: Any) -> None:
        """Work; a signal lets the job at hand end first."""
        pekerja = Pekerja()
        for nomor in (signal.SIGTERM, signal.SIGINT):
            signal.signal(nomor, lambda _nomor, _bingkai: pekerja.hentikan())
        if sekali:
            bersihkan()
            self.stdout.write(f"{pekerja.kerjakan_semua()} pekerjaan dikerjakan.")
            return
        # A page that somebody waits for goes before a print, whose renderer inherits this.
        os.nice(MENGALAH)
        self.stdout.write("Pekerja menunggu pekerjaan.")
        pekerja.layani()
        self.stdout.write("Pekerja berhenti.")
