"""Checks on what an IKU must state before it can be enacted (PER/20/M.PAN/11/2008, LKE 1.b)."""

from collections.abc import Iterator

from iku.domain.periksa import KodeTemuan, PeriksaDaftar, Temuan, Tingkat


def check_rumus_ada(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU that state neither a formula nor a definition in words."""
    for iku in daftar.daftar_iku:
        if iku.rumus is None and not iku.rumus_teks.strip():
            pesan = f'"{iku.nama}" belum punya rumus atau uraian cara menghitungnya.'
            yield Temuan(KodeTemuan.TANPA_RUMUS, Tingkat.GALAT, iku.kunci, pesan)


def check_satuan_ada(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU without satuan."""
    for iku in daftar.daftar_iku:
        if not iku.satuan.strip():
            pesan = f'Satuan "{iku.nama}" belum diisi.'
            yield Temuan(KodeTemuan.TANPA_SATUAN, Tingkat.GALAT, iku.kunci, pesan)


def check_penanggung_jawab_ada(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU that no bidang answers for."""
    for iku in daftar.daftar_iku:
        if not any(bidang.strip() for bidang in iku.penanggung_jawab):
            pesan = f'Penanggung jawab "{iku.nama}" belum dipilih.'
            yield Temuan(KodeTemuan.TANPA_PENANGGUNG_JAWAB, Tingkat.GALAT, iku.kunci, pesan)


def check_sumber_data_ada(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU without a data source."""
    for iku in daftar.daftar_iku:
        if not iku.sumber_data.strip():
            pesan = f'Sumber data "{iku.nama}" belum diisi.'
            yield Temuan(KodeTemuan.TANPA_SUMBER_DATA, Tingkat.GALAT, iku.kunci, pesan)
