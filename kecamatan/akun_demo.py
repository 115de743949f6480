"""The accounts that the login page offers in the demo, and nowhere else."""

from django.conf import settings

from kecamatan.models import Pengguna

# Known to everybody who reads this file: the loader sets it only in demo mode.
SANDI_DEMO = "coba-sakip-kecamatan"


def daftar_akun_demo() -> list[Pengguna]:
    """Return the accounts one may try, by office; nothing outside demo mode."""
    if not settings.MODE_DEMO:
        return []
    akun = Pengguna.objects.filter(is_active=True, wajib_ganti_sandi=False)
    return sorted(akun, key=lambda satu: (satu.tempat_label, satu.username))
