"""What a report says of money in sentences, the same in every part of it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from iku.domain.hasil_capaian import cetak_persen
from iku.domain.pagu import format_rupiah
from iku.domain.serapan import calculate_serapan
from iku.enums import JenisAnggaran
from iku.pengukuran.anggaran import UkurAnggaran
from laporan.enums import StatusAngka
from laporan.lkjip.bahan import Bahan
from laporan.susun_serapan import warn_serapan

TANPA_ANGGARAN = "Pengukuran tahun ini belum memakai anggaran, jadi realisasinya belum ada."
SEBUTAN_ANGGARAN: Final = {
    JenisAnggaran.RENCANA: "RKA",
    JenisAnggaran.DPA: "DPA",
    JenisAnggaran.PERGESERAN: "DPA Pergeseran",
    JenisAnggaran.DPPA: "DPPA",
}
MELEBIHI: Final = "Realisasi "
STATUS = {
    StatusAngka.SEMENTARA: "Angka keuangan bersifat sementara dan belum diaudit BPK.",
    StatusAngka.AUDITED: "Angka keuangan sudah diaudit BPK.",
}


def write_status(bahan: Bahan) -> str:
    """Say whether the money was audited, in one sentence."""
    return STATUS[StatusAngka(bahan.laporan.status_angka)]


def write_versi(bahan: Bahan) -> str:
    """Say which budget document the pagu is from: "DPPA Nomor 900/7/2021", "DPA Tahun 2021".

    The count of versions that lists call it by is our own: no reader of a report knows it.
    """
    anggaran = bahan.anggaran
    if anggaran is None:
        return ""
    nama = SEBUTAN_ANGGARAN[JenisAnggaran(anggaran.jenis)]
    return f"{nama} Nomor {anggaran.nomor}" if anggaran.nomor else f"{nama} Tahun {bahan.tahun}"


def write_realisasi(bahan: Bahan) -> str:
    """Say in one sentence what was spent of which pagu, or why that is not known."""
    anggaran = bahan.isi.anggaran
    if anggaran is None:
        return TANPA_ANGGARAN
    serapan = anggaran.serapan
    if serapan.persen is None:
        return f"Realisasi anggaran belum dapat dihitung: {_begin_kecil(serapan.alasan)}"
    return (
        f"Realisasi anggaran sebesar {format_rupiah(anggaran.rupiah)} atau "
        f"{cetak_persen(serapan.persen)} dari pagu {format_rupiah(anggaran.pagu)} menurut "
        f"{write_versi(bahan)}."
    )


def list_catatan_anggaran(anggaran: UkurAnggaran) -> Iterator[str]:
    """Yield what the sum of the money does not say by itself: too much spent, rows not filled."""
    if sebab := warn_serapan(anggaran.serapan):
        yield sebab
    for program in anggaran.daftar_program:
        if sebab := warn_serapan(program.serapan):
            yield _sebut_program(program.baris.nama, sebab)
    if anggaran.serapan.belum:
        yield f"Realisasi ini {anggaran.serapan.belum} anggaran belum terisi pada semua triwulan."


def _sebut_program(nama: str, sebab: str) -> str:
    """Put the name of a program into what is odd about its money."""
    if sebab.startswith(MELEBIHI):
        return f"{MELEBIHI}{nama} {sebab.removeprefix(MELEBIHI)}"
    return f"{nama}: {_begin_kecil(sebab)}"


def write_bagian(nilai: Decimal | None, jumlah: Decimal | None) -> str:
    """Write the share of an amount in a sum as a percentage; "-" when it has none."""
    bagian = count_bagian(nilai, jumlah)
    return "-" if bagian is None else cetak_persen(bagian)


def count_bagian(nilai: Decimal | None, jumlah: Decimal | None) -> Decimal | None:
    """Return the share of an amount in a sum in percent, not rounded; None when it has none."""
    return calculate_serapan(jumlah, nilai).persen


def _begin_kecil(kalimat: str) -> str:
    return kalimat[:1].lower() + kalimat[1:]
