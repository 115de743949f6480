"""Consistency of a daftar IKU: every rule is one function, and this is the list of them."""

from collections.abc import Callable, Iterator
from typing import Final

from iku.domain.aturan_kelengkapan import (
    check_penanggung_jawab_ada,
    check_rumus_ada,
    check_satuan_ada,
    check_sumber_data_ada,
)
from iku.domain.aturan_kolom import check_kolom_terisi, check_tahun_judul
from iku.domain.aturan_nama import (
    check_beda_dari_tujuan,
    check_ejaan,
    check_nama_tunggal,
    check_satuan_skm,
)
from iku.domain.aturan_rumus import (
    check_kata_penentu,
    check_pembilang_berbeda,
    check_rumus_menjelaskan,
)
from iku.domain.periksa import KodeTemuan, PeriksaDaftar, PeriksaIku, Temuan, Tingkat

__all__ = [
    "ATURAN",
    "KodeTemuan",
    "PeriksaDaftar",
    "PeriksaIku",
    "Temuan",
    "Tingkat",
    "periksa_daftar",
]

Aturan = Callable[[PeriksaDaftar], Iterator[Temuan]]

ATURAN: Final[tuple[Aturan, ...]] = (
    check_rumus_ada,
    check_satuan_ada,
    check_penanggung_jawab_ada,
    check_sumber_data_ada,
    check_nama_tunggal,
    check_pembilang_berbeda,
    check_rumus_menjelaskan,
    check_kata_penentu,
    check_beda_dari_tujuan,
    check_satuan_skm,
    check_ejaan,
    check_kolom_terisi,
    check_tahun_judul,
)


def periksa_daftar(daftar: PeriksaDaftar) -> tuple[Temuan, ...]:
    """Return the findings of every rule: GALAT first, else in the order of ATURAN."""
    temuan = (satu for aturan in ATURAN for satu in aturan(daftar))
    return tuple(sorted(temuan, key=lambda satu: satu.tingkat is not Tingkat.GALAT))
