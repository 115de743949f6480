"""Prints the sample accounts of the demo."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from laporan.contoh.akun import list_akun_contoh

KEPALA = ("Nama pengguna", "Kata sandi", "Peran", "Tempat", "Nama")


class Command(BaseCommand):
    """`manage.py akun_contoh`."""

    help = "Menampilkan akun contoh (hanya pada mode demo)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line per account, columns aligned."""
        if not settings.MODE_DEMO:
            raise CommandError("Akun contoh hanya ada pada mode demo (SAKIP_MODE=demo).")
        tabel = [KEPALA]
        tabel += [
            (akun.username, akun.kata_sandi, akun.peran, akun.tempat, akun.nama)
            for akun in list_akun_contoh()
        ]
        lebar = [max(map(len, kolom)) for kolom in zip(*tabel, strict=True)]
        for baris in tabel:
            sel = (teks.ljust(isi) for teks, isi in zip(baris, lebar, strict=True))
            self.stdout.write("  ".join(sel).rstrip())
