"""Makes an admin of a kabupaten, for a new installation or when the last password is lost."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.actions.admin_pertama import add_admin
from kecamatan.models import Kabupaten


class Command(BaseCommand):
    """`manage.py buat_admin NAMA_PENGGUNA --nama "Nama Lengkap" --kabupaten 35.09`."""

    help = "Membuat admin kabupaten dengan kata sandi sementara."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the account's name, the person and the code of the kabupaten."""
        parser.add_argument("username", metavar="NAMA_PENGGUNA")
        parser.add_argument("--nama", required=True, help="nama lengkap orangnya")
        parser.add_argument("--kabupaten", required=True, help="kode wilayah, misalnya 35.09")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account and show its password once."""
        kabupaten = Kabupaten.objects.filter(kode=options["kabupaten"]).first()
        if kabupaten is None:
            raise CommandError(
                f"Kabupaten {options['kabupaten']} tidak ada; jalankan muat_acuan lebih dulu."
            )
        try:
            admin, sandi = add_admin(
                username=options["username"], nama=options["nama"], kabupaten=kabupaten
            )
        except ValidationError as galat:
            raise CommandError(" ".join(galat.messages)) from galat
        self.stdout.write(f"Admin {admin.username} ({kabupaten}) dibuat.")
        self.stdout.write(f"Kata sandi sementara: {sandi}")
        self.stdout.write("Kata sandi ini hanya tampil sekali dan wajib diganti saat masuk.")
