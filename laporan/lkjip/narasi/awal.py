"""The text a part begins with, worded from the data of the year."""

from laporan.lkjip.bahan import Bahan


def usul_naskah(bahan: Bahan, kunci: str) -> str:
    """Return clean HTML for a part, by its key; empty when there is nothing to say."""
    return ""
