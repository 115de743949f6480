"""Pages of a report cost as many queries with many texts, remarks and pictures as with one."""

import pytest
from django.urls import reverse

from laporan.models import LaporanKinerja
from tests.factories_naskah import KUNCI, gambar_of, komentar_of, operator_of, tulis
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
# Of the outline that every report begins with; one after the other gets a text.
BERNASKAH = (KUNCI, "maksud-tujuan", "isu-strategis", "kata-pengantar", "ikhtisar")


def _isi(laporan: LaporanKinerja, banyak: int) -> None:
    """Add as many remarks, pictures and texts with a typed figure."""
    for _ in range(banyak):
        komentar_of(laporan)
        gambar_of(laporan, laporan.daftar_gambar.count() + 1)
        kunci = BERNASKAH[laporan.daftar_naskah.count() % len(BERNASKAH)]
        isi = "<p>Capaian kecamatan sebesar 99,9% dan serapan 88,8%.</p>"
        tulis(laporan, isi, by=operator_of(laporan), kunci=kunci)


@pytest.mark.parametrize("rute", ["lkjip", "lkjip_bagian", "versi_naskah", "lkjip_data"])
def test_pages_cost_as_many_queries_with_many_rows(kerja: Kerja, rute: str) -> None:
    klien = KlienKetat()
    klien.force_login(kerja.operator, backend=BACKEND)
    args = [kerja.laporan.pk, *([KUNCI] if rute in {"lkjip_bagian", "versi_naskah"} else [])]
    alamat = reverse(f"laporan:{rute}", args=args)
    assert_queries_constant(klien, alamat, lambda n: _isi(kerja.laporan, n), banyak=5)
