"""A post in words: with the bidang that it heads, or as the region calls its head."""

from typing import TYPE_CHECKING, Final

from kecamatan.enums import Jabatan, JenisKabupaten

if TYPE_CHECKING:
    # Models print themselves with these words.
    from kecamatan.models import Bidang, Kabupaten

KEPALA: Final = frozenset({Jabatan.KASI, Jabatan.KASUBBAG})


def sebut_posisi(jabatan: str, bidang: "Bidang | None") -> str:
    """Return "Camat", "Sekretaris Kecamatan", "Kepala Seksi Pelayanan Umum"."""
    if bidang is not None and jabatan in KEPALA:
        return f"Kepala {bidang.nama}"
    return str(Jabatan(jabatan).label)


def sebut_tempat(sebutan: str, kecamatan: str) -> str:
    """Return words with the office behind them, whose first word one post ends with already."""
    return f"{sebutan} {kecamatan}".replace("Kecamatan Kecamatan", "Kecamatan")


def sebut_kepala_daerah(kabupaten: "Kabupaten") -> str:
    """Return who leads the region: a kota has a Wali Kota."""
    return "Wali Kota" if kabupaten.jenis == JenisKabupaten.KOTA else "Bupati"
