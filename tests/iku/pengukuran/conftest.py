"""A triwulan that can be filled in, and its operator at the keyboard."""

import pytest
from django.test import Client
from django.utils import timezone

from iku.models import Pengukuran
from tests.factories_ukur import build_izin, build_pengukuran


@pytest.fixture
def pengukuran(db: None) -> Pengukuran:
    """Return an empty triwulan with two indikator and a budget, open by an izin."""
    satu = build_pengukuran(banyak=2)
    build_izin(satu, timezone.localdate())
    return satu


@pytest.fixture
def klien(client: Client, pengukuran: Pengukuran) -> Client:
    """Return the client of its operator."""
    client.force_login(pengukuran.dibuat_by)
    return client
