"""Loads the RPJMD that the sample documents name."""

from django.db import transaction

from iku.models import (
    IndikatorSasaranRpjmd,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)
from kecamatan.models import Kabupaten
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat


def load_rpjmd(catatan: CatatanMuat) -> None:
    """Add the periods that are not there; one that is stays as its admin left it."""
    for isi in read_berkas("perencanaan/rpjmd.toml")["rpjmd"]:
        kabupaten = Kabupaten.objects.get(kode=isi["kabupaten"])
        if Rpjmd.objects.filter(kabupaten=kabupaten, tahun=isi["tahun"]).exists():
            catatan.keep("RPJMD")
        else:
            _create(isi, kabupaten, catatan)


@transaction.atomic
def _create(isi: Isi, kabupaten: Kabupaten, catatan: CatatanMuat) -> None:
    rpjmd = Rpjmd.objects.create(
        kabupaten=kabupaten,
        tahun=isi["tahun"],
        tahun_akhir=isi["tahun_akhir"],
        visi=isi["visi"],
        dasar_hukum=isi.get("dasar_hukum", ""),
    )
    for urutan, misi in enumerate(isi["misi"], 1):
        baris = MisiRpjmd.objects.create(rpjmd=rpjmd, urutan=urutan, teks=misi["teks"])
        for urutan_tujuan, tujuan in enumerate(misi.get("tujuan", []), 1):
            _create_tujuan(tujuan, baris, urutan_tujuan)
    catatan.add(rpjmd, kabupaten=kabupaten)


def _create_tujuan(isi: Isi, misi: MisiRpjmd, urutan: int) -> None:
    tujuan = TujuanRpjmd.objects.create(misi=misi, urutan=urutan, teks=isi["teks"])
    IndikatorTujuanRpjmd.objects.bulk_create(
        IndikatorTujuanRpjmd(tujuan=tujuan, urutan=nomor, teks=teks)
        for nomor, teks in enumerate(isi.get("indikator", []), 1)
    )
    for urutan_sasaran, satu in enumerate(isi.get("sasaran", []), 1):
        sasaran = SasaranRpjmd.objects.create(
            tujuan=tujuan, urutan=urutan_sasaran, teks=satu["teks"]
        )
        IndikatorSasaranRpjmd.objects.bulk_create(
            IndikatorSasaranRpjmd(sasaran=sasaran, urutan=nomor, teks=teks)
            for nomor, teks in enumerate(satu.get("indikator", []), 1)
        )
