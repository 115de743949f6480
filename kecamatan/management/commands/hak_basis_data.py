"""Prints or applies the rights of the application's role on PostgreSQL."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from kecamatan.hak import build_hak


class Command(BaseCommand):
    """Run as the owner of the tables, after every migration."""

    help = "Mencetak (atau dengan --terapkan menjalankan) GRANT untuk peran aplikasi di PostgreSQL."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the role."""
        parser.add_argument("--peran", required=True, help="Peran PostgreSQL yang sudah dibuat.")
        parser.add_argument("--terapkan", action="store_true", help="Jalankan, bukan cetak saja.")

    def handle(self, *_args: Any, peran: str, terapkan: bool, **_pilihan: Any) -> None:
        """Print, or apply in one transaction."""
        if connection.vendor != "postgresql":
            raise CommandError("Perintah ini hanya untuk PostgreSQL; periksa DATABASE_URL.")
        tabel = connection.introspection.django_table_names(only_existing=True)
        try:
            perintah = list(build_hak(peran, tabel))
        except ValueError as galat:
            raise CommandError(
                "Nama peran hanya huruf kecil, angka, dan garis bawah, paling panjang 63."
            ) from galat
        if not terapkan:
            self.stdout.write("\n".join(f"{satu};" for satu in perintah))
            return
        with transaction.atomic(), connection.cursor() as kursor:
            for satu in perintah:
                kursor.execute(satu)
        self.stdout.write(f"Hak peran {peran} diterapkan pada {len(tabel)} tabel.")
