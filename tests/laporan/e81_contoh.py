"""Form E.81 of the example of a measured year, with its Renstra and figures of years before."""

from laporan.isi_ukur import BarisUkur, CetakUkur
from laporan.susun_e81 import susun_e81
from tests.laporan.ukur_contoh import (
    ContohUkur,
    add_lampau,
    add_renstra,
    build_contoh,
    read_kembali,
)


def build_berlampau() -> ContohUkur:
    """Return the example with everything that the form sums."""
    satu = build_contoh()
    add_renstra(satu)
    add_lampau(satu)
    return satu


def susun(contoh: ContohUkur) -> CetakUkur:
    """Return the form over what is stored now."""
    return susun_e81(read_kembali(contoh))


def cari(isi: CetakUkur, kata: str) -> BarisUkur:
    """Return the first row in whose program or indikator a word stands."""
    semua = isi.daftar_tabel[0].baris
    return next(satu for satu in semua if any(kata in sel.teks for sel in satu.sel[2:4]))


def faktor(isi: CetakUkur) -> dict[str, str]:
    """Return the second table: what stands behind each of its names."""
    return {baris.sel[0].teks: baris.sel[1].teks for baris in isi.daftar_tabel[1].baris}
