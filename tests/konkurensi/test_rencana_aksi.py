"""Two people start the rencana aksi of one post at once, each from another of its PK."""

from typing import Any

import pytest

from iku.models import PerjanjianKinerja, RencanaAksi
from kecamatan.models import Pengguna
from laporan.actions.rencana import buat_dokumen_rencana_aksi
from tests.factories import buat_kecamatan
from tests.factories_iku import buat_operator
from tests.factories_perjanjian import buat_perjanjian_kosong
from tests.konkurensi.serentak import jalankan

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def _buat(pk: int, by: Pengguna) -> Any:
    satu = PerjanjianKinerja.objects.select_related("kecamatan").get(pk=pk)
    return buat_dokumen_rencana_aksi(perjanjian=satu, by=by).pk


def test_a_post_gets_one() -> None:
    kecamatan = buat_kecamatan()
    by = buat_operator(kecamatan)
    semua = [
        buat_perjanjian_kosong(kecamatan),
        PerjanjianKinerja.objects.create(kecamatan=kecamatan, tahun=2021, revisi=1),
    ]
    hasil = jalankan(*(lambda pk=satu.pk: _buat(pk, by) for satu in semua))
    assert sorted(type(satu).__name__ for satu in hasil) == ["AksiDitolak", "int"]
    assert RencanaAksi.objects.count() == 1
