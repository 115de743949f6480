"""Accounts as an admin keeps them, within one kabupaten."""

from collections.abc import Mapping
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from django.contrib.auth.hashers import make_password
from django.db import transaction

from kecamatan.actions.akun import RAHASIA
from kecamatan.enums import PERAN_KABUPATEN, Peran
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.kata_sandi import make_sandi_sementara
from kecamatan.models import Pengguna
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris


def add_pengguna(*, isian: Mapping[str, Any], by: Pengguna) -> tuple[Pengguna, str]:
    """Make an account and return it with its temporary password, which is stored nowhere."""
    sandi = make_sandi_sementara()
    baru = Pengguna(
        **_with_tempat(isian, by),
        password=make_password(sandi),
        wajib_ganti_sandi=True,
    )
    return add_baris(baru, peristiwa="pengguna_ditambah", by=by, **_tempat_jejak(baru)), sandi


def change_pengguna(
    pengguna: Pengguna, *, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> Pengguna:
    """Change name, role or office; a new role or office ends the account's sessions at once."""
    lengkap = _with_tempat(isian, by)
    if pengguna.pk == by.pk and lengkap["peran"] != Peran.ADMIN:
        raise AksiDitolak("Anda tidak dapat mengubah peran Anda sendiri.")
    return change_baris(
        pengguna,
        isian=lengkap,
        versi=versi,
        peristiwa="pengguna_diubah",
        by=by,
        **_tempat_jejak(pengguna),
    )


def set_pengguna_aktif(pengguna: Pengguna, *, aktif: bool, by: Pengguna) -> Pengguna:
    """Let an account in, or shut it out from its next request on."""
    if pengguna.pk == by.pk:
        raise AksiDitolak("Anda tidak dapat menonaktifkan akun Anda sendiri.")
    return change_baris(
        pengguna,
        isian={"is_active": aktif},
        versi=None,
        peristiwa="pengguna_diaktifkan" if aktif else "pengguna_dinonaktifkan",
        by=by,
        **_tempat_jejak(pengguna),
    )


def reset_sandi(pengguna: Pengguna, *, by: Pengguna) -> str:
    """Give a new temporary password and return it; the old one and its sessions end."""
    sandi = make_sandi_sementara()
    change_baris(
        pengguna,
        isian={"password": make_password(sandi), "wajib_ganti_sandi": True},
        versi=None,
        peristiwa="sandi_diatur_ulang",
        by=by,
        tersamar=RAHASIA,
        **_tempat_jejak(pengguna),
    )
    return sandi


@transaction.atomic
def unlock_pengguna(pengguna: Pengguna, *, by: Pengguna) -> None:
    """Forget the failed logins of an account, from whatever address they came."""
    AxesProxyHandler.reset_attempts(username=pengguna.username)
    record_jejak("kunci_masuk_dibuka", objek=pengguna, by=by, **_tempat_jejak(pengguna))


def _with_tempat(isian: Mapping[str, Any], by: Pengguna) -> dict[str, Any]:
    """Return the fields with the office the role asks for; the kabupaten is always the admin's."""
    if isian["peran"] in PERAN_KABUPATEN:
        return dict(isian) | {"kecamatan": None, "bidang": None, "kabupaten": by.kabupaten}
    bidang = isian["bidang"] if isian["peran"] == Peran.BIDANG else None
    return dict(isian) | {"kabupaten": None, "bidang": bidang}


def _tempat_jejak(pengguna: Pengguna) -> dict[str, Any]:
    return {"kecamatan": pengguna.kecamatan, "kabupaten": pengguna.kabupaten}
