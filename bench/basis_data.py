"""A database of our own to fill: a file that is removed, or a test database of PostgreSQL.

Other processes find it in DATABASE_URL, as they do on a server.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django


def read_kali(bawaan: int) -> int:
    """Return the number of runs that the command names."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else bawaan


@contextmanager
def basis_data() -> Iterator[None]:
    """Set Django up on its empty tables, the queue left to workers, with a folder for files."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    os.environ["SAKIP_MODE"] = "uji"
    os.environ["SAKIP_ANTREAN"] = "pekerja"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAKIP_MEDIA"] = folder
        if os.environ.get("DATABASE_URL", "").startswith("postgres"):
            with _basis_uji():
                yield
        else:
            os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
            django.setup()
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            yield


@contextmanager
def _basis_uji() -> Iterator[None]:
    django.setup()
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    lama = setup_databases(verbosity=0, interactive=False)
    awal, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    os.environ["DATABASE_URL"] = f"{awal}/{connection.settings_dict['NAME']}"
    try:
        yield
    finally:
        teardown_databases(lama, verbosity=0)
