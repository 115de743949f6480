"""An open triwulan with two indikator and a budget, and its operator with a strict client."""

import pytest
from django.utils import timezone

from iku.models import Pengukuran
from tests.factories_ukur import build_izin, build_pengukuran
from tests.iku.excel_bantu import buka_klien
from tests.klien import KlienKetat


@pytest.fixture
def pengukuran(db: None) -> Pengukuran:
    """Return an empty triwulan, open by an izin."""
    satu = build_pengukuran(banyak=2)
    build_izin(satu, timezone.localdate())
    return satu


@pytest.fixture
def klien(pengukuran: Pengukuran) -> KlienKetat:
    """Return the client of its operator."""
    return buka_klien(pengukuran.dibuat_by)
