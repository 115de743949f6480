"""Who may sign a document: the holders of the post that it is about."""

from datetime import date

from iku.models import PerjanjianKinerja, RencanaAksi, WadahKecamatan
from kecamatan.models import MasaJabatan
from kecamatan.models.pejabat import MasaJabatanQuerySet


def list_calon(wadah: WadahKecamatan) -> MasaJabatanQuerySet:
    """Return the terms of the post that signs: the camat's, in a PK that of its first side.

    A rencana aksi is signed by whose PK it follows.
    """
    pemilik = wadah.perjanjian if isinstance(wadah, RencanaAksi) else wadah
    if not isinstance(pemilik, PerjanjianKinerja) or pemilik.is_camat:
        return MasaJabatan.objects.camat_of(wadah.kecamatan)
    milik = MasaJabatan.objects.filter(kecamatan=wadah.kecamatan_id, jabatan=pemilik.jabatan)
    if pemilik.bidang_id is not None:
        milik = milik.filter(bidang=pemilik.bidang_id)
    return milik.with_sebutan()


def find_penandatangan(wadah: WadahKecamatan, pada: date) -> MasaJabatan | None:
    """Return who holds that post on the day; the one who came last when two terms overlap."""
    return list_calon(wadah).on_date(pada).order_by("-mulai", "-pk").first()
