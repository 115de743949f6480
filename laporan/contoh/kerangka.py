"""Loads the outlines of yearly reports that come with the system."""

from django.db import transaction

from kecamatan.models import Kabupaten
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat
from laporan.enums import LetakBagian, Penomoran
from laporan.models import BagianKerangka, KerangkaLaporan


@transaction.atomic
def load_kerangka(catatan: CatatanMuat) -> None:
    """Add the outlines whose key is not there yet."""
    for satu in read_berkas("kerangka.toml")["kerangka"]:
        if KerangkaLaporan.objects.filter(kunci=satu["kunci"]).exists():
            catatan.keep("kerangka laporan")
        else:
            _load_one(satu, catatan)


def _load_one(isi: Isi, catatan: CatatanMuat) -> None:
    kode = isi.get("kabupaten")
    kabupaten = Kabupaten.objects.get(kode=kode) if kode else None
    kerangka = KerangkaLaporan.objects.create(
        kabupaten=kabupaten,
        kunci=isi["kunci"],
        nama=isi["nama"],
        keterangan=isi["keterangan"],
        bawaan=isi.get("bawaan", False),
    )
    terpasang: dict[str, BagianKerangka] = {}
    for urutan, bagian in enumerate(isi["bagian"], start=1):
        terpasang[bagian["kunci"]] = _load_bagian(kerangka, bagian, urutan, terpasang)
    catatan.add(kerangka, kabupaten=kabupaten)


def _load_bagian(
    kerangka: KerangkaLaporan, isi: Isi, urutan: int, terpasang: dict[str, BagianKerangka]
) -> BagianKerangka:
    induk = terpasang[isi["induk"]] if "induk" in isi else None
    bawaan = {"letak": induk.letak if induk else LetakBagian.BATANG, "penomoran": Penomoran.TANPA}
    kolom = {nama: nilai for nama, nilai in isi.items() if nama != "induk"}
    return BagianKerangka.objects.create(
        kerangka=kerangka, induk=induk, urutan=urutan, **{**bawaan, **kolom}
    )
