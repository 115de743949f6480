"""A budget as its page shows it: rows with their sums in words, findings beside them."""

from collections.abc import Iterable
from dataclasses import dataclass

from iku.anggaran import CabangAnggaran, PohonAnggaran
from iku.domain.kode_nomenklatur import URUTAN_TINGKAT, Tingkat
from iku.domain.pagu import KodePagu, format_rupiah
from iku.models import Anggaran


@dataclass(frozen=True)
class BarisTampil:
    """One row; `takik` is how deep it stands, `daftar_temuan` are sentences about it."""

    cabang: CabangAnggaran
    takik: int
    pagu: str
    daftar_temuan: tuple[str, ...]

    @property
    def is_program(self) -> bool:
        """Say whether it is a program."""
        return self.takik == 0


@dataclass(frozen=True)
class TampilanAnggaran:
    """The table and its total."""

    daftar_baris: tuple[BarisTampil, ...]
    jumlah: str
    jumlah_temuan: int


TANPA_SASARAN = "Program ini belum mendukung sasaran mana pun."


def build_tampilan(anggaran: Anggaran, pohon: PohonAnggaran) -> TampilanAnggaran:
    """Return the table with findings; none for a locked budget, which nobody can mend."""
    baris = tuple(
        BarisTampil(
            satu,
            URUTAN_TINGKAT[satu.baris.tingkat],
            format_rupiah(satu.pagu),
            () if anggaran.is_terkunci else tuple(_list_temuan(satu, pohon)),
        )
        for satu in pohon.walk()
    )
    banyak = sum(len(satu.daftar_temuan) for satu in baris)
    return TampilanAnggaran(baris, format_rupiah(pohon.jumlah), banyak)


def _list_temuan(cabang: CabangAnggaran, pohon: PohonAnggaran) -> Iterable[str]:
    """Yield the sentences about one row."""
    for temuan in pohon.temuan:
        # A missing figure is seen in its own cell.
        if temuan.kunci == cabang.baris.pk and temuan.kode != KodePagu.PAGU_KOSONG:
            yield temuan.pesan
    if cabang.baris.tingkat == Tingkat.PROGRAM and not cabang.baris.daftar_sasaran.all():
        yield TANPA_SASARAN
