"""Routes of the dashboards. Without a name in the address each sees its own office."""

from collections.abc import Mapping
from typing import Any

from iku.models import Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from tests.akses import ADMIN, Rute, daftar
from tests.factories_ukur import TAHUN, build_pengukuran

PEMBACA = frozenset(Peran) - ADMIN
PEMBACA_KABUPATEN = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT})


def tahun(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a year in which the office measures."""
    if not Pengukuran.objects.filter(kecamatan=kecamatan).exists():
        build_pengukuran(kecamatan)
    return {"tahun": TAHUN}


TABEL = (
    daftar("iku:dasbor_sendiri", PEMBACA),
    Rute("iku:dasbor", PEMBACA, tahun, asing=None, menerima_post=False),
    Rute("iku:dasbor_kabupaten", PEMBACA_KABUPATEN, tahun, asing=None, menerima_post=False),
)
