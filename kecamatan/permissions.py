"""Who may keep master data. Checks raise PermissionDenied; `can_` twins answer templates."""

from django.core.exceptions import PermissionDenied

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna

PENGELOLA_PROFIL = (Peran.OPERATOR, Peran.SEKCAM, Peran.ADMIN)


def check_peran(pengguna: Pengguna, *peran: Peran) -> None:
    """Refuse everybody whose role is not listed."""
    if pengguna.peran not in peran:
        raise PermissionDenied("Peran Anda tidak berwenang untuk halaman ini.")


def can_edit_profil(pengguna: Pengguna, kecamatan: Kecamatan) -> bool:
    """Say whether profile, bidang and pejabat of `kecamatan` may be kept by this person."""
    if pengguna.peran == Peran.ADMIN:
        return kecamatan.kabupaten_id == pengguna.kabupaten_id
    return pengguna.peran in PENGELOLA_PROFIL and pengguna.kecamatan_id == kecamatan.pk


def check_can_edit_profil(pengguna: Pengguna, kecamatan: Kecamatan) -> None:
    """Refuse those who may only read the profile."""
    if not can_edit_profil(pengguna, kecamatan):
        raise PermissionDenied("Anda hanya dapat membaca profil ini.")
