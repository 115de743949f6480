"""Looks for tampering with the audit trail."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kecamatan.rantai import Jangkar, find_kerusakan, head_rantai, parse_jangkar


class Command(BaseCommand):
    """Exit code 0: whole; 1: tampered with, or the anchor cannot be read."""

    help = "Memeriksa rantai jejak dan mencetak jangkar berikutnya untuk dicatat di luar sistem."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the anchor noted last time."""
        parser.add_argument(
            "--jangkar",
            metavar="NOMOR:SIDIK",
            help="Dari pemeriksaan sebelumnya; tanpa ini baris akhir yang dihapus tak tampak.",
        )

    def handle(self, *_args: Any, jangkar: str | None, **_pilihan: Any) -> None:
        """Say what is broken, first row first."""
        rusak = list(find_kerusakan(self._parse(jangkar)))
        for satu in rusak:
            self.stderr.write(f"Baris {satu.nomor}: {satu.pesan}.")
        akhir = head_rantai()
        if rusak:
            self.stderr.write(f"Jejak RUSAK mulai baris {rusak[0].nomor}. Pulihkan dari cadangan.")
            sys.exit(1)
        self.stdout.write(f"Jejak utuh: {akhir.nomor if akhir else 0} baris.")
        if akhir:
            self.stdout.write(f"Jangkar berikutnya: {akhir}")

    def _parse(self, teks: str | None) -> Jangkar | None:
        if teks is None:
            return None
        try:
            return parse_jangkar(teks)
        except ValueError as galat:
            raise CommandError(f"Jangkar harus berbentuk NOMOR:SIDIK, bukan {teks!r}.") from galat
