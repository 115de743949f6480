"""File names of what is downloaded."""

from django.utils.text import slugify

from laporan.models import Dokumen


def nama_berkas(dokumen: Dokumen) -> str:
    """Return e.g. "sk-iku-sumberjambe-2022.pdf"; a draft says so in its name."""
    draf = "" if dokumen.is_resmi else "-draf"
    return f"{dokumen.jenis}-{slugify(dokumen.kecamatan.nama)}-{dokumen.masa}{draf}.pdf"
