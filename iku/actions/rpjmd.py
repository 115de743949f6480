"""Making and changing the RPJMD; a Perubahan is a copy of the whole with a reason."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from iku.actions.kunci import lock_wadah
from iku.actions.salin import salin_isi
from iku.models import Rpjmd
from iku.permissions import check_can_buat_rpjmd, check_can_edit_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris

ISIAN = ("tahun", "tahun_akhir", "visi", "dasar_hukum")


@transaction.atomic
def buat_rpjmd(*, isian: Mapping[str, Any], by: Pengguna) -> Rpjmd:
    """Make an empty RPJMD of the admin's kabupaten. Raises ValidationError when a rule refuses."""
    check_can_buat_rpjmd(by)
    rpjmd = Rpjmd(kabupaten=by.kabupaten_pengguna, **{nama: isian[nama] for nama in ISIAN})
    return add_baris(rpjmd, peristiwa="rpjmd_dibuat", by=by, kabupaten=rpjmd.kabupaten)


@transaction.atomic
def ubah_rpjmd(*, rpjmd: Rpjmd, isian: Mapping[str, Any], versi: int, by: Pengguna) -> Rpjmd:
    """Change years, visi and legal basis. Raises BentrokVersi, and AksiDitolak when replaced."""
    check_can_edit_wadah(by, rpjmd)
    lock_wadah(rpjmd)
    return change_baris(
        rpjmd,
        isian={nama: isian[nama] for nama in ISIAN},
        versi=versi,
        peristiwa="rpjmd_diubah",
        by=by,
        kabupaten=rpjmd.kabupaten,
    )


@transaction.atomic
def buat_perubahan_rpjmd(*, rpjmd: Rpjmd, alasan: str, by: Pengguna) -> Rpjmd:
    """Make the RPJMD Perubahan: the same words, to be changed; the old one stays as it is.

    Raises AksiDitolak without a reason, and when there is a Perubahan of it already.
    """
    check_can_edit_wadah(by, rpjmd)
    if not alasan.strip():
        raise AksiDitolak("Tuliskan alasan perubahannya.", isian="alasan")
    lock_wadah(rpjmd)
    baru = _insert_perubahan(rpjmd, alasan.strip())
    salin_isi(rpjmd, baru, perlu_konfirmasi=False)
    record_jejak(
        "rpjmd_perubahan_dibuat",
        objek=baru,
        by=by,
        kabupaten=rpjmd.kabupaten,
        perubahan={"mengubah": ("", str(rpjmd))},
        alasan=alasan.strip(),
    )
    return baru


def _insert_perubahan(lama: Rpjmd, alasan: str) -> Rpjmd:
    baru = Rpjmd(
        kabupaten=lama.kabupaten,
        revisi=lama.revisi + 1,
        mengubah=lama,
        alasan_perubahan=alasan,
        **{nama: getattr(lama, nama) for nama in ISIAN},
    )
    try:
        baru.full_clean()
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
    baru.save(force_insert=True)
    return baru
