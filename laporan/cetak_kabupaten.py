"""Prints the report of one office into a folder, and says in a table what became of all of them."""

import logging
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError

from kecamatan.galat import AksiDitolak
from laporan.berkas import nama_berkas
from laporan.cari_cetak_laporan import print_laporan
from laporan.enums import BentukLaporan
from laporan.models import SEBUTAN, Dokumen
from laporan.pencetak.galat import CetakGagal
from laporan.tulis_utuh import sebut_galat_tulis, write_utuh

GALAT_LAIN: Final = "kesalahan pada sistem; lihat log"
HILANG: Final = "laporannya dihapus sementara mencetak"
KEPALA: Final = ("Kecamatan", "Hasil", "Naskah", "Berkas", "KB", "Detik")
ANGKA: Final = frozenset({4, 5})
LEBAR_BILAH: Final = 24

catatan = logging.getLogger(__name__)


@dataclass(frozen=True)
class HasilSatu:
    """What became of one report; `galat` says why it failed, the rest is of one that did not."""

    galat: str = ""
    sifat: str = ""
    nama: str = ""
    ukuran: int = 0
    baru: bool = False
    detik: float = 0.0

    @property
    def sebutan(self) -> str:
        """The end in a word or two."""
        if self.galat:
            return "GAGAL"
        return "dicetak" if self.baru else "dari simpanan"


def print_ke(bentuk: BentukLaporan, ke: Path, pk: int) -> HasilSatu:
    """Print one report into the folder. Whatever is wrong with it is said, not raised."""
    mulai = time.monotonic()
    try:
        dokumen = Dokumen.objects.select_related("kecamatan__kabupaten", *SEBUTAN).get(pk=pk)
        cetakan = print_laporan(dokumen, bentuk)
        nama = nama_berkas(dokumen, bentuk)
        write_utuh(ke / nama, cetakan.berkas)
    except Exception as galat:
        # One report must not stop the others, whatever is wrong with it.
        return HasilSatu(_sebut_galat(galat, pk), detik=time.monotonic() - mulai)
    detik = time.monotonic() - mulai
    return HasilSatu("", cetakan.sifat, nama, len(cetakan.berkas), cetakan.baru, detik)


def _sebut_galat(galat: Exception, pk: int) -> str:
    """Say in words why a report failed; what nobody foresaw goes into the log."""
    if isinstance(galat, CetakGagal | AksiDitolak):
        return galat.pesan
    if isinstance(galat, ObjectDoesNotExist):
        return HILANG
    if isinstance(galat, OSError) and not isinstance(galat, DatabaseError):
        return f"berkas tidak dapat ditulis: {sebut_galat_tulis(galat)}"
    catatan.error("laporan %s", pk, exc_info=galat)
    return GALAT_LAIN


def write_bilah(selesai: int, semua: int, sebutan: str) -> str:
    """Return a bar that is as full as the work is done: [#####-----]  5/10 Kecamatan Panti."""
    penuh = LEBAR_BILAH * selesai // semua if semua else LEBAR_BILAH
    bilah = "#" * penuh + "-" * (LEBAR_BILAH - penuh)
    return f"[{bilah}] {selesai:>{len(str(semua))}}/{semua} {sebutan}"


def write_ringkasan(daftar: Iterable[tuple[str, HasilSatu]], belum: Sequence[str]) -> str:
    """Return a table with a line for each office: what became of its report, or that none is."""
    baris = [
        (kantor, h.sebutan, h.sifat, h.nama, f"{h.ukuran / 1024:.0f}", f"{h.detik:.1f}")
        if not h.galat
        else (kantor, h.sebutan, "", "", "", f"{h.detik:.1f}")
        for kantor, h in daftar
    ]
    baris += [(kantor, "belum dibuat", "", "", "", "") for kantor in belum]
    lebar = [max(map(len, kolom)) for kolom in zip(KEPALA, *baris, strict=True)]
    return "\n".join(_write_baris(satu, lebar) for satu in (KEPALA, *sorted(baris)))


def _write_baris(sel: Sequence[str], lebar: Sequence[int]) -> str:
    return "  ".join(
        teks.rjust(n) if i in ANGKA else teks.ljust(n)
        for i, (teks, n) in enumerate(zip(sel, lebar, strict=True))
    ).rstrip()
