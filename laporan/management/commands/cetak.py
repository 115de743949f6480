"""Prints a document without a browser."""

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError

from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan
from laporan.cari_cetak import (
    TidakDitemukan,
    find_dokumen,
    find_kecamatan,
    parse_tahun,
    parse_versi,
    print_dokumen,
)
from laporan.cari_cetak_laporan import print_laporan
from laporan.cari_cetak_ukur import find_pengukuran, print_pengukuran
from laporan.enums import BentukLaporan, JenisDokumen
from laporan.jenis_cetak_ukur import BentukCetak, JenisCetakUkur
from laporan.pencetak.galat import CetakGagal
from laporan.tulis_utuh import sebut_galat_tulis, write_utuh

HANYA_UKUR = "--triwulan dan --format xlsx hanya untuk capaian dan e81."
HANYA_LAPORAN = "--format docx dan arsip hanya untuk lkjip."
TANPA_TRIWULAN = "--triwulan hanya untuk capaian dan e81."
TANPA_JABATAN = "--jabatan hanya untuk dokumen yang dimiliki tiap jabatan, bukan untuk lkjip."
SALAH_VERSI = "tulis awal, atau perubahan-1 dan seterusnya"
HANYA_DOKUMEN = "--versi dan --jabatan hanya untuk dokumen; capaian dan e81 memakai --triwulan."
PERLU_TRIWULAN = "Tambahkan --triwulan 1, 2, 3, atau 4."
HANYA_BENTUK_LAPORAN = frozenset(BentukLaporan.values) - frozenset(BentukCetak.values)
_Bentuk = TypeVar("_Bentuk", BentukCetak, BentukLaporan)


class Command(BaseCommand):
    """Serves the stored official bytes of an enacted document; a draft says so on every page.

    Prints of measuring are made anew: figures that were sent cannot change.
    """

    help = "Mencetak dokumen, laporan, capaian kinerja triwulan, atau E.81 tanpa peramban."

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
        parser.add_argument("--tahun", required=True, type=parse_tahun, metavar="YYYY")
        parser.add_argument("--versi", type=_parse_versi, metavar="awal|perubahan-N")
        parser.add_argument("--jabatan", metavar="SLUG", help="jabatan pihak pertama PK bawahan")
        parser.add_argument(
            "--triwulan", type=int, choices=(1, 2, 3, 4), help="untuk capaian dan e81: 1 sampai 4"
        )
        parser.add_argument(
            "--format",
            choices=BentukLaporan.values,
            help="untuk capaian dan e81: pdf atau xlsx; untuk lkjip juga docx dan arsip (PDF/A); "
            "bawaannya menurut nama BERKAS",
        )
        parser.add_argument("--kabupaten", metavar="SLUG")
        parser.add_argument("--keluar", required=True, type=Path, metavar="BERKAS")

    def handle(self, *_args: Any, **pilihan: Any) -> None:
        """Find, print, put in place."""
        keluar: Path = pilihan["keluar"]
        try:
            kantor = find_kecamatan(pilihan["kecamatan"], pilihan.get("kabupaten"))
            berkas, sebutan = _pick_cetak(pilihan["jenis"])(kantor, pilihan)
            write_utuh(keluar, berkas)
        except TidakDitemukan as galat:
            raise CommandError(str(galat)) from galat
        except CetakGagal as galat:
            raise CommandError(f"Berkas tidak dapat dibuat. {galat.pesan}") from galat
        except AksiDitolak as ditolak:
            raise CommandError(ditolak.pesan) from ditolak
        except OSError as galat:
            raise CommandError(
                f"{keluar} tidak dapat ditulis: {sebut_galat_tulis(galat)}."
            ) from galat
        self.stdout.write(f"{keluar}: {sebutan}, {len(berkas)} byte.")


def _parse_versi(teks: str) -> int:
    try:
        return parse_versi(teks)
    except ValueError as galat:
        raise ArgumentTypeError(SALAH_VERSI) from galat


def _pick_cetak(jenis: str) -> Callable[[Kecamatan, dict[str, Any]], tuple[bytes, str]]:
    """Return what prints this kind."""
    if jenis in JenisCetakUkur.values:
        return _print_ukur
    return _print_laporan if jenis == JenisDokumen.LKJIP else _print_dokumen


def _print_laporan(kantor: Kecamatan, pilihan: dict[str, Any]) -> tuple[bytes, str]:
    """Print a yearly report; return it with what it is. Raises CommandError."""
    if pilihan.get("triwulan") is not None:
        raise CommandError(TANPA_TRIWULAN)
    if pilihan.get("jabatan") is not None:
        raise CommandError(TANPA_JABATAN)
    dokumen = find_dokumen(kantor, pilihan["jenis"], pilihan["tahun"], pilihan.get("versi"))
    cetakan = print_laporan(dokumen, _pick_bentuk(BentukLaporan, pilihan))
    return cetakan.berkas, f"{dokumen} ({cetakan.sifat})"


def _print_dokumen(kantor: Kecamatan, pilihan: dict[str, Any]) -> tuple[bytes, str]:
    """Print a document; return it with what it is. Raises CommandError for options of measuring."""
    jenis = pilihan["jenis"]
    if pilihan.get("format") in HANYA_BENTUK_LAPORAN:
        raise CommandError(HANYA_LAPORAN)
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
    if pilihan.get("format") in HANYA_BENTUK_LAPORAN:
        raise CommandError(HANYA_LAPORAN)
    if pilihan.get("triwulan") is None:
        raise CommandError(PERLU_TRIWULAN)
    if pilihan.get("versi") is not None or pilihan.get("jabatan") is not None:
        raise CommandError(HANYA_DOKUMEN)
    pengukuran = find_pengukuran(kantor, pilihan["tahun"], pilihan["triwulan"])
    cetakan = print_pengukuran(
        pengukuran, JenisCetakUkur(pilihan["jenis"]), _pick_bentuk(BentukCetak, pilihan)
    )
    return cetakan.berkas, f"{cetakan.judul} ({cetakan.sifat})"


def _pick_bentuk(pilihan_bentuk: type[_Bentuk], pilihan: dict[str, Any]) -> _Bentuk:
    """Return the kind of file asked for, else that of the file's name, else PDF."""
    diminta = pilihan.get("format") or pilihan["keluar"].suffix.lower().removeprefix(".")
    return pilihan_bentuk(diminta if diminta in pilihan_bentuk.values else "pdf")
