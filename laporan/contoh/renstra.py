"""Loads the Renstra of the sample documents with their targets."""

from typing import Any

from django.db import transaction

from iku.domain.arah import Arah
from iku.domain.target import parse_target
from iku.models import (
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
    Kebijakan,
    ProgramPendukung,
    Renstra,
    Rpjmd,
    SasaranRenstra,
    SasaranRpjmd,
    Strategi,
    TujuanRenstra,
)
from iku.models.target import columns_of
from iku.renstra import IndikatorRenstra
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from laporan.contoh.alur import advance_dokumen
from laporan.contoh.berkas import Isi, read_daftar
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.daftar_iku import find_indikator
from laporan.contoh.dokumen import find_pelaku, find_penandatangan
from laporan.enums import JenisDokumen
from laporan.models import Dokumen

KALIMAT: tuple[tuple[str, type[Any]], ...] = (
    ("strategi", Strategi),
    ("kebijakan", Kebijakan),
    ("program", ProgramPendukung),
)


def load_renstra(catatan: CatatanMuat) -> None:
    """Add the Renstra that are not there; one that is stays as its office left it."""
    for isi in read_daftar("perencanaan/renstra_*.toml"):
        kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
        if Renstra.objects.filter(kecamatan=kecamatan, tahun=isi["tahun"]).exists():
            catatan.keep("Renstra")
        else:
            _create(isi, kecamatan, catatan)
        dokumen = Dokumen.objects.filter(
            kecamatan=kecamatan, jenis=JenisDokumen.RENSTRA, tahun=isi["tahun"], renstra__revisi=0
        ).first()
        if dokumen is not None:
            advance_dokumen(dokumen, isi["tujuan_akhir"], catatan)


@transaction.atomic
def _create(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    rpjmd = Rpjmd.objects.filter(
        kabupaten=kecamatan.kabupaten, tahun=isi.get("rpjmd", 0), revisi=0
    ).first()
    renstra = Renstra.objects.create(
        kecamatan=kecamatan, tahun=isi["tahun"], tahun_akhir=isi["tahun_akhir"], rpjmd=rpjmd
    )
    for urutan, tujuan in enumerate(isi["tujuan"], 1):
        _create_tujuan(tujuan, renstra, urutan)
    dokumen = Dokumen.objects.create(
        kecamatan=kecamatan,
        jenis=JenisDokumen.RENSTRA,
        tahun=renstra.tahun,
        renstra=renstra,
        tempat=isi["tempat"],
        tanggal=isi.get("tanggal"),
        bulan=isi.get("bulan"),
        penandatangan=find_penandatangan(
            isi["penandatangan"], kecamatan, isi.get("tanggal") or isi["bulan"]
        ),
        dibuat_by=find_pelaku(kecamatan, Peran.OPERATOR),
    )
    catatan.add(dokumen, kecamatan=kecamatan)


def _create_tujuan(isi: Isi, renstra: Renstra, urutan: int) -> None:
    mendukung = SasaranRpjmd.objects.filter(
        tujuan__misi__rpjmd=renstra.rpjmd, teks=isi.get("mendukung", "")
    ).first()
    tujuan = TujuanRenstra.objects.create(
        renstra=renstra, urutan=urutan, teks=isi["teks"], mendukung=mendukung
    )
    for nomor, satu in enumerate(isi.get("indikator", []), 1):
        baris = IndikatorTujuanRenstra(tujuan=tujuan, urutan=nomor)
        _save_indikator(baris, satu, renstra.kecamatan)
    for nomor, satu in enumerate(isi.get("sasaran", []), 1):
        _create_sasaran(satu, tujuan, nomor)


def _create_sasaran(isi: Isi, tujuan: TujuanRenstra, urutan: int) -> None:
    sasaran = SasaranRenstra.objects.create(tujuan=tujuan, urutan=urutan, teks=isi["teks"])
    for nomor, satu in enumerate(isi["indikator"], 1):
        baris = IndikatorSasaranRenstra(sasaran=sasaran, urutan=nomor)
        _save_indikator(baris, satu, tujuan.renstra.kecamatan)
    for kunci, model in KALIMAT:
        for nomor, teks in enumerate(isi.get(kunci, []), 1):
            model.objects.create(sasaran=sasaran, urutan=nomor, teks=teks)


def _save_indikator(baris: IndikatorRenstra, isi: Isi, kecamatan: Kecamatan) -> None:
    baris.indikator = find_indikator(kecamatan, isi["kunci"])
    baris.nama, baris.satuan = isi["nama"], isi["satuan"]
    baris.arah, baris.skala = isi.get("arah", Arah.NAIK.value), isi.get("skala", "")
    baris.save()
    for tahun, teks in isi.get("target", {}).items():
        target = parse_target(teks, baris.satuan)
        baris.daftar_target.create(tahun=int(tahun), **columns_of(target))
