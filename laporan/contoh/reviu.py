"""Loads the common form of review."""

from django.db import transaction

from laporan.contoh.berkas import Isi, read_berkas
from laporan.contoh.catatan import CatatanMuat
from laporan.models import ButirReviu, FormatReviu


@transaction.atomic
def load_reviu(catatan: CatatanMuat) -> None:
    """Add the common form unless there is one."""
    for satu in read_berkas("reviu.toml")["format"]:
        if FormatReviu.objects.filter(kabupaten=None).exists():
            catatan.keep("format reviu")
        else:
            _load_one(satu, catatan)


def _load_one(isi: Isi, catatan: CatatanMuat) -> None:
    baru = FormatReviu.objects.create(
        nama=isi["nama"],
        wajib=isi["wajib"],
        judul=isi["judul"].strip(),
        paragraf=isi["paragraf"].strip(),
        catatan_tidak=isi["catatan_tidak"],
    )
    butir = [(kelompok["nama"], satu) for kelompok in isi["kelompok"] for satu in kelompok["butir"]]
    ButirReviu.objects.bulk_create(
        ButirReviu(
            format=baru,
            kunci=f"butir-{urutan}",
            kelompok=kelompok,
            urutan=urutan,
            teks=satu["teks"],
            periksa=satu.get("periksa", ""),
        )
        for urutan, (kelompok, satu) in enumerate(butir, start=1)
    )
    catatan.add(baru)
