"""Keeping the layouts of the IKU form."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from iku.actions.kunci import clean_isi, save_isi
from iku.isian import IsianKolom
from iku.models import DaftarIku, FormatIku, IsianTambahan, KolomFormat
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Pengguna
from kecamatan.ubah import apply_isian, lock_baris


@transaction.atomic
def tambah_format(
    *,
    kabupaten: Kabupaten,
    isian: Mapping[str, Any],
    daftar_kolom: Sequence[IsianKolom],
    by: Pengguna,
) -> FormatIku:
    """Add a layout with its columns. Raises AksiDitolak for a name that is taken."""
    format_iku = FormatIku(kabupaten=kabupaten, **isian)
    clean_isi(format_iku)
    try:
        with transaction.atomic():
            format_iku.save(force_insert=True)
    except IntegrityError as galat:
        raise AksiDitolak("Format dengan nama ini sudah ada.") from galat
    _save_kolom(format_iku, daftar_kolom)
    record_jejak("format_iku_ditambah", objek=format_iku, by=by, kabupaten=kabupaten)
    return format_iku


@transaction.atomic
def ubah_format(
    *,
    format_iku: FormatIku,
    isian: Mapping[str, Any],
    daftar_kolom: Sequence[IsianKolom],
    versi: int,
    by: Pengguna,
) -> FormatIku:
    """Save a layout and its columns. Enacted documents keep the layout they were printed in.

    Raises BentrokVersi when it was saved since, AksiDitolak when a filled column would go.
    """
    terkunci = lock_baris(FormatIku, pk=format_iku.pk, versi=versi)
    lama = _describe_kolom(terkunci)
    perubahan = apply_isian(terkunci, isian)
    clean_isi(terkunci)
    _save_kolom(terkunci, daftar_kolom)
    baru = _describe_kolom(terkunci)
    if lama != baru:
        perubahan["kolom"] = (lama, baru)
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=[*isian, "versi"])
        record_jejak(
            "format_iku_diubah",
            objek=terkunci,
            by=by,
            perubahan=perubahan,
            kabupaten=terkunci.kabupaten,
        )
    return terkunci


@transaction.atomic
def hapus_format(*, format_iku: FormatIku, versi: int, by: Pengguna) -> bool:
    """Delete a layout nobody used, else only take it off the choices; True when deleted."""
    terkunci = lock_baris(FormatIku, pk=format_iku.pk, versi=versi)
    terpakai = DaftarIku.objects.filter(format=terkunci).exists()
    record_jejak(
        "format_iku_dinonaktifkan" if terpakai else "format_iku_dihapus",
        objek=terkunci,
        by=by,
        kabupaten=terkunci.kabupaten,
    )
    if not terpakai:
        terkunci.delete()
        return True
    terkunci.aktif = False
    terkunci.versi += 1
    terkunci.save(update_fields=["aktif", "versi"])
    return False


def _save_kolom(format_iku: FormatIku, daftar_kolom: Sequence[IsianKolom]) -> None:
    """Make the columns of a layout those of `daftar_kolom`, in that order."""
    ada = {kolom.pk: kolom for kolom in format_iku.daftar_kolom.all()}
    tetap = {satu.pk for satu in daftar_kolom}
    _delete_kolom([kolom for pk, kolom in ada.items() if pk not in tetap])
    for urutan, satu in enumerate(daftar_kolom, start=1):
        kolom = ada.get(satu.pk) if satu.pk else None
        kolom = kolom or KolomFormat(format=format_iku)
        apply_isian(kolom, {**satu.isian, "urutan": urutan})
        save_isi(kolom)


def _delete_kolom(daftar_kolom: Sequence[KolomFormat]) -> None:
    terisi = IsianTambahan.objects.filter(kolom__in=daftar_kolom).select_related("kolom").first()
    if terisi is not None:
        raise AksiDitolak(f"Kolom “{terisi.kolom}” sudah diisi pada IKU, jadi tidak dapat dihapus.")
    for kolom in daftar_kolom:
        kolom.delete()


def _describe_kolom(format_iku: FormatIku) -> str:
    kolom = format_iku.daftar_kolom.values_list("sumber", "judul", "grup", "lebar")
    return "; ".join(str(satu) for satu in kolom)
