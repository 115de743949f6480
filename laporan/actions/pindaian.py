"""Keeps the scan of a document signed by hand beside its frozen text."""

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.nama import clean_nama
from kecamatan.unggahan.periksa import UKURAN_PALING_BESAR, IsiBerkas
from kecamatan.unggahan.simpan import drop_bila_gagal, store_path, write_berkas
from laporan.actions.kunci import lock_dokumen
from laporan.models import FOLDER_PINDAIAN, Dokumen, Pindaian
from laporan.periksa_pindaian import check_pindaian
from laporan.permissions import check_can_unggah_pindaian


def unggah_pindaian(*, dokumen: Dokumen, berkas: File[bytes], by: Pengguna) -> Pindaian:
    """Store a scan of an enacted document; the frozen text and PDF stay what they are.

    The file is judged by its content and kept under a random name. Raises AksiDitolak for a file
    that is refused, or already there. Nothing stays on disk when the row cannot be written.
    """
    check_can_unggah_pindaian(by, dokumen)
    nama = berkas.name or ""
    try:
        isi = check_pindaian(berkas.read(UKURAN_PALING_BESAR + 1), nama=nama)
    except BerkasDitolak as ditolak:
        raise AksiDitolak(str(ditolak)) from ditolak
    pindaian = Pindaian(
        dokumen=dokumen,
        nama_asli=clean_nama(nama, isi.akhiran),
        sidik=isi.sidik,
        ukuran=len(isi.isi),
        halaman=isi.halaman,
        diunggah_by=by,
    )
    jalan = store_path(FOLDER_PINDAIAN, isi.akhiran)
    with drop_bila_gagal(pindaian.berkas.storage, jalan):
        _insert(pindaian, isi, jalan, by)
    return pindaian


@transaction.atomic
def _insert(pindaian: Pindaian, isi: IsiBerkas, jalan: str, by: Pengguna) -> None:
    """Write file, row and trail together."""
    dokumen = lock_dokumen(pindaian.dokumen)
    check_can_unggah_pindaian(by, dokumen)
    if dokumen.daftar_pindaian.filter(sidik=pindaian.sidik).exists():
        raise AksiDitolak("Berkas ini sudah diunggah.")
    pindaian.diunggah_at = timezone.now()
    pindaian.berkas.name = write_berkas(pindaian.berkas.storage, jalan, isi.isi)
    pindaian.save(force_insert=True)
    record_jejak(
        "pindaian_diunggah",
        objek=dokumen,
        by=by,
        kecamatan=dokumen.kecamatan,
        perubahan={"pindaian": ("", f"{pindaian.nama_asli} {pindaian.sidik}")},
    )
