"""A file of a triwulan costs by what it changes, however many rows it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import buat_kecamatan
from tests.factories_ukur import build_izin, build_pengukuran
from tests.iku.excel.bantu import PEMBILANG, PENYEBUT, list_nilai, unduh_ukur, url_ukur
from tests.iku.excel_bantu import buka_klien, isi_sel, titipan_of, unggah

pytestmark = pytest.mark.django_db
SEDIKIT, BANYAK = 1, 12


def _count(nama: str, banyak: int, *, terisi: int) -> tuple[int, int]:
    """Return the queries of preview and of apply, for `terisi` indikator out of `banyak`."""
    pengukuran = build_pengukuran(buat_kecamatan(nama), banyak=banyak)
    build_izin(pengukuran, timezone.localdate())
    klien, url = buka_klien(pengukuran.dibuat_by), url_ukur(pengukuran)
    sel = {f"H{PEMBILANG + 2 * nomor}": 45 for nomor in range(terisi)}
    sel |= {f"H{PENYEBUT + 2 * nomor}": 50 for nomor in range(terisi)}
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", sel)
    # The first visit writes session stamps; the second is what a user pays.
    unggah(klien, url, isi)
    with CaptureQueriesContext(connection) as pratinjau:
        titipan = titipan_of(unggah(klien, url, isi))
    with CaptureQueriesContext(connection) as terapkan:
        assert klien.post(url, {"titipan": titipan}).status_code == 302
    assert len(list_nilai(pengukuran)) == 2 * terisi
    return len(pratinjau), len(terapkan)


def test_rows_that_change_nothing_cost_no_query() -> None:
    assert _count("Panti", SEDIKIT, terisi=1) == _count("Sumberjambe", BANYAK, terisi=1)


def test_a_preview_costs_the_same_however_many_cells_it_changes() -> None:
    satu, _ = _count("Panti", BANYAK, terisi=1)
    semua, _ = _count("Sumberjambe", BANYAK, terisi=BANYAK)
    assert satu == semua


def test_each_indikator_that_changes_costs_the_same_to_store() -> None:
    """Each is checked, written, and told to the trail, whatever else the file changes."""
    biaya = [
        _count(nama, BANYAK, terisi=banyak)[1]
        for nama, banyak in (("Panti", 1), ("Sumberjambe", 2), ("Sumbersari", BANYAK))
    ]
    assert biaya[2] - biaya[0] == (biaya[1] - biaya[0]) * (BANYAK - 1)
