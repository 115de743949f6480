"""Who may keep master data. Checks raise PermissionDenied; `can_` twins answer templates."""

from django.core.exceptions import PermissionDenied

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, MasaJabatan, Pejabat, Pengguna, Peraturan

PENGELOLA_PROFIL = (Peran.OPERATOR, Peran.SEKCAM, Peran.ADMIN)


def check_peran(pengguna: Pengguna, *peran: Peran) -> None:
    """Refuse everybody whose role is not listed."""
    if pengguna.peran not in peran:
        raise PermissionDenied("Peran Anda tidak berwenang untuk halaman ini.")


def can_edit_profil(pengguna: Pengguna, kecamatan: Kecamatan) -> bool:
    """Say whether profile, bidang and pejabat of `kecamatan` may be kept by this person."""
    if pengguna.peran == Peran.ADMIN:
        return kecamatan.kabupaten_id == pengguna.kabupaten_id
    return pengguna.peran in PENGELOLA_PROFIL and pengguna.kecamatan_id == kecamatan.pk


def check_can_edit_profil(pengguna: Pengguna, kecamatan: Kecamatan) -> None:
    """Refuse those who may only read the profile."""
    if not can_edit_profil(pengguna, kecamatan):
        raise PermissionDenied("Anda hanya dapat membaca profil ini.")


def can_edit_desa(pengguna: Pengguna, kecamatan: Kecamatan) -> bool:
    """Say whether this person keeps the list of desa: the admin and the own operator."""
    return pengguna.peran != Peran.SEKCAM and can_edit_profil(pengguna, kecamatan)


def check_can_edit_desa(pengguna: Pengguna, kecamatan: Kecamatan) -> None:
    """Refuse those who may only read the list of desa."""
    if not can_edit_desa(pengguna, kecamatan):
        raise PermissionDenied("Daftar desa dikelola operator dan admin kabupaten.")


def can_edit_masa_jabatan(pengguna: Pengguna, masa: MasaJabatan) -> bool:
    """Say whether this person keeps the terms of that office; of who leads a kabupaten, its admin.

    Read with `pejabat`.
    """
    if masa.kecamatan is None:
        return can_edit_kepala_daerah(pengguna, masa.pejabat.kabupaten_id)
    return can_edit_profil(pengguna, masa.kecamatan)


def check_can_edit_masa_jabatan(pengguna: Pengguna, masa: MasaJabatan) -> None:
    """Refuse those who may only read terms of office."""
    if not can_edit_masa_jabatan(pengguna, masa):
        raise PermissionDenied("Anda hanya dapat membaca masa jabatan ini.")


def can_edit_kepala_daerah(pengguna: Pengguna, kabupaten_id: int | None) -> bool:
    """Say whether this person keeps the terms of those who lead the kabupaten."""
    return pengguna.peran == Peran.ADMIN and pengguna.kabupaten_id == kabupaten_id


def check_can_edit_kepala_daerah(pengguna: Pengguna, kabupaten_id: int | None) -> None:
    """Refuse those who may only read who leads the kabupaten."""
    if not can_edit_kepala_daerah(pengguna, kabupaten_id):
        raise PermissionDenied("Kepala daerah dicatat admin kabupaten.")


def can_edit_pejabat(pengguna: Pengguna, pejabat: Pejabat) -> bool:
    """Say whether this person keeps the record of an official.

    One record is printed in the documents of every office where the official has a term, and any
    office may add a term. So an office keeps it only while all his terms lie there; else the admin.
    """
    if pengguna.peran == Peran.ADMIN:
        return pejabat.kabupaten_id == pengguna.kabupaten_id
    if pengguna.kecamatan is None or not can_edit_profil(pengguna, pengguna.kecamatan):
        return False
    return _daftar_tempat(pejabat) == {pengguna.kecamatan_id}


def check_can_edit_pejabat(pengguna: Pengguna, pejabat: Pejabat) -> None:
    """Refuse those who may only read the record."""
    if can_edit_pejabat(pengguna, pejabat):
        return
    if _daftar_tempat(pejabat) <= {pengguna.kecamatan_id}:
        raise PermissionDenied("Anda hanya dapat membaca data pejabat ini.")
    raise PermissionDenied(
        "Data pejabat ini dipakai kecamatan lain; minta admin kabupaten mengubahnya."
    )


def _daftar_tempat(pejabat: Pejabat) -> set[int | None]:
    """Return the offices where the official has or had a term; None stands for the kabupaten."""
    semua = MasaJabatan.objects.filter(pejabat=pejabat).order_by()
    return set(semua.values_list("kecamatan_id", flat=True))


def can_edit_peraturan(pengguna: Pengguna, peraturan: Peraturan) -> bool:
    """Say whether this person keeps the regulation: an admin, those of his own kabupaten."""
    milik = peraturan.kabupaten_id
    return pengguna.peran == Peran.ADMIN and milik is not None and milik == pengguna.kabupaten_id


def check_can_edit_peraturan(pengguna: Pengguna, peraturan: Peraturan) -> None:
    """Refuse changes to national regulations and by those who may only read."""
    if not can_edit_peraturan(pengguna, peraturan):
        raise PermissionDenied("Peraturan ini hanya dapat dibaca.")
