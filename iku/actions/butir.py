"""Adding, changing, confirming, ordering and deleting the items of a wadah."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError

from iku.actions.kunci import lock_wadah, pemilik_of, save_isi
from iku.butir import Butir, Wadah, jenis_of, saudara_of, wadah_of
from iku.models import Indikator, WadahKecamatan
from iku.models.target import BarisIndikator
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import change_baris, lock_baris


@transaction.atomic
def tambah_butir(*, butir: Butir, by: Pengguna) -> Butir:
    """Insert a new item after the last one.

    The same words twice are a second click: raises AksiDitolak.
    """
    wadah = lock_wadah(wadah_of(butir))
    if isinstance(butir, BarisIndikator):
        _pilih_indikator(butir, wadah)
    if any(str(satu) == str(butir) for satu in saudara_of(butir)):
        raise AksiDitolak(f"{jenis_of(butir).label.capitalize()} ini sudah ada.")
    butir.urutan = next_urutan(butir)
    save_isi(butir, force_insert=True)
    record_jejak(_peristiwa(butir, "ditambah"), objek=butir, by=by, **pemilik_of(wadah))
    return butir


@transaction.atomic
def ubah_butir(*, butir: Butir, isian: Mapping[str, Any], versi: int, by: Pengguna) -> Butir:
    """Change the words of an item; whoever rewrote a copied item has confirmed it.

    Raises BentrokVersi when it was saved since, AksiDitolak when the set is closed.
    """
    wadah = lock_wadah(wadah_of(butir))
    terkunci = lock_baris(type(butir), pk=butir.pk, versi=versi)
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
        lock_baris(type(butir), pk=butir.pk, versi=None),
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

    The identity of an indikator goes too when nothing else uses it. Raises AksiDitolak when
    another plan refers to the item.
    """
    wadah = lock_wadah(wadah_of(butir))
    terkunci = lock_baris(type(butir), pk=butir.pk, versi=versi)
    record_jejak(_peristiwa(butir, "dihapus"), objek=terkunci, by=by, **pemilik_of(wadah))
    try:
        terkunci.delete()
    except ProtectedError as galat:
        pemakai = ", ".join(sorted({str(satu) for satu in galat.protected_objects})[:3])
        raise AksiDitolak(f"Bagian ini dipakai oleh: {pemakai}. Lepaskan dulu kaitannya.") from (
            galat
        )
    if isinstance(wadah, WadahKecamatan):
        hapus_indikator_yatim(wadah.kecamatan_id)


def hapus_indikator_yatim(kecamatan_id: int) -> None:
    """Delete identities of indikator that no IKU and no plan of the kecamatan uses any more."""
    pemakai = {
        f"{satu.get_accessor_name()}__isnull": True for satu in Indikator._meta.related_objects
    }
    Indikator.objects.filter(kecamatan=kecamatan_id, **pemakai).delete()


def _pilih_indikator(butir: BarisIndikator, wadah: Wadah) -> None:
    """Give a new row its identity: the one chosen, else a new one; each once in a wadah."""
    assert isinstance(wadah, WadahKecamatan)
    if butir.indikator_id is None:
        butir.indikator = Indikator.objects.create(kecamatan_id=wadah.kecamatan_id)
    if butir.indikator.kecamatan_id != wadah.kecamatan_id:
        raise AksiDitolak("Indikator itu bukan milik kecamatan ini.")
    jalan = "__".join(jenis_of(butir).jalur)
    sama = type(butir)._default_manager.filter(**{jalan: wadah}, indikator=butir.indikator)
    if sama.exists():
        raise AksiDitolak("Indikator ini sudah ada.", isian="indikator")


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


def _peristiwa(butir: Butir, kata: str) -> str:
    return f"{jenis_of(butir).kunci.replace('-', '_')}_{kata}"
