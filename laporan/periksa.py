"""The one function that checks any document."""

from iku.domain.konsistensi import Temuan, Tingkat
from laporan.models import Dokumen
from laporan.ragam import ragam_of


def periksa_dokumen(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return the findings of every rule: what stops the enactment first, else in their order.

    The number of queries does not depend on the size of the document.
    """
    temuan = ragam_of(dokumen).temukan(dokumen)
    return tuple(sorted(temuan, key=lambda satu: satu.tingkat is not Tingkat.GALAT))
