"""What every test module relies on."""

import importlib.util
import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker

    from tests.basis_siap import BasisSiap
    from tests.klien import KlienKetat

ADA_DJANGO = importlib.util.find_spec("django") is not None


# Whatever a test asks for when it touches the database.
FIXTURE_BASIS_DATA = {"db", "transactional_db", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With SAKIP_HANYA_BASIS_DATA leave out what is the same on every engine.

    Those are pure functions, and tests marked "naskah".
    """
    if not os.environ.get("SAKIP_HANYA_BASIS_DATA"):
        return
    murni = [satu for satu in items if not _uses_basis_data(satu)]
    config.hook.pytest_deselected(items=murni)
    items[:] = [satu for satu in items if _uses_basis_data(satu)]


def _uses_basis_data(item: pytest.Item) -> bool:
    if item.get_closest_marker("naskah") is not None:
        return False
    fixture = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixture & FIXTURE_BASIS_DATA)


def pytest_collection_finish() -> None:
    """Teach Django's own tear-down about the triggers; the domain's tests run without Django."""
    if ADA_DJANGO:
        from tests.basis_data import izinkan_pembersihan
        from tests.ketat import ketatkan

        izinkan_pembersihan()
        ketatkan()


@pytest.fixture
def client() -> "KlienKetat":
    """Replace pytest-django's client: it fails on pages with inline handlers, styles or braces."""
    from tests.klien import KlienKetat

    return KlienKetat()


@pytest.fixture(scope="session")
def basis_siap(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: "DjangoDbBlocker"
) -> "Iterator[BasisSiap]":
    """Return the databases that are made once and copied."""
    from tests.basis_siap import buka_siap

    with ExitStack() as tumpukan:
        yield tumpukan.enter_context(buka_siap())
        with django_db_blocker.unblock():
            tumpukan.close()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    basis_siap: "BasisSiap", django_db_blocker: "DjangoDbBlocker"
) -> None:
    """Let the test database begin as a copy of the migrated one."""
    from tests.basis_siap import mulai_dari_siap

    with django_db_blocker.unblock():
        mulai_dari_siap(basis_siap)


@pytest.fixture(scope="session")
def basis_contoh(
    django_db_setup: None, basis_siap: "BasisSiap", django_db_blocker: "DjangoDbBlocker"
) -> Iterator[str]:
    """Return the name of a database of this process that holds the samples."""
    from tests.basis_siap import salinan_contoh

    with ExitStack() as tumpukan:
        with django_db_blocker.unblock():
            nama = tumpukan.enter_context(salinan_contoh(basis_siap))
        yield nama
        with django_db_blocker.unblock():
            tumpukan.close()


@pytest.fixture(scope="module")
def contoh(basis_contoh: str, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """Give the tests of a file the samples, as they were loaded; what they write is undone."""
    from django.db import transaction

    from tests.basis_siap import pindah

    with django_db_blocker.unblock(), pindah(basis_contoh), transaction.atomic():
        yield
        transaction.set_rollback(True)
