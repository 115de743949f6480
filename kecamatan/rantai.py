"""Recomputes the chain of the audit trail and says where it is broken."""

from collections.abc import Iterator
from dataclasses import dataclass

from kecamatan.jejak import AWAL_RANTAI, calculate_sidik
from kecamatan.models import Jejak

BARIS_SEKALI_BACA = 2000
# SQLite stores anything in any column, and what is no time or no text fails only when it is read.
TAK_TERBACA = (ValueError, TypeError, AttributeError, OverflowError)


@dataclass(frozen=True)
class Jangkar:
    """A row of the chain that was written down outside the database: its number and its seal."""

    nomor: int
    sidik: str

    def __str__(self) -> str:
        """Return it as it is printed and typed."""
        return f"{self.nomor}:{self.sidik}"


@dataclass(frozen=True)
class Kerusakan:
    """One sign of tampering: the row where it shows, and what is wrong there."""

    nomor: int
    pesan: str


def parse_jangkar(teks: str) -> Jangkar:
    """Read "120:9f86...". Raises ValueError for anything else."""
    nomor, _, sidik = teks.strip().partition(":")
    if not (nomor.isascii() and nomor.isdigit() and len(sidik) == len(AWAL_RANTAI)):
        raise ValueError(teks)
    return Jangkar(int(nomor), sidik.lower())


def head_rantai() -> Jangkar | None:
    """Return the last row, which is the next anchor; None while nothing is recorded."""
    akhir = Jejak.objects.order_by("-nomor").values_list("nomor", "sidik").first()
    return Jangkar(*akhir) if akhir else None


def find_kerusakan(jangkar: Jangkar | None = None) -> Iterator[Kerusakan]:
    """Yield what is wrong with the chain, first row first; nothing when it is whole.

    Rows taken off the end leave a shorter chain that is whole in itself: only an anchor from
    outside shows them, and likewise a chain that was sealed anew from some row on.
    """
    sebelum = Jangkar(0, AWAL_RANTAI)
    for baris in _read_baris():
        yield from _check_baris(baris, sebelum)
        sebelum = Jangkar(baris.nomor, baris.sidik)
    if jangkar is not None:
        yield from _check_jangkar(jangkar, sebelum.nomor)


def _read_baris() -> Iterator[Jejak]:
    """Yield the rows in order; a row whose time cannot be read comes without it."""
    nomor = 0
    while lembar := _read_lembar(nomor):
        yield from lembar
        nomor = lembar[-1].nomor


def _read_lembar(sesudah: int) -> list[Jejak]:
    sisa = Jejak.objects.filter(nomor__gt=sesudah).order_by("nomor")
    try:
        return list(sisa[:BARIS_SEKALI_BACA])
    except TAK_TERBACA:
        return list(sisa.defer("waktu")[:BARIS_SEKALI_BACA])


def _seal_of(baris: Jejak) -> str | None:
    """Return the seal the row should have; None when its columns cannot be read."""
    try:
        return calculate_sidik(baris)
    except TAK_TERBACA:
        return None


def _check_baris(baris: Jejak, sebelum: Jangkar) -> Iterator[Kerusakan]:
    hilang = baris.nomor - sebelum.nomor - 1
    if hilang:
        yield Kerusakan(sebelum.nomor + 1, f"{hilang} baris hilang mulai nomor {sebelum.nomor + 1}")
    elif baris.sidik_sebelum != sebelum.sidik:
        yield Kerusakan(baris.nomor, "tidak menyambung dengan baris sebelumnya")
    harus = _seal_of(baris)
    if harus is None:
        yield Kerusakan(baris.nomor, "isinya tidak dapat dibaca")
    elif harus != baris.sidik:
        yield Kerusakan(baris.nomor, "isinya tidak sesuai dengan sidiknya")


def _check_jangkar(jangkar: Jangkar, terakhir: int) -> Iterator[Kerusakan]:
    sidik = Jejak.objects.filter(nomor=jangkar.nomor).values_list("sidik", flat=True).first()
    if sidik is None and jangkar.nomor > terakhir:
        yield Kerusakan(
            terakhir + 1, f"jejak berakhir di {terakhir}, padahal pernah sampai jangkar"
        )
    elif sidik != jangkar.sidik:
        yield Kerusakan(jangkar.nomor, "tidak sama dengan jangkar: rantai pernah disusun ulang")
