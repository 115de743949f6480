"""Figures that a text may take from the data, each with its words and where it is from.

Keys name the indikator by its identity and a row of the budget by its code, so that a text keeps
its figures when the PK or the budget gets a new version.
"""

from collections.abc import Iterator

from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.angka_anggaran import list_anggaran
from laporan.lkjip.narasi.angka_kinerja import list_kantor, list_sasaran
from laporan.lkjip.narasi.satu_angka import Angka

__all__ = ["Angka", "list_angka"]


def list_angka(bahan: Bahan) -> dict[str, Angka]:
    """Return every figure of the report by its key; one without a value says "-".

    The number of queries does not depend on how many there are.
    """
    return {satu.kunci: satu for satu in _list(bahan)}


def _list(bahan: Bahan) -> Iterator[Angka]:
    yield from list_kantor(bahan)
    yield from list_sasaran(bahan)
    yield from list_anggaran(bahan)
