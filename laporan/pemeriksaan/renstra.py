"""The list of rules for a Renstra."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_huruf import check_huruf_teks
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_naskah import check_ejaan, check_kecamatan_lain
from laporan.pemeriksaan.aturan_renstra import (
    check_cara,
    check_rpjmd,
    check_target_terisi,
    check_tujuan_ada,
    read_bahan_renstra,
)

ATURAN_RENSTRA = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_dokumen_lain,
    check_konfirmasi,
    check_tujuan_ada,
    check_target_terisi,
    check_rpjmd,
    check_cara,
    check_kecamatan_lain,
    check_ejaan,
    check_huruf_teks,
)


def temukan_renstra(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_RENSTRA."""
    bahan = read_bahan_renstra(dokumen)
    return tuple(satu for aturan in ATURAN_RENSTRA for satu in aturan(bahan))
