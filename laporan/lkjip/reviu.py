"""Which review and which form of review a report has."""

from laporan.enums import Aksi
from laporan.models import Dokumen, FormatReviu, Reviu, SalinanDokumen


def find_format_reviu(dokumen: Dokumen) -> FormatReviu | None:
    """Return the form of the kabupaten, else the common one; None before references are loaded."""
    milik = FormatReviu.objects.filter(kabupaten=dokumen.kecamatan.kabupaten_id).first()
    return milik or FormatReviu.objects.filter(kabupaten=None).first()


def find_diajukan(dokumen: Dokumen) -> SalinanDokumen | None:
    """Return the copy of the words as they were submitted last."""
    milik = dokumen.daftar_salinan.filter(aksi=Aksi.AJUKAN).defer("isi", "pdf")
    return milik.order_by("-nomor").first()


def find_pernyataan(dokumen: Dokumen) -> Reviu | None:
    """Return the review whose statement is about the words submitted last; else None.

    A report that was returned and submitted again needs another look.
    """
    reviu = Reviu.objects.filter(dokumen=dokumen.pk).select_related("format").first()
    diajukan = find_diajukan(dokumen)
    if reviu is None or reviu.diterbitkan_at is None or diajukan is None:
        return None
    return reviu if reviu.salinan_id == diajukan.pk else None
