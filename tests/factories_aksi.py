"""Makers of rencana aksi for tests: through the real actions, on a whole plan."""

from datetime import date
from decimal import Decimal

from iku.actions.butir import tambah_butir
from iku.actions.rencana_aksi import simpan_triwulan
from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.models import (
    ButirAksi,
    Indikator,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    RencanaAksi,
)
from kecamatan.models import Bidang
from laporan.actions.rencana import buat_dokumen_rencana_aksi
from laporan.models import Dokumen
from tests.factories import buat_bidang
from tests.factories_dokumen import Kantor, segar
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import beri_tanggal, buat_draf_perjanjian, siapkan_rencana


def empat(*angka: int | str | None) -> tuple[Triwulan, ...]:
    """Return triwulan with a number each."""
    return tuple(Triwulan(None if satu is None else Decimal(satu)) for satu in angka)


def rencana_of(dokumen: Dokumen) -> RencanaAksi:
    """Return what a document carries, as it is now."""
    rencana = segar(dokumen).rencana_aksi
    assert rencana is not None
    return rencana


def buat_rencana_kosong(perjanjian: PerjanjianKinerja) -> RencanaAksi:
    """Return a rencana aksi without document or rows."""
    return RencanaAksi.objects.create(
        kecamatan=perjanjian.kecamatan, tahun=perjanjian.tahun, perjanjian=perjanjian
    )


def isi_triwulan(
    dokumen: Dokumen, kantor: Kantor, triwulan: tuple[Triwulan, ...], cara: str = "nilai_akhir"
) -> RencanaAksi:
    """Give every indikator the same cara and triwulan."""
    rencana = rencana_of(dokumen)
    isian = {satu.pk: (CaraAkumulasi(cara), triwulan) for satu in rencana.daftar_indikator.all()}
    return simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)


def tambah_aksi(
    indikator: IndikatorAksi, kantor: Kantor, teks: str, bidang: Bidang | None = None
) -> ButirAksi:
    """Add an aksi of the first two triwulan."""
    satu = ButirAksi(
        indikator=indikator, teks=teks, bidang=bidang, triwulan_1=True, triwulan_2=True
    )
    tambah_butir(butir=satu, by=kantor.operator)
    return satu


def tambah_janji(nama: str) -> IndikatorPerjanjian:
    """Add an indikator with a target to the oldest sasaran of a PK."""
    satu = IndikatorPerjanjian.objects.earliest("pk")
    identitas = Indikator.objects.create(kecamatan=satu.indikator.kecamatan)
    return IndikatorPerjanjian.objects.create(
        sasaran=satu.sasaran,
        urutan=satu.sasaran.daftar_indikator.count() + 1,
        indikator=identitas,
        nama=nama,
        satuan="%",
        jenis="angka",
        angka=90,
    )


def buat_pk(kantor: Kantor) -> Dokumen:
    """Return the enacted PK of the camat: one indikator, 80 in the year."""
    siapkan_rencana(kantor)
    return segar(tetapkan_semua(buat_draf_perjanjian(kantor), kantor))


def buat_draf_aksi(kantor: Kantor, pk: Dokumen | None = None) -> Dokumen:
    """Return a whole rencana aksi of a PK, dated and signed."""
    milik = pk or buat_pk(kantor)
    assert milik.perjanjian is not None
    dokumen = buat_dokumen_rencana_aksi(perjanjian=milik.perjanjian, by=kantor.operator)
    isi_triwulan(dokumen, kantor, empat(None, None, 78, 80))
    bidang = kantor.kecamatan.daftar_bidang.first() or buat_bidang(kantor.kecamatan)
    for satu in rencana_of(dokumen).daftar_indikator.all():
        tambah_aksi(satu, kantor, "Melaksanakan survei kepuasan masyarakat", bidang)
    return beri_tanggal(segar(dokumen), kantor, date(2021, 2, 1))
