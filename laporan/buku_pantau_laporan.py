"""The overview of yearly reports as a workbook."""

from datetime import date
from decimal import Decimal
from typing import Final

from kecamatan.buku_kerja import JenisKolom, KolomTulis, LembarTulis, write_buku
from kecamatan.buku_kerja.tulis import Isi
from kecamatan.tanggal import format_tanggal
from laporan.keadaan_laporan import BarisLaporan, tanggal_of
from laporan.pantau_laporan import PantauanLaporan

KOLOM: Final = (
    KolomTulis("No.", 6, JenisKolom.BULAT),
    KolomTulis("Kode", 12),
    KolomTulis("Kecamatan", 26),
    KolomTulis("Keadaan", 24),
    KolomTulis("Sejak", 20),
    KolomTulis("Ditetapkan pertama kali", 22),
    KolomTulis("Terlambat", 12),
    KolomTulis("Reviu Inspektorat", 24),
    KolomTulis("Tanggal pernyataan", 20),
    KolomTulis("Permintaan perbaikan", 50),
    KolomTulis("Diminta", 20),
    KolomTulis("Dijawab", 20),
    KolomTulis("Komentar terbuka", 12, JenisKolom.BULAT),
    KolomTulis("Keterangan", 36),
)


def build_buku_pantau(pantauan: PantauanLaporan, tempat: str) -> bytes:
    """Return the workbook with every kecamatan, whatever the page is filtered by."""
    batas = pantauan.batas
    judul = (
        f"Laporan Kinerja (LKjIP) tahun {pantauan.tahun}",
        tempat,
        f"Paling lambat {format_tanggal(batas.paling_lambat)}"
        if batas
        else "Batas laporan belum ditetapkan",
    )
    baris = [_baris(nomor, satu) for nomor, satu in enumerate(pantauan.semua, start=1)]
    return write_buku([LembarTulis("Laporan Kinerja", judul, KOLOM, baris)])


def _baris(nomor: int, satu: BarisLaporan) -> tuple[Isi, ...]:
    permintaan = satu.permintaan
    return (
        Decimal(nomor),
        satu.kode,
        satu.nama,
        satu.keadaan.label,
        _tanggal(tanggal_of(satu.sejak)),
        _tanggal(satu.dikirim),
        "Terlambat" if satu.terlambat else "",
        satu.reviu.label,
        _tanggal(satu.direviu),
        permintaan.catatan if permintaan else "",
        _tanggal(tanggal_of(permintaan.dibuat_at) if permintaan else None),
        _tanggal(satu.dijawab),
        Decimal(satu.komentar),
        satu.keterangan,
    )


def _tanggal(satu: date | None) -> str:
    return format_tanggal(satu) if satu else ""
