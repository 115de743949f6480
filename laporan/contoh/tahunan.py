"""Loads one year of plans of an office: budgets, RKT, Perjanjian Kinerja; all or nothing."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from iku.actions.rkt import atur_rkt, need_renstra, simpan_target_rkt
from iku.domain.target import parse_target
from iku.models import Anggaran, IndikatorSasaranRenstra, PerjanjianKinerja, Rkt
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.rencana import buat_dokumen_rkt
from laporan.actions.ubah import ubah_identitas
from laporan.contoh.alur import advance_dokumen
from laporan.contoh.anggaran import create_anggaran
from laporan.contoh.berkas import Isi, read_daftar
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.daftar_iku import find_indikator
from laporan.contoh.dokumen import find_pelaku, find_penandatangan
from laporan.contoh.perjanjian import create_bawahan, create_perjanjian, perjanjian_of
from laporan.contoh.rencana_aksi import create_rencana_aksi
from laporan.enums import JenisDokumen
from laporan.models import Dokumen

WADAH: tuple[type[Any], ...] = (Anggaran, Rkt, PerjanjianKinerja)
# Kinds of which the camat has one, and their part of the file, in the order in which they follow.
BAGIAN = (
    (JenisDokumen.RKT, "rkt"),
    (JenisDokumen.PERJANJIAN, "perjanjian"),
    (JenisDokumen.RENCANA_AKSI, "rencana_aksi"),
)
ISIAN_TANGGAL = ("tempat", "tanggal", "bulan")


def load_tahunan(catatan: CatatanMuat) -> None:
    """Add the years that an office has no plan for; take each document as far as its file says."""
    for isi in read_daftar("perencanaan/tahunan_*.toml"):
        kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
        milik = {"kecamatan": kecamatan, "tahun": isi["tahun"]}
        if any(satu._default_manager.filter(**milik).exists() for satu in WADAH):
            catatan.keep("rencana tahunan")
        else:
            _create(isi, kecamatan, catatan)
        for dokumen, tujuan_akhir in _list_dokumen(isi, kecamatan):
            advance_dokumen(dokumen, tujuan_akhir, catatan)


def _create(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    """Make everything of the year; an office that plans otherwise than the sample goes without."""
    try:
        with transaction.atomic():
            for dokumen in list(_create_dokumen(isi, kecamatan)):
                catatan.add(dokumen, kecamatan=kecamatan)
    except AksiDitolak as ditolak:
        catatan.tell(f"Rencana {kecamatan} {isi['tahun']} dilewati: {ditolak.pesan}")
    except ObjectDoesNotExist:
        catatan.tell(
            f"Rencana {kecamatan} {isi['tahun']} dilewati: Renstra atau pejabatnya bukan lagi "
            "yang dari contoh."
        )


def _create_dokumen(isi: Isi, kecamatan: Kecamatan) -> Iterator[Dokumen]:
    by, tahun = find_pelaku(kecamatan, Peran.OPERATOR), isi["tahun"]
    anggaran = create_anggaran(isi["anggaran"], need_renstra(kecamatan, tahun), tahun, by)
    if "rkt" in isi:
        rkt = _create_rkt(isi["rkt"], kecamatan, tahun, anggaran, by)
        yield date_dokumen(rkt, isi["rkt"], by)
    camat = create_perjanjian(isi["perjanjian"], kecamatan, tahun, anggaran, by)
    yield date_dokumen(camat, isi["perjanjian"], by)
    if "rencana_aksi" in isi:
        perjanjian = PerjanjianKinerja.objects.get(pk=perjanjian_of(camat).pk)
        aksi = create_rencana_aksi(isi["rencana_aksi"], perjanjian, by)
        yield date_dokumen(aksi, isi["rencana_aksi"], by)
    for satu in isi.get("bawahan", []):
        atasan = PerjanjianKinerja.objects.get(pk=perjanjian_of(camat).pk)
        yield date_dokumen(create_bawahan(satu, atasan, by), satu, by)


def _create_rkt(
    isi: Isi, kecamatan: Kecamatan, tahun: int, anggaran: dict[str, Anggaran], by: Pengguna
) -> Dokumen:
    """Make the RKT with its budget and the targets that are not those of the Renstra."""
    dokumen = buat_dokumen_rkt(kecamatan=kecamatan, tahun=tahun, by=by)
    rkt = dokumen.rkt
    assert rkt is not None
    isian = {"renstra": rkt.renstra, "anggaran": anggaran[isi["anggaran"]]}
    rkt = atur_rkt(rkt=rkt, isian=isian, versi=rkt.versi, by=by)
    target = {}
    for satu in isi.get("target", []):
        indikator = IndikatorSasaranRenstra.objects.get(
            sasaran__tujuan__renstra=rkt.renstra,
            indikator=find_indikator(kecamatan, satu["kunci"]),
        )
        target[indikator.pk] = parse_target(satu["target"], indikator.satuan), satu["alasan"]
    simpan_target_rkt(rkt=rkt, isian=target, versi=rkt.versi, by=by)
    return dokumen


def date_dokumen(dokumen: Dokumen, isi: Isi, by: Pengguna) -> Dokumen:
    """Write place and date, and the signatory where the file names one."""
    isian = {nama: isi[nama] for nama in ISIAN_TANGGAL if nama in isi}
    if "penandatangan" in isi:
        pada = isi.get("tanggal") or isi["bulan"]
        isian["penandatangan"] = find_penandatangan(isi["penandatangan"], dokumen.kecamatan, pada)
    return ubah_identitas(dokumen=dokumen, versi=dokumen.versi, isian=isian, by=by)


def _list_dokumen(isi: Isi, kecamatan: Kecamatan) -> Iterator[tuple[Dokumen, str]]:
    """Yield the documents of the year that are there, the camat's first, and how far each goes."""
    daftar = Dokumen.objects.filter(
        kecamatan=kecamatan, tahun=isi["tahun"], menggantikan__isnull=True
    )
    for jenis, nama in BAGIAN:
        for dokumen in daftar.filter(jenis=jenis):
            if nama in isi:
                yield dokumen, isi[nama]["tujuan_akhir"]
    for satu in isi.get("bawahan", []):
        milik = daftar.filter(
            jenis=JenisDokumen.PERJANJIAN_BAWAHAN, perjanjian__jabatan=satu["jabatan"]
        )
        for dokumen in milik.filter(perjanjian__bidang__nama=satu.get("bidang")):
            yield dokumen, satu["tujuan_akhir"]
