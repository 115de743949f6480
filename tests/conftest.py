"""What every test module relies on."""

import importlib.util
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.klien import KlienKetat

ADA_DJANGO = importlib.util.find_spec("django") is not None


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
