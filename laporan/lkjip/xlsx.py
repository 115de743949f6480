"""All tables of a report as a workbook."""

from laporan.isi import IsiDokumen


def tulis_xlsx(isi: IsiDokumen) -> bytes:
    """Return the file."""
    raise NotImplementedError
