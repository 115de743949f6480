"""Making the yearly report of an office."""

from django.db import transaction

from iku.actions.wadah import insert_wadah
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.rencana import check_boleh, wrap_wadah
from laporan.actions.salin_lkjip import need_pengukuran
from laporan.enums import JenisDokumen
from laporan.lkjip.kerangka import find_kerangka_bawaan
from laporan.models import Dokumen, LaporanKinerja


@transaction.atomic
def buat_dokumen_lkjip(*, kecamatan: Kecamatan, tahun: int, by: Pengguna) -> Dokumen:
    """Make the report of a year in the outline of the kabupaten.

    Raises AksiDitolak when nothing of the year was measured, and for a second report.
    """
    check_boleh(kecamatan, JenisDokumen.LKJIP, tahun, by)
    laporan = insert_wadah(
        LaporanKinerja(
            kecamatan=kecamatan,
            tahun=tahun,
            kerangka=find_kerangka_bawaan(kecamatan.kabupaten),
            pengukuran=need_pengukuran(kecamatan, tahun),
        )
    )
    record_jejak("laporan_dibuat", objek=laporan, by=by, kecamatan=kecamatan)
    return wrap_wadah(laporan, JenisDokumen.LKJIP, by)
