"""Making, copying, opening, closing and locking a daftar IKU."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from iku.actions.kunci import check_terbuka, lock_daftar
from iku.actions.salin import salin_isi
from iku.models import DaftarIku, FormatIku
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.ubah import change_baris, lock_baris

__all__ = [
    "buat_daftar",
    "buka_daftar",
    "check_terbuka",
    "kunci_daftar",
    "pilih_format",
    "salin_daftar",
    "tutup_daftar",
]


@transaction.atomic
def buat_daftar(
    *,
    kecamatan: Kecamatan,
    tahun: int,
    tahun_akhir: int | None = None,
    revisi: int = 0,
    format: FormatIku,
    by: Pengguna,
) -> DaftarIku:
    """Make an empty set. Raises AksiDitolak for a year that has one, and for wrong years."""
    daftar = _insert_daftar(
        DaftarIku(
            kecamatan=kecamatan, tahun=tahun, tahun_akhir=tahun_akhir, revisi=revisi, format=format
        )
    )
    record_jejak("daftar_iku_dibuat", objek=daftar, by=by, kecamatan=kecamatan)
    return daftar


@transaction.atomic
def salin_daftar(
    *,
    sumber: DaftarIku,
    tahun: int,
    tahun_akhir: int | None = None,
    revisi: int = 0,
    by: Pengguna,
) -> DaftarIku:
    """Copy a whole set: every item keeps its words and identity, and waits to be confirmed."""
    daftar = _insert_daftar(
        DaftarIku(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            tahun_akhir=tahun_akhir,
            revisi=revisi,
            format=sumber.format,
            disalin_dari=sumber,
        )
    )
    salin_isi(sumber, daftar)
    record_jejak(
        "daftar_iku_disalin",
        objek=daftar,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return daftar


@transaction.atomic
def pilih_format(
    *, daftar: DaftarIku, format_iku: FormatIku, versi: int, by: Pengguna
) -> DaftarIku:
    """Print the set in another layout of its kabupaten."""
    lock_daftar(daftar.pk)
    return change_baris(
        daftar,
        isian={"format": format_iku},
        versi=versi,
        peristiwa="format_dipilih",
        by=by,
        kecamatan=daftar.kecamatan,
    )


def tutup_daftar(*, daftar: DaftarIku, by: Pengguna) -> DaftarIku:
    """Stop every change while the document of the set is under review."""
    return _change_kunci(daftar, by, "daftar_iku_ditutup", dibuka=False)


def buka_daftar(*, daftar: DaftarIku, by: Pengguna) -> DaftarIku:
    """Let the operator change the set again. Raises AksiDitolak when it was enacted."""
    return _change_kunci(daftar, by, "daftar_iku_dibuka", dibuka=True)


def kunci_daftar(*, daftar: DaftarIku, by: Pengguna, pada: datetime | None = None) -> DaftarIku:
    """Close the set for good: an enacted document carries it, since `pada` (now)."""
    saat = pada or timezone.now()
    return _change_kunci(daftar, by, "daftar_iku_dikunci", dibuka=False, dikunci_at=saat)


@transaction.atomic
def _change_kunci(
    daftar: DaftarIku,
    by: Pengguna,
    peristiwa: str,
    *,
    dibuka: bool,
    dikunci_at: datetime | None = None,
) -> DaftarIku:
    terkunci = lock_baris(DaftarIku, pk=daftar.pk, versi=None)
    if terkunci.is_terkunci:
        check_terbuka(terkunci)
    isian: dict[str, object] = {"dibuka": dibuka, "dikunci_at": dikunci_at}
    return change_baris(
        terkunci,
        isian=isian,
        versi=None,
        peristiwa=peristiwa,
        by=by,
        kecamatan=daftar.kecamatan,
    )


def _insert_daftar(daftar: DaftarIku) -> DaftarIku:
    """Insert the row; a second click, or a second person, gets a sentence instead of an error."""
    try:
        daftar.full_clean()
        with transaction.atomic():
            daftar.save(force_insert=True)
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
    except IntegrityError as galat:
        raise AksiDitolak("IKU tahun ini sudah ada.") from galat
    return daftar
