"""Deletes printed pieces of reports that nobody asked for lately."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from laporan.lkjip.cetak.simpan import UMUR_BAWAAN, prune_potongan


class Command(BaseCommand):
    """Nothing is lost: a piece that is gone is printed again when a report needs it."""

    help = "Membuang potongan cetakan laporan yang lama tidak dipakai; aman dijalankan kapan saja."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the age in days."""
        parser.add_argument("--hari", type=int, default=UMUR_BAWAAN, metavar="HARI")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        """Delete and say how many."""
        hari: int = pilihan["hari"]
        if hari < 0:
            raise CommandError("Jumlah hari tidak boleh negatif.")
        self.stdout.write(f"{prune_potongan(hari)} potongan dibuang.")
