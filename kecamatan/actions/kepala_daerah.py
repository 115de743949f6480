"""Who leads the kabupaten: people who are elected, so known by their names and not by a NIP."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from kecamatan.actions.masa_jabatan import add_masa_jabatan
from kecamatan.enums import Jabatan, JenisPegawai
from kecamatan.models import Kabupaten, MasaJabatan, Pejabat, Pengguna
from kecamatan.permissions import check_can_edit_kepala_daerah
from kecamatan.tambah import add_baris
from kecamatan.ubah import lock_baris


@transaction.atomic
def add_kepala_daerah(
    kabupaten: Kabupaten,
    *,
    isian: Mapping[str, Any],
    masa: Mapping[str, Any],
    akhiri_sebelumnya: bool,
    by: Pengguna,
) -> Pejabat:
    """Add a head of the region with a first term; a known one gets a further term instead."""
    check_can_edit_kepala_daerah(by, kabupaten.pk)
    terkunci = lock_baris(Kabupaten, pk=kabupaten.pk, versi=None)
    _check_belum_tercatat(terkunci, isian["nama"])
    pejabat = add_baris(
        Pejabat(kabupaten=terkunci, jenis_pegawai=JenisPegawai.NON_ASN, **isian),
        peristiwa="pejabat_ditambah",
        by=by,
        kabupaten=terkunci,
    )
    add_masa_kepala_daerah(pejabat, masa=masa, akhiri_sebelumnya=akhiri_sebelumnya, by=by)
    return pejabat


@transaction.atomic
def add_masa_kepala_daerah(
    pejabat: Pejabat, *, masa: Mapping[str, Any], akhiri_sebelumnya: bool, by: Pengguna
) -> MasaJabatan:
    """Add a term at the head of his kabupaten to somebody known."""
    check_can_edit_kepala_daerah(by, pejabat.kabupaten_id)
    return add_masa_jabatan(
        pejabat,
        kecamatan=None,
        isian={**masa, "jabatan": Jabatan.BUPATI},
        akhiri_sebelumnya=akhiri_sebelumnya,
        by=by,
    )


def _check_belum_tercatat(kabupaten: Kabupaten, nama: str) -> None:
    """Refuse a second record of somebody who led the region before: one person, one spelling."""
    memimpin = MasaJabatan.objects.kepala_daerah_of(kabupaten.pk)
    for masa in memimpin.filter(pejabat__nama__iexact=nama):
        raise ValidationError(
            {"nama": f"{masa.pejabat} sudah tercatat; tambahkan masa jabatannya dari daftar."}
        )
