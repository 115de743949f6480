"""Writes the audit trail: one chain of sealed rows, in the transaction of what it records."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Max
from django.utils import timezone

from kecamatan.models import Jejak, Kabupaten, Kecamatan, Pengguna
from kecamatan.permintaan import nomor_permintaan

AWAL_RANTAI = "0" * 64
# Any fixed number; it names the one lock that keeps parallel writers in a single chain.
KUNCI_RANTAI = 7_350_914
BIDANG_SIDIK = (
    "nomor",
    "waktu",
    "pengguna_id",
    "nama_pengguna",
    "peran",
    "kecamatan_id",
    "kabupaten_id",
    "peristiwa",
    "objek_jenis",
    "objek_id",
    "objek_label",
    "perubahan",
    "alasan",
    "permintaan",
    "sidik_sebelum",
)

Perubahan = Mapping[str, tuple[Any, Any]]


def calculate_sidik(baris: Jejak) -> str:
    """Return the seal of a row: SHA-256 over every other column in canonical JSON.

    Raises TypeError for a row that holds what no column of its kind should.
    """
    isi = {nama: getattr(baris, nama) for nama in BIDANG_SIDIK}
    waktu = isi["waktu"]
    if not isinstance(waktu, datetime):
        raise TypeError("waktu")
    isi["waktu"] = waktu.timestamp().hex()
    teks = json.dumps(isi, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def record_jejak(
    peristiwa: str,
    *,
    objek: models.Model,
    by: Pengguna | None,
    perubahan: Perubahan | None = None,
    alasan: str = "",
    kecamatan: Kecamatan | None = None,
    kabupaten: Kabupaten | None = None,
) -> Jejak:
    """Append one line about `objek`; must run inside the transaction it describes.

    `by` is None only for what the system does by itself. `perubahan` maps a field to its old and
    new value; callers never pass passwords, tokens or full NIP.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("record_jejak needs a transaction")
    _lock_rantai()
    terakhir = Jejak.objects.order_by("-nomor").values_list("nomor", "sidik").first()
    nomor, sidik_sebelum = terakhir or (0, AWAL_RANTAI)
    baris = Jejak(
        nomor=nomor + 1,
        waktu=timezone.now(),
        pengguna=by,
        nama_pengguna=by.nama if by else "Sistem",
        peran=by.peran if by else "",
        kecamatan=kecamatan,
        kabupaten=kabupaten,
        peristiwa=peristiwa,
        objek_jenis=objek._meta.label_lower,
        objek_id=objek.pk,
        objek_label=str(objek)[:250],
        perubahan=json.dumps(perubahan or {}, ensure_ascii=False, default=str, sort_keys=True),
        alasan=alasan,
        permintaan=nomor_permintaan.get(),
        sidik_sebelum=sidik_sebelum,
    )
    baris.sidik = calculate_sidik(baris)
    baris.save(force_insert=True)
    return baris


def read_ujung() -> int:
    """Return the number of the newest line, 0 before the first.

    Every change of the data has its line in its own transaction, and lines are numbered in the
    order in which they become visible: while the number stays, nothing has changed.
    """
    return Jejak.objects.aggregate(Max("nomor"))["nomor__max"] or 0


def _lock_rantai() -> None:
    """Let one writer at a time extend the chain; SQLite's IMMEDIATE transactions already do."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_RANTAI])
