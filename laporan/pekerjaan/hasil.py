"""Puts files that were made into the store, for whoever asks for the same again."""

import hashlib

from django.utils import timezone

from laporan.lkjip.keluaran import Keluaran
from laporan.models import HasilCetak


def store_hasil(
    *, kunci: str, dokumen_id: int, keadaan: str, bentuk: str, nama_berkas: str, keluaran: Keluaran
) -> HasilCetak:
    """Store a file under what it was made from; one that was there is replaced.

    `keadaan` is the state of the data in which its words were found.
    """
    hasil, _ = HasilCetak.objects.update_or_create(
        kunci=kunci,
        defaults={
            "dokumen_id": dokumen_id,
            "keadaan": keadaan,
            "bentuk": bentuk,
            "berkas": keluaran.berkas,
            "sidik_berkas": hashlib.sha256(keluaran.berkas).hexdigest(),
            "mime": keluaran.mime,
            "halaman": keluaran.halaman,
            "ukuran": len(keluaran.berkas),
            "nama_berkas": nama_berkas,
            "dibuat_at": timezone.now(),
        },
    )
    return hasil
