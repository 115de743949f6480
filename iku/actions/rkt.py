"""Making an RKT, choosing its budget, and setting targets that are not those of the Renstra."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from iku.actions.kunci import check_terbuka
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.anggaran import find_anggaran
from iku.domain.target import Target, format_target
from iku.models import Anggaran, Renstra, Rkt, TargetRkt
from iku.models.target import columns_of
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from iku.renstra import find_renstra
from iku.rkt import TargetRencana, read_rkt
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.ubah import change_baris, lock_baris

ISIAN = ("renstra", "anggaran")
# Key of an indikator -> target and reason.
IsianTarget = Mapping[int, tuple[Target, str]]


@transaction.atomic
def buat_rkt(*, kecamatan: Kecamatan, tahun: int, by: Pengguna) -> Rkt:
    """Make the RKT of a year of the Renstra. Raises AksiDitolak without one, and for a second."""
    check_can_buat_wadah(by, Rkt.SEBUTAN, kecamatan.pk)
    rkt = insert_wadah(
        Rkt(
            kecamatan=kecamatan,
            tahun=tahun,
            renstra=need_renstra(kecamatan, tahun),
            anggaran=find_anggaran(kecamatan.pk, tahun),
        )
    )
    record_jejak("rkt_dibuat", objek=rkt, by=by, kecamatan=kecamatan)
    return rkt


def need_renstra(kecamatan: Kecamatan, tahun: int) -> Renstra:
    """Return the Renstra that covers a year. Raises AksiDitolak when there is none."""
    renstra = find_renstra(kecamatan.pk, tahun)
    if renstra is None:
        raise AksiDitolak(
            f"Renstra yang mencakup tahun {tahun} belum ada. Buat Renstra dulu.", isian="tahun"
        )
    return renstra


@transaction.atomic
def salin_rkt(
    *, sumber: Rkt, tahun: int, tahun_akhir: int | None, revisi: int = 0, by: Pengguna
) -> Rkt:
    """Make the RKT of another year, or a correction; a correction keeps the targets set apart.

    It follows the Renstra and the newest budget of its own year.
    """
    check_can_buat_wadah(by, Rkt.SEBUTAN, sumber.kecamatan_id)
    rkt = insert_wadah(
        Rkt(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            revisi=revisi,
            renstra=need_renstra(sumber.kecamatan, tahun),
            anggaran=find_anggaran(sumber.kecamatan_id, tahun),
            disalin_dari=sumber,
        )
    )
    if (tahun, rkt.renstra_id) == (sumber.tahun, sumber.renstra_id):
        salin_isi(sumber, rkt)
    record_jejak(
        "rkt_disalin",
        objek=rkt,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return rkt


@transaction.atomic
def atur_rkt(*, rkt: Rkt, isian: Mapping[str, Any], versi: int, by: Pengguna) -> Rkt:
    """Choose Renstra and budget; another Renstra drops the targets set apart from the old one."""
    check_can_edit_daftar(by, rkt)
    renstra, anggaran = isian["renstra"], isian["anggaran"]
    check_milik(rkt.kecamatan_id, rkt.tahun, renstra, anggaran)
    if renstra.pk != rkt.renstra_id:
        rkt.daftar_target.all().delete()
    return change_baris(
        rkt,
        isian={"renstra": renstra, "anggaran": anggaran},
        versi=versi,
        peristiwa="rkt_diatur",
        by=by,
        kecamatan=rkt.kecamatan,
    )


def check_milik(
    kecamatan_id: int, tahun: int, renstra: Renstra | None, anggaran: Anggaran | None
) -> None:
    """Raise AksiDitolak for a Renstra or budget of another office, or of other years."""
    if renstra is not None and (
        renstra.kecamatan_id != kecamatan_id or tahun not in renstra.daftar_tahun
    ):
        raise AksiDitolak(f"Renstra itu tidak mencakup tahun {tahun}.", isian="renstra")
    if anggaran is not None and (anggaran.kecamatan_id, anggaran.tahun) != (kecamatan_id, tahun):
        raise AksiDitolak(f"Anggaran itu bukan anggaran tahun {tahun}.", isian="anggaran")


@transaction.atomic
def simpan_target_rkt(*, rkt: Rkt, isian: IsianTarget, versi: int, by: Pengguna) -> Rkt:
    """Store the targets of the grid, all or none; one that is that of the Renstra is not stored.

    Raises AksiDitolak for a different target without reason, BentrokVersi for an old grid.
    """
    check_can_edit_daftar(by, rkt)
    terkunci = lock_baris(Rkt, pk=rkt.pk, versi=versi)
    check_terbuka(terkunci)
    milik = {satu.indikator.pk: satu for satu in read_rkt(terkunci).daftar_target}
    if isian.keys() - milik.keys():
        raise AksiDitolak("Indikator Renstra berubah sejak halaman ini dibuka; muat ulang.")
    perubahan = {}
    for pk, (target, alasan) in isian.items():
        if beda := _save(terkunci, milik[pk], target, alasan.strip()):
            perubahan[milik[pk].indikator.nama] = beda
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=["versi"])
        record_jejak(
            "rkt_target_disimpan",
            objek=terkunci,
            by=by,
            perubahan=perubahan,
            kecamatan=terkunci.kecamatan,
        )
    return terkunci


def _save(rkt: Rkt, semula: TargetRencana, target: Target, alasan: str) -> tuple[str, str] | None:
    """Store one target and return old and new in words; None when nothing differs."""
    if columns_of(target) == columns_of(semula.renstra):
        rkt.daftar_target.filter(indikator=semula.indikator).delete()
        alasan = ""
    elif not alasan:
        raise AksiDitolak(
            f"Target “{semula.indikator}” berbeda dari Renstra "
            f"({format_target(semula.renstra) or 'belum diisi'}). Tuliskan alasannya."
        )
    else:
        TargetRkt.objects.update_or_create(
            rkt=rkt,
            indikator=semula.indikator,
            defaults={"alasan": alasan, **columns_of(target)},
        )
    lama = f"{format_target(semula.target)} {semula.alasan}".strip()
    baru = f"{format_target(target)} {alasan}".strip()
    return None if lama == baru else (lama, baru)
