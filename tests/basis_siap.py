"""Databases that are made once and copied: one migrated and empty, one that holds the samples.

Migrating and loading take half a minute, a copy takes a blink. What is ready lies in a folder, for
every process of a run and, on SQLite, for the next runs: named by a hash of all it is made from,
so that it cannot be stale. On PostgreSQL `alat/postgres_uji.py` names the folder of its server;
without that each process makes its own and drops it at the end.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings
from django.utils import timezone

from laporan.contoh.muat import load_contoh

AKAR = Path(__file__).resolve().parent.parent
SUMBER = ("kecamatan", "iku", "laporan", "sakip", "templates", "static", "fixtures")
KOSONG, CONTOH = "kosong", "contoh"
# Read before pytest-django gives the connection the name of a test database.
NAMA_ASAL = str(connection.settings_dict["NAME"])


@cache
def read_kunci() -> str:
    """Return the hash of everything that what is ready depends on; samples know the day."""
    sidik = hashlib.sha256(f"{sys.version}{sqlite3.sqlite_version}{timezone.localdate()}".encode())
    for satu in sorted([*_list_sumber(), AKAR / "requirements.txt", Path(__file__)]):
        sidik.update(str(satu.relative_to(AKAR)).encode() + b"\0")
        sidik.update(hashlib.sha256(satu.read_bytes()).digest())
    return sidik.hexdigest()[:16]


def _list_sumber() -> list[Path]:
    semua = (satu for nama in SUMBER for satu in (AKAR / nama).rglob("*"))
    return [satu for satu in semua if satu.is_file() and satu.suffix != ".pyc"]


@contextmanager
def buka_siap() -> Iterator["BasisSiap"]:
    """Yield what is ready for this process, in a folder of many processes where there is one."""
    folder = _find_folder()
    if folder:
        yield BasisSiap(folder, f"test_{NAMA_ASAL}")
        return
    with tempfile.TemporaryDirectory() as sendiri:
        awalan = connection.settings_dict["TEST"]["NAME"] or f"test_{NAMA_ASAL}"
        yield BasisSiap(Path(sendiri), awalan)
        if connection.vendor == "postgresql":
            for nama in (KOSONG, CONTOH):
                drop_postgresql(f"{awalan}_{nama}")


def _find_folder() -> Path | None:
    """Return the folder that processes share; None where there is none, or it is another user's."""
    folder = Path(os.environ.get("SAKIP_UJI_SIAP") or AKAR / ".uji-siap")
    if connection.vendor == "postgresql":
        return folder if "SAKIP_UJI_SIAP" in os.environ else None
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "gembok").open("a").close()
        return folder
    return None


@contextmanager
def pindah(nama: str) -> Iterator[None]:
    """Move the default connection, of every thread, to another database of the same engine."""
    milik = connection.settings_dict
    connection.close()
    # One in memory does not close: what is in it would be gone.
    asal, semula = connection.connection, milik["NAME"]
    connection.connection, milik["NAME"] = None, nama
    try:
        yield
    finally:
        if connection.connection is not None:
            connection.connection.close()
        connection.connection, milik["NAME"] = asal, semula


def salin_sqlite(dari: str | Path, ke: str | Path) -> sqlite3.Connection:
    """Copy a database through SQLite itself: connections that are open stay usable.

    The connection returned keeps a database in memory alive.
    """
    tujuan = sqlite3.connect(ke, timeout=20, uri=str(ke).startswith("file:"))
    with closing(sqlite3.connect(dari)) as sumber:
        sumber.backup(tujuan)
    return tujuan


