"""Judges an uploaded scan: as any upload, and it must be of paper."""

from typing import Final

from kecamatan.unggahan.jenis import DITAMPILKAN, BerkasDitolak
from kecamatan.unggahan.periksa import IsiBerkas, check_berkas

# What our own prints name as their producer; no scanner does.
PEMBUAT_CETAKAN: Final = "WeasyPrint"


def check_pindaian(isi: bytes, *, nama: str) -> IsiBerkas:
    """Return what may be stored: a PDF or a picture. Raises BerkasDitolak."""
    hasil = check_berkas(isi, nama=nama, diterima=DITAMPILKAN)
    if PEMBUAT_CETAKAN in hasil.pembuat:
        raise BerkasDitolak(
            "Ini PDF dari sistem, belum bertanda tangan. Cetak, tanda tangani, lalu pindai."
        )
    return hasil
