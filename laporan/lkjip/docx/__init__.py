"""A report as a Word file."""

from laporan.isi import IsiDokumen


def tulis_docx(isi: IsiDokumen, *, draf: bool) -> bytes:
    """Return the file."""
    raise NotImplementedError
