"""Prints a document without a browser."""

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kecamatan.galat import AksiDitolak
from laporan.cari_cetak import (
    TidakDitemukan,
    find_dokumen,
    find_kecamatan,
    parse_versi,
    print_dokumen,
)
from laporan.enums import JenisDokumen
from laporan.pencetak.galat import CetakGagal


class Command(BaseCommand):
    """Serves the stored official bytes of an enacted document; a draft says so on every page."""

    help = "Mencetak dokumen ke PDF tanpa peramban."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take kind, office, year and file."""
        parser.add_argument(
            "jenis",
            choices=JenisDokumen.values,
            metavar="JENIS",
            help="; ".join(f"{satu.value} ({satu.label})" for satu in JenisDokumen),
        )
        parser.add_argument("--kecamatan", required=True, metavar="SLUG")
        parser.add_argument("--tahun", required=True, type=int, metavar="YYYY")
        parser.add_argument("--versi", type=parse_versi, metavar="awal|perubahan-N")
        parser.add_argument("--jabatan", metavar="SLUG", help="jabatan pihak pertama PK bawahan")
        parser.add_argument("--kabupaten", metavar="SLUG")
        parser.add_argument("--keluar", required=True, type=Path, metavar="BERKAS.pdf")

    def handle(
        self,
        *_args: Any,
        jenis: str,
        kecamatan: str,
        tahun: int,
        versi: int | None,
        jabatan: str | None,
        kabupaten: str | None,
        keluar: Path,
        **_pilihan: Any,
    ) -> None:
        """Find, print, put in place."""
        try:
            kantor = find_kecamatan(kecamatan, kabupaten)
            dokumen = find_dokumen(kantor, jenis, tahun, versi, jabatan)
            cetakan = print_dokumen(dokumen, jenis)
            write_utuh(keluar, cetakan.pdf)
        except TidakDitemukan as galat:
            raise CommandError(str(galat)) from galat
        except CetakGagal as galat:
            raise CommandError(f"PDF tidak dapat dibuat. {galat.pesan}") from galat
        except AksiDitolak as ditolak:
            raise CommandError(ditolak.pesan) from ditolak
        except OSError as galat:
            raise CommandError(f"{keluar} tidak dapat ditulis: {galat.strerror}.") from galat
        sifat = "resmi, seperti yang ditetapkan" if cetakan.resmi else dokumen.get_status_display()
        self.stdout.write(f"{keluar}: {dokumen} ({sifat}), {len(cetakan.pdf)} byte.")


def write_utuh(tujuan: Path, isi: bytes) -> None:
    """Put the bytes at `tujuan` whole or not at all; what was there stays until then.

    Raises OSError.
    """
    nomor, nama = tempfile.mkstemp(dir=tujuan.parent, prefix=f".{tujuan.name}.")
    sementara = Path(nama)
    try:
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        # mkstemp makes files that only their owner reads.
        sementara.chmod(0o644)
        sementara.replace(tujuan)
    except BaseException:
        sementara.unlink(missing_ok=True)
        raise
