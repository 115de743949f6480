"""Bidang of a kecamatan."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Bidang, Kecamatan, Pengguna
from kecamatan.tambah import add_baris
from kecamatan.ubah import change_baris, lock_baris


@transaction.atomic
def add_bidang(kecamatan: Kecamatan, *, nama: str, by: Pengguna) -> Bidang:
    """Add a bidang at the end of the list."""
    lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)
    nama = _check_nama(nama, kecamatan_id=kecamatan.pk, selain=None)
    terakhir = Bidang.objects.filter(kecamatan=kecamatan).order_by("-urutan").first()
    baru = Bidang(kecamatan=kecamatan, nama=nama, urutan=(terakhir.urutan if terakhir else 0) + 1)
    return add_baris(baru, peristiwa="bidang_ditambah", by=by, kecamatan=kecamatan)


@transaction.atomic
def change_bidang(bidang: Bidang, *, nama: str, versi: int, by: Pengguna) -> Bidang:
    """Rename a bidang; enacted documents keep the words they were enacted with."""
    lock_baris(Kecamatan, pk=bidang.kecamatan_id, versi=None)
    nama = _check_nama(nama, kecamatan_id=bidang.kecamatan_id, selain=bidang.pk)
    return change_baris(
        bidang,
        isian={"nama": nama},
        versi=versi,
        peristiwa="bidang_diubah",
        by=by,
        kecamatan=bidang.kecamatan,
    )


def set_bidang_aktif(bidang: Bidang, *, aktif: bool, by: Pengguna) -> Bidang:
    """Offer a bidang in forms again, or no longer."""
    return change_baris(
        bidang,
        isian={"aktif": aktif},
        versi=None,
        peristiwa="bidang_diaktifkan" if aktif else "bidang_dinonaktifkan",
        by=by,
        kecamatan=bidang.kecamatan,
    )


@transaction.atomic
def delete_bidang(bidang: Bidang, *, by: Pengguna) -> None:
    """Delete a bidang that nothing refers to; refuse one in use."""
    terkunci = lock_baris(Bidang, pk=bidang.pk, versi=None)
    record_jejak("bidang_dihapus", objek=terkunci, by=by, kecamatan=terkunci.kecamatan)
    try:
        terkunci.delete()
    except ProtectedError:
        raise AksiDitolak(
            "Bidang ini sudah dipakai pada indikator, pejabat, atau pengguna, jadi tidak dapat "
            "dihapus. Nonaktifkan saja agar tidak dapat dipilih lagi."
        ) from None


@transaction.atomic
def move_bidang(bidang: Bidang, *, langkah: int, by: Pengguna) -> None:
    """Move a bidang one place up (-1) or down (+1); at either end it stays where it is."""
    kecamatan = lock_baris(Kecamatan, pk=bidang.kecamatan_id, versi=None)
    urut = list(Bidang.objects.filter(kecamatan=kecamatan))
    lama = next(nomor for nomor, satu in enumerate(urut) if satu.pk == bidang.pk)
    baru = min(max(lama + langkah, 0), len(urut) - 1)
    if baru == lama:
        return
    urut.insert(baru, urut.pop(lama))
    for nomor, satu in enumerate(urut, 1):
        satu.urutan = nomor
    Bidang.objects.bulk_update(urut, ["urutan"])
    record_jejak(
        "bidang_dipindah",
        objek=bidang,
        by=by,
        perubahan={"urutan": (lama + 1, baru + 1)},
        kecamatan=kecamatan,
    )


def _check_nama(nama: str, *, kecamatan_id: int, selain: int | None) -> str:
    """Return the name with single blanks; refuse one that differs only in case from another.

    Compared here and not by a functional index: SQLite's LOWER knows ASCII alone. The callers hold
    the lock of the kecamatan, so two people cannot add the same name at once.
    """
    rapi = " ".join(nama.split())
    for lain in Bidang.objects.filter(kecamatan_id=kecamatan_id):
        if lain.pk != selain and " ".join(lain.nama.split()).casefold() == rapi.casefold():
            raise ValidationError({"nama": f"Bidang “{lain.nama}” sudah ada."})
    return rapi
