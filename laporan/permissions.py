"""Who may make, change and move documents. Reading is narrowed by `visible_to`."""

from django.core.exceptions import PermissionDenied

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.enums import PERALIHAN, STATUS_DIREVIU, Aksi, JenisDokumen, StatusDokumen
from laporan.models import Dokumen, KerangkaLaporan, Pekerjaan

PENGISI_NOMOR = (Peran.OPERATOR, Peran.SEKCAM, Peran.CAMAT)
PENGUNGGAH_PINDAIAN = (Peran.OPERATOR, Peran.SEKCAM)
STATUS_DAPAT_DIGANTI = (StatusDokumen.DITETAPKAN, StatusDokumen.DICABUT)


def is_petugas(pengguna: Pengguna, dokumen: Dokumen, *peran: Peran) -> bool:
    """Say whether the person has one of the roles in the very kecamatan of the document."""
    return pengguna.peran in peran and pengguna.kecamatan_id == dokumen.kecamatan_id


def sebab_tertutup(dokumen: Dokumen) -> str:
    """Say in words why the words of a document cannot be changed; empty when they can."""
    if dokumen.is_resmi:
        return "Dokumen ini sudah ditetapkan. Perbaikan dibuat sebagai keputusan perubahan."
    if not dokumen.is_dapat_diubah:
        return "Dokumen ini sedang diperiksa, jadi naskahnya sementara tidak dapat diubah."
    return ""


def can_buat_dokumen(pengguna: Pengguna) -> bool:
    """Say whether the person drafts documents, always those of his own kecamatan."""
    return pengguna.peran == Peran.OPERATOR


def check_can_buat_dokumen(pengguna: Pengguna) -> None:
    """Refuse everybody but operators."""
    if not can_buat_dokumen(pengguna):
        raise PermissionDenied("Hanya operator kecamatan yang dapat menyusun dokumen.")


