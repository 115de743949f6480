"""Letting one kecamatan fill in a triwulan after its period, and taking that back."""

from datetime import date

from django.db import transaction

from iku.actions.kunci import lock_tahun, save_isi
from iku.izin_isi import sebab_sampai, sebab_tanpa_izin
from iku.jam import find_hari_ini, find_saat
from iku.models import IzinIsi, Pengukuran
from iku.permissions import check_can_atur_pengukuran
from iku.terbuka import is_izin_berlaku
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import lock_baris


@transaction.atomic
def beri_izin(*, pengukuran: Pengukuran, sampai: date, alasan: str, by: Pengguna) -> IzinIsi:
    """Let the office fill in the whole triwulan until `sampai`, that day included.

    Raises AksiDitolak in a closed year, before and within the period, for a day that is over or
    too far away, without a reason, and when an izin reaches that far already.
    """
    tahun_kinerja = pengukuran.periode.tahun_kinerja
    check_can_atur_pengukuran(by, tahun_kinerja)
    lock_tahun(tahun_kinerja)
    if not alasan.strip():
        raise AksiDitolak("Tulis alasan izin.", isian="alasan")
    _check_sampai(pengukuran, sampai, find_hari_ini())
    izin = IzinIsi(
        pengukuran=pengukuran,
        sampai=sampai,
        alasan=alasan.strip(),
        dibuat_at=find_saat(),
        dibuat_by=by,
    )
    save_isi(izin, force_insert=True)
    record_jejak(
        "izin_isi_diberikan",
        objek=izin,
        by=by,
        kecamatan=pengukuran.kecamatan,
        perubahan={"sampai": ("", format_tanggal(sampai))},
        alasan=izin.alasan,
    )
    return izin


@transaction.atomic
def cabut_izin(*, izin: IzinIsi, by: Pengguna) -> IzinIsi:
    """End an izin now. Raises AksiDitolak in a closed year and for one that has ended."""
    pengukuran = izin.pengukuran
    check_can_atur_pengukuran(by, pengukuran.periode.tahun_kinerja)
    lock_tahun(pengukuran.periode.tahun_kinerja)
    terkunci = lock_baris(IzinIsi, pk=izin.pk, versi=None)
    if terkunci.dicabut_at is not None:
        raise AksiDitolak("Izin ini sudah dicabut.")
    if not is_izin_berlaku(terkunci, find_hari_ini()):
        raise AksiDitolak(f"Izin ini sudah berakhir pada {format_tanggal(terkunci.sampai)}.")
    terkunci.dicabut_at, terkunci.dicabut_by = find_saat(), by
    terkunci.save(update_fields=["dicabut_at", "dicabut_by"])
    record_jejak("izin_isi_dicabut", objek=terkunci, by=by, kecamatan=pengukuran.kecamatan)
    return terkunci


def _check_sampai(pengukuran: Pengukuran, sampai: date, hari_ini: date) -> None:
    if sebab := sebab_tanpa_izin(pengukuran, hari_ini):
        raise AksiDitolak(sebab)
    if sebab := sebab_sampai(sampai, hari_ini):
        raise AksiDitolak(sebab, isian="sampai")
    ada = pengukuran.daftar_izin.filter(bagian=None, dicabut_at=None, sampai__gte=sampai).first()
    if ada is not None:
        raise AksiDitolak(f"Sudah ada izin sampai {format_tanggal(ada.sampai)}.", isian="sampai")
