"""Loads the official nomenclature: one edition, whole or not at all."""

from django.db import transaction

from iku.domain.kode_nomenklatur import parse_kode
from iku.enums import TingkatNomenklatur
from iku.models import Nomenklatur, VersiNomenklatur
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat


@transaction.atomic
def load_nomenklatur(catatan: CatatanMuat) -> None:
    """Add the edition of the file when it is not there; rows of an edition never change."""
    berkas = read_berkas("nomenklatur.toml")
    versi, baru = VersiNomenklatur.objects.get_or_create(
        nama=berkas["versi"]["nama"],
        defaults={"sumber": berkas["versi"]["sumber"], "tanggal": berkas["versi"]["tanggal"]},
    )
    if not baru:
        catatan.keep("versi nomenklatur")
        return
    dimuat: dict[str, Nomenklatur] = {}
    for tingkat in TingkatNomenklatur:
        baris = [_build(isi, tingkat, versi, dimuat) for isi in berkas["daftar"][tingkat.value]]
        for satu in Nomenklatur.objects.bulk_create(baris):
            dimuat[satu.kode] = satu
    catatan.add(versi)


def _build(
    isi: Isi, tingkat: TingkatNomenklatur, versi: VersiNomenklatur, dimuat: dict[str, Nomenklatur]
) -> Nomenklatur:
    kode = parse_kode(isi["kode"])
    return Nomenklatur(
        versi=versi,
        induk=dimuat[kode.induk] if kode.induk else None,
        tingkat=tingkat,
        kode=str(kode),
        nama=isi["nama"],
        indikator=isi.get("indikator", ""),
        satuan=isi.get("satuan", ""),
        khusus_aceh=kode.khusus_aceh,
    )
