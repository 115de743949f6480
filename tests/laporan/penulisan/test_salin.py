"""Texts of a report as they go into another: whole into a correction, to be looked at elsewhere."""

import pytest

from laporan.actions.atur_naskah import atur_status
from laporan.actions.salin_lkjip import salin_laporan
from laporan.enums import StatusNaskah
from laporan.models import LaporanKinerja
from tests.factories_naskah import KUNCI, tulis
from tests.factories_ukur import build_pengukuran
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db
TANPA_NASKAH = "perjanjian"


@pytest.fixture
def sumber(kerja: Kerja) -> LaporanKinerja:
    """Return a report with a part that is ready, and one that is ready without words."""
    naskah = tulis(kerja.laporan, "<p>Jumlah penduduk.</p>", by=kerja.operator)
    for kunci, versi in ((KUNCI, naskah.versi), (TANPA_NASKAH, 0)):
        atur_status(laporan=kerja.laporan, kunci=kunci, siap=True, versi=versi, by=kerja.operator)
    return kerja.laporan


def _salin(kerja: Kerja, tahun: int, revisi: int = 0) -> dict[str, tuple[str, bool]]:
    baru = salin_laporan(
        sumber=kerja.laporan, tahun=tahun, tahun_akhir=None, revisi=revisi, by=kerja.operator
    )
    semua = baru.daftar_naskah.values_list("kunci", "status", "perlu_konfirmasi")
    return {kunci: (status, perlu) for kunci, status, perlu in semua}


def test_a_correction_keeps_what_was_ready(kerja: Kerja, sumber: LaporanKinerja) -> None:
    assert _salin(kerja, sumber.tahun, revisi=1) == {
        KUNCI: (StatusNaskah.SIAP, False),
        TANPA_NASKAH: (StatusNaskah.SIAP, False),
    }


def test_nothing_that_was_said_of_another_year_is_ready(
    kerja: Kerja, sumber: LaporanKinerja
) -> None:
    build_pengukuran(kerja.laporan.kecamatan, tahun=sumber.tahun + 1)
    assert _salin(kerja, sumber.tahun + 1) == {
        KUNCI: (StatusNaskah.DITULIS, True),
        TANPA_NASKAH: (StatusNaskah.BELUM, True),
    }
