"""The numbers that prints give to indikator: 1.1, 1.2, 2.1, by sasaran."""

from collections.abc import Iterator

from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran


def list_bernomor(isi: IsiPengukuran) -> Iterator[tuple[str, UkurIndikator]]:
    """Yield each indikator with its number."""
    for letak, sasaran in enumerate(isi.daftar_sasaran, start=1):
        for urutan, ukur in enumerate(sasaran.daftar_indikator, start=1):
            yield f"{letak}.{urutan}", ukur
