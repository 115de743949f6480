"""Prints a piece, or takes the one that was printed of the same before."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from typing import Final

from django.utils import timezone

from laporan.models import PotonganCetak
from laporan.pencetak import Batas, PilihanPdf, Tugas, cetak_html

# Raise it whenever the renderer changes what it makes of the same HTML.
VERSI: Final = f"1 {version('weasyprint')}"
PANJANG_PENGENAL = 32
# One table of 2,000 rows takes about 15 seconds alone.
BATAS: Final = Batas(detik=90, detik_cpu=120)
# The day of use is noted this seldom: reading a report should not write each time.
SELANG_CATAT: Final = timedelta(days=1)
UMUR_BAWAAN: Final = 30

catatan = logging.getLogger(__name__)

# Media type and bytes by address, as the renderer is given them.
Aset = Mapping[str, tuple[str, bytes]]


@dataclass(frozen=True)
class Cetakan:
    """A printed piece, and what the renderer complained about when it was printed."""

    pdf: bytes
    peringatan: tuple[str, ...] = ()


def print_potongan(html: str, aset: Aset, ragam: str) -> Cetakan:
    """Return a piece, printed now or kept from before. Raises CetakGagal."""
    sidik = sidik_potongan(html, aset, ragam)
    lama = PotonganCetak.objects.filter(sidik=sidik).first()
    if lama is not None:
        _note_pakai(lama)
        return Cetakan(bytes(lama.pdf), tuple(lama.peringatan))
    pilihan = PilihanPdf(sidik[:PANJANG_PENGENAL], ragam)
    hasil = cetak_html(Tugas(html, aset, pilihan, BATAS))
    for peringatan in hasil.peringatan:
        catatan.warning("pencetak: %s", peringatan)
    PotonganCetak.objects.get_or_create(
        sidik=sidik,
        defaults={
            "pdf": hasil.pdf,
            "halaman": hasil.halaman,
            "peringatan": list(hasil.peringatan),
        },
    )
    return Cetakan(hasil.pdf, hasil.peringatan)


def sidik_potongan(html: str, aset: Aset, ragam: str) -> str:
    """Return the SHA-256 of everything that decides how a piece looks."""
    bagian = [VERSI, ragam, html]
    for alamat, (jenis, isi) in sorted(aset.items()):
        bagian += [alamat, jenis, hashlib.sha256(isi).hexdigest()]
    # Lengths before the parts: no two lists of parts look the same.
    return hashlib.sha256("".join(f"{len(satu)}:{satu}" for satu in bagian).encode()).hexdigest()


def _note_pakai(lama: PotonganCetak) -> None:
    kini = timezone.now()
    if kini - lama.dipakai_at > SELANG_CATAT:
        PotonganCetak.objects.filter(pk=lama.pk).update(dipakai_at=kini)


def prune_potongan(hari: int) -> int:
    """Delete the pieces that no report used for so many days; return how many there were."""
    batas = timezone.now() - timedelta(days=hari)
    return PotonganCetak.objects.filter(dipakai_at__lt=batas).delete()[0]
