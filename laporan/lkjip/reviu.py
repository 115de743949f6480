"""Which review and which form of review a report has."""

from django.db.models import OuterRef, Q, QuerySet, Subquery

from laporan.enums import STATUS_DIREVIU, Aksi, JenisDokumen
from laporan.models import Dokumen, FormatReviu, Reviu, SalinanDokumen


def find_format_reviu(kabupaten_id: int | None) -> FormatReviu | None:
    """Return the form in force in a kabupaten: its own, else the common one.

    None before references are loaded.
    """
    return find_format_sendiri(kabupaten_id) or find_format_sendiri(None)


def find_format_sendiri(kabupaten_id: int | None) -> FormatReviu | None:
    """Return the last version of the form of that kabupaten itself; of None, of the common one."""
    milik = FormatReviu.objects.filter(kabupaten=kabupaten_id)
    return milik.select_related("kabupaten").order_by("-versi").first()


def find_diajukan(dokumen: Dokumen) -> SalinanDokumen | None:
    """Return the copy of the words as they were submitted last."""
    milik = dokumen.daftar_salinan.filter(aksi=Aksi.AJUKAN).defer("isi", "pdf")
    return milik.order_by("-nomor").first()


def list_menunggu(daftar: QuerySet[Dokumen]) -> QuerySet[Dokumen]:
    """Return the reports under review without a statement about the words submitted last.

    It is the condition of `find_pernyataan`, asked of many at once.
    """
    diajukan = SalinanDokumen.objects.filter(dokumen=OuterRef("pk"), aksi=Aksi.AJUKAN)
    berlaku = Q(
        reviu__diterbitkan_at__isnull=False,
        reviu__salinan=Subquery(diajukan.order_by("-nomor").values("pk")[:1]),
    )
    return daftar.filter(jenis=JenisDokumen.LKJIP, status__in=STATUS_DIREVIU).exclude(berlaku)


def find_pernyataan(dokumen: Dokumen) -> Reviu | None:
    """Return the review whose statement is about the words submitted last; else None.

    A report that was returned and submitted again needs another look.
    """
    reviu = Reviu.objects.filter(dokumen=dokumen.pk).select_related("format").first()
    diajukan = find_diajukan(dokumen)
    if reviu is None or reviu.diterbitkan_at is None or diajukan is None:
        return None
    return reviu if reviu.salinan_id == diajukan.pk else None
