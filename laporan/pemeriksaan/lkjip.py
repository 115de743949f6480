"""The list of rules for a yearly report."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_huruf import check_huruf_teks
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_laporan import (
    check_diterima,
    check_kerangka,
    check_lampiran,
    check_naskah,
    check_pertentangan,
    check_reviu,
    read_bahan_laporan,
)
from laporan.pemeriksaan.aturan_naskah import check_ejaan, check_kecamatan_lain

ATURAN_LKJIP = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_dokumen_lain,
    check_konfirmasi,
    check_reviu,
    check_kerangka,
    check_diterima,
    check_lampiran,
    check_naskah,
    check_pertentangan,
    check_kecamatan_lain,
    check_ejaan,
    check_huruf_teks,
)


def temukan_lkjip(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_LKJIP."""
    bahan = read_bahan_laporan(dokumen)
    return tuple(satu for aturan in ATURAN_LKJIP for satu in aturan(bahan))
