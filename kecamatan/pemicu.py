"""Builds the triggers with which both databases refuse changes to what is frozen.

A lock in Python is passed by `update()`, by raw SQL and by the next programmer; a trigger is not.
Migrations name tables and columns in full, so that an old migration keeps meaning what it meant.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PERISTIWA: Final = ("INSERT", "UPDATE", "DELETE")
VENDOR: Final = ("sqlite", "postgresql")


@dataclass(frozen=True)
class Pemicu:
    """One trigger on one table: its name, and the statements that make and drop it."""

    nama: str
    tabel: str
    buat: tuple[str, ...]
    hapus: tuple[str, ...]


def build_hanya_tambah(tabel: str, pesan: str, vendor: str) -> tuple[Pemicu, ...]:
    """Refuse UPDATE and DELETE of any row, on PostgreSQL TRUNCATE too."""
    baris = _build_pemicu(tabel, "tetap", ("UPDATE", "DELETE"), "", "TRUE", pesan, vendor)
    if vendor != "postgresql":
        return baris
    return (*baris, _build_truncate(tabel, pesan))


def build_terkunci(
    tabel: str, *, syarat: str, boleh: str, pesan: str, vendor: str
) -> tuple[Pemicu, ...]:
    """Refuse DELETE, and UPDATE unless `boleh` holds, of rows where `syarat` holds.

    Both are SQL over OLD and NEW that both engines understand.
    """
    hapus = _build_pemicu(tabel, "hapus", ("DELETE",), "", syarat, pesan, vendor)
    ubah = f"({syarat}) AND NOT ({boleh})"
    return (*hapus, *_build_pemicu(tabel, "ubah", ("UPDATE",), "", ubah, pesan, vendor))


def build_anak_terkunci(
    tabel: str,
    *,
    kunci: str,
    induk: str,
    syarat: str,
    pesan: str,
    vendor: str,
    sebutan: str = "anak",
    daftar_peristiwa: Sequence[str] = PERISTIWA,
) -> tuple[Pemicu, ...]:
    """Refuse any change to rows whose parent is locked, and moving rows to or from such a parent.

    `induk` selects the parent, called `i`, by the column `kunci` of the row, written as `{kunci}`
    (`{baris}` is the row itself, for a parent that is found by several columns);
    `syarat` over `{i}` is what makes it locked. On PostgreSQL the parent is read FOR SHARE:
    without it a row saved at the same moment as the lock would slip in behind it. `sebutan` tells
    the triggers from those that watch another parent of the same rows.
    """
    pemicu: list[Pemicu] = []
    for peristiwa in daftar_peristiwa:
        sisi = {"INSERT": ("NEW",), "DELETE": ("OLD",)}.get(peristiwa, ("OLD", "NEW"))
        cari = [induk.format(kunci=f"{satu}.{kunci}", baris=satu) for satu in sisi]
        nama = f"{sebutan}_{peristiwa.lower()}"
        if vendor == "postgresql":
            siap = "\n".join(_lock_induk(satu, syarat, pesan) for satu in cari)
            pemicu += _build_pemicu(tabel, nama, (peristiwa,), siap, "FALSE", pesan, vendor)
        else:
            ada = " OR ".join(f"EXISTS ({satu} AND ({syarat.format(i='i')}))" for satu in cari)
            pemicu += _build_pemicu(tabel, nama, (peristiwa,), "", ada, pesan, vendor)
    return tuple(pemicu)


def _lock_induk(cari: str, syarat: str, pesan: str) -> str:
    """Return PL/pgSQL that waits for a running change of the parent, then judges it."""
    # The lock must come before the condition: a row filtered out is not waited for.
    return (
        f"  FOR induk IN {cari} FOR SHARE OF i LOOP\n"
        f"    IF {syarat.format(i='induk')} THEN {_raise_pg(pesan)} END IF;\n"
        "  END LOOP;"
    )


def _raise_pg(pesan: str) -> str:
    return f"RAISE EXCEPTION '{pesan}' USING ERRCODE = 'integrity_constraint_violation';"


def _build_pemicu(
    tabel: str,
    nama: str,
    peristiwa: Sequence[str],
    siap: str,
    syarat: str,
    pesan: str,
    vendor: str,
) -> tuple[Pemicu, ...]:
    """Return one trigger per event; `siap` is PL/pgSQL that runs before `syarat` is asked."""
    build = _build_pg if vendor == "postgresql" else _build_sqlite
    return tuple(build(tabel, nama, satu, siap, syarat, pesan) for satu in peristiwa)


def _build_sqlite(
    tabel: str, nama: str, peristiwa: str, _siap: str, syarat: str, pesan: str
) -> Pemicu:
    lengkap = f"{tabel}_{nama}_{peristiwa.lower()}"
    buat = (
        f"CREATE TRIGGER {lengkap} BEFORE {peristiwa} ON {tabel} FOR EACH ROW WHEN {syarat} "
        f"BEGIN SELECT RAISE(ABORT, '{pesan}'); END"
    )
    return Pemicu(lengkap, tabel, (buat,), (f"DROP TRIGGER IF EXISTS {lengkap}",))


def _build_pg(tabel: str, nama: str, peristiwa: str, siap: str, syarat: str, pesan: str) -> Pemicu:
    lengkap = f"{tabel}_{nama}_{peristiwa.lower()}"
    deklarasi = "DECLARE induk RECORD;\n" if siap else ""
    kembali = "OLD" if peristiwa == "DELETE" else "NEW"
    fungsi = (
        f"CREATE OR REPLACE FUNCTION {lengkap}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"{deklarasi}BEGIN\n{siap}\n"
        f"  IF {syarat} THEN {_raise_pg(pesan)} END IF;\n"
        f"  RETURN {kembali};\nEND $$"
    )
    pasang = (
        f"CREATE TRIGGER {lengkap} BEFORE {peristiwa} ON {tabel} "
        f"FOR EACH ROW EXECUTE FUNCTION {lengkap}()"
    )
    return Pemicu(lengkap, tabel, (fungsi, pasang), _drop_pg(lengkap, tabel))


def _build_truncate(tabel: str, pesan: str) -> Pemicu:
    lengkap = f"{tabel}_tetap_truncate"
    fungsi = (
        f"CREATE OR REPLACE FUNCTION {lengkap}() RETURNS trigger LANGUAGE plpgsql AS $$\n"
        f"BEGIN {_raise_pg(pesan)} END $$"
    )
    pasang = (
        f"CREATE TRIGGER {lengkap} BEFORE TRUNCATE ON {tabel} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {lengkap}()"
    )
    return Pemicu(lengkap, tabel, (fungsi, pasang), _drop_pg(lengkap, tabel))


def _drop_pg(lengkap: str, tabel: str) -> tuple[str, ...]:
    return (
        f"DROP TRIGGER IF EXISTS {lengkap} ON {tabel}",
        f"DROP FUNCTION IF EXISTS {lengkap}()",
    )


def pasang_pemicu(
    build: Callable[[str], Sequence[Pemicu]],
) -> migrations.RunPython:
    """Return the migration operation that installs the triggers; reversed, it drops them.

    SQLite loses a table's triggers whenever Django rebuilds the table, and cannot rename a table
    that a trigger reads. A later migration that alters such a table drops the triggers first
    (`lepas_pemicu`) and installs them again last; a test finds any that are missing.
    """
    return migrations.RunPython(_run(build, buat=True), _run(build, buat=False), elidable=False)


def lepas_pemicu(build: Callable[[str], Sequence[Pemicu]]) -> migrations.RunPython:
    """Return the migration operation that drops the triggers; reversed, it installs them."""
    return migrations.RunPython(_run(build, buat=False), _run(build, buat=True), elidable=False)


def _run(
    build: Callable[[str], Sequence[Pemicu]], *, buat: bool
) -> Callable[[Apps, BaseDatabaseSchemaEditor], None]:
    def jalankan(_apps: Apps, penyunting: BaseDatabaseSchemaEditor) -> None:
        for pemicu in build(penyunting.connection.vendor):
            for perintah in pemicu.buat if buat else pemicu.hapus:
                penyunting.execute(perintah, params=None)

    return jalankan
