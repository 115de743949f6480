"""Who may change a daftar IKU and the layouts. Reading is narrowed by `visible_to`."""

from django.core.exceptions import PermissionDenied

from iku.models import DaftarIku, FormatIku
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


def sebab_tertutup(daftar: DaftarIku) -> str:
    """Say in words why a closed set cannot be changed."""
    if daftar.is_terkunci:
        return "IKU ini sudah ditetapkan. Perubahan dibuat sebagai keputusan baru."
    return "IKU ini sedang diperiksa, jadi sementara tidak dapat diubah."


def can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> bool:
    """Say whether the person keeps this layout."""
    return pengguna.peran == Peran.ADMIN and format_iku.kabupaten_id == pengguna.kabupaten_id


def check_can_edit_format(pengguna: Pengguna, format_iku: FormatIku) -> None:
    """Refuse those who may only read the layout."""
    if not can_edit_format(pengguna, format_iku):
        raise PermissionDenied("Hanya admin kabupaten yang mengatur format IKU.")
