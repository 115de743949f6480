"""Prints the yearly reports of all offices of a kabupaten."""

import logging
import os
from argparse import ArgumentParser, ArgumentTypeError
from functools import partial
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from kecamatan.galat import AksiDitolak
from kecamatan.models import Kabupaten, Kecamatan
from laporan.berkas import nama_berkas
from laporan.cari_cetak import TidakDitemukan, find_dokumen
from laporan.cari_cetak_laporan import print_laporan
from laporan.enums import BentukLaporan, JenisDokumen
from laporan.models import SEBUTAN, Dokumen
from laporan.pencetak.galat import CetakGagal
from laporan.proses_banyak import run_banyak
from laporan.tulis_utuh import write_utuh

GALAT_LAIN: Final = "kesalahan pada sistem; lihat log"

catatan = logging.getLogger(__name__)


def parse_proses(teks: str) -> int:
    """Read how many processes. Raises ArgumentTypeError for less than one."""
    if not (teks.isascii() and teks.isdigit() and int(teks)):
        raise ArgumentTypeError("paling sedikit 1")
    return int(teks)


class Command(BaseCommand):
    """One line for each report; whatever fails is named and stops no other."""

    help = "Mencetak laporan semua kecamatan sebuah kabupaten ke satu folder."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take kind, kabupaten, year, kind of file, folder and number of processes."""
        parser.add_argument("jenis", choices=[JenisDokumen.LKJIP.value], metavar="JENIS")
        parser.add_argument("--kabupaten", required=True, metavar="SLUG")
        parser.add_argument("--tahun", required=True, type=int, metavar="YYYY")
        parser.add_argument("--format", choices=BentukLaporan.values, default="pdf")
        parser.add_argument("--ke", required=True, type=Path, metavar="FOLDER")
        parser.add_argument(
            "--proses",
            type=parse_proses,
            default=max(1, (os.cpu_count() or 1) - 1),
            metavar="N",
            help="banyaknya proses sekaligus; bawaannya inti prosesor kurang satu",
        )

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        """Print all. Raises CommandError, which makes the exit code 1, when any failed."""
        ke: Path = pilihan["ke"]
        kabupaten = Kabupaten.objects.filter(slug=pilihan["kabupaten"]).first()
        if kabupaten is None:
            raise CommandError(f"Kabupaten {pilihan['kabupaten']} tidak ada.")
        if not ke.is_dir():
            raise CommandError(f"Folder {ke} tidak ada.")
        dokumen = self._find_semua(kabupaten, pilihan["tahun"])
        kerja = partial(_print_ke, BentukLaporan(pilihan["format"]), ke)
        gagal = []
        for nomor, (pk, galat) in enumerate(run_banyak(list(dokumen), kerja, pilihan["proses"]), 1):
            kantor = dokumen[pk].kecamatan
            self.stdout.write(f"[{nomor}/{len(dokumen)}] {kantor}: {galat or 'selesai'}")
            if galat:
                gagal.append(f"{kantor}: {galat}")
        self.stdout.write(f"{len(dokumen) - len(gagal)} laporan tercetak, {len(gagal)} gagal.")
        if gagal:
            raise CommandError("Gagal:\n" + "\n".join(gagal))

    def _find_semua(self, kabupaten: Kabupaten, tahun: int) -> dict[int, Dokumen]:
        """Return the report of each office by its key, naming offices without one."""
        ada = {}
        for kantor in Kecamatan.objects.filter(kabupaten=kabupaten).select_related("kabupaten"):
            try:
                satu = find_dokumen(kantor, JenisDokumen.LKJIP, tahun)
            except TidakDitemukan as galat:
                self.stdout.write(f"{kantor}: {galat}")
            else:
                ada[satu.pk] = satu
        return ada


def _print_ke(bentuk: BentukLaporan, ke: Path, pk: int) -> str:
    """Print one report into the folder; return why that failed, or nothing."""
    dokumen = Dokumen.objects.select_related("kecamatan__kabupaten", *SEBUTAN).get(pk=pk)
    try:
        berkas, _ = print_laporan(dokumen, bentuk)
        write_utuh(ke / nama_berkas(dokumen, bentuk), berkas)
    except CetakGagal as gagal:
        return gagal.pesan
    except AksiDitolak as ditolak:
        return ditolak.pesan
    except Exception:
        # One report must not stop the others, whatever is wrong with it.
        catatan.exception("laporan %s", pk)
        return GALAT_LAIN
    return ""
