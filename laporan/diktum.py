"""Labels that are computed from the place in a list and never typed."""

from iku.domain.terbilang import terbilang


def label_diktum(urutan: int) -> str:
    """Return KESATU, KEDUA, ..., KESEBELAS, KEDUA BELAS for 1, 2, ..., 11, 12."""
    return f"KE{terbilang(urutan)}".upper()
