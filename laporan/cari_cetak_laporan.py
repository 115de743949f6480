"""Prints yearly reports without a browser: one, or all of a kabupaten."""

from dataclasses import dataclass

from laporan.enums import BentukLaporan
from laporan.lkjip.keluaran import cetak_bentuk
from laporan.models import Dokumen
from laporan.pekerjaan.bahan import build_bahan, find_berkas, find_terakhir
from laporan.pekerjaan.hasil import store_hasil
from laporan.sandi_isi import from_json

RESMI = "resmi, seperti yang ditetapkan"


@dataclass(frozen=True)
class CetakanLaporan:
    """A file of a report, what its words are, and whether it was made now."""

    berkas: bytes
    sifat: str
    baru: bool


def print_laporan(dokumen: Dokumen, bentuk: BentukLaporan) -> CetakanLaporan:
    """Return a file of a report.

    A file that is there is taken, the official PDF first of all; one that is made is stored, so
    that the next who asks for the same words is served. Raises CetakGagal, and AksiDitolak when
    the official bytes are no longer those that were enacted.
    """
    sifat = RESMI if dokumen.is_resmi else dokumen.get_status_display()
    siap = find_terakhir(dokumen, bentuk)
    if siap is not None:
        return CetakanLaporan(siap.berkas, sifat, baru=False)
    bahan = build_bahan(dokumen, bentuk)
    siap = find_berkas(bahan)
    if siap is not None:
        return CetakanLaporan(siap.berkas, sifat, baru=False)
    keluaran = cetak_bentuk(from_json(bahan.isi), bentuk, draf=bahan.draf)
    store_hasil(
        kunci=bahan.kunci,
        dokumen_id=dokumen.pk,
        keadaan=bahan.keadaan,
        bentuk=bentuk,
        nama_berkas=bahan.nama_berkas,
        keluaran=keluaran,
    )
    return CetakanLaporan(keluaran.berkas, sifat, baru=True)
