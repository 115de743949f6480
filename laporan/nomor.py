"""The number of a decree and its date in words; what is still blank leaves a visible gap."""

from typing import Final

from kecamatan.tanggal import format_bulan, format_tanggal
from laporan.models import Dokumen
from laporan.pola import ISIAN_POLA

# No-break blanks: ordinary ones collapse in print, and the gap is filled in by pen.
CELAH: Final = "\u00a0" * 8


def format_nomor(dokumen: Dokumen, pola: str) -> str:
    """Return the number in the pattern of the kabupaten, e.g. 065/08/35.09.31/2022."""
    tahun = "" if dokumen.nomor_tahun is None else str(dokumen.nomor_tahun)
    bagian = (dokumen.nomor_klasifikasi, dokumen.urut_cetak, dokumen.nomor_kode, tahun)
    for penanda, isi in zip(ISIAN_POLA, bagian, strict=True):
        pola = pola.replace(penanda, isi or CELAH)
    return pola


def format_tanggal_dokumen(dokumen: Dokumen) -> str:
    """Return the printed date; without a day the gap stands before the month, if that is known."""
    if dokumen.tanggal:
        return format_tanggal(dokumen.tanggal)
    return CELAH + (format_bulan(dokumen.bulan) if dokumen.bulan else CELAH)
