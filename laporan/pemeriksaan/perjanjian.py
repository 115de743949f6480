"""The list of rules for a Perjanjian Kinerja."""

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_anggaran import (
    check_anggaran,
    check_anggaran_disahkan,
    check_pagu_tunggal,
    check_pagu_utuh,
    check_program_bersasaran,
    check_renstra_ditetapkan,
)
from laporan.pemeriksaan.aturan_huruf import check_huruf_teks
from laporan.pemeriksaan.aturan_identitas import check_penandatangan, check_tanggal, check_tempat
from laporan.pemeriksaan.aturan_isi import check_dokumen_lain, check_konfirmasi
from laporan.pemeriksaan.aturan_naskah import check_ejaan, check_kecamatan_lain
from laporan.pemeriksaan.aturan_perjanjian import (
    check_alasan_hukum,
    check_dukungan,
    check_iku_diperjanjikan,
    check_janji,
    check_pagu_dipilih,
    check_pihak_kedua,
    check_target_rencana,
    check_tepat_waktu,
)
from laporan.pemeriksaan.bahan_perjanjian import read_bahan_perjanjian

ATURAN_PERJANJIAN = (
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_pihak_kedua,
    check_tepat_waktu,
    check_dokumen_lain,
    check_konfirmasi,
    check_alasan_hukum,
    check_renstra_ditetapkan,
    check_janji,
    check_target_rencana,
    check_iku_diperjanjikan,
    check_dukungan,
    check_anggaran,
    check_anggaran_disahkan,
    check_pagu_dipilih,
    check_pagu_tunggal,
    check_pagu_utuh,
    check_program_bersasaran,
    check_kecamatan_lain,
    check_ejaan,
    check_huruf_teks,
)


def temukan_perjanjian(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find, in the order of ATURAN_PERJANJIAN."""
    bahan = read_bahan_perjanjian(dokumen)
    return tuple(satu for aturan in ATURAN_PERJANJIAN for satu in aturan(bahan))
