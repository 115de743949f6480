"""Chooses test mode before pytest-django reads the settings, and honours the database markers."""

import importlib.util
import os
import tempfile

import pytest

# An unset mode means production, and an exported one may belong to a demo: tests have their own.
os.environ["SAKIP_MODE"] = "uji"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
# Samples bring files of evidence, which must not land among those of a demo.
_MEDIA = tempfile.TemporaryDirectory()
os.environ["SAKIP_MEDIA"] = _MEDIA.name
# pytest-django looked for the settings before this file named them; the domain's tests need none.
if importlib.util.find_spec("django"):
    import django

    django.setup()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test that is about the other database engine."""
    for mesin in ("postgresql", "sqlite"):
        if item.get_closest_marker(mesin) is None:
            continue
        from django.db import connection

        if connection.vendor != mesin:
            pytest.skip(f"hanya di {mesin}")
