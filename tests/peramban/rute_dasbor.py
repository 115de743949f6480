"""Sample objects for the dashboards."""

from collections.abc import Mapping
from typing import Any, Final

from iku.models import Pengukuran
from kecamatan.models import Kecamatan
from tests.factories import buat_kecamatan
from tests.factories_ukur import TAHUN
from tests.iku.pengukuran.dunia_dasbor import build_setahun

NAMA: Final = "Uji Dasbor"
KUERI_DASBOR: Final = ["?kecamatan=uji-dasbor", "?kecamatan=uji-dasbor&triwulan=4"]


def argumen_dasbor(kecamatan: Kecamatan) -> dict[str, list[Mapping[str, Any]]]:
    """Return the year of an office with four triwulan, and a year that nobody measures."""
    if not Pengukuran.objects.filter(kecamatan__nama=NAMA).exists():
        build_setahun(buat_kecamatan(NAMA, kabupaten=kecamatan.kabupaten))
    tahun: list[Mapping[str, Any]] = [{"tahun": TAHUN}, {"tahun": 2001}]
    return {"iku:dasbor": tahun, "iku:dasbor_kabupaten": tahun}
