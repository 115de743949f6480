"""Prints yearly reports without a browser: one, or all of a kabupaten."""

from laporan.enums import BentukLaporan
from laporan.lkjip.keluaran import cetak_bentuk
from laporan.models import Dokumen
from laporan.pekerjaan.bahan import build_bahan, find_berkas
from laporan.sandi_isi import from_json

RESMI = "resmi, seperti yang ditetapkan"


def print_laporan(dokumen: Dokumen, bentuk: BentukLaporan) -> tuple[bytes, str]:
    """Return a file of a report, and what it is in words.

    A file that is there is taken, the official PDF first of all. Raises CetakGagal, and
    AksiDitolak when the official bytes are no longer those that were enacted.
    """
    bahan = build_bahan(dokumen, bentuk)
    sifat = RESMI if bahan.resmi is not None else dokumen.get_status_display()
    siap = find_berkas(bahan)
    if siap is not None:
        return siap.berkas, f"{dokumen} ({sifat})"
    keluaran = cetak_bentuk(from_json(bahan.isi), bentuk, draf=bahan.draf)
    return keluaran.berkas, f"{dokumen} ({sifat})"
