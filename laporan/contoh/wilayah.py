"""Loads kabupaten, kecamatan, desa and kelurahan."""

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from kecamatan.models import Desa, Kabupaten, Kecamatan
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat


@transaction.atomic
def load_wilayah(catatan: CatatanMuat) -> None:
    """Add the kabupaten and kecamatan that are not there yet, by their official codes."""
    for isi in read_berkas("wilayah.toml")["kabupaten"]:
        kabupaten = _load_kabupaten(isi, catatan)
        for isi_kecamatan in isi["kecamatan"]:
            _load_kecamatan(isi_kecamatan, kabupaten, catatan)


def _load_kabupaten(isi: Isi, catatan: CatatanMuat) -> Kabupaten:
    nama = isi["nama"]
    kabupaten, baru = Kabupaten.objects.get_or_create(
        kode=isi["kode"],
        defaults={"slug": slugify(nama), "nama": nama, "tempat_penetapan": nama},
    )
    if baru:
        catatan.add(kabupaten, kabupaten=kabupaten)
    else:
        catatan.keep("kabupaten")
    return kabupaten


def _load_kecamatan(isi: dict[str, Any], kabupaten: Kabupaten, catatan: CatatanMuat) -> None:
    kecamatan, baru = Kecamatan.objects.get_or_create(
        kode=isi["kode"],
        defaults={"kabupaten": kabupaten, "slug": slugify(isi["nama"]), "nama": isi["nama"]},
    )
    if not baru:
        catatan.keep("kecamatan")
        return
    catatan.add(kecamatan, kecamatan=kecamatan)
    daftar_desa = isi.get("desa", [])
    Desa.objects.bulk_create(Desa(kecamatan=kecamatan, **desa) for desa in daftar_desa)
    catatan.dibuat["desa/kelurahan"] += len(daftar_desa)
