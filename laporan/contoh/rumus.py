"""Reads the formula of a sample indikator as the form would have received it."""

from dataclasses import fields
from decimal import Decimal

from iku.rumus import IsianRumus
from laporan.contoh.berkas import Isi

ISIAN = frozenset(isian.name for isian in fields(IsianRumus))


def read_isian_rumus(isi: Isi, *, satuan: str) -> IsianRumus:
    """Return what a user would have typed; `satuan` is that of the result."""
    isian = {nama: nilai for nama, nilai in isi.items() if nama in ISIAN}
    if "pengali" in isian:
        isian["pengali"] = Decimal(isian["pengali"])
    if "pembilang" in isian:
        isian["pembilang"] = isian["pembilang"].strip()
    return IsianRumus(satuan=satuan, **isian)
