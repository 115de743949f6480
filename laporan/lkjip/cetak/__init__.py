"""A report as PDF: pieces printed one by one, kept, and bound together."""

from collections.abc import Callable

from laporan.cetak import HasilPdf
from laporan.isi import IsiDokumen

# Steps done, steps in all, what is being done.
Lapor = Callable[[int, int, str], None]


def cetak_laporan(
    isi: IsiDokumen, *, draf: bool, lapor: Lapor | None = None, ragam: str = "pdf/ua-1"
) -> HasilPdf:
    """Return the PDF."""
    raise NotImplementedError
