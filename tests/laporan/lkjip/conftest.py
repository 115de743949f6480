"""The sample offices, loaded once for the tests of a file."""

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest

from laporan.actions import alur
from laporan.cetak import HasilPdf
from laporan.contoh.muat import load_contoh

PDF = HasilPdf(b"%PDF-1.7", 1, hashlib.sha256(b"%PDF-1.7").hexdigest())


@pytest.fixture(scope="module")
def _contoh(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Load the samples; what is enacted need not be a real PDF here."""
    from django.db import transaction

    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        pytest.MonkeyPatch.context() as monkeypatch,
    ):
        monkeypatch.setattr(alur, "cetak_pdf", lambda *_, **__: PDF)
        load_contoh()
        yield
        transaction.set_rollback(True)
