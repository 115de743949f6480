"""Locks that every write of IKU takes first: the set or the year, then the row."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from iku.butir import Wadah
from iku.models import DaftarIku, Rpjmd, TahunKinerja
from iku.permissions import sebab_tertutup
from iku.terbuka import sebab_tahun_ditutup
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Kecamatan
from kecamatan.ubah import lock_baris

M = TypeVar("M", bound=models.Model)


def check_terbuka(wadah: Wadah) -> None:
    """Raise AksiDitolak while the wadah is under review, enacted or replaced."""
    if sebab := sebab_tertutup(wadah):
        raise AksiDitolak(sebab)


def lock_wadah(wadah: Wadah) -> Wadah:
    """Return what an item stands in, locked and open; raise AksiDitolak when it is closed."""
    terkunci = lock_baris(type(wadah), pk=wadah.pk, versi=None)
    check_terbuka(terkunci)
    return terkunci


def pemilik_of(wadah: Wadah) -> dict[str, Any]:
    """Return whose wadah it is, as the trail wants it."""
    if isinstance(wadah, Rpjmd):
        return {"kabupaten": wadah.kabupaten}
    return {"kecamatan": wadah.kecamatan}


def lock_daftar(pk: int) -> DaftarIku:
    """Return the set, locked and open; raise AksiDitolak when it is closed by now."""
    daftar = lock_baris(DaftarIku, pk=pk, versi=None)
    check_terbuka(daftar)
    return daftar


def lock_kantor(kecamatan_id: int) -> None:
    """Let one person at a time change what an office measures; the first lock of every such action.

    A cara, an earlier triwulan and the plans feed the figures of other triwulan: the row of one
    triwulan guards too little. Whoever needs several offices takes them in the order of their keys.
    """
    dikunci = Kecamatan.objects.select_for_update(no_key=True)
    dikunci.filter(pk=kecamatan_id).values_list("pk", flat=True).get()


def lock_tahun(tahun_kinerja: TahunKinerja, versi: int | None = None) -> TahunKinerja:
    """Return the year, locked and open; raise AksiDitolak when it is closed by now.

    Raises BentrokVersi when it is no longer at `versi` (None: any).
    """
    terkunci = lock_baris(TahunKinerja, pk=tahun_kinerja.pk, versi=None)
    if sebab := sebab_tahun_ditutup(terkunci):
        raise AksiDitolak(sebab)
    if versi is not None and terkunci.versi != versi:
        raise BentrokVersi(terkunci)
    return terkunci


def clean_isi(baris: models.Model) -> None:
    """Check a row against its model; raise AksiDitolak with the model's own words."""
    try:
        baris.full_clean()
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat


def save_isi(baris: models.Model, *, force_insert: bool = False) -> None:
    """Check a row against its model and save it; raise AksiDitolak with the model's own words.

    The database holds the constraints: asked about each of them beforehand, a table of a hundred
    rows would cost hundreds of queries. Their words are looked up only when it refuses.
    """
    try:
        baris.full_clean(validate_constraints=False)
        with transaction.atomic():
            baris.save(force_insert=force_insert)
    except ValidationError as galat:
        raise AksiDitolak(" ".join(galat.messages)) from galat
    except IntegrityError:
        clean_isi(baris)
        raise
