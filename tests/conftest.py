"""What every test module relies on."""

import importlib.util


def pytest_collection_finish() -> None:
    """Teach Django's own tear-down about the triggers; the domain's tests run without Django."""
    if importlib.util.find_spec("django"):
        from tests.basis_data import izinkan_pembersihan

        izinkan_pembersihan()
