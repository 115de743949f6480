"""Enacted documents keep the terms of office they name as they were."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from kecamatan.actions.masa_jabatan import change_masa_jabatan, end_masa_jabatan
from kecamatan.enums import Jabatan, Peran
from kecamatan.models import MasaJabatan
from laporan.models import Dokumen
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import TANGGAL, buat_draf_perjanjian, siapkan_rencana

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    """Make the office of these tests, with its plans."""
    kantor = buat_kantor()
    siapkan_rencana(kantor)
    return kantor


def bupati() -> MasaJabatan:
    """Return the other side of the PK."""
    return MasaJabatan.objects.get(jabatan=Jabatan.BUPATI)


def test_a_draft_holds_no_term(kantor: Kantor) -> None:
    buat_draf_perjanjian(kantor)
    selesai = date(2021, 1, 24)
    hasil = end_masa_jabatan(bupati(), selesai=selesai, versi=1, by=buat_pengguna(Peran.ADMIN))
    assert hasil.selesai == selesai


@pytest.mark.parametrize("siapa", ["bupati", "camat"])
def test_both_sides_of_an_enacted_pk_stay_in_office_on_its_day(kantor: Kantor, siapa: str) -> None:
    dokumen = tetapkan_semua(buat_draf_perjanjian(kantor), kantor)
    assert Dokumen.objects.get(pk=dokumen.pk).is_resmi
    masa = bupati() if siapa == "bupati" else kantor.camat
    by = buat_pengguna(Peran.ADMIN)
    with pytest.raises(ValidationError, match="25 Januari 2021"):
        end_masa_jabatan(masa, selesai=date(2021, 1, 24), versi=1, by=by)
    with pytest.raises(ValidationError, match="catat yang baru"):
        change_masa_jabatan(masa, isian={"sifat": "plt"}, versi=1, by=by)
    assert end_masa_jabatan(masa, selesai=TANGGAL, versi=1, by=by).selesai == TANGGAL
