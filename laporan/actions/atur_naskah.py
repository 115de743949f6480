"""Directing the work on a report: whose part it is, and whether it is ready."""

from typing import Any

from django.db import transaction

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from laporan.actions.naskah import (
    find_terkunci,
    hold_laporan,
    insert_naskah,
    lock_naskah_bagian,
)
from laporan.enums import StatusNaskah
from laporan.lkjip.penulisan.bagian import find_kerangka
from laporan.models import LaporanKinerja, NaskahBagian
from laporan.permissions_naskah import check_can_tunjuk


@transaction.atomic
def tunjuk_pemilik(
    *, laporan: LaporanKinerja, kunci: str, pemilik: Pengguna | None, by: Pengguna
) -> NaskahBagian:
    """Say whose part it is; None leaves it to the operator.

    Raises AksiDitolak for somebody of another office and while the report is closed. The version
    of the text stays: who writes just now is not disturbed.
    """
    check_can_tunjuk(by, laporan)
    terkini = hold_laporan(laporan)
    if pemilik is not None and not _is_sekantor(pemilik, terkini):
        raise AksiDitolak("Pemilik bagian harus pengguna aktif di kantor ini.", isian="pemilik")
    naskah = find_terkunci(terkini, kunci) or insert_naskah(terkini, kunci, by)
    semula = naskah.pemilik
    if semula == pemilik:
        return naskah
    naskah.pemilik = pemilik
    naskah.save(update_fields=["pemilik"])
    _record("naskah_ditunjuk", naskah, by, pemilik=(str(semula or ""), str(pemilik or "")))
    return naskah


@transaction.atomic
def atur_status(
    *, laporan: LaporanKinerja, kunci: str, siap: bool, versi: int, by: Pengguna
) -> NaskahBagian:
    """Mark a part as ready, or open it again; `versi` is that of the text that the person saw.

    Raises BentrokVersi when the text is another one by now, AksiDitolak for an empty part and
    while the report is closed.
    """
    naskah = lock_naskah_bagian(laporan, kunci, by, boleh_siap=True)
    if siap and naskah.versi != versi:
        raise BentrokVersi(naskah)
    if siap and not naskah.isi and not _has_otomatis(naskah):
        raise AksiDitolak("Naskahnya masih kosong, jadi bagian ini belum siap.")
    semula = StatusNaskah(naskah.status)
    baru = StatusNaskah.SIAP if siap else _status_terbuka(naskah)
    if semula == baru:
        return naskah
    naskah.status = baru
    naskah.perlu_konfirmasi = naskah.perlu_konfirmasi and not siap
    naskah.save(update_fields=["status", "perlu_konfirmasi"])
    _record("naskah_siap" if siap else "naskah_dibuka", naskah, by, status=(semula, baru))
    return naskah


def _status_terbuka(naskah: NaskahBagian) -> StatusNaskah:
    """Return the state of a part that is not, or no longer, ready."""
    return StatusNaskah.DITULIS if naskah.isi else StatusNaskah.BELUM


def _has_otomatis(naskah: NaskahBagian) -> bool:
    """Say whether the system writes in the part: then it may go without words of people."""
    bagian = find_kerangka(naskah.laporan, naskah.kunci)
    return bool(bagian and bagian.blok)


def _is_sekantor(pengguna: Pengguna, laporan: LaporanKinerja) -> bool:
    return pengguna.is_active and pengguna.kecamatan_id == laporan.kecamatan_id


def _record(
    peristiwa: str, naskah: NaskahBagian, by: Pengguna, **perubahan: tuple[Any, Any]
) -> None:
    record_jejak(
        peristiwa,
        objek=naskah,
        by=by,
        kecamatan=naskah.laporan.kecamatan,
        perubahan=perubahan,
    )
