"""The profile of a kecamatan and of a kabupaten, with their logos."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from kecamatan.jejak import record_jejak
from kecamatan.models import ButirFungsi, ButirTugas, Kabupaten, Kecamatan, Pengguna
from kecamatan.rapi import rapikan_isian
from kecamatan.ubah import apply_isian, change_baris, lock_baris

Butir = type[ButirTugas] | type[ButirFungsi]
BYTE = frozenset({"logo"})


@transaction.atomic
def change_profil(
    kecamatan: Kecamatan,
    *,
    isian: Mapping[str, Any],
    tugas: Sequence[str],
    fungsi: Sequence[str],
    versi: int,
    by: Pengguna,
) -> Kecamatan:
    """Write letterhead, address and codes together with the sentences of tugas and fungsi."""
    terkunci = lock_baris(Kecamatan, pk=kecamatan.pk, versi=versi)
    bersih = {n: rapikan_isian(v) if isinstance(v, str) else v for n, v in isian.items()}
    _check_kode_surat(terkunci, bersih.get("kode_surat", ""))
    perubahan = apply_isian(terkunci, bersih)
    kolom = list(perubahan)
    perubahan |= _replace_butir(ButirTugas, "tugas", tugas, terkunci)
    perubahan |= _replace_butir(ButirFungsi, "fungsi", fungsi, terkunci)
    if not perubahan:
        return terkunci
    terkunci.versi += 1
    terkunci.full_clean()
    terkunci.save(update_fields=[*kolom, "versi"])
    record_jejak("profil_diubah", objek=terkunci, by=by, perubahan=perubahan, kecamatan=terkunci)
    return terkunci


def _check_kode_surat(kecamatan: Kecamatan, kode: str) -> None:
    """Refuse the region code of another kecamatan: its letters would pass for that office's."""
    angka = "".join(huruf for huruf in kode if huruf.isdigit())
    lain = Kecamatan.objects.exclude(pk=kecamatan.pk).defer("logo")
    pemilik = next((satu for satu in lain if satu.kode.replace(".", "") == angka), None)
    if angka and pemilik:
        pesan = f"{kode} adalah kode wilayah {pemilik}. Isi kode kantor Anda sendiri."
        raise ValidationError({"kode_surat": pesan})


def _replace_butir(
    model: Butir, nama: str, baru: Sequence[str], kecamatan: Kecamatan
) -> dict[str, tuple[list[str], list[str]]]:
    """Replace the numbered sentences when they differ; return the change for the trail."""
    lama = [butir.teks for butir in model.objects.filter(kecamatan=kecamatan)]
    if lama == list(baru):
        return {}
    model.objects.filter(kecamatan=kecamatan).delete()
    for urutan, teks in enumerate(baru, 1):
        model(kecamatan=kecamatan, urutan=urutan, teks=teks).save(force_insert=True)
    return {nama: (lama, list(baru))}


def set_logo(
    pemilik: Kecamatan | Kabupaten, *, logo: bytes | None, by: Pengguna
) -> Kecamatan | Kabupaten:
    """Store the re-encoded logo; None takes it away."""
    return change_baris(
        pemilik,
        isian={"logo": logo},
        versi=None,
        peristiwa="logo_diubah",
        by=by,
        kecamatan=pemilik if isinstance(pemilik, Kecamatan) else None,
        kabupaten=pemilik if isinstance(pemilik, Kabupaten) else None,
        tersamar=BYTE,
    )


def change_kabupaten(
    kabupaten: Kabupaten, *, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> Kabupaten:
    """Write the settings of the kabupaten."""
    return change_baris(
        kabupaten,
        isian=isian,
        versi=versi,
        peristiwa="kabupaten_diubah",
        by=by,
        kabupaten=kabupaten,
    )
