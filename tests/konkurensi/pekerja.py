"""A process of its own against the database in DATABASE_URL; started by test_sqlite.

Usage: pekerja.py siapkan | jejak BANYAK | tetapkan PK VERSI. Prints one line of JSON.
"""

import json
import sys
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from kecamatan.enums import Peran  # noqa: E402
from kecamatan.galat import AksiDitolak  # noqa: E402
from kecamatan.jejak import record_jejak  # noqa: E402
from kecamatan.models import Kecamatan, Pengguna  # noqa: E402
from laporan.actions.alur import tetapkan  # noqa: E402
from laporan.models import Dokumen  # noqa: E402
from tests.factories_dokumen import (  # noqa: E402
    buat_diverifikasi,
    buat_kantor,
    pencetak_pura_pura,
)


def siapkan() -> dict[str, Any]:
    """Make the tables and a document that waits for the camat."""
    call_command("migrate", verbosity=0)
    dokumen = buat_diverifikasi(buat_kantor())
    return {"pk": dokumen.pk, "versi": dokumen.versi}


def catat(banyak: str) -> dict[str, Any]:
    """Append lines to the trail, each in a transaction of its own."""
    kecamatan = Kecamatan.objects.get()
    for _ in range(int(banyak)):
        with transaction.atomic():
            record_jejak("profil_diubah", objek=kecamatan, by=None, kecamatan=kecamatan)
    return {"galat": ""}


def klik(pk: str, versi: str) -> dict[str, Any]:
    """Enact once."""
    camat = Pengguna.objects.get(peran=Peran.CAMAT)
    try:
        with pencetak_pura_pura():
            tetapkan(dokumen=Dokumen.objects.get(pk=int(pk)), versi=int(versi), by=camat)
    except AksiDitolak as ditolak:
        return {"galat": ditolak.pesan}
    return {"galat": ""}


if __name__ == "__main__":
    perintah = {"siapkan": siapkan, "jejak": catat, "tetapkan": klik}[sys.argv[1]]
    json.dump(perintah(*sys.argv[2:]), sys.stdout)
