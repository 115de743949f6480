"""What every test module relies on."""

import importlib.util
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
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
