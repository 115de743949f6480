"""What Bappeda asks to be mended in a report that was sent."""

from django.db import transaction

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from laporan.actions.kunci import lock_dokumen
from laporan.enums import StatusDokumen
from laporan.models import Dokumen, PermintaanPerbaikan
from laporan.permissions import check_can_minta_perbaikan


@transaction.atomic
def minta_perbaikan(*, dokumen: Dokumen, catatan: str, by: Pengguna) -> PermintaanPerbaikan:
    """Ask for a corrected report. Raises AksiDitolak without a note, or when it is replaced."""
    terkunci = lock_dokumen(dokumen)
    check_can_minta_perbaikan(by, terkunci)
    catatan = catatan.strip()
    if not catatan:
        raise AksiDitolak("Tuliskan apa yang perlu diperbaiki.", isian="catatan")
    if terkunci.status != StatusDokumen.DITETAPKAN:
        raise AksiDitolak("Laporan ini sudah tidak berlaku, jadi tidak dapat diminta diperbaiki.")
    permintaan = PermintaanPerbaikan.objects.create(dokumen=terkunci, catatan=catatan, dibuat_by=by)
    record_jejak(
        "perbaikan_diminta",
        objek=terkunci,
        by=by,
        kecamatan=terkunci.kecamatan,
        alasan=catatan,
    )
    return permintaan
