"""Routes of iku."""

from tests.akses import Rute

TABEL: tuple[Rute, ...] = ()
