"""Adding, changing, confirming, ordering and deleting the items of a wadah."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from iku.actions.kunci import clean_isi, lock_isi, lock_wadah, pemilik_of
from iku.butir import Butir, jenis_of, saudara_of, wadah_of
from iku.models import Iku, Indikator, Sasaran
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import change_baris


@transaction.atomic
def tambah_butir(*, butir: Butir, by: Pengguna) -> Butir:
    """Insert a new item of sentences after the last one.

    The same sentence twice is a second click: raises AksiDitolak.
    """
    wadah = lock_wadah(wadah_of(butir))
    saudara = saudara_of(butir)
    if saudara.filter(teks=getattr(butir, "teks")).exists():  # noqa: B009 - Iku has no teks
        raise AksiDitolak(f"{jenis_of(butir).label.capitalize()} ini sudah ada.")
    butir.urutan = next_urutan(butir)
    clean_isi(butir)
    butir.save(force_insert=True)
    record_jejak(_peristiwa(butir, "ditambah"), objek=butir, by=by, **pemilik_of(wadah))
    return butir


@transaction.atomic
def ubah_butir(*, butir: Butir, isian: Mapping[str, Any], versi: int, by: Pengguna) -> Butir:
    """Change the words of an item; whoever rewrote a copied item has confirmed it.

    Raises BentrokVersi when it was saved since, AksiDitolak when the set is closed.
    """
    wadah = lock_wadah(wadah_of(butir))
    terkunci = lock_isi(type(butir), pk=butir.pk, versi=versi)
    return change_baris(
        terkunci,
        isian={**isian, "perlu_konfirmasi": False},
        versi=versi,
        peristiwa=_peristiwa(butir, "diubah"),
        by=by,
        **pemilik_of(wadah),
    )


@transaction.atomic
def konfirmasi_butir(*, butir: Butir, by: Pengguna) -> Butir:
    """Say that a copied item is right for this year. A second click changes nothing."""
    wadah = lock_wadah(wadah_of(butir))
    return change_baris(
        lock_isi(type(butir), pk=butir.pk, versi=None),
        isian={"perlu_konfirmasi": False},
        versi=None,
        peristiwa=_peristiwa(butir, "dikonfirmasi"),
        by=by,
        **pemilik_of(wadah),
    )


@transaction.atomic
def pindah_butir(*, butir: Butir, turun: bool, by: Pengguna) -> None:
    """Swap an item with its neighbour below or above; at the end nothing happens."""
    wadah = lock_wadah(wadah_of(butir))
    deret = list(saudara_of(butir))
    letak = next((i for i, satu in enumerate(deret) if satu.pk == butir.pk), None)
    if letak is None:
        raise AksiDitolak("Bagian ini sudah dihapus orang lain.")
    tujuan = letak + 1 if turun else letak - 1
    if not 0 <= tujuan < len(deret):
        return
    deret[letak], deret[tujuan] = deret[tujuan], deret[letak]
    save_urutan(deret)
    perubahan = {"urutan": (letak + 1, tujuan + 1)}
    record_jejak(
        _peristiwa(butir, "dipindah"),
        objek=butir,
        by=by,
        perubahan=perubahan,
        **pemilik_of(wadah),
    )


@transaction.atomic
def hapus_butir(*, butir: Butir, versi: int, by: Pengguna) -> None:
    """Delete an item with everything under it.

    The identity of an indikator goes too when no other year uses it.
    """
    wadah = lock_wadah(wadah_of(butir))
    terkunci = lock_isi(type(butir), pk=butir.pk, versi=versi)
    daftar_indikator = _list_indikator(terkunci)
    record_jejak(_peristiwa(butir, "dihapus"), objek=terkunci, by=by, **pemilik_of(wadah))
    terkunci.delete()
    Indikator.objects.filter(pk__in=daftar_indikator, daftar_iku__isnull=True).delete()


def next_urutan(butir: Butir) -> int:
    """Return the order number after the last sibling."""
    terakhir: int | None = saudara_of(butir).aggregate(terakhir=Max("urutan"))["terakhir"]
    return (terakhir or 0) + 1


def save_urutan(deret: list[Butir]) -> None:
    """Number the items 1, 2, 3 in the order given."""
    for urutan, satu in enumerate(deret, start=1):
        if satu.urutan != urutan:
            satu.urutan = urutan
            satu.save(update_fields=["urutan"])


def _list_indikator(butir: Butir) -> list[int]:
    match butir:
        case Iku():
            return [butir.indikator_id]
        case Sasaran():
            return list(butir.daftar_iku.values_list("indikator_id", flat=True))
        case _:
            return []


def _peristiwa(butir: Butir, kata: str) -> str:
    return f"{jenis_of(butir).kunci.replace('-', '_')}_{kata}"
