"""Prints the yearly reports of all offices of a kabupaten."""

import os
from argparse import ArgumentParser, ArgumentTypeError
from functools import partial
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from kecamatan.models import Kabupaten, Kecamatan
from laporan.cari_cetak import TidakDitemukan, find_dokumen, parse_tahun
from laporan.cetak_kabupaten import HasilSatu, print_ke, write_bilah, write_ringkasan
from laporan.enums import BentukLaporan, JenisDokumen
from laporan.models import Dokumen
from laporan.proses_banyak import run_banyak

PALING_BANYAK_PROSES: Final = 32


def parse_proses(teks: str) -> int:
    """Read how many processes. Raises ArgumentTypeError for less than one, and for very many."""
    if not (teks.isascii() and teks.isdigit() and 1 <= int(teks[:4]) <= PALING_BANYAK_PROSES):
        raise ArgumentTypeError(f"antara 1 dan {PALING_BANYAK_PROSES}")
    return int(teks)


class Command(BaseCommand):
    """A bar while it runs, a table at the end; whatever fails is named and stops no other.

    It works in processes of its own, with or without workers of the queue, and fills the same
    store: what was printed from the same words is taken from there, so a run that was broken off
    goes on where it stopped.
    """

    help = (
        "Mencetak laporan semua kecamatan sebuah kabupaten ke satu folder. Yang sudah tercetak dan "
        "tidak berubah diambil dari simpanan. Kode akhir 1 bila ada yang gagal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take kind, kabupaten, year, kind of file, folder and number of processes."""
        parser.add_argument(
            "jenis", choices=[JenisDokumen.LKJIP.value], metavar="JENIS", help="lkjip"
        )
        parser.add_argument("--kabupaten", required=True, metavar="SLUG")
        parser.add_argument("--tahun", required=True, type=parse_tahun, metavar="YYYY")
        parser.add_argument(
            "--format",
            choices=BentukLaporan.values,
            default=BentukLaporan.PDF.value,
            help="bawaannya pdf; arsip (PDF/A) hanya untuk yang sudah ditetapkan",
        )
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
        _check_folder(ke)
        dokumen, belum = self._find_semua(_find_kabupaten(pilihan["kabupaten"]), pilihan["tahun"])
        if not dokumen:
            raise CommandError(f"Belum ada laporan tahun {pilihan['tahun']} di kabupaten ini.")
        kerja = partial(print_ke, BentukLaporan(pilihan["format"]), ke)
        hasil: list[tuple[str, HasilSatu]] = []
        for pk, satu in run_banyak(list(dokumen), kerja, pilihan["proses"], HasilSatu):
            kantor = str(dokumen[pk].kecamatan)
            hasil.append((kantor, satu))
            self._tell(len(hasil), len(dokumen), kantor, satu)
        self._tell_akhir(hasil, belum)

    def _tell(self, selesai: int, semua: int, kantor: str, satu: HasilSatu) -> None:
        """Move the bar; on a screen a failure stays above it, in a file each has its line."""
        baris = f"{write_bilah(selesai, semua, kantor)}: {satu.galat or satu.sebutan}"
        if not self.stdout.isatty():
            self.stdout.write(baris)
            return
        self.stdout.write(f"\r\x1b[K{baris}", ending="\n" if satu.galat else "")
        self.stdout.flush()

    def _tell_akhir(self, hasil: list[tuple[str, HasilSatu]], belum: list[str]) -> None:
        """Write the table and the sum; raise CommandError that names what failed."""
        gagal = [f"{kantor}: {satu.galat}" for kantor, satu in sorted(hasil, key=_kantor_of)
                 if satu.galat]  # fmt: skip
        lama = sum(not (satu.galat or satu.baru) for _, satu in hasil)
        if self.stdout.isatty():
            self.stdout.write("")
        self.stdout.write(f"\n{write_ringkasan(hasil, belum)}\n")
        self.stdout.write(
            f"{len(hasil) - len(gagal)} laporan tercetak ({lama} dari simpanan), "
            f"{len(gagal)} gagal, {len(belum)} belum dibuat."
        )
        if gagal:
            raise CommandError("Gagal:\n" + "\n".join(gagal))

    def _find_semua(self, kabupaten: Kabupaten, tahun: int) -> tuple[dict[int, Dokumen], list[str]]:
        """Return the report of each office by its key, and the offices without one."""
        ada: dict[int, Dokumen] = {}
        belum: list[str] = []
        kantor = Kecamatan.objects.filter(kabupaten=kabupaten).select_related("kabupaten")
        for satu in kantor.order_by("kode"):
            try:
                dokumen = find_dokumen(satu, JenisDokumen.LKJIP, tahun)
            except TidakDitemukan:
                belum.append(str(satu))
            else:
                ada[dokumen.pk] = dokumen
        return ada, belum


def _kantor_of(hasil: tuple[str, HasilSatu]) -> str:
    return hasil[0]


def _find_kabupaten(slug: str) -> Kabupaten:
    kabupaten = Kabupaten.objects.filter(slug=slug).first()
    if kabupaten is None:
        pilihan = ", ".join(Kabupaten.objects.order_by("slug").values_list("slug", flat=True))
        raise CommandError(f"Kabupaten {slug} tidak ada. Yang ada: {pilihan or 'belum satu pun'}.")
    return kabupaten


def _check_folder(ke: Path) -> None:
    """Refuse a folder that no file could be put into, before anything is printed for nothing."""
    if not ke.is_dir():
        raise CommandError(f"Folder {ke} tidak ada.")
    if not os.access(ke, os.W_OK | os.X_OK):
        raise CommandError(f"Folder {ke} tidak dapat ditulisi.")
