"""What was entered for a yearly report beside its texts, in a line for each kind."""

from dataclasses import dataclass

from iku.domain.pagu import format_rupiah, sum_rupiah
from laporan.models import LaporanKinerja

BELUM = "Belum diisi."


@dataclass(frozen=True)
class IsianLaporan:
    """One kind of fact: where it is entered, and what stands there now."""

    judul: str
    rute: str
    isi: str
    terisi: bool


def list_ringkas(laporan: LaporanKinerja) -> list[IsianLaporan]:
    """Return every kind of fact of a report, in the order in which the report prints them."""
    return [
        IsianLaporan("Setelan laporan", "laporan:lkjip_setelan", _setelan(laporan), terisi=True),
        _build("Standar pembanding", "standar", laporan.daftar_standar.count(), "angka"),
        _build("Rencana aksi perbaikan", "perbaikan", laporan.daftar_perbaikan.count(), "rencana"),
        _belanja(laporan),
        _build("Penghargaan", "penghargaan", laporan.daftar_penghargaan.count(), "penghargaan"),
    ]


def _setelan(laporan: LaporanKinerja) -> str:
    banding = laporan.get_tahun_banding_display()
    status = laporan.get_status_angka_display()
    return (
        f"{laporan.kerangka}. Angka keuangan: {status}. Dibandingkan dengan {banding} sebelumnya."
    )


def _belanja(laporan: LaporanKinerja) -> IsianLaporan:
    pagu = [satu.pagu for satu in laporan.daftar_belanja.all()]
    isi = f"{len(pagu)} jenis, {format_rupiah(sum_rupiah(pagu))}." if pagu else BELUM
    return IsianLaporan("Belanja menurut jenis", "laporan:lkjip_belanja", isi, bool(pagu))


def _build(judul: str, nama: str, banyak: int, satuan: str) -> IsianLaporan:
    isi = f"{banyak} {satuan}." if banyak else BELUM
    return IsianLaporan(judul, f"laporan:lkjip_{nama}", isi, bool(banyak))
