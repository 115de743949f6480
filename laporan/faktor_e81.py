"""The footer of form E.81: what helped, what hindered, and what only explains."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from iku.domain.capaian import is_tercapai
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran
from laporan.keterangan_ukur import label_teks


@dataclass(frozen=True)
class FaktorE81:
    """What was written, under its heads; `uraian` are causes of nothing that can be judged yet."""

    pendorong: list[str] = field(default_factory=list)
    penghambat: list[str] = field(default_factory=list)
    uraian: list[str] = field(default_factory=list)
    rencana: list[str] = field(default_factory=list)


def sort_faktor(isi: IsiPengukuran) -> FaktorE81:
    """Sort what was written about the indikator and the budget.

    A cause is judged by the target up to this triwulan: in triwulan I nobody has reached that of
    the year. Money has no target of its own.
    """
    hasil = FaktorE81()
    for satu in isi.daftar_indikator:
        nama, bagian = satu.janji.nama, satu.bagian
        hasil.pendorong.extend(_label(nama, bagian.penyebab if _is_tercapai(satu) else ""))
        gagal = _is_tercapai(satu) is False
        hasil.penghambat.extend(_label(nama, bagian.penyebab if gagal else ""))
        hasil.penghambat.extend(_label(nama, bagian.hambatan))
        ragu = _is_tercapai(satu) is None
        hasil.uraian.extend(_label(nama, bagian.penyebab if ragu else ""))
        hasil.rencana.extend(_label(nama, bagian.rencana))
    if isi.anggaran is not None:
        bagian = isi.anggaran.bagian
        hasil.uraian.extend(_label("Anggaran", bagian.penyebab))
        hasil.penghambat.extend(_label("Anggaran", bagian.hambatan))
        hasil.rencana.extend(_label("Anggaran", bagian.rencana))
    return hasil


def _is_tercapai(satu: UkurIndikator) -> bool | None:
    """Tell whether the target so far is reached, in the last triwulan that of the year.

    None without one, and without a capaian.
    """
    if len(satu.daftar_triwulan) == len(NAMA_TRIWULAN):
        return is_tercapai(satu.capaian)
    return None if satu.capaian_berjalan is None else is_tercapai(satu.capaian_berjalan)


def _label(nama: str, teks: str) -> Iterator[str]:
    if teks.strip():
        yield label_teks(nama, teks)
