"""The moment of measuring: now, but for the sample data."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from iku.jam import find_hari_ini, find_saat, set_saat
from tests.sumber import APLIKASI, name, python_files

# In Jember it is the next day already.
MALAM = datetime(2022, 10, 14, 23, 30, tzinfo=UTC)


def test_the_moment_is_now() -> None:
    sebelum = timezone.now()
    assert sebelum <= find_saat() <= timezone.now()
    assert find_hari_ini() == timezone.localdate()


def test_a_moment_that_is_set_has_the_day_of_the_office() -> None:
    with set_saat(MALAM):
        assert (find_saat(), find_hari_ini()) == (MALAM, date(2022, 10, 15))


def test_the_moment_is_now_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), set_saat(MALAM):
        _ = 1 / 0
    assert find_saat() != MALAM


def test_only_the_loader_of_samples_sets_the_moment() -> None:
    pemakai = {
        name(berkas)
        for berkas in python_files(*APLIKASI)
        if "set_saat" in berkas.read_text(encoding="utf-8")
    }
    assert pemakai == {
        "iku/jam.py",
        "laporan/contoh/langkah_ukur.py",
        "laporan/contoh/pengukuran.py",
    }
