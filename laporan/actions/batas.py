"""Setting until when the yearly reports of a kabupaten are due."""

from datetime import date

from django.db import transaction

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import lock_baris
from laporan.models import BatasLaporan
from laporan.permissions import check_can_atur_reviu


@transaction.atomic
def tetapkan_batas_laporan(
    *, tahun: int, paling_lambat: date, versi: int, by: Pengguna
) -> BatasLaporan:
    """Set or move the last day for reports about `tahun`; `versi` is 0 while there is none.

    Raises AksiDitolak for a day before that year is over, BentrokVersi for a stale page.
    """
    check_can_atur_reviu(by)
    kabupaten = lock_baris(Kabupaten, pk=by.kabupaten_pengguna.pk, versi=None)
    if paling_lambat.year <= tahun:
        raise AksiDitolak(
            f"Laporan tahun {tahun} disusun sesudah tahunnya berakhir; tanggalnya paling awal "
            f"1 Januari {tahun + 1}.",
            isian="paling_lambat",
        )
    lama = BatasLaporan.objects.filter(kabupaten=kabupaten, tahun=tahun).first()
    if lama is not None and lama.versi != versi:
        raise BentrokVersi(lama)
    if lama is not None and lama.paling_lambat == paling_lambat:
        return lama
    satu = lama or BatasLaporan(kabupaten=kabupaten, tahun=tahun, versi=0)
    semula = format_tanggal(satu.paling_lambat) if lama else ""
    satu.paling_lambat = paling_lambat
    satu.versi += 1
    satu.full_clean()
    satu.save()
    record_jejak(
        "batas_laporan_ditetapkan",
        objek=satu,
        by=by,
        kabupaten=kabupaten,
        perubahan={"paling_lambat": (semula, format_tanggal(paling_lambat))},
    )
    return satu