def can_edit_dokumen(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may change the words of this document now."""
    return is_petugas(pengguna, dokumen, Peran.OPERATOR) and not sebab_tertutup(dokumen)


def check_can_edit_dokumen(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and everybody while it is not a draft."""
    if not is_petugas(pengguna, dokumen, Peran.OPERATOR):
        raise PermissionDenied("Hanya operator kecamatan yang dapat mengubah naskah.")
    if sebab := sebab_tertutup(dokumen):
        raise PermissionDenied(sebab)


def can_isi_nomor(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may give number and date now."""
    return is_petugas(pengguna, dokumen, *PENGISI_NOMOR) and not dokumen.is_resmi


def check_can_isi_nomor(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and everybody once it is enacted."""
    if not can_isi_nomor(pengguna, dokumen):
        raise PermissionDenied("Nomor dan tanggal dokumen ini tidak dapat Anda ubah.")


def can_hapus_draf(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may drop this draft: nobody but the operator ever saw it."""
    return can_edit_dokumen(pengguna, dokumen) and dokumen.diajukan_at is None


def check_can_hapus_draf(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and everybody once it was submitted."""
    check_can_edit_dokumen(pengguna, dokumen)
    if not can_hapus_draf(pengguna, dokumen):
        raise PermissionDenied("Draf yang pernah diajukan tidak dapat dihapus.")


def can_ubah_resmi(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may start a new document that corrects this enacted one."""
    return is_petugas(pengguna, dokumen, Peran.OPERATOR) and dokumen.status in STATUS_DAPAT_DIGANTI


def check_can_ubah_resmi(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and a document that is not (or no longer) the last."""
    if not can_ubah_resmi(pengguna, dokumen):
        raise PermissionDenied("Perubahan hanya dapat dibuat operator dari dokumen yang berlaku.")


def can_unggah_pindaian(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may add a scan of the signed paper."""
    return is_petugas(pengguna, dokumen, *PENGUNGGAH_PINDAIAN) and dokumen.is_resmi


def check_can_unggah_pindaian(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse those who only read, and a document that is not enacted."""
    if not can_unggah_pindaian(pengguna, dokumen):
        raise PermissionDenied("Pindaian hanya diunggah petugas untuk dokumen yang ditetapkan.")


def check_can_alihkan(pengguna: Pengguna, dokumen: Dokumen, aksi: Aksi) -> None:
    """Refuse a move to those whose role the table does not name, and verifying one's own work.

    The state is not judged here: a second click must hear what the first one did, not a refusal.
    """
    if not is_petugas(pengguna, dokumen, *PERALIHAN[aksi].oleh):
        raise PermissionDenied(f"Peran Anda tidak berwenang untuk: {aksi.label.lower()}.")
    if aksi == Aksi.VERIFIKASI and dokumen.diajukan_by_id == pengguna.pk:
        raise PermissionDenied("Pengaju tidak boleh memverifikasi dokumennya sendiri.")


def can_alihkan(pengguna: Pengguna, dokumen: Dokumen, aksi: Aksi) -> bool:
    """Say whether the person may make this move now."""
    try:
        check_can_alihkan(pengguna, dokumen, aksi)
    except PermissionDenied:
        return False
    return StatusDokumen(dokumen.status) in PERALIHAN[aksi].dari


def can_reviu(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person reviews this report now: submitted, and not yet signed."""
    return (
        pengguna.peran == Peran.INSPEKTORAT
        and pengguna.kabupaten_id == dokumen.kecamatan.kabupaten_id
        and dokumen.jenis == JenisDokumen.LKJIP
        and dokumen.status in STATUS_DIREVIU
    )


def check_can_reviu(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse everybody but the Inspektorat, and a report that is not submitted."""
    if not can_reviu(pengguna, dokumen):
        raise PermissionDenied("Laporan direviu Inspektorat setelah diajukan, sebelum ditetapkan.")


def can_minta_perbaikan(pengguna: Pengguna, dokumen: Dokumen) -> bool:
    """Say whether the person may ask for a corrected report."""
    return (
        pengguna.peran == Peran.BAPPEDA
        and pengguna.kabupaten_id == dokumen.kecamatan.kabupaten_id
        and dokumen.jenis == JenisDokumen.LKJIP
        and dokumen.status == StatusDokumen.DITETAPKAN
    )


def check_can_minta_perbaikan(pengguna: Pengguna, dokumen: Dokumen) -> None:
    """Refuse everybody but Bappeda, and a report that was not sent."""
    if not can_minta_perbaikan(pengguna, dokumen):
        raise PermissionDenied("Perbaikan laporan diminta Bappeda setelah laporan ditetapkan.")


def can_ubah_kerangka(pengguna: Pengguna) -> bool:
    """Say whether the person decides what the reports of a kabupaten look like."""
    return pengguna.peran == Peran.BAPPEDA


def check_can_ubah_kerangka(pengguna: Pengguna) -> None:
    """Refuse everybody but Bappeda."""
    if not can_ubah_kerangka(pengguna):
        raise PermissionDenied("Kerangka laporan diatur Bappeda.")


def check_can_lihat_kerangka(pengguna: Pengguna) -> None:
    """Refuse an admin, for whom reports do not exist."""
    if pengguna.peran == Peran.ADMIN:
        raise PermissionDenied("Kerangka laporan diatur Bappeda.")


def is_kerangka_sendiri(pengguna: Pengguna, kerangka: KerangkaLaporan) -> bool:
    """Say whether the outline belongs to the person's own kabupaten."""
    return kerangka.kabupaten_id == pengguna.kabupaten_pengguna.pk


def can_atur_reviu(pengguna: Pengguna) -> bool:
    """Say whether the person decides by which form reports are reviewed, and until when sent."""
    return pengguna.peran == Peran.BAPPEDA


def check_can_atur_reviu(pengguna: Pengguna) -> None:
    """Refuse everybody but Bappeda, who sets the rules of the kabupaten."""
    if not can_atur_reviu(pengguna):
        raise PermissionDenied("Format reviu dan batas laporan diatur Bappeda.")


def check_can_lihat_format_reviu(pengguna: Pengguna) -> None:
    """Refuse an admin, for whom reports do not exist."""
    if pengguna.peran == Peran.ADMIN:
        raise PermissionDenied("Format reviu diatur Bappeda.")


def can_batalkan_pekerjaan(pengguna: Pengguna, pekerjaan: Pekerjaan) -> bool:
    """Say whether the person may take this job from the queue now."""
    return pekerjaan.pemohon_id == pengguna.pk and pekerjaan.is_belum_selesai


def check_can_batalkan_pekerjaan(pengguna: Pengguna, pekerjaan: Pekerjaan) -> None:
    """Refuse everybody but the one who asked for it; its state is judged by the action."""
    if pekerjaan.pemohon_id != pengguna.pk:
        raise PermissionDenied("Pekerjaan ini hanya dapat dibatalkan oleh yang memintanya.")
