"""A report as PDF: pieces printed one by one, kept, and bound together."""

from collections.abc import Callable, Mapping

from laporan.cetak import HasilPdf
from laporan.isi import IsiDokumen

# Steps done, steps in all, what is being done.
Lapor = Callable[[int, int, str], None]


def cetak_laporan(isi: IsiDokumen, *, draf: bool, lapor: Lapor | None = None) -> HasilPdf:
    """Return the PDF."""
    raise NotImplementedError


def cetak_arsip(isi: IsiDokumen, lampiran_berkas: Mapping[str, tuple[bytes, str]]) -> HasilPdf:
    """Return an enacted report as PDF/A with files in it, by name: bytes and media type."""
    raise NotImplementedError
