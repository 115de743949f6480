"""Remarks about the parts of a report."""

from django.db import transaction
from django.utils import timezone

from iku.actions.kunci import clean_isi
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.lkjip.penulisan.bagian import need_bagian
from laporan.models import KomentarNaskah, LaporanKinerja, NaskahBagian
from laporan.permissions_naskah import check_can_komentar, check_can_selesaikan


@transaction.atomic
def tulis_komentar(
    *, laporan: LaporanKinerja, kunci: str, teks: str, by: Pengguna
) -> KomentarNaskah:
    """Add a remark to a part, also while the report is under review and when it was sent.

    Raises AksiDitolak for an empty remark and for a part that is not there.
    """
    check_can_komentar(by, laporan)
    need_bagian(laporan, kunci)
    komentar = KomentarNaskah(laporan=laporan, kunci=kunci, teks=teks.strip(), dibuat_by=by)
    clean_isi(komentar)
    komentar.save(force_insert=True)
    _record("komentar_ditulis", komentar, by)
    return komentar


@transaction.atomic
def selesaikan_komentar(*, komentar: KomentarNaskah, by: Pengguna) -> KomentarNaskah:
    """Mark a remark as dealt with; a second click changes nothing."""
    laporan = komentar.laporan
    naskah = NaskahBagian.objects.filter(laporan=laporan, kunci=komentar.kunci).first()
    check_can_selesaikan(by, komentar, naskah)
    terkunci = lock_baris(KomentarNaskah, pk=komentar.pk, versi=None)
    if terkunci.selesai_at is not None:
        return terkunci
    terkunci.selesai_at, terkunci.selesai_by = timezone.now(), by
    terkunci.save(update_fields=["selesai_at", "selesai_by"])
    _record("komentar_selesai", terkunci, by)
    return terkunci


def _record(peristiwa: str, komentar: KomentarNaskah, by: Pengguna) -> None:
    record_jejak(
        peristiwa,
        objek=komentar,
        by=by,
        kecamatan=komentar.laporan.kecamatan,
        perubahan={"bagian": ("", komentar.kunci)},
    )
