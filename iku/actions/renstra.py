"""Making a Renstra and setting its targets."""

from collections.abc import Mapping

from django.db import transaction

from iku.actions.kunci import check_terbuka
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.domain.target import Target, format_target
from iku.models import (
    Renstra,
    Rpjmd,
    TargetSasaranRenstra,
    TargetTujuanRenstra,
)
from iku.models.target import columns_of
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from iku.renstra import IndikatorRenstra, key_of, list_indikator, read_target, read_tujuan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.ubah import change_baris, lock_baris

# Key of an indikator and a year.
Sel = tuple[str, int]


@transaction.atomic
def buat_renstra(
    *, kecamatan: Kecamatan, tahun: int, tahun_akhir: int, rpjmd: Rpjmd | None, by: Pengguna
) -> Renstra:
    """Make an empty Renstra. Raises AksiDitolak for years that have one, and for wrong years."""
    check_can_buat_wadah(by, Renstra.SEBUTAN, kecamatan.pk)
    _check_rpjmd(rpjmd, kecamatan)
    renstra = insert_wadah(
        Renstra(kecamatan=kecamatan, tahun=tahun, tahun_akhir=tahun_akhir, rpjmd=rpjmd)
    )
    record_jejak("renstra_dibuat", objek=renstra, by=by, kecamatan=kecamatan)
    return renstra


@transaction.atomic
def salin_renstra(
    *, sumber: Renstra, tahun: int, tahun_akhir: int | None, revisi: int = 0, by: Pengguna
) -> Renstra:
    """Copy a whole Renstra: every item keeps words and identity, and waits to be confirmed.

    Targets belong to their years, so those outside the new period are left behind.
    """
    check_can_buat_wadah(by, Renstra.SEBUTAN, sumber.kecamatan_id)
    renstra = insert_wadah(
        Renstra(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            tahun_akhir=tahun_akhir,
            revisi=revisi,
            rpjmd=sumber.rpjmd,
            disalin_dari=sumber,
        )
    )
    salin_isi(sumber, renstra)
    # What was planned for the year before is no baseline: that is measured.
    dasar = (renstra.tahun_dasar,) if renstra.tahun == sumber.tahun else ()
    masa = (*dasar, *renstra.daftar_tahun)
    asing = TargetTujuanRenstra.objects.filter(indikator__tujuan__renstra=renstra)
    asing.exclude(tahun__in=masa).delete()
    asing_sasaran = TargetSasaranRenstra.objects.filter(indikator__sasaran__tujuan__renstra=renstra)
    asing_sasaran.exclude(tahun__in=masa).delete()
    record_jejak(
        "renstra_disalin",
        objek=renstra,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return renstra


@transaction.atomic
def pilih_rpjmd(*, renstra: Renstra, rpjmd: Rpjmd | None, versi: int, by: Pengguna) -> Renstra:
    """Say which RPJMD the Renstra follows."""
    check_can_edit_daftar(by, renstra)
    _check_rpjmd(rpjmd, renstra.kecamatan)
    return change_baris(
        renstra,
        isian={"rpjmd": rpjmd},
        versi=versi,
        peristiwa="renstra_rpjmd_dipilih",
        by=by,
        kecamatan=renstra.kecamatan,
    )


@transaction.atomic
def simpan_target(
    *, renstra: Renstra, isian: Mapping[Sel, Target], versi: int, by: Pengguna
) -> Renstra:
    """Write the targets of the grid that differ, all or none, with one line of the trail.

    Raises BentrokVersi when the grid was saved since, AksiDitolak for a closed Renstra and for
    indikator that were deleted meanwhile.
    """
    check_can_edit_daftar(by, renstra)
    terkunci = lock_baris(Renstra, pk=renstra.pk, versi=versi)
    check_terbuka(terkunci)
    milik = {key_of(satu): satu for satu in list_indikator(read_tujuan(terkunci))}
    if asing := {kunci for kunci, _ in isian} - milik.keys():
        raise AksiDitolak(f"{len(asing)} indikator sudah dihapus orang lain; muat ulang halaman.")
    perubahan = {}
    for (kunci, tahun), baru in isian.items():
        lama = read_target(milik[kunci]).get(tahun, Target())
        if columns_of(lama) != columns_of(baru):
            _save(milik[kunci], tahun, baru)
            label = f"{milik[kunci].nama} {tahun}"
            perubahan[label] = (format_target(lama), format_target(baru))
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=["versi"])
        record_jejak(
            "renstra_target_disimpan",
            objek=terkunci,
            by=by,
            perubahan=perubahan,
            kecamatan=terkunci.kecamatan,
        )
    return terkunci


def _save(indikator: IndikatorRenstra, tahun: int, target: Target) -> None:
    """Store one target; one that is not set has no row."""
    if target == Target():
        indikator.daftar_target.filter(tahun=tahun).delete()
    else:
        indikator.daftar_target.update_or_create(tahun=tahun, defaults=columns_of(target))


def _check_rpjmd(rpjmd: Rpjmd | None, kecamatan: Kecamatan) -> None:
    if rpjmd is not None and rpjmd.kabupaten_id != kecamatan.kabupaten_id:
        raise AksiDitolak("RPJMD itu milik kabupaten lain.", isian="rpjmd")
