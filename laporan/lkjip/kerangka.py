"""Which outline a report starts with."""

from kecamatan.galat import AksiDitolak
from kecamatan.models import Kabupaten
from laporan.models import KerangkaLaporan

KUNCI_UMUM = "permenpanrb-53-2014"


def find_kerangka_bawaan(kabupaten: Kabupaten) -> KerangkaLaporan:
    """Return the outline that the kabupaten chose, else the common one.

    Raises AksiDitolak when the references were never loaded.
    """
    pilihan = KerangkaLaporan.objects.filter(kabupaten=kabupaten, bawaan=True).first()
    umum = pilihan or KerangkaLaporan.objects.filter(kunci=KUNCI_UMUM).first()
    if umum is None:
        raise AksiDitolak("Kerangka laporan belum dimuat. Hubungi pengelola sistem.")
    return umum
