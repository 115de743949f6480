"""The print settings in force: a kabupaten's own, or the defaults."""

from kecamatan.models import Kabupaten
from laporan.enums import JenisDokumen
from laporan.models import SetelanCetak


def ambil_setelan(kabupaten: Kabupaten, jenis: JenisDokumen) -> SetelanCetak:
    """Return the stored settings, else unsaved ones with the model's defaults and versi 0."""
    ada = SetelanCetak.objects.filter(kabupaten=kabupaten, jenis=jenis).first()
    return ada or SetelanCetak(kabupaten=kabupaten, jenis=jenis, versi=0)
