"""Making and copying a daftar IKU, and choosing its layout."""

from django.db import transaction

from iku.actions.kunci import lock_daftar
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.models import DaftarIku, FormatIku
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.ubah import change_baris


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
    daftar = insert_wadah(
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
    daftar = insert_wadah(
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
