"""The list of rules for a yearly report."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_lkjip import check_reviu
from laporan.pemeriksaan.bahan_lkjip import read_bahan_lkjip

ATURAN_LKJIP = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_dokumen_lain,
    check_konfirmasi,
    check_reviu,
)


def temukan_lkjip(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_LKJIP."""
    bahan = read_bahan_lkjip(dokumen)
    return tuple(satu for aturan in ATURAN_LKJIP for satu in aturan(bahan))
