"""Who may change a daftar IKU and the layouts. Reading is narrowed by `visible_to`."""

from django.core.exceptions import PermissionDenied

from iku.butir import Wadah
from iku.models import DaftarIku, FormatIku, Rpjmd
from kecamatan.enums import Peran
from kecamatan.models import Pengguna


def is_operator_of(pengguna: Pengguna, daftar: DaftarIku) -> bool:
    """Say whether the person is an operator of the kecamatan whose set this is."""
    return pengguna.peran == Peran.OPERATOR and pengguna.kecamatan_id == daftar.kecamatan_id


def can_edit_daftar(pengguna: Pengguna, daftar: DaftarIku) -> bool:
    """Say whether the person may change this set now."""
    return is_operator_of(pengguna, daftar) and daftar.dibuka


def check_can_edit_daftar(pengguna: Pengguna, daftar: DaftarIku) -> None:
    """Refuse those who may only read the set, and everybody while it is closed."""
    if not is_operator_of(pengguna, daftar):
        raise PermissionDenied("Hanya operator kecamatan yang dapat mengubah IKU.")
    if not daftar.dibuka:
        raise PermissionDenied(sebab_tertutup(daftar))


def sebab_tertutup(wadah: Wadah) -> str:
    """Say in words why a closed wadah cannot be changed; empty when it is open."""
    if isinstance(wadah, Rpjmd):
        diubah = Rpjmd.objects.filter(mengubah=wadah).exists()
        return "RPJMD ini sudah diubah; yang berlaku adalah perubahannya." if diubah else ""
    if wadah.is_terkunci:
        return "IKU ini sudah ditetapkan. Perubahan dibuat sebagai keputusan baru."
    return "" if wadah.dibuka else "IKU ini sedang diperiksa, jadi sementara tidak dapat diubah."


def can_edit_rpjmd(pengguna: Pengguna, rpjmd: Rpjmd) -> bool:
    """Say whether the person may change this RPJMD now."""
    return _is_admin_of(pengguna, rpjmd) and not sebab_tertutup(rpjmd)


def check_can_buat_rpjmd(pengguna: Pengguna) -> None:
    """Refuse everybody but admins of a kabupaten."""
    if pengguna.peran != Peran.ADMIN:
        raise PermissionDenied("Hanya admin kabupaten yang menyusun RPJMD.")


def check_can_edit_wadah(pengguna: Pengguna, wadah: Wadah) -> None:
    """Refuse those who may only read it, and everybody while it is closed."""
    if not isinstance(wadah, Rpjmd):
        check_can_edit_daftar(pengguna, wadah)
        return
    if not _is_admin_of(pengguna, wadah):
        raise PermissionDenied("Hanya admin kabupaten yang mengubah RPJMD.")
    if sebab := sebab_tertutup(wadah):
        raise PermissionDenied(sebab)


def _is_admin_of(pengguna: Pengguna, rpjmd: Rpjmd) -> bool:
    return pengguna.peran == Peran.ADMIN and rpjmd.kabupaten_id == pengguna.kabupaten_id


def can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> bool:
    """Say whether the person keeps this layout."""
    return pengguna.peran == Peran.ADMIN and format_iku.kabupaten_id == pengguna.kabupaten_id


def check_can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> None:
    """Refuse those who may only read the layout."""
    if not can_edit_format(pengguna, format_iku):
        raise PermissionDenied("Hanya admin kabupaten yang mengatur format IKU.")
