"""The first admin of a kabupaten, whom nobody in the program can add."""

from django.contrib.auth.hashers import make_password
from django.db import transaction

from kecamatan.enums import Peran
from kecamatan.jejak import record_jejak
from kecamatan.kata_sandi import make_sandi_sementara
from kecamatan.models import Kabupaten, Pengguna


@transaction.atomic
def add_admin(*, username: str, nama: str, kabupaten: Kabupaten) -> tuple[Pengguna, str]:
    """Make an admin and return it with its temporary password, which is stored nowhere.

    The trail names the system, because only somebody at the server can do this. Raises
    ValidationError when a rule refuses the name.
    """
    sandi = make_sandi_sementara()
    admin = Pengguna(
        username=username,
        nama=nama,
        peran=Peran.ADMIN,
        kabupaten=kabupaten,
        password=make_password(sandi),
        wajib_ganti_sandi=True,
    )
    admin.full_clean()
    admin.save(force_insert=True)
    record_jejak("admin_dibuat_di_server", objek=admin, by=None, kabupaten=kabupaten)
    return admin, sandi
