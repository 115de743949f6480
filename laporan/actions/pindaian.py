"""Keeps the scan of a document signed by hand beside its frozen text."""

import logging
import re
import unicodedata
import uuid
from contextlib import suppress

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from laporan.actions.kunci import lock_dokumen
from laporan.models import Dokumen, Pindaian
from laporan.periksa_pindaian import (
    UKURAN_PALING_BESAR,
    BerkasDitolak,
    IsiPindaian,
    check_pindaian,
)
from laporan.permissions import check_can_unggah_pindaian

PANJANG_NAMA = 120
PENUH = "Tempat penyimpanan berkas penuh atau tidak dapat ditulis."

catatan = logging.getLogger(__name__)


def unggah_pindaian(*, dokumen: Dokumen, berkas: File[bytes], by: Pengguna) -> Pindaian:
    """Store a scan of an enacted document; the frozen text and PDF stay what they are.

    The file is judged by its content and kept under a random name. Raises AksiDitolak for a file
    that is refused, or already there. Nothing stays on disk when the row cannot be written.
    """
    check_can_unggah_pindaian(by, dokumen)
    try:
        isi = check_pindaian(berkas.read(UKURAN_PALING_BESAR + 1))
    except BerkasDitolak as ditolak:
        raise AksiDitolak(str(ditolak)) from ditolak
    pindaian = Pindaian(
        dokumen=dokumen,
        nama_asli=clean_nama(berkas.name or "", isi.akhiran),
        sidik=isi.sidik,
        ukuran=len(isi.isi),
        halaman=isi.halaman,
        diunggah_by=by,
    )
    # The name people gave must not decide where or as what the file is stored.
    nama = pindaian.berkas.field.generate_filename(pindaian, f"{uuid.uuid4().hex}{isi.akhiran}")
    try:
        _insert(pindaian, isi, nama, by)
    except BaseException:
        # Known before it is written: a file cut off by a full disk must go as well.
        with suppress(OSError):
            pindaian.berkas.storage.delete(nama)
        raise
    return pindaian


@transaction.atomic
def _insert(pindaian: Pindaian, isi: IsiPindaian, nama: str, by: Pengguna) -> None:
    """Write file, row and trail together."""
    dokumen = lock_dokumen(pindaian.dokumen)
    check_can_unggah_pindaian(by, dokumen)
    if dokumen.daftar_pindaian.filter(sidik=pindaian.sidik).exists():
        raise AksiDitolak("Berkas ini sudah diunggah.")
    pindaian.diunggah_at = timezone.now()
    pindaian.berkas.name = _write_berkas(pindaian, isi, nama)
    pindaian.save(force_insert=True)
    record_jejak(
        "pindaian_diunggah",
        objek=dokumen,
        by=by,
        kecamatan=dokumen.kecamatan,
        perubahan={"pindaian": ("", f"{pindaian.nama_asli} {pindaian.sidik}")},
    )


def _write_berkas(pindaian: Pindaian, isi: IsiPindaian, nama: str) -> str:
    """Write the bytes and return the name they were given. Raises AksiDitolak."""
    try:
        return pindaian.berkas.storage.save(nama, ContentFile(isi.isi))
    except OSError as galat:
        catatan.error("pindaian tidak dapat ditulis: %s", galat)
        raise AksiDitolak(PENUH) from galat


def clean_nama(nama: str, akhiran: str) -> str:
    """Return the name a file had, safe to show: last part, visible letters only, right suffix."""
    dasar = re.split(r"[/\\]", nama)[-1]
    tampak = "".join(h for h in dasar if unicodedata.category(h)[0] not in "CZ" or h == " ")
    batang = re.sub(r"(?i)\.(pdf|png|jpe?g)$", "", tampak).strip(" .") or "pindaian"
    return f"{batang[: PANJANG_NAMA - len(akhiran)]}{akhiran}"
