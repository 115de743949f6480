"""Loads the rencana aksi of a sample PK through the real actions."""

from iku.actions.butir import tambah_butir
from iku.actions.rencana_aksi import simpan_triwulan
from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.tulis_triwulan import parse_triwulan
from iku.models import ButirAksi, IndikatorAksi, PerjanjianKinerja
from kecamatan.models import Bidang, Pengguna
from laporan.actions.rencana import buat_dokumen_rencana_aksi
from laporan.contoh.berkas import Isi
from laporan.contoh.daftar_iku import find_indikator
from laporan.models import Dokumen


def create_rencana_aksi(isi: Isi, perjanjian: PerjanjianKinerja, by: Pengguna) -> Dokumen:
    """Make the rencana aksi of a PK: how the triwulan make the year, and what is done."""
    dokumen = buat_dokumen_rencana_aksi(perjanjian=perjanjian, by=by)
    rencana = dokumen.rencana_aksi
    assert rencana is not None
    triwulan = {}
    for satu in isi["indikator"]:
        baris = _find_baris(rencana.pk, perjanjian, satu["kunci"])
        cara = CaraAkumulasi(satu["cara"])
        satuan = baris.indikator.satuan
        angka = tuple(parse_triwulan(teks, cara, satuan) for teks in satu["triwulan"])
        triwulan[baris.pk] = (cara, angka)
    simpan_triwulan(rencana=rencana, isian=triwulan, versi=rencana.versi, by=by)
    for satu in isi["indikator"]:
        baris = _find_baris(rencana.pk, perjanjian, satu["kunci"])
        for aksi in satu["aksi"]:
            _add_aksi(aksi, baris, perjanjian, by)
    return dokumen


def _find_baris(rencana_pk: int, perjanjian: PerjanjianKinerja, kunci: str) -> IndikatorAksi:
    identitas = find_indikator(perjanjian.kecamatan, kunci)
    return IndikatorAksi.objects.select_related("indikator").get(
        rencana_aksi=rencana_pk, indikator__indikator=identitas
    )


def _add_aksi(isi: Isi, baris: IndikatorAksi, perjanjian: PerjanjianKinerja, by: Pengguna) -> None:
    """Add one aksi with its triwulan, its bidang and the row of the budget that pays for it."""
    anggaran = perjanjian.anggaran
    assert anggaran is not None
    tambah_butir(
        butir=ButirAksi(
            indikator=baris,
            teks=isi["teks"],
            bidang=Bidang.objects.get(kecamatan=perjanjian.kecamatan_id, nama=isi["bidang"]),
            baris=anggaran.daftar_baris.get(kode=isi["kode"]) if "kode" in isi else None,
            **{f"triwulan_{nomor}": True for nomor in isi["triwulan"]},
        ),
        by=by,
    )
