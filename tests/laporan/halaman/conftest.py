"""Two offices of one kabupaten, and how tests log in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kecamatan.models import Pengguna
from tests.factories_dokumen import Kantor, buat_kantor
from tests.klien import KlienKetat

Masuk = Callable[[Pengguna], KlienKetat]


@pytest.fixture(autouse=True)
def _berkas_sementara(tmp_path: Path, settings: Any) -> None:
    """Keep uploaded files out of the project."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def kantor() -> Kantor:
    """The office the tests work in."""
    return buat_kantor()


@pytest.fixture
def tetangga() -> Kantor:
    """An office of the same kabupaten."""
    return buat_kantor("Panti", "35.09.14")


@pytest.fixture
def masuk() -> Masuk:
    """Log an account in."""

    def masuk_sebagai(pengguna: Pengguna) -> KlienKetat:
        klien = KlienKetat()
        klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
        return klien

    return masuk_sebagai
