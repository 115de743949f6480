"""The binder: printed pieces become one file, with one tree of tags. Knows PDF and no Django."""

from laporan.lkjip.cetak.jilid.baca import IsiKeping, baca_keping
from laporan.lkjip.cetak.jilid.bahan import Jilid, Keping, LabelHalaman, Lampir, Penanda
from laporan.lkjip.cetak.jilid.jilid import jilid

__all__ = [
    "IsiKeping",
    "Jilid",
    "Keping",
    "LabelHalaman",
    "Lampir",
    "Penanda",
    "baca_keping",
    "jilid",
]
