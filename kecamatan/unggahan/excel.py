"""Judges an uploaded workbook that is kept as it came."""

from kecamatan.buku_kerja.arsip import Arsip, refuse_rusak
from kecamatan.buku_kerja.baca import list_lembar
from kecamatan.buku_kerja.isi import BukuDitolak
from kecamatan.buku_kerja.kemasan import check_kemasan
from kecamatan.unggahan.jenis import BerkasDitolak


def count_lembar(isi: bytes) -> int:
    """Return the number of sheets of a workbook that does nothing. Raises BerkasDitolak."""
    try:
        with refuse_rusak():
            arsip = Arsip(isi)
            check_kemasan(isi, arsip)
            return len(list_lembar(arsip))
    except BukuDitolak as ditolak:
        raise BerkasDitolak(ditolak.pesan) from ditolak
