"""Builds the payload of any document from live rows, in a constant number of queries."""

from laporan.isi import IsiDokumen
from laporan.models import Dokumen
from laporan.ragam import ragam_of


def susun_isi(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number the document prints as it stands now."""
    return ragam_of(dokumen).susun(dokumen)
