"""The sample accounts: one per role, with a known password in demo mode only."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from kecamatan.models import Bidang, Kabupaten, Kecamatan, Pengguna
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat


@dataclass(frozen=True)
class AkunContoh:
    """One line of the table that the terminal and the demo login page show."""

    username: str
    kata_sandi: str
    peran: str
    tempat: str
    nama: str


def list_akun_contoh() -> tuple[AkunContoh, ...]:
    """Return the sample accounts that exist; empty outside demo mode."""
    if not settings.MODE_DEMO:
        return ()
    isi = read_berkas("akun.toml")
    urutan = [akun["username"] for akun in isi["akun"]]
    ada = Pengguna.objects.filter(username__in=urutan, is_active=True).select_related(
        "kecamatan", "kabupaten"
    )
    return tuple(
        AkunContoh(
            pengguna.username,
            isi["kata_sandi"],
            pengguna.peran_label,
            pengguna.tempat_label,
            pengguna.nama,
        )
        for pengguna in sorted(ada, key=lambda pengguna: urutan.index(pengguna.username))
    )


@transaction.atomic
def load_akun(catatan: CatatanMuat) -> None:
    """Add the accounts that are missing.

    Outside demo mode nobody can log in with them: a published password would open the office.
    An account made that way gets its password on the first run in demo mode.
    """
    isi = read_berkas("akun.toml")
    for akun in isi["akun"]:
        pengguna = Pengguna.objects.filter(username=akun["username"]).first()
        if pengguna is None:
            pengguna = _create(akun, catatan)
        else:
            catatan.keep("pengguna")
        if settings.MODE_DEMO and not pengguna.has_usable_password():
            pengguna.set_password(isi["kata_sandi"])
            pengguna.save(update_fields=["password"])


def _create(akun: Isi, catatan: CatatanMuat) -> Pengguna:
    kecamatan = Kecamatan.objects.filter(kode=akun.get("kecamatan")).first()
    kabupaten = Kabupaten.objects.filter(kode=akun.get("kabupaten")).first()
    bidang = Bidang.objects.filter(kecamatan=kecamatan, nama=akun.get("bidang")).first()
    pengguna = Pengguna(
        username=akun["username"],
        nama=akun["nama"],
        peran=akun["peran"],
        kecamatan=kecamatan,
        kabupaten=kabupaten,
        bidang=bidang,
    )
    pengguna.set_unusable_password()
    pengguna.save(force_insert=True)
    catatan.add(pengguna, kecamatan=kecamatan, kabupaten=kabupaten)
    return pengguna
