"""Makers of RPJMD for tests."""

from iku.models import (
    IndikatorSasaranRpjmd,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)
from kecamatan.models import Kabupaten
from tests.factories import buat_kabupaten


def buat_rpjmd(kabupaten: Kabupaten | None = None) -> Rpjmd:
    """Return the open RPJMD of a kabupaten, made with one item of each kind when there is none."""
    kabupaten = kabupaten or buat_kabupaten()
    ada = Rpjmd.objects.filter(kabupaten=kabupaten, diubah_dengan__isnull=True).first()
    if ada:
        return ada
    rpjmd = Rpjmd.objects.create(
        kabupaten=kabupaten, tahun=2016, tahun_akhir=2021, visi="Jember Bersatu"
    )
    misi = MisiRpjmd.objects.create(
        rpjmd=rpjmd, urutan=1, teks="Melaksanakan Reformasi Birokrasi dan Pelayanan Publik"
    )
    tujuan = TujuanRpjmd.objects.create(
        misi=misi, urutan=1, teks="Meningkatkan tata kelola pemerintahan yang baik"
    )
    IndikatorTujuanRpjmd.objects.create(tujuan=tujuan, urutan=1, teks="Indeks reformasi birokrasi")
    sasaran = SasaranRpjmd.objects.create(
        tujuan=tujuan, urutan=1, teks="Meningkatnya Kualitas Pelayanan Publik"
    )
    IndikatorSasaranRpjmd.objects.create(
        sasaran=sasaran, urutan=1, teks="Nilai SKM pada Bidang Pelayanan Publik"
    )
    return rpjmd
