"""A report of one office with its people."""

from dataclasses import dataclass

import pytest

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.models import LaporanKinerja
from tests.factories import buat_kecamatan, buat_para_pengguna
from tests.factories_naskah import laporan_of


@dataclass(frozen=True)
class Kerja:
    """The report, and one account of every role around its office."""

    laporan: LaporanKinerja
    orang: dict[Peran, Pengguna]

    @property
    def operator(self) -> Pengguna:
        """Who writes every part."""
        return self.orang[Peran.OPERATOR]

    @property
    def kasi(self) -> Pengguna:
        """Who may own a part."""
        return self.orang[Peran.BIDANG]


@pytest.fixture
def kerja() -> Kerja:
    """Make the report."""
    kecamatan = buat_kecamatan("Panti")
    orang = buat_para_pengguna(kecamatan)
    return Kerja(laporan_of(kecamatan), orang)