class BasisSiap:
    """What is ready in one folder; made by the first process that asks, while others wait."""

    def __init__(self, folder: Path, awalan: str) -> None:
        """Keep the folder, and how the databases of a server begin; nothing is made yet."""
        self._folder, self._awalan = folder, awalan
        self._postgresql = connection.vendor == "postgresql"

    @property
    def berkas(self) -> Path:
        """The uploads that belong to the samples."""
        return self._folder / f"{read_kunci()}-berkas"

    def siapkan(self, nama: str) -> str:
        """Return the database of that name (a file, on SQLite), made if it is missing."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "gembok").open("w") as gembok:
            fcntl.flock(gembok, fcntl.LOCK_EX)
            return self._siapkan(nama)

    def _siapkan(self, nama: str) -> str:
        jadi = self._folder / f"{read_kunci()}-{nama}"
        tujuan = f"{self._awalan}_{nama}" if self._postgresql else str(jadi)
        if not jadi.exists():
            dari = self._siapkan(KOSONG) if nama == CONTOH else None
            baru = tujuan if self._postgresql else f"{tujuan}.baru"
            self._create(baru, dari)
            self._fill(baru, nama)
            if self._postgresql:
                jadi.touch()
            else:
                self._finish_sqlite(Path(baru), jadi)
        return tujuan

    def _create(self, baru: str, dari: str | None) -> None:
        if self._postgresql:
            create_postgresql(baru, dari)
            return
        for satu in self._folder.iterdir():
            if not satu.name.startswith((read_kunci(), "gembok")):
                shutil.rmtree(satu) if satu.is_dir() else satu.unlink()
        for akhiran in ("", "-wal", "-shm"):
            Path(baru + akhiran).unlink(missing_ok=True)
        if dari:
            shutil.copyfile(dari, baru)

    def _fill(self, baru: str, nama: str) -> None:
        """Migrate, or load the samples into what is migrated; the documents are really printed."""
        with pindah(baru):
            if nama == KOSONG:
                call_command("migrate", verbosity=0)
                return
            shutil.rmtree(self.berkas, ignore_errors=True)
            self.berkas.mkdir()
            with override_settings(MEDIA_ROOT=self.berkas):
                load_contoh()

    def _finish_sqlite(self, baru: Path, jadi: Path) -> None:
        """Give the file its name only when it is whole; a copy in memory cannot keep a WAL."""
        with closing(sqlite3.connect(baru)) as sambungan:
            sambungan.execute("PRAGMA journal_mode=DELETE")
        baru.rename(jadi)


def create_postgresql(nama: str, dari: str | None) -> None:
    """Create a database, empty or as a copy; one that a broken process left goes first."""
    quote = connection.ops.quote_name
    with connection.creation._nodb_cursor() as kursor:
        kursor.execute(f"DROP DATABASE IF EXISTS {quote(nama)}")
        cetakan = f" TEMPLATE {quote(dari)}" if dari else ""
        kursor.execute(f"CREATE DATABASE {quote(nama)}{cetakan}")


def drop_postgresql(nama: str) -> None:
    """Drop a copy."""
    with connection.creation._nodb_cursor() as kursor:
        kursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(nama)}")


def mulai_dari_siap(siap: BasisSiap) -> None:
    """Let Django's test database begin as a copy of the migrated one; it still migrates.

    That finds nothing to do, and would find what a stale copy lacks.
    """
    kosong = siap.siapkan(KOSONG)
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"]["TEMPLATE"] = kosong
        return
    pembuat: Any = connection.creation
    asli: Callable[..., str] = pembuat._create_test_db

    def create(*args: Any, **kwargs: Any) -> str:
        nama = asli(*args, **kwargs)
        pembuat.penjaga = salin_sqlite(kosong, nama)
        return nama

    pembuat._create_test_db = create


@contextmanager
def salinan_contoh(siap: BasisSiap) -> Iterator[str]:
    """Yield the name of a database of this process that holds the samples."""
    milik = siap.siapkan(CONTOH)
    shutil.copytree(siap.berkas, settings.MEDIA_ROOT, dirs_exist_ok=True)
    if connection.vendor == "postgresql":
        nama = f"{connection.settings_dict['NAME']}_salinan"
        create_postgresql(nama, milik)
        try:
            yield nama
        finally:
            drop_postgresql(nama)
    else:
        nama = "file:contoh_uji?mode=memory&cache=shared"
        with closing(salin_sqlite(milik, nama)):
            yield nama
