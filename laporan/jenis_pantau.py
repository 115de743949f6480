"""Which documents an evaluator looks for in every kecamatan, year by year."""

from dataclasses import dataclass
from typing import Final

from laporan.enums import JenisDokumen


@dataclass(frozen=True)
class JenisPantau:
    """One column of the overview: what it is called, and the kinds of document that fill it.

    With `per_jabatan` an office has several of a year, one for each post, and they are counted.
    """

    kode: str
    label: str
    jenis: tuple[JenisDokumen, ...]
    per_jabatan: bool = False


# In the order in which an office draws them up. A new kind of document is one line.
DAFTAR_JENIS: Final = (
    JenisPantau("renstra", "Renstra", (JenisDokumen.RENSTRA,)),
    JenisPantau("iku", "IKU", (JenisDokumen.SK_IKU, JenisDokumen.IKU)),
    JenisPantau("rkt", "RKT", (JenisDokumen.RKT,)),
    JenisPantau("pk", "PK", (JenisDokumen.PERJANJIAN,)),
    JenisPantau("pk-bawahan", "PK di bawah camat", (JenisDokumen.PERJANJIAN_BAWAHAN,), True),
    JenisPantau("rencana-aksi", "Rencana Aksi", (JenisDokumen.RENCANA_AKSI,), True),
    JenisPantau("lkjip", "LKjIP", (JenisDokumen.LKJIP,)),
)
# What is asked first.
UTAMA: Final = "pk"


def jenis_pantau_of(kode: str) -> JenisPantau:
    """Return the column of that code."""
    return next(satu for satu in DAFTAR_JENIS if satu.kode == kode)
