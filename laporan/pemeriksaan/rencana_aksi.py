"""The list of rules for a rencana aksi."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_aksi import (
    check_aksi,
    check_perjanjian,
    check_target_tahun,
    check_target_triwulan,
    read_bahan_aksi,
)
from laporan.pemeriksaan.aturan_huruf import check_huruf_teks
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_naskah import check_ejaan, check_kecamatan_lain

ATURAN_AKSI = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_dokumen_lain,
    check_konfirmasi,
    check_perjanjian,
    check_target_tahun,
    check_target_triwulan,
    check_aksi,
    check_kecamatan_lain,
    check_ejaan,
    check_huruf_teks,
)


def temukan_rencana_aksi(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_AKSI."""
    bahan = read_bahan_aksi(dokumen)
    return tuple(satu for aturan in ATURAN_AKSI for satu in aturan(bahan))
