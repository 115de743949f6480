"""Who may fill in, verify, send and judge what is measured. Reading is narrowed by `visible_to`."""

from collections.abc import Collection, Sequence
from datetime import date

from django.core.exceptions import PermissionDenied

from iku.alur_ukur import PERALIHAN_REALISASI, AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, IzinIsi, Pengukuran
from iku.terbuka import sebab_tertutup_ukur
from kecamatan.enums import Peran
from kecamatan.models import Pengguna

PENGISI = (Peran.OPERATOR, Peran.BIDANG)
BUKAN_MILIK = "Indikator ini bukan milik bidang Anda; minta operator mengisinya."


def can_isi(pengguna: Pengguna, pengukuran: Pengukuran) -> bool:
    """Say whether the person fills in figures of this office at all."""
    return pengguna.peran in PENGISI and pengguna.kecamatan_id == pengukuran.kecamatan_id


def check_can_isi(pengguna: Pengguna, pengukuran: Pengukuran) -> None:
    """Refuse those who may only read it."""
    if not can_isi(pengguna, pengukuran):
        raise PermissionDenied("Realisasi diisi operator dan penanggung jawab bidang.")


def sebab_tidak_dapat_diisi(
    bagian: BagianUkur, milik: Collection[int], hari_ini: date, daftar_izin: Sequence[IzinIsi]
) -> str:
    """Say in words why one with the bagian `milik` cannot fill this one in now; empty if he can."""
    if bagian.pk not in milik:
        return BUKAN_MILIK
    return sebab_tertutup_ukur(bagian, hari_ini, daftar_izin)


def can_alihkan(pengguna: Pengguna, bagian: BagianUkur, aksi: AksiRealisasi) -> bool:
    """Say whether the person, of this office or its Bappeda, may move a bagian so now."""
    peralihan = PERALIHAN_REALISASI.get(aksi)
    return (
        peralihan is not None
        and pengguna.peran in peralihan.oleh.get(StatusRealisasi(bagian.status), ())
        and _is_di_tempat(pengguna, bagian.pengukuran)
    )


def _is_di_tempat(pengguna: Pengguna, pengukuran: Pengukuran) -> bool:
    """Say whether the person works in this office, or for Bappeda in the Bappeda over it."""
    if pengguna.peran == Peran.BAPPEDA:
        return bool(pengguna.kabupaten_id == pengukuran.kecamatan.kabupaten_id)
    return bool(pengguna.kecamatan_id == pengukuran.kecamatan_id)


def can_alur(pengguna: Pengguna) -> bool:
    """Say whether the role moves figures at all: readers and an admin do not."""
    return any(
        pengguna.peran in peran
        for peralihan in PERALIHAN_REALISASI.values()
        for peran in peralihan.oleh.values()
    )


def check_can_alur(pengguna: Pengguna) -> None:
    """Refuse those who only read."""
    if not can_alur(pengguna):
        raise PermissionDenied("Anda hanya dapat membaca pengukuran ini.")


def can_komentar(pengguna: Pengguna, pengukuran: Pengukuran) -> bool:
    """Say whether the person may write under a figure: who takes part in moving it."""
    return can_alur(pengguna) and _is_di_tempat(pengguna, pengukuran)


def check_can_komentar(pengguna: Pengguna, pengukuran: Pengukuran) -> None:
    """Refuse those who only read, and those of other offices."""
    if not can_komentar(pengguna, pengukuran):
        raise PermissionDenied("Anda hanya dapat membaca pengukuran ini.")
