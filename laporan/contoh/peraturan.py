"""Loads the register of regulations and what each changes or revokes."""

import re

from django.db import transaction

from kecamatan.enums import JenisHubungan, JenisPeraturan
from kecamatan.models import HubunganPeraturan, Kabupaten, Peraturan
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat

ANGKA_PERTAMA = re.compile(r"[0-9]+")


def find_peraturan(kunci: str) -> Peraturan:
    """Return the regulation that a sample document cites by its id in the register file."""
    isi = next(isi for isi in read_berkas("peraturan.toml")["peraturan"] if isi["id"] == kunci)
    return Peraturan.objects.get(**_kenali(isi))


@transaction.atomic
def load_peraturan(catatan: CatatanMuat) -> None:
    """Add regulations that are not in the register, then their relations.

    A relation is added only when one of its two regulations is new: one that an admin removed
    on purpose stays removed.
    """
    daftar = read_berkas("peraturan.toml")["peraturan"]
    baru = {isi["id"] for isi in daftar if _load_one(isi, catatan)}
    for isi in daftar:
        for jenis in JenisHubungan.values:
            for akibat in isi.get(jenis, []):
                if {isi["id"], akibat["id"]} & baru:
                    _load_hubungan(isi["id"], jenis, akibat, catatan)


def _load_one(isi: Isi, catatan: CatatanMuat) -> bool:
    nomor_urut = ANGKA_PERTAMA.search(isi["nomor"])
    peraturan, baru = Peraturan.objects.get_or_create(
        **_kenali(isi),
        defaults={
            "jenis": JenisPeraturan[isi["jenis"].upper()],
            "nomor_urut": int(nomor_urut[0]) if nomor_urut else 0,
            "tahun_dalam_nomor": isi.get("tahun_dalam_nomor", False),
            "judul": isi["judul"],
            "terverifikasi": isi["terverifikasi"],
            "dasar_iku": isi.get("dasar_iku", False),
            "sumber": isi["sumber"],
        },
    )
    if baru:
        catatan.add(peraturan, kabupaten=peraturan.kabupaten)
    else:
        catatan.keep("peraturan")
    return baru


def _kenali(isi: Isi) -> Isi:
    """Return the fields that tell one regulation from all others."""
    kode = isi.get("kabupaten")
    return {
        "kabupaten": Kabupaten.objects.get(kode=kode) if kode else None,
        "sebutan": isi["sebutan"],
        "nomor": isi["nomor"],
        "tahun": isi["tahun"],
    }


def _load_hubungan(oleh: str, jenis: str, akibat: Isi, catatan: CatatanMuat) -> None:
    _, baru = HubunganPeraturan.objects.get_or_create(
        oleh=find_peraturan(oleh),
        terhadap=find_peraturan(akibat["id"]),
        defaults={
            "jenis": jenis,
            "berlaku_sejak": akibat.get("tanggal"),
            "terverifikasi": akibat["terverifikasi"],
        },
    )
    catatan.dibuat["hubungan peraturan"] += baru
