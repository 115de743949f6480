"""Makers of Renstra for tests."""

from decimal import Decimal

from iku.domain.target import JenisTarget
from iku.models import (
    Indikator,
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
    Kebijakan,
    ProgramPendukung,
    Renstra,
    SasaranRenstra,
    SasaranRpjmd,
    Strategi,
    TujuanRenstra,
)
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from laporan.enums import JenisDokumen
from laporan.models import Dokumen
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_rpjmd import buat_rpjmd


def buat_renstra_kosong(kecamatan: Kecamatan | None = None) -> Renstra:
    """Return a Renstra 2016-2021 without tujuan."""
    kecamatan = kecamatan or buat_kecamatan()
    rpjmd = buat_rpjmd(kecamatan.kabupaten)
    return Renstra.objects.create(kecamatan=kecamatan, tahun=2016, tahun_akhir=2021, rpjmd=rpjmd)


def buat_renstra(kecamatan: Kecamatan | None = None) -> Renstra:
    """Return a Renstra with one item of each kind and a target for every year."""
    renstra = buat_renstra_kosong(kecamatan)
    tujuan = TujuanRenstra.objects.create(
        renstra=renstra,
        urutan=1,
        teks="Meningkatkan kualitas pelayanan publik",
        mendukung=SasaranRpjmd.objects.first(),
    )
    skm = Indikator.objects.create(kecamatan=renstra.kecamatan)
    IndikatorTujuanRenstra.objects.create(
        tujuan=tujuan, urutan=1, indikator=skm, nama="Nilai SKM", satuan="nilai", skala="skm"
    )
    sasaran = SasaranRenstra.objects.create(
        tujuan=tujuan, urutan=1, teks="Meningkatnya kualitas pelayanan"
    )
    tambah_indikator(sasaran, "Nilai SKM bidang pelayanan publik", skm, satuan="nilai", skala="skm")
    Strategi.objects.create(sasaran=sasaran, urutan=1, teks="Pelayanan berbasis kepuasan")
    Kebijakan.objects.create(sasaran=sasaran, urutan=1, teks="Peningkatan kapasitas pelayanan")
    ProgramPendukung.objects.create(sasaran=sasaran, urutan=1, teks="Program Pelayanan Umum")
    return renstra


def tambah_indikator(
    sasaran: SasaranRenstra,
    nama: str,
    indikator: Indikator | None = None,
    *,
    satuan: str = "%",
    skala: str = "",
    angka: int = 80,
) -> IndikatorSasaranRenstra:
    """Add an indikator with the same target in every year."""
    renstra = sasaran.tujuan.renstra
    baris = IndikatorSasaranRenstra.objects.create(
        sasaran=sasaran,
        urutan=sasaran.daftar_indikator.count() + 1,
        indikator=indikator or Indikator.objects.create(kecamatan=renstra.kecamatan),
        nama=nama,
        satuan=satuan,
        skala=skala,
    )
    for tahun in renstra.daftar_tahun:
        baris.daftar_target.create(tahun=tahun, jenis=JenisTarget.ANGKA.value, angka=Decimal(angka))
    return baris


def buat_dokumen_renstra(kecamatan: Kecamatan | None = None) -> Dokumen:
    """Return the draft that carries a whole Renstra."""
    renstra = buat_renstra(kecamatan)
    pembuat = buat_pengguna(Peran.OPERATOR, kecamatan=renstra.kecamatan)
    return Dokumen.objects.create(
        kecamatan=renstra.kecamatan,
        jenis=JenisDokumen.RENSTRA,
        tahun=renstra.tahun,
        renstra=renstra,
        tempat="Jember",
        dibuat_by=pembuat,
    )
