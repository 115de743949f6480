"""Who may write, direct and discuss the texts of a yearly report."""

from django.core.exceptions import PermissionDenied

from iku.permissions import is_operator_of, sebab_tertutup
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN, Peran
from kecamatan.models import Pengguna
from laporan.models import KomentarNaskah, LaporanKinerja, NaskahBagian

PENUNJUK = (Peran.OPERATOR, Peran.SEKCAM)


def is_penulis(pengguna: Pengguna, laporan: LaporanKinerja, naskah: NaskahBagian | None) -> bool:
    """Say whether the person writes this part, now or when the report is open again.

    The operator writes every part, its owner the one that is his.
    """
    pemilik = naskah.pemilik_id if naskah else None
    sekantor = pengguna.kecamatan_id == laporan.kecamatan_id
    return is_operator_of(pengguna, laporan) or (sekantor and pemilik == pengguna.pk)


def can_tulis(pengguna: Pengguna, laporan: LaporanKinerja, naskah: NaskahBagian | None) -> bool:
    """Say whether the person may change the text of this part now."""
    return is_penulis(pengguna, laporan, naskah) and not sebab_tertutup(laporan)


def check_can_tulis(
    pengguna: Pengguna, laporan: LaporanKinerja, naskah: NaskahBagian | None
) -> None:
    """Refuse everybody but the operator and the owner of the part."""
    if not is_penulis(pengguna, laporan, naskah):
        raise PermissionDenied("Hanya operator dan pemilik bagian yang menulis di bagian ini.")


def is_penunjuk(pengguna: Pengguna, laporan: LaporanKinerja) -> bool:
    """Say whether the person decides who owns a part."""
    return pengguna.peran in PENUNJUK and pengguna.kecamatan_id == laporan.kecamatan_id


def check_can_tunjuk(pengguna: Pengguna, laporan: LaporanKinerja) -> None:
    """Refuse everybody but operator and sekcam of the office."""
    if not is_penunjuk(pengguna, laporan):
        raise PermissionDenied("Hanya operator dan sekcam yang menunjuk pemilik bagian.")


def can_komentar(pengguna: Pengguna, laporan: LaporanKinerja) -> bool:
    """Say whether the person may comment: the office, Bappeda and Inspektorat of its kabupaten.

    At any time: under review and after enactment is when most people read it.
    """
    if pengguna.peran in PERAN_PEMBACA_KABUPATEN:
        return pengguna.kabupaten_id == laporan.kecamatan.kabupaten_id
    return pengguna.kecamatan_id is not None and pengguna.kecamatan_id == laporan.kecamatan_id


def check_can_komentar(pengguna: Pengguna, laporan: LaporanKinerja) -> None:
    """Refuse those who only keep accounts, and strangers."""
    if not can_komentar(pengguna, laporan):
        raise PermissionDenied("Anda tidak dapat mengomentari laporan ini.")


def can_selesaikan(
    pengguna: Pengguna, komentar: KomentarNaskah, naskah: NaskahBagian | None
) -> bool:
    """Say whether the person may close a comment: who wrote it, and who writes the part."""
    laporan = komentar.laporan
    if komentar.selesai_at is not None or not can_komentar(pengguna, laporan):
        return False
    return komentar.dibuat_by_id == pengguna.pk or is_penulis(pengguna, laporan, naskah)


def check_can_selesaikan(
    pengguna: Pengguna, komentar: KomentarNaskah, naskah: NaskahBagian | None
) -> None:
    """Refuse everybody but the person who commented, and those who write the part."""
    sendiri = komentar.dibuat_by_id == pengguna.pk
    if not sendiri and not is_penulis(pengguna, komentar.laporan, naskah):
        raise PermissionDenied("Komentar diselesaikan oleh penulisnya atau penulis bagian ini.")
