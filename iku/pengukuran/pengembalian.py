"""The notes with which parts of a triwulan came back, for those who mend them."""

from dataclasses import dataclass
from datetime import date, datetime

from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, LangkahUkur, Pengukuran
from iku.terbuka import is_izin_berlaku


@dataclass(frozen=True)
class Pengembalian:
    """What was written when a bagian came back; `sampai` is the day Bappeda gave to mend it."""

    bagian: BagianUkur
    catatan: str
    pelaku: str
    waktu: datetime
    sampai: date | None


def read_pengembalian(pengukuran: Pengukuran, hari_ini: date) -> dict[int, Pengembalian]:
    """Return the newest note of every bagian that stands returned now, by its key."""
    semua = LangkahUkur.objects.filter(
        bagian__pengukuran=pengukuran,
        bagian__status=StatusRealisasi.DIKEMBALIKAN,
        aksi__in=[AksiRealisasi.KEMBALIKAN, AksiRealisasi.BUKA_KEMBALI],
    )
    batas = _read_batas(pengukuran, hari_ini)
    return {
        satu.bagian_id: Pengembalian(
            satu.bagian,
            satu.catatan,
            f"{satu.dibuat_by.nama} ({satu.dibuat_by.get_peran_display()})",
            satu.dibuat_at,
            batas.get(satu.bagian_id),
        )
        for satu in semua.select_related("bagian__janji", "dibuat_by").order_by("pk")
    }


def _read_batas(pengukuran: Pengukuran, hari_ini: date) -> dict[int, date]:
    """Return the last day of the leave that a single bagian has, by its key."""
    hasil: dict[int, date] = {}
    for izin in pengukuran.daftar_izin.all():
        if izin.bagian_id is not None and is_izin_berlaku(izin, hari_ini):
            hasil[izin.bagian_id] = max(izin.sampai, hasil.get(izin.bagian_id, izin.sampai))
    return hasil
