"""An office with its yearly report, and how tests log in."""

import pytest

from laporan.models import Dokumen
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_pekerjaan import buat_lkjip
from tests.laporan.halaman.conftest import masuk

__all__ = ["masuk"]


@pytest.fixture
def kantor() -> Kantor:
    """The office the tests work in."""
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    """Its yearly report, a draft."""
    return buat_lkjip(kantor.kecamatan)
