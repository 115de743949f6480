"""How a measuring is started: how often, and on tables of its own."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django


def read_kali(bawaan: int) -> int:
    """Return the number of runs that the command names."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else bawaan


@contextmanager
def basis_data_uji() -> Iterator[None]:
    """Set the program up on an empty test database, and drop that afterwards."""
    os.environ["SAKIP_MODE"] = "uji"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment, teardown_test_environment

    setup_test_environment(debug=False)
    asal = connection.creation.create_test_db(verbosity=0)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(asal, verbosity=0)
        teardown_test_environment()
