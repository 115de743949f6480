"""The list of rules for an RKT."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_anggaran import (
    check_anggaran,
    check_pagu_utuh,
    check_program_bersasaran,
    check_renstra_ditetapkan,
)
from laporan.pemeriksaan.aturan_huruf import check_huruf_teks
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_naskah import check_ejaan, check_kecamatan_lain
from laporan.pemeriksaan.aturan_rkt import check_target_rkt, read_bahan_rkt

ATURAN_RKT = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_dokumen_lain,
    check_konfirmasi,
    check_renstra_ditetapkan,
    check_target_rkt,
    check_anggaran,
    check_pagu_utuh,
    check_program_bersasaran,
    check_kecamatan_lain,
    check_ejaan,
    check_huruf_teks,
)


def temukan_rkt(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_RKT."""
    bahan = read_bahan_rkt(dokumen)
    return tuple(satu for aturan in ATURAN_RKT for satu in aturan(bahan))
