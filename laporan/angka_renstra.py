"""Columns 5, 6, 13 and 14 of form E.81 for one row, and why some of them say less than they seem.

The rules of the numbers are those of iku.domain.evaluasi_renja (A-RNJ-01, A-RNJ-02).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.evaluasi_renja import calculate_tingkat, join_tahun
from iku.domain.target import TARGET_KOSONG, JenisTarget, Target

TURUN = (
    "Kolom 14: semakin rendah semakin baik. Rumus formulir tidak membedakan arah, jadi di atas "
    "100% berarti belum tercapai."
)


@dataclass(frozen=True)
class AngkaRenstra:
    """What a Renstra plans and what its years reach, the one that is measured last.

    `lalu` are the years of `daftar_tahun`, `kini` is the figure of `tahun` so far; None is not
    known. `berenstra` is off where no Renstra covers the year.
    """

    cara: CaraAkumulasi | None
    daftar_tahun: Sequence[int]
    lalu: Sequence[Decimal | None]
    tahun: int
    kini: Decimal | None
    berenstra: bool
    target: Target = TARGET_KOSONG

    @cached_property
    def sebelum(self) -> Decimal | None:
        """Column 6: the years before this one."""
        return join_tahun(self.cara, self.lalu)

    @cached_property
    def sampai(self) -> Decimal | None:
        """Column 13: those with this one; None without a Renstra."""
        return join_tahun(self.cara, [*self.lalu, self.kini]) if self.berenstra else None

    @cached_property
    def tingkat(self) -> Decimal | None:
        """Column 14 in percent."""
        return calculate_tingkat(self.target, self.sampai)

    def list_tahun_lama(self) -> Iterator[str]:
        """Yield of which year a figure is that is not of the year in the heading."""
        if self.cara == CaraAkumulasi.JUMLAH:
            return
        ada = [tahun for tahun, nilai in self._list_pasangan() if nilai is not None]
        if not ada:
            return
        if ada[-1] != self.tahun - 1:
            yield f"Kolom 6: angka tahun {ada[-1]}, yang terakhir tercatat."
        if self.kini is None and self.sampai is not None:
            kolom = "Kolom 13" if self.tingkat is None else "Kolom 13 dan 14"
            yield f"{kolom}: angka tahun {ada[-1]}, karena angka tahun {self.tahun} belum ada."

    def list_tanpa_tingkat(self) -> Iterator[str]:
        """Yield why there is no column 14 although there is a target and a realisasi."""
        if self.tingkat is not None or self.sampai is None:
            return
        if self.target.jenis == JenisTarget.RENTANG:
            yield "Kolom 14: target berupa rentang, tidak dapat menjadi pembagi."
        elif self.target.jenis == JenisTarget.PREDIKAT and self.target.angka is None:
            yield "Kolom 14: target Renstra berupa predikat tanpa angka."
        elif self.target.jenis != JenisTarget.KOSONG:
            yield "Kolom 14: target 0 tidak dapat menjadi pembagi."

    def _list_pasangan(self) -> Iterator[tuple[int, Decimal | None]]:
        return zip(self.daftar_tahun, self.lalu, strict=True)
