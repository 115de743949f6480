"""The triggers in tests: found by name, switched off where a test must get past them."""

from collections.abc import Container, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.test import TransactionTestCase

from iku.pemicu import SEMUA_PEMICU
from kecamatan.pemicu import Pemicu
from kecamatan.pemicu_jejak import build_pemicu as build_jejak
from laporan.pemicu import build_pemicu as build_laporan

# What migrating itself writes: every test finds it there.
TETAP = frozenset({"django_content_type", "auth_permission"})


def list_pemicu() -> tuple[Pemicu, ...]:
    """Return every trigger the project installs on this engine."""
    vendor = connection.vendor
    iku = (satu for build in SEMUA_PEMICU for satu in build(vendor))
    return (*build_jejak(vendor), *iku, *build_laporan(vendor))


@contextmanager
def tanpa_pemicu(milik: Container[str] | None = None) -> Iterator[None]:
    """Switch the triggers, of all tables or of some, off as only the owner of the tables can."""
    daftar = [satu for satu in list_pemicu() if milik is None or satu.tabel in milik]
    if connection.vendor == "postgresql":
        tabel = sorted({pemicu.tabel for pemicu in daftar})
        # Foreign keys that wait for the commit would forbid the ALTER; let them be checked now.
        padam = ["SET CONSTRAINTS ALL IMMEDIATE"]
        padam += [f"ALTER TABLE {satu} DISABLE TRIGGER USER" for satu in tabel]
        nyala = [f"ALTER TABLE {satu} ENABLE TRIGGER USER" for satu in tabel]
    else:
        padam = [perintah for pemicu in daftar for perintah in pemicu.hapus]
        nyala = [perintah for pemicu in daftar for perintah in pemicu.buat]
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

    Django empties a hundred tables with TRUNCATE or DELETE, which the triggers refuse as they
    should, and fills what migrating writes anew; only the tables with rows need it.
    """
    kelas: Any = TransactionTestCase
    kelas._fixture_teardown = lambda self: kosongkan()


def kosongkan() -> None:
    """Delete every row but those that migrating writes."""
    tabel = _list_berisi()
    with transaction.atomic(), tanpa_pemicu(tabel):
        _execute([f"DELETE FROM {connection.ops.quote_name(satu)}" for satu in tabel])
        if connection.vendor == "postgresql":
            # A foreign key that is still to be checked would forbid switching the triggers on.
            _execute(["SET CONSTRAINTS ALL IMMEDIATE"])


def _list_berisi() -> list[str]:
    semua = sorted({*connection.introspection.django_table_names(only_existing=True)} - TETAP)
    kueri = " UNION ALL ".join(
        f"SELECT '{satu}' WHERE EXISTS (SELECT 1 FROM {connection.ops.quote_name(satu)})"
        for satu in semua
    )
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        return [satu for (satu,) in kursor.fetchall()]
