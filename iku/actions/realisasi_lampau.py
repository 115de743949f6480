"""Recording figures of years that were not measured here, cell by cell, each with its source."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction

from iku.actions.kunci import lock_kantor, save_isi
from iku.domain.tulis_angka import format_angka
from iku.galat_ukur import BedaSel, BentrokSel
from iku.isian_realisasi import IsianLampau
from iku.models import RealisasiLampau
from iku.pengukuran.lampau import sebab_lampau_tertutup, sebab_lampau_tetap
from iku.permissions import check_can_buat_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna

KOSONG = "(kosong)"
NAMA_KOLOM = {"angka": "angka", "rupiah": "rupiah", "sumber": "sumber"}


@transaction.atomic
def simpan_lampau(
    *, kecamatan: Kecamatan, tahun: int, isian: Iterable[IsianLampau], by: Pengguna
) -> list[RealisasiLampau]:
    """Store the changed cells of a year, all or none; an emptied row is deleted.

    Raises BentrokSel with every cell that holds something else than the person saw, and
    AksiDitolak for a figure without its source, for a year that is measured here, and where a later
    year that prints it is closed. Once that was sent, what is recorded stays; gaps may be filled.
    """
    check_can_buat_wadah(by, "realisasi lampau", kecamatan.pk)
    lock_kantor(kecamatan.pk)
    if sebab := sebab_lampau_tertutup(kecamatan, tahun):
        raise AksiDitolak(sebab)
    tetap = sebab_lampau_tetap(kecamatan, tahun)
    beda: list[BedaSel] = []
    berubah: list[tuple[RealisasiLampau, dict[str, tuple[Any, Any]]]] = []
    for satu in isian:
        ada = _find(kecamatan, tahun, satu)
        baris, perubahan = _apply(ada, satu, beda)
        if tetap and any(lama != KOSONG for lama, _ in perubahan.values()):
            raise AksiDitolak(f"{satu.sebutan}: {tetap}")
        if perubahan:
            berubah.append((baris, perubahan))
    if beda:
        raise BentrokSel(tuple(beda))
    for baris, perubahan in berubah:
        _simpan(baris, perubahan, kecamatan, by)
    return [baris for baris, _ in berubah]


def _find(kecamatan: Kecamatan, tahun: int, satu: IsianLampau) -> RealisasiLampau:
    """Return what is recorded, or a row for it."""
    kunci = {
        "kecamatan": kecamatan,
        "tahun": tahun,
        "indikator_id": satu.indikator_id,
        "kunci_baris": satu.kunci_baris,
    }
    return RealisasiLampau.objects.filter(**kunci).first() or RealisasiLampau(**kunci)


def _apply(
    baris: RealisasiLampau, satu: IsianLampau, beda: list[BedaSel]
) -> tuple[RealisasiLampau, dict[str, tuple[Any, Any]]]:
    """Set the cells that change; note those that hold what was not seen."""
    perubahan: dict[str, tuple[Any, Any]] = {}
    for kolom, (semula, baru) in satu.kolom.items():
        tersimpan = getattr(baris, kolom)
        if tersimpan == baru:
            continue
        if tersimpan != semula:
            label = f"{satu.sebutan}, {NAMA_KOLOM[kolom]}"
            beda.append(BedaSel(label, _tulis(baru), _tulis(tersimpan)))
            continue
        setattr(baris, kolom, baru)
        perubahan[f"{satu.sebutan}, {NAMA_KOLOM[kolom]}"] = (_tulis(tersimpan), _tulis(baru))
    return baris, perubahan


def _simpan(
    baris: RealisasiLampau,
    perubahan: dict[str, tuple[Any, Any]],
    kecamatan: Kecamatan,
    by: Pengguna,
) -> None:
    kosong = baris.angka is None and baris.rupiah is None
    if kosong and baris.pk is None:
        raise AksiDitolak("Ada sumber tanpa angka; isi angkanya, atau kosongkan sumbernya.")
    if not kosong:
        baris.versi += 1 if baris.pk else 0
        save_isi(baris)
    record_jejak(
        "realisasi_lampau_disimpan",
        objek=baris,
        by=by,
        perubahan=perubahan,
        kecamatan=kecamatan,
    )
    if kosong:
        baris.delete()


def _tulis(nilai: Any) -> str:
    if isinstance(nilai, Decimal):
        return format_angka(nilai)
    return str(nilai or "") or KOSONG
