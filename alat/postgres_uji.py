"""Runs a command with DATABASE_URL set to a PostgreSQL that tests may use.

Usage: postgres_uji.py COMMAND [ARGUMENT ...]. In this order: the server DATABASE_URL_TEST_PG names;
one on this machine that lets us create databases; a private one, started here and stopped after.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import dj_database_url
import psycopg2

HOST, PORT = "127.0.0.1", 5432
BASIS_DATA = f"sakip_uji_{os.getpid()}"
# Nothing in a test database is worth waiting for the disk.
PILIHAN_SERVER = (
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off "
    "-c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=4GB "
    "-c shared_buffers=256MB -c autovacuum=off"
)


def connect(url: str, basis_data: str = "postgres") -> "psycopg2.extensions.connection":
    """Open the maintenance database of the server that `url` names."""
    bagian = dj_database_url.parse(url)
    return psycopg2.connect(
        host=bagian["HOST"],
        port=bagian["PORT"] or PORT,
        user=bagian["USER"],
        password=bagian["PASSWORD"] or None,
        dbname=basis_data,
        connect_timeout=5,
    )


def has_rights(url: str) -> bool:
    """Tell whether the server answers and lets us create databases."""
    query = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
    try:
        sambungan = connect(url)
    except psycopg2.OperationalError:
        return False
    try:
        with sambungan.cursor() as kursor:
            kursor.execute(query)
            return bool((kursor.fetchone() or [False])[0])
    finally:
        sambungan.close()


def find_local_url() -> str | None:
    """Return the address of a usable server on this machine, or None."""
    for nama in dict.fromkeys([pwd.getpwuid(os.getuid()).pw_name, "postgres"]):
        url = f"postgresql://{quote(nama)}@{HOST}:{PORT}/{BASIS_DATA}"
        if has_rights(url):
            return url
    return None


def find_program(nama: str) -> str:
    """Return the newest installed PostgreSQL program of that name; Debian keeps them off PATH."""
    daftar = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{nama}"),
        key=lambda letak: int(letak.parts[-3]) if letak.parts[-3].isdigit() else 0,
    )
    program = str(daftar[-1]) if daftar else shutil.which(nama)
    if not program:
        sys.exit(f"{nama} tidak ada; pasang paket postgresql. (Install the package postgresql.)")
    return program


def unprivileged() -> dict[str, object]:
    """Return subprocess arguments for a user PostgreSQL agrees to run as; it refuses root."""
    if os.getuid() != 0:
        return {}
    try:
        orang = pwd.getpwnam("postgres")
    except KeyError:
        orang = pwd.getpwnam("nobody")
    return {"user": orang.pw_uid, "group": orang.pw_gid, "extra_groups": []}


@contextmanager
def private_server() -> Iterator[str]:
    """Start a server that only a socket in a private folder reaches, and remove it after."""
    sebagai = unprivileged()
    with tempfile.TemporaryDirectory(prefix="sakip-pg-") as nama_folder:
        folder = Path(nama_folder)
        if sebagai:
            os.chown(folder, int(str(sebagai["user"])), int(str(sebagai["group"])))

        def run(*perintah: str) -> None:
            hasil = subprocess.run(
                perintah,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
                **sebagai,  # type: ignore[call-overload]
            )
            if hasil.returncode:
                sys.exit(f"{perintah[0]} gagal:\n{hasil.stderr}")

        isi = str(folder / "isi")
        pg_ctl = find_program("pg_ctl")
        run(find_program("initdb"), "-D", isi, "-U", "sakip", "-A", "trust", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        pilihan = f"{PILIHAN_SERVER} -c listen_addresses='' -c unix_socket_directories='{folder}'"
        run(pg_ctl, "-D", isi, "-l", str(folder / "catatan"), "-w", "-o", pilihan, "start")
        try:
            yield f"postgresql://sakip@{quote(nama_folder, safe='')}/{BASIS_DATA}"
        finally:
            run(pg_ctl, "-D", isi, "-m", "immediate", "stop")


@contextmanager
def borrowed_server(url: str) -> Iterator[str]:
    """Use a server that is not ours, and leave none of our databases on it."""
    try:
        yield url
    finally:
        drop_test_databases(url)


def drop_test_databases(url: str) -> None:
    """Drop what a killed test run may have left: the databases named after this process."""
    with suppress(psycopg2.OperationalError):
        sambungan = connect(url)
        sambungan.autocommit = True
        kursor = sambungan.cursor()
        kursor.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s)",
            [f"test_{BASIS_DATA}"],
        )
        for (nama,) in kursor.fetchall():
            kursor.execute(f'DROP DATABASE IF EXISTS "{nama}" WITH (FORCE)')
        sambungan.close()


@contextmanager
def any_server() -> Iterator[str]:
    """Choose a server in the order the module describes, and say which."""
    diminta, setempat = os.environ.get("DATABASE_URL_TEST_PG"), None
    if diminta and not has_rights(diminta):
        sys.exit("DATABASE_URL_TEST_PG tidak menjawab atau tidak boleh membuat basis data.")
    if not diminta:
        setempat = find_local_url()
    if diminta:
        print("PostgreSQL: DATABASE_URL_TEST_PG", flush=True)
        server = borrowed_server(diminta)
    elif setempat:
        print(f"PostgreSQL: {HOST}:{PORT}", flush=True)
        server = borrowed_server(setempat)
    else:
        print("PostgreSQL: server sementara (private, temporary)", flush=True)
        server = private_server()
    with server as url:
        yield url


def stop(nomor: int, _bingkai: object) -> None:
    """Turn a signal into an exit, so that the server is stopped on the way out."""
    sys.exit(128 + nomor)


def main(perintah: list[str]) -> int:
    """Run the command and return its exit code."""
    for nomor in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(nomor, stop)
    # The folder of what tests/basis_siap.py makes ready on this server; gone with it.
    with any_server() as url, tempfile.TemporaryDirectory(prefix="sakip-siap-") as siap:
        lingkungan = {**os.environ, "DATABASE_URL": url, "SAKIP_UJI_SIAP": siap}
        return subprocess.run(perintah, env=lingkungan, check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
