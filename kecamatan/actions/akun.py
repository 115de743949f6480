"""What people do to their own account."""

from django.contrib.auth.hashers import make_password

from kecamatan.models import Pengguna
from kecamatan.ubah import change_baris

RAHASIA = frozenset({"password"})


def change_sandi(*, by: Pengguna, baru: str) -> Pengguna:
    """Set a new password; every other session of the account ends with the old one."""
    return change_baris(
        by,
        isian={"password": make_password(baru), "wajib_ganti_sandi": False},
        versi=None,
        peristiwa="sandi_diganti",
        by=by,
        kecamatan=by.kecamatan,
        kabupaten=by.kabupaten,
        tersamar=RAHASIA,
    )


def end_sesi_lain(*, by: Pengguna) -> Pengguna:
    """End every session of the account; the view renews the one in use."""
    return change_baris(
        by,
        isian={"angkatan_sesi": by.angkatan_sesi + 1},
        versi=None,
        peristiwa="sesi_diakhiri",
        by=by,
        kecamatan=by.kecamatan,
        kabupaten=by.kabupaten,
    )
