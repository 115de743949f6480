"""Loads the layouts of the IKU form and the print settings of each kabupaten."""

from django.db import transaction

from iku.models import FormatIku, KolomFormat
from kecamatan.models import Kabupaten
from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat
from laporan.models import SetelanCetak

BARIS_KEPALA = ("instansi", "tugas", "fungsi", "tujuan", "indikator_tujuan")


@transaction.atomic
def load_format(catatan: CatatanMuat) -> None:
    """Add the layouts and print settings whose name or kind the kabupaten does not have."""
    isi = read_berkas("format.toml")
    for satu in isi["format"]:
        _load_one(satu, catatan)
    for satu in isi["setelan_cetak"]:
        _load_setelan(satu, catatan)


def _load_one(isi: Isi, catatan: CatatanMuat) -> None:
    kabupaten = Kabupaten.objects.get(kode=isi["kabupaten"])
    tampil = {f"tampil_{nama}": nama in isi["kepala"] for nama in BARIS_KEPALA}
    format_iku, baru = FormatIku.objects.get_or_create(
        kabupaten=kabupaten,
        nama=isi["nama"],
        defaults={
            "judul_kepala": isi["judul_kepala"].strip(),
            "judul_tabel": isi["judul_tabel"].strip(),
            "nomori_indikator": isi.get("nomori_indikator", False),
            **tampil,
        },
    )
    if not baru:
        catatan.keep("format IKU")
        return
    KolomFormat.objects.bulk_create(
        KolomFormat(format=format_iku, urutan=urutan, **kolom)
        for urutan, kolom in enumerate(isi["kolom"], 1)
    )
    catatan.add(format_iku, kabupaten=kabupaten)


def _load_setelan(isi: Isi, catatan: CatatanMuat) -> None:
    kabupaten = Kabupaten.objects.get(kode=isi["kabupaten"])
    setelan, baru = SetelanCetak.objects.get_or_create(
        kabupaten=kabupaten,
        jenis=isi["jenis"],
        defaults={"klasifikasi_bawaan": isi["klasifikasi_bawaan"]},
    )
    if baru:
        catatan.add(setelan, kabupaten=kabupaten)
    else:
        catatan.keep("setelan cetak")
