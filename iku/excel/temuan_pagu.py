"""Findings about the pagu of an uploaded table: a typed sum that is not the sum."""

from collections.abc import Iterator, Sequence

from iku.domain.kode_nomenklatur import Tingkat
from iku.domain.pagu import BarisPagu, KodePagu, check_pagu
from iku.excel.bacaan import TabelBacaan
from iku.isian_anggaran import IsianBaris
from iku.susunan_anggaran import link_induk


def list_temuan(
    daftar: Sequence[IsianBaris], daftar_nomor: Sequence[int], tabel: TabelBacaan
) -> Iterator[str]:
    """Yield a sentence for each row whose typed pagu differs from what is below it."""
    pagu = [
        BarisPagu(
            kunci=nomor,
            induk=induk,
            pagu=satu.pagu,
            urutan=nomor,
            kode=satu.kode,
            nama=satu.nama,
            tingkat=Tingkat(satu.tingkat),
        )
        for nomor, (satu, induk) in enumerate(zip(daftar, link_induk(daftar), strict=True))
    ]
    for temuan in check_pagu(pagu):
        if temuan.kode == KodePagu.PAGU_BUKAN_JUMLAH:
            yield tabel.sebut(daftar_nomor[int(temuan.kunci)], "pagu", temuan.pesan)
