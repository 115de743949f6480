"""The workbooks of the sample renstra, read back: nothing in them counts as a change."""

import pytest

from iku.excel.renstra import build_buku, build_usulan, read_tabel
from iku.models import Renstra

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def test_the_renstra_of_the_samples_come_back_as_they_are() -> None:
    assert Renstra.objects.exists()
    for renstra in Renstra.objects.select_related("kecamatan__kabupaten"):
        tabel = read_tabel(build_buku(renstra), renstra)
        assert build_usulan(renstra, tabel).pratinjau.daftar_pesan == ()
        assert build_usulan(renstra, tabel).pratinjau.is_sama
