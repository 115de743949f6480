"""Opening a year of measuring, setting its days, and closing it for good."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from iku.actions.kebijakan_capaian import salin_kebijakan
from iku.actions.kunci import lock_tahun
from iku.jam import find_hari_ini, find_saat
from iku.models import PeriodePengukuran, TahunKinerja
from iku.models.triwulan import NOMOR_TRIWULAN
from iku.permissions import check_can_atur_pengukuran
from iku.tahun_kinerja import Tanggal, check_tanggal, sebab_belum_tutup
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import apply_isian

DaftarTanggal = Mapping[int, Tanggal]


@transaction.atomic
def buka_tahun(*, tahun: int, tanggal: DaftarTanggal, by: Pengguna) -> TahunKinerja:
    """Open a year with its four periods; the policy of the year before comes along as a copy.

    Raises AksiDitolak when the year is open already and for days that cannot be.
    """
    check_can_atur_pengukuran(by)
    _check_tanggal(tahun, tanggal)
    baru = _insert_tahun(TahunKinerja(kabupaten=by.kabupaten_pengguna, tahun=tahun))
    perubahan = {}
    for triwulan in NOMOR_TRIWULAN:
        dibuka, ditutup = tanggal[triwulan]
        PeriodePengukuran.objects.create(
            tahun_kinerja=baru, triwulan=triwulan, dibuka=dibuka, ditutup=ditutup
        )
        perubahan[f"triwulan_{triwulan}"] = ("", _sebut(dibuka, ditutup))
    record_jejak(
        "tahun_kinerja_dibuka", objek=baru, by=by, kabupaten=baru.kabupaten, perubahan=perubahan
    )
    salin_kebijakan(tahun_kinerja=baru, by=by)
    return baru


@transaction.atomic
def simpan_periode(
    *, tahun_kinerja: TahunKinerja, tanggal: DaftarTanggal, versi: int, by: Pengguna
) -> TahunKinerja:
    """Set the days of the four periods. Raises BentrokVersi, and AksiDitolak in a closed year."""
    check_can_atur_pengukuran(by, tahun_kinerja)
    terkunci = lock_tahun(tahun_kinerja, versi)
    _check_tanggal(terkunci.tahun, tanggal)
    perubahan = {}
    for periode in terkunci.daftar_periode.all():
        dibuka, ditutup = tanggal[periode.triwulan]
        lama = _sebut(periode.dibuka, periode.ditutup)
        if apply_isian(periode, {"dibuka": dibuka, "ditutup": ditutup}):
            periode.versi += 1
            periode.save(update_fields=["dibuka", "ditutup", "versi"])
            perubahan[f"triwulan_{periode.triwulan}"] = (lama, _sebut(dibuka, ditutup))
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=["versi"])
        record_jejak(
            "periode_pengukuran_diubah",
            objek=terkunci,
            by=by,
            kabupaten=terkunci.kabupaten,
            perubahan=perubahan,
        )
    return terkunci


@transaction.atomic
def tutup_tahun(*, tahun_kinerja: TahunKinerja, versi: int, by: Pengguna) -> TahunKinerja:
    """Close the year for good: nothing of it changes any more, accepted or not.

    Raises AksiDitolak while a period still runs and without a policy.
    """
    check_can_atur_pengukuran(by, tahun_kinerja)
    terkunci = lock_tahun(tahun_kinerja, versi)
    if sebab := sebab_belum_tutup(terkunci, find_hari_ini()):
        raise AksiDitolak(sebab)
    terkunci.ditutup_at, terkunci.ditutup_by = find_saat(), by
    terkunci.versi += 1
    terkunci.save(update_fields=["ditutup_at", "ditutup_by", "versi"])
    record_jejak("tahun_kinerja_ditutup", objek=terkunci, by=by, kabupaten=terkunci.kabupaten)
    return terkunci


def _insert_tahun(baru: TahunKinerja) -> TahunKinerja:
    """Insert the row; a second click, or a second person, gets a sentence instead of an error."""
    try:
        baru.full_clean()
        with transaction.atomic():
            baru.save(force_insert=True)
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages), isian="tahun") from galat
    except IntegrityError as galat:
        raise AksiDitolak("Tahun ini sudah dibuka.", isian="tahun") from galat
    return baru


def _check_tanggal(tahun: int, tanggal: DaftarTanggal) -> None:
    """Raise AksiDitolak at the first day that cannot be."""
    for triwulan in NOMOR_TRIWULAN:
        isian, sebab = check_tanggal(tahun, triwulan, tanggal[triwulan])
        if sebab:
            raise AksiDitolak(sebab, isian=f"{isian}_{triwulan}")


def _sebut(dibuka: date, ditutup: date) -> str:
    return f"{format_tanggal(dibuka)} sampai {format_tanggal(ditutup)}"
