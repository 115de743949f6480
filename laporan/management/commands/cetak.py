"""Prints a document without a browser."""

import os
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan
from laporan.cari_cetak import (
    TidakDitemukan,
    find_dokumen,
    find_kecamatan,
    parse_versi,
    print_dokumen,
)
from laporan.cari_cetak_ukur import find_pengukuran, print_pengukuran
from laporan.enums import JenisDokumen
from laporan.jenis_cetak_ukur import BentukCetak, JenisCetakUkur
from laporan.pencetak.galat import CetakGagal

HANYA_UKUR = "--triwulan dan --format xlsx hanya untuk capaian dan e81."
HANYA_DOKUMEN = "--versi dan --jabatan hanya untuk dokumen; capaian dan e81 memakai --triwulan."
PERLU_TRIWULAN = "Tambahkan --triwulan 1, 2, 3, atau 4."


class Command(BaseCommand):
    """Serves the stored official bytes of an enacted document; a draft says so on every page.

    Prints of measuring are made anew: figures that were sent cannot change.
    """

    help = "Mencetak dokumen, capaian kinerja triwulan, atau Formulir E.81 tanpa peramban."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take kind, office, year and file, and what only some kinds have."""
        jenis = [*JenisDokumen.choices, *JenisCetakUkur.choices]
        parser.add_argument(
            "jenis",
            choices=[nilai for nilai, _ in jenis],
            metavar="JENIS",
            help="; ".join(f"{nilai} ({label})" for nilai, label in jenis),
        )
        parser.add_argument("--kecamatan", required=True, metavar="SLUG")
        parser.add_argument("--tahun", required=True, type=int, metavar="YYYY")
        parser.add_argument("--versi", type=parse_versi, metavar="awal|perubahan-N")
        parser.add_argument("--jabatan", metavar="SLUG", help="jabatan pihak pertama PK bawahan")
        parser.add_argument(
            "--triwulan", type=int, choices=(1, 2, 3, 4), help="untuk capaian dan e81: 1 sampai 4"
        )
        parser.add_argument(
            "--format",
            choices=BentukCetak.values,
            help="untuk capaian dan e81: pdf atau xlsx; bawaannya menurut nama BERKAS",
        )
        parser.add_argument("--kabupaten", metavar="SLUG")
        parser.add_argument("--keluar", required=True, type=Path, metavar="BERKAS")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        """Find, print, put in place."""
        keluar: Path = pilihan["keluar"]
        try:
            kantor = find_kecamatan(pilihan["kecamatan"], pilihan.get("kabupaten"))
            cetak = _print_ukur if pilihan["jenis"] in JenisCetakUkur.values else _print_dokumen
            berkas, sebutan = cetak(kantor, pilihan)
            write_utuh(keluar, berkas)
        except TidakDitemukan as galat:
            raise CommandError(str(galat)) from galat
        except CetakGagal as galat:
            raise CommandError(f"PDF tidak dapat dibuat. {galat.pesan}") from galat
        except AksiDitolak as ditolak:
            raise CommandError(ditolak.pesan) from ditolak
        except OSError as galat:
            raise CommandError(f"{keluar} tidak dapat ditulis: {galat.strerror}.") from galat
        self.stdout.write(f"{keluar}: {sebutan}, {len(berkas)} byte.")


def _print_dokumen(kantor: Kecamatan, pilihan: dict[str, Any]) -> tuple[bytes, str]:
    """Print a document; return it with what it is. Raises CommandError for options of measuring."""
    jenis = pilihan["jenis"]
    if pilihan.get("triwulan") is not None or pilihan.get("format") == BentukCetak.XLSX:
        raise CommandError(HANYA_UKUR)
    dokumen = find_dokumen(
        kantor, jenis, pilihan["tahun"], pilihan.get("versi"), pilihan.get("jabatan")
    )
    cetakan = print_dokumen(dokumen, jenis)
    sifat = "resmi, seperti yang ditetapkan" if cetakan.resmi else dokumen.get_status_display()
    return cetakan.pdf, f"{dokumen} ({sifat})"


def _print_ukur(kantor: Kecamatan, pilihan: dict[str, Any]) -> tuple[bytes, str]:
    """Print what is measured; return it with what it is. Raises CommandError."""
    if pilihan.get("triwulan") is None:
        raise CommandError(PERLU_TRIWULAN)
    if pilihan.get("versi") is not None or pilihan.get("jabatan") is not None:
        raise CommandError(HANYA_DOKUMEN)
    pengukuran = find_pengukuran(kantor, pilihan["tahun"], pilihan["triwulan"])
    cetakan = print_pengukuran(pengukuran, JenisCetakUkur(pilihan["jenis"]), _pick_bentuk(pilihan))
    return cetakan.berkas, f"{cetakan.judul} ({cetakan.sifat})"


def _pick_bentuk(pilihan: dict[str, Any]) -> BentukCetak:
    """Return the kind of file asked for, else that of the file's name, else PDF."""
    diminta = pilihan.get("format") or pilihan["keluar"].suffix.lower().removeprefix(".")
    return BentukCetak(diminta) if diminta in BentukCetak.values else BentukCetak.PDF


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
