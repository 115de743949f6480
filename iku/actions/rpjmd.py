"""Making and changing the RPJMD; a Perubahan is a copy of the whole with a reason."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from iku.actions.kunci import lock_wadah
from iku.actions.salin import salin_baris
from iku.models import (
    IndikatorSasaranRpjmd,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)
from iku.permissions import check_can_buat_rpjmd, check_can_edit_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris

ISIAN = ("tahun", "tahun_akhir", "visi", "dasar_hukum")
BERANTAI: tuple[tuple[type[Any], str, str], ...] = (
    (TujuanRpjmd, "misi__rpjmd", "misi_id"),
    (IndikatorTujuanRpjmd, "tujuan__misi__rpjmd", "tujuan_id"),
    (SasaranRpjmd, "tujuan__misi__rpjmd", "tujuan_id"),
    (IndikatorSasaranRpjmd, "sasaran__tujuan__misi__rpjmd", "sasaran_id"),
)


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
    _salin_isi(rpjmd, baru)
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


def _salin_isi(lama: Rpjmd, baru: Rpjmd) -> None:
    """Copy every item to its place in the new one."""
    peta: dict[str, dict[int, int]] = {
        "misi_id": salin_baris(MisiRpjmd, {"rpjmd": lama}, ganti={"rpjmd_id": {lama.pk: baru.pk}})
    }
    for model, jalan, kunci in BERANTAI:
        hasil = salin_baris(model, {jalan: lama}, ganti={kunci: peta[kunci]})
        if model in {TujuanRpjmd, SasaranRpjmd}:
            peta["tujuan_id" if model is TujuanRpjmd else "sasaran_id"] = hasil
