"""The triggers in tests: found by name, switched off where a test must get past them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from iku.pemicu import SEMUA_PEMICU
from kecamatan.pemicu import Pemicu
from kecamatan.pemicu_jejak import build_pemicu as build_jejak
from laporan.pemicu import build_pemicu as build_laporan


def list_pemicu() -> tuple[Pemicu, ...]:
    """Return every trigger the project installs on this engine."""
    vendor = connection.vendor
    iku = (satu for build in SEMUA_PEMICU for satu in build(vendor))
    return (*build_jejak(vendor), *iku, *build_laporan(vendor))


@contextmanager
def tanpa_pemicu() -> Iterator[None]:
    """Switch the triggers off as only the owner of the tables can."""
    if connection.vendor == "postgresql":
        tabel = sorted({pemicu.tabel for pemicu in list_pemicu()})
        # Foreign keys that wait for the commit would forbid the ALTER; let them be checked now.
        padam = ["SET CONSTRAINTS ALL IMMEDIATE"]
        padam += [f"ALTER TABLE {satu} DISABLE TRIGGER USER" for satu in tabel]
        nyala = [f"ALTER TABLE {satu} ENABLE TRIGGER USER" for satu in tabel]
    else:
        padam = [perintah for pemicu in list_pemicu() for perintah in pemicu.hapus]
        nyala = [perintah for pemicu in list_pemicu() for perintah in pemicu.buat]
    _execute(padam)
    try:
        yield
    finally:
        _execute(nyala)


def _execute(daftar: list[str]) -> None:
    with connection.cursor() as kursor:
        for perintah in daftar:
            kursor.execute(perintah)


def izinkan_pembersihan() -> None:
    """Let tests with real transactions empty the database after themselves.

    Django empties it with TRUNCATE or DELETE, which the triggers refuse as they should.
    """
    kelas: Any = TransactionTestCase
    asli = kelas._fixture_teardown

    def bersihkan(self: Any) -> None:
        with tanpa_pemicu():
            asli(self)

    kelas._fixture_teardown = bersihkan
