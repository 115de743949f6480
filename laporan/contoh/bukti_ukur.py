"""Adds the evidence of a sample triwulan as those who fill it in would upload it."""

from django.core.files.base import ContentFile

from iku.actions.bukti import unggah_bukti
from iku.isian_bukti import IsianBukti
from iku.models import Bukti, Pengukuran
from kecamatan.enums import Peran
from laporan.contoh.berkas import Isi, read_isi_berkas
from laporan.contoh.dokumen import find_pelaku
from laporan.contoh.isi_ukur import find_bagian

FOLDER = "pengukuran/bukti"


def unggah_contoh(triwulan: Isi, pengukuran: Pengukuran) -> list[Bukti]:
    """Upload every file that the sample names for this triwulan; return its evidence."""
    return [_unggah(satu, pengukuran) for satu in triwulan.get("bukti", [])]


def _unggah(isi: Isi, pengukuran: Pengukuran) -> Bukti:
    nama = isi["berkas"]
    isian = IsianBukti(isi.get("untuk", ""), isi["keterangan"], isi["halaman"])
    (bukti,) = unggah_bukti(
        bagian=find_bagian(pengukuran, isi["kunci"]),
        daftar_berkas=[ContentFile(read_isi_berkas(f"{FOLDER}/{nama}"), nama)],
        isian=isian,
        by=find_pelaku(pengukuran.kecamatan, Peran(isi.get("oleh", Peran.OPERATOR))),
    )
    return bukti
