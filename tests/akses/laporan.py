"""Routes of laporan."""

from tests.akses import Rute

TABEL: tuple[Rute, ...] = ()
