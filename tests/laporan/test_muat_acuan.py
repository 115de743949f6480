"""A real office starts with regions, layouts and regulations, and with nobody's documents."""

from io import StringIO

import pytest
from django.core.management import call_command

from iku.models import FormatIku
from kecamatan.models import Kecamatan, Pejabat, Pengguna, Peraturan
from laporan.models import Dokumen

pytestmark = pytest.mark.django_db


def test_reference_data_brings_no_sample_document_person_or_account() -> None:
    call_command("muat_acuan", stdout=StringIO())
    assert Kecamatan.objects.count() == 31 + 21
    assert FormatIku.objects.exists()
    assert Peraturan.objects.exists()
    assert not any(model.objects.exists() for model in (Dokumen, Pejabat, Pengguna))


def test_reference_data_loaded_twice_adds_nothing() -> None:
    call_command("muat_acuan", stdout=StringIO())
    layar = StringIO()
    call_command("muat_acuan", stdout=layar)
    assert "ditambahkan" not in layar.getvalue()
