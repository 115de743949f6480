"""Who may make, change and move documents. Reading is narrowed by `visible_to`."""

from django.core.exceptions import PermissionDenied

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan, Pengguna
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.models import Dokumen

PENGISI_NOMOR = (Peran.OPERATOR, Peran.SEKCAM, Peran.CAMAT)
PENGUNGGAH_PINDAIAN = (Peran.OPERATOR, Peran.SEKCAM)


def is_petugas(pengguna: Pengguna, kecamatan_id: int, *peran: Peran) -> bool:
    """Say whether the person has one of the roles in that very kecamatan."""
    return pengguna.peran in peran and pengguna.kecamatan_id == kecamatan_id


def can_buat_dokumen(pengguna: Pengguna, kecamatan: Kecamatan) -> bool:
    """Say whether the person drafts documents of this kecamatan."""
    return is_petugas(pengguna, kecamatan.pk, Peran.OPERATOR)


def check_can_buat_dokumen(pengguna: Pengguna, kecamatan: Kecamatan) -> None:
    """Refuse everybody but the operator of the kecamatan."""
    if not can_buat_dokumen(pengguna, kecamatan):
        raise PermissionDenied("Hanya operator kecamatan yang dapat menyusun dokumen.")


def can_edit_dokumen(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may change the words of this document now."""
    petugas = is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR)
    return petugas and dokumen.is_dapat_diubah


def check_can_edit_dokumen(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and with AksiDitolak everybody while it is not a draft."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR):
        raise PermissionDenied("Hanya operator kecamatan yang dapat mengubah naskah.")
    if dokumen.is_resmi:
        raise AksiDitolak(
            "Dokumen ini sudah ditetapkan. Perbaikan dibuat sebagai keputusan perubahan."
        )
    if not dokumen.is_dapat_diubah:
        raise AksiDitolak("Dokumen ini sedang diperiksa, jadi naskahnya tidak dapat diubah.")


def can_isi_nomor(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may give number and date now."""
    petugas = is_petugas(pengguna, dokumen.kecamatan_id, *PENGISI_NOMOR)
    return petugas and not dokumen.is_resmi


def check_can_isi_nomor(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and with AksiDitolak everybody once it is enacted."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, *PENGISI_NOMOR):
        raise PermissionDenied("Anda tidak berwenang memberi nomor dan tanggal.")
    if dokumen.is_resmi:
        raise AksiDitolak("Nomor dan tanggal dokumen yang sudah ditetapkan tidak dapat diubah.")


def can_unggah_pindaian(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may add a scan of the signed paper."""
    petugas = is_petugas(pengguna, dokumen.kecamatan_id, *PENGUNGGAH_PINDAIAN)
    return petugas and dokumen.is_resmi


def check_can_unggah_pindaian(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and with AksiDitolak a document that is not enacted."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, *PENGUNGGAH_PINDAIAN):
        raise PermissionDenied("Anda tidak berwenang mengunggah pindaian.")
    if not dokumen.is_resmi:
        raise AksiDitolak("Pindaian hanya untuk dokumen yang sudah ditetapkan.")


def check_can_jalankan(pengguna: Pengguna, dokumen: Dokumen, aksi: Aksi) -> None:
    """Refuse a move to those whose role the table does not name, and verifying one's own work."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, *PERALIHAN[aksi].oleh):
        raise PermissionDenied(f"Peran Anda tidak berwenang untuk: {aksi.label.lower()}.")
    if aksi == Aksi.VERIFIKASI and dokumen.diajukan_by_id == pengguna.pk:
        raise PermissionDenied("Pengaju tidak boleh memverifikasi dokumennya sendiri.")


def can_jalankan(pengguna: Pengguna, dokumen: Dokumen, aksi: Aksi) -> bool:
    """Say whether the person may make this move now."""
    try:
        check_can_jalankan(pengguna, dokumen, aksi)
    except PermissionDenied:
        return False
    return StatusDokumen(dokumen.status) in PERALIHAN[aksi].dari


def list_aksi(pengguna: Pengguna, dokumen: Dokumen) -> tuple[Aksi, ...]:
    """Return the moves the person may make now, in the order of the table."""
    return tuple(aksi for aksi in PERALIHAN if can_jalankan(pengguna, dokumen, aksi))


def can_hapus_draf(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may drop this draft: only one that nobody has been asked to check."""
    petugas = is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR)
    return petugas and dokumen.status == StatusDokumen.DRAF and dokumen.diajukan_at is None


def check_can_hapus_draf(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and with AksiDitolak a document that was submitted before."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR):
        raise PermissionDenied("Hanya operator kecamatan yang dapat menghapus draf.")
    if not can_hapus_draf(pengguna, dokumen):
        raise AksiDitolak("Dokumen yang pernah diajukan tidak dapat dihapus.")


def can_ubah_resmi(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may start the decree that will replace this one."""
    petugas = is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR)
    berlaku = dokumen.status == StatusDokumen.DITETAPKAN
    return petugas and berlaku and not hasattr(dokumen, "digantikan_oleh")


def check_can_ubah_resmi(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and with AksiDitolak a document that cannot be replaced now."""
    if not is_petugas(pengguna, dokumen.kecamatan_id, Peran.OPERATOR):
        raise PermissionDenied("Hanya operator kecamatan yang dapat menyusun perubahan.")
    if not can_ubah_resmi(pengguna, dokumen):
        raise AksiDitolak("Perubahannya sudah dibuat, atau dokumen ini tidak berlaku lagi.")
