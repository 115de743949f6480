"""Evidence is kept in a folder of the test, for a triwulan that is open for good reasons."""

from pathlib import Path
from typing import Any

import pytest

from iku.models import BagianUkur, Pengukuran
from tests.factories_bukti import build_terbuka, indikator_of


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    """Return the folder of uploads."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def pengukuran(db: None) -> Pengukuran:
    """Return a triwulan whose figures can be filled in."""
    return build_terbuka()


@pytest.fixture
def bagian(pengukuran: Pengukuran) -> BagianUkur:
    """Return the first indikator of that triwulan."""
    return indikator_of(pengukuran)
