"""Loads officials beside the camat of a sample document: the Bupati, and posts below the camat."""

from django.db import transaction
from django.db.models import Q

from kecamatan.models import Bidang, Kabupaten, Kecamatan, MasaJabatan, Pejabat
from laporan.contoh.berkas import read_berkas
from laporan.contoh.catatan import CatatanMuat

ISIAN = ("nama", "gelar_depan", "gelar_belakang", "golongan", "nip")


@transaction.atomic
def load_pejabat(catatan: CatatanMuat) -> None:
    """Add who is missing; a post that somebody holds, and a person on record, stay as they are."""
    for isi in read_berkas("pejabat.toml")["pejabat"]:
        kabupaten = Kabupaten.objects.get(kode=isi["kabupaten"])
        kecamatan = Kecamatan.objects.filter(kode=isi.get("kecamatan")).first()
        bidang = Bidang.objects.filter(kecamatan=kecamatan, nama=isi.get("bidang")).first()
        post = MasaJabatan.objects.filter(
            pejabat__kabupaten=kabupaten, kecamatan=kecamatan, jabatan=isi["jabatan"], bidang=bidang
        )
        berlaku = Q(pk__in=post.on_date(isi["mulai"])) | Q(pejabat__nama=isi["nama"])
        if post.filter(berlaku).exists():
            catatan.keep("pejabat")
            continue
        pejabat = Pejabat.objects.create(
            kabupaten=kabupaten, **{nama: isi.get(nama, "") for nama in ISIAN}
        )
        MasaJabatan.objects.create(
            pejabat=pejabat,
            kecamatan=kecamatan,
            bidang=bidang,
            jabatan=isi["jabatan"],
            mulai=isi["mulai"],
            selesai=isi.get("selesai"),
        )
        catatan.add(pejabat, kecamatan=kecamatan, kabupaten=kabupaten)
