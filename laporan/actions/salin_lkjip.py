"""Copying a yearly report: for a correction, or as the beginning of another year's."""

from typing import Any

from django.db import transaction

from iku.actions.wadah import insert_wadah
from iku.models import Pengukuran
from iku.permissions import check_can_buat_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from laporan.enums import StatusAngka, StatusNaskah
from laporan.models import (
    BelanjaJenis,
    GambarNaskah,
    LaporanKinerja,
    NaskahBagian,
    Penghargaan,
    RencanaPerbaikan,
    StandarBanding,
)

# What a correction takes over from the report it corrects.
ISI = (
    NaskahBagian,
    GambarNaskah,
    BelanjaJenis,
    StandarBanding,
    RencanaPerbaikan,
    Penghargaan,
)


@transaction.atomic
def salin_laporan(
    *, sumber: LaporanKinerja, tahun: int, tahun_akhir: int | None, revisi: int = 0, by: Pengguna
) -> LaporanKinerja:
    """Copy a report: whole for a correction; for another year only its texts, to be confirmed."""
    check_can_buat_wadah(by, LaporanKinerja.SEBUTAN, sumber.kecamatan_id)
    laporan = insert_wadah(
        LaporanKinerja(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            revisi=revisi,
            kerangka=sumber.kerangka,
            pengukuran=need_pengukuran(sumber.kecamatan, tahun),
            tahun_banding=sumber.tahun_banding,
            status_angka=sumber.status_angka if tahun == sumber.tahun else StatusAngka.SEMENTARA,
            disalin_dari=sumber,
        )
    )
    sama_tahun = tahun == sumber.tahun
    for model in ISI if sama_tahun else (NaskahBagian,):
        _salin(model, sumber, laporan)
    if not sama_tahun:
        _minta_konfirmasi(laporan)
    record_jejak(
        "laporan_disalin",
        objek=laporan,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return laporan


def need_pengukuran(kecamatan: Kecamatan, tahun: int) -> Pengukuran:
    """Return the last triwulan that was measured. Raises AksiDitolak when there is none."""
    milik = Pengukuran.objects.filter(kecamatan=kecamatan, periode__tahun_kinerja__tahun=tahun)
    terakhir: Pengukuran | None = milik.order_by("-periode__triwulan").first()
    if terakhir is None:
        raise AksiDitolak(
            f"Pengukuran kinerja tahun {tahun} belum ada. Mulai pengukurannya dulu.",
            isian="tahun",
        )
    return terakhir


def _salin(model: Any, sumber: LaporanKinerja, tujuan: LaporanKinerja) -> None:
    baru = []
    for satu in model.objects.filter(laporan=sumber):
        satu.pk, satu.laporan = None, tujuan
        satu._state.adding = True
        if hasattr(satu, "versi"):
            satu.versi = 1
        baru.append(satu)
    model.objects.bulk_create(baru)


def _minta_konfirmasi(laporan: LaporanKinerja) -> None:
    """Leave nothing ready that was said of another year."""
    milik = laporan.daftar_naskah.all()
    milik.update(perlu_konfirmasi=True)
    milik.filter(status=StatusNaskah.SIAP).exclude(isi="").update(status=StatusNaskah.DITULIS)
    milik.filter(status=StatusNaskah.SIAP, isi="").update(status=StatusNaskah.BELUM)
