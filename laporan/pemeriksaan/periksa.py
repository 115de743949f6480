"""The list of rules for documents about IKU, and the one function that runs them."""

from collections.abc import Callable, Iterator
from typing import Final

from iku.domain.konsistensi import Temuan
from laporan.models import Dokumen
from laporan.pemeriksaan.aturan_huruf import check_huruf
from laporan.pemeriksaan.aturan_identitas import (
    check_kode_wilayah,
    check_nomor,
    check_nomor_tahun,
    check_penandatangan,
    check_tanggal,
    check_tempat,
    check_tentang,
)
from laporan.pemeriksaan.aturan_isi import (
    check_dokumen_lain,
    check_iku,
    check_indikator_ada,
    check_konfirmasi,
)
from laporan.pemeriksaan.aturan_kop import check_logo, check_tujuan_tercetak
from laporan.pemeriksaan.aturan_naskah import (
    check_diktum,
    check_ejaan,
    check_kecamatan_lain,
    check_menimbang,
    check_tahun_lain,
)
from laporan.pemeriksaan.aturan_peraturan import (
    check_mengingat_ada,
    check_peraturan_berlaku,
    check_peraturan_diperiksa,
    check_perubahan_disebut,
)
from laporan.pemeriksaan.bahan import Bahan, read_bahan

Aturan = Callable[[Bahan], Iterator[Temuan]]

ATURAN: Final[tuple[Aturan, ...]] = (
    check_tentang,
    check_nomor,
    check_nomor_tahun,
    check_kode_wilayah,
    check_tempat,
    check_tanggal,
    check_penandatangan,
    check_logo,
    check_dokumen_lain,
    check_konfirmasi,
    check_tujuan_tercetak,
    check_menimbang,
    check_mengingat_ada,
    check_diktum,
    check_indikator_ada,
    check_kecamatan_lain,
    check_iku,
    check_peraturan_berlaku,
    check_perubahan_disebut,
    check_peraturan_diperiksa,
    check_tahun_lain,
    check_ejaan,
    check_huruf,
)


def temukan_iku(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Return what the rules find in a document about IKU, in the order of ATURAN."""
    bahan = read_bahan(dokumen)
    return tuple(satu for aturan in ATURAN for satu in aturan(bahan))
