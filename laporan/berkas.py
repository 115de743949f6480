"""File names of what is downloaded."""

from laporan.enums import BentukLaporan
from laporan.models import Dokumen

AKHIRAN = {
    BentukLaporan.PDF: ".pdf",
    BentukLaporan.DOCX: ".docx",
    BentukLaporan.XLSX: ".xlsx",
    BentukLaporan.ARSIP: "-arsip.pdf",
}


def nama_berkas(dokumen: Dokumen, bentuk: BentukLaporan = BentukLaporan.PDF) -> str:
    """Return e.g. "sk-iku-sumberjambe-2022.pdf"; a draft says so in its name."""
    draf = "" if dokumen.is_resmi else "-draf"
    nama = f"{dokumen.jenis}-{dokumen.kecamatan.slug}-{dokumen.masa}"
    return f"{nama}{draf}{AKHIRAN[bentuk]}"
