"""Loads all sample data in the order in which one part needs the other."""

from kecamatan.models import Kecamatan
from laporan.contoh.akun import load_akun
from laporan.contoh.alur import advance_dokumen
from laporan.contoh.berkas import read_daftar_dokumen
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.dokumen import create_dokumen, find_dokumen, has_daftar_iku
from laporan.contoh.format import load_format
from laporan.contoh.kerangka import load_kerangka
from laporan.contoh.laporan_kinerja import load_laporan_kinerja
from laporan.contoh.nomenklatur import load_nomenklatur
from laporan.contoh.organisasi import load_organisasi
from laporan.contoh.pejabat import load_pejabat
from laporan.contoh.pengukuran import load_pengukuran
from laporan.contoh.peraturan import load_peraturan
from laporan.contoh.renstra import load_renstra
from laporan.contoh.reviu import load_reviu
from laporan.contoh.rpjmd import load_rpjmd
from laporan.contoh.tahun_kinerja import load_tahun_kinerja
from laporan.contoh.tahunan import load_tahunan
from laporan.contoh.wilayah import load_wilayah


def load_acuan() -> CatatanMuat:
    """Add regions, layouts, regulations and nomenclature: what a real office starts with."""
    catatan = CatatanMuat()
    load_wilayah(catatan)
    load_format(catatan)
    load_kerangka(catatan)
    load_reviu(catatan)
    load_peraturan(catatan)
    load_nomenklatur(catatan)
    return catatan


def load_contoh() -> CatatanMuat:
    """Add whatever of the sample data is missing and say what was done.

    Nothing that exists is changed, so a second run keeps the work of users.
    """
    catatan = load_acuan()
    load_rpjmd(catatan)
    daftar = read_daftar_dokumen()
    baru = [isi for isi in daftar if not has_daftar_iku(isi)]
    for isi in baru:
        kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
        load_organisasi(isi, kecamatan, catatan)
    load_pejabat(catatan)
    load_akun(catatan)
    for isi in daftar:
        if isi in baru:
            create_dokumen(isi, catatan)
        else:
            catatan.keep("dokumen")
        dokumen = find_dokumen(isi)
        if dokumen is not None:
            advance_dokumen(dokumen, isi["tujuan_akhir"], catatan)
    load_renstra(catatan)
    load_tahunan(catatan)
    load_tahun_kinerja(catatan)
    load_pengukuran(catatan)
    load_laporan_kinerja(catatan)
    return catatan
