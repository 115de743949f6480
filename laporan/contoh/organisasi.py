"""Loads what a sample document says about its office: letterhead, tugas, bidang, pejabat."""

from typing import TypeVar

from django.db import transaction

from kecamatan.enums import Jabatan
from kecamatan.models import Bidang, ButirFungsi, ButirTugas, Kecamatan, MasaJabatan, Pejabat
from laporan.contoh.berkas import Isi
from laporan.contoh.catatan import CatatanMuat

M = TypeVar("M", ButirTugas, ButirFungsi)

ISIAN_PROFIL = ("kop_pemerintah", "kop_kecamatan", "kop_alamat", "tempat_penetapan")
ISIAN_PEJABAT = ("nama", "gelar_depan", "gelar_belakang", "golongan")


@transaction.atomic
def load_organisasi(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    """Fill an office nobody has edited, and add the bidang and pejabat the document names."""
    if "profil" in isi and kecamatan.versi == 1:
        _fill_profil(isi["profil"], kecamatan)
        _fill_tugas_fungsi(isi["lampiran"], kecamatan)
    for urutan, bidang in enumerate(isi.get("bidang", []), 1):
        baris, baru = Bidang.objects.get_or_create(
            kecamatan=kecamatan, nama=bidang["nama"], defaults={"urutan": urutan}
        )
        if baru:
            catatan.add(baris, kecamatan=kecamatan)
    for pejabat in isi["pejabat"]:
        _load_pejabat(pejabat, kecamatan, catatan)


def _fill_profil(profil: Isi, kecamatan: Kecamatan) -> None:
    isian = {nama: profil[nama] for nama in ISIAN_PROFIL if nama in profil}
    for nama, nilai in isian.items():
        setattr(kecamatan, nama, nilai)
    kecamatan.save(update_fields=list(isian))


def _fill_tugas_fungsi(lampiran: Isi, kecamatan: Kecamatan) -> None:
    _fill_butir(ButirTugas, lampiran.get("tugas", []), kecamatan)
    _fill_butir(ButirFungsi, lampiran.get("fungsi", []), kecamatan)


def _fill_butir(model: type[M], daftar_teks: list[str], kecamatan: Kecamatan) -> None:
    """Write the sentences in order, unless the office has some already."""
    if model._default_manager.filter(kecamatan=kecamatan).exists():
        return
    model._default_manager.bulk_create(
        model(kecamatan=kecamatan, urutan=urutan, teks=teks)
        for urutan, teks in enumerate(daftar_teks, 1)
    )


def _load_pejabat(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    kabupaten = kecamatan.kabupaten
    pejabat, baru = Pejabat.objects.get_or_create(
        kabupaten=kabupaten, nip=isi["nip"], defaults={nama: isi[nama] for nama in ISIAN_PEJABAT}
    )
    if baru:
        catatan.add(pejabat, kecamatan=kecamatan)
    if not MasaJabatan.objects.camat_of(kecamatan).filter(pejabat=pejabat).exists():
        MasaJabatan.objects.create(
            pejabat=pejabat,
            kecamatan=kecamatan,
            jabatan=Jabatan.CAMAT,
            mulai=isi["mulai"],
            selesai=isi.get("selesai"),
        )
