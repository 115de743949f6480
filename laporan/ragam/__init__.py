"""How each kind of document differs from the others; everything else is one mechanism."""

from typing import Final

from laporan.enums import JenisDokumen
from laporan.models import Dokumen
from laporan.ragam.iku import RAGAM_IKU
from laporan.ragam.lkjip import RAGAM_LKJIP
from laporan.ragam.perjanjian import RAGAM_PERJANJIAN
from laporan.ragam.ragam import Ragam
from laporan.ragam.rencana_aksi import RAGAM_RENCANA_AKSI
from laporan.ragam.renstra import RAGAM_RENSTRA
from laporan.ragam.rkt import RAGAM_RKT

__all__ = ["RAGAM", "Ragam", "ragam_of"]

RAGAM: Final[dict[JenisDokumen, Ragam]] = {
    JenisDokumen.SK_IKU: RAGAM_IKU,
    JenisDokumen.IKU: RAGAM_IKU,
    JenisDokumen.RENSTRA: RAGAM_RENSTRA,
    JenisDokumen.RKT: RAGAM_RKT,
    JenisDokumen.PERJANJIAN: RAGAM_PERJANJIAN,
    JenisDokumen.PERJANJIAN_BAWAHAN: RAGAM_PERJANJIAN,
    JenisDokumen.RENCANA_AKSI: RAGAM_RENCANA_AKSI,
    JenisDokumen.LKJIP: RAGAM_LKJIP,
}


def ragam_of(dokumen: Dokumen) -> Ragam:
    """Return what is special about documents of this kind."""
    return RAGAM[JenisDokumen(dokumen.jenis)]
