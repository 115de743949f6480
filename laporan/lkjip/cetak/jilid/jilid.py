"""Binds printed pieces into one file; the same pieces always give the same bytes."""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from laporan.lkjip.cetak.jilid.baca import list_tujuan
from laporan.lkjip.cetak.jilid.bahan import Jilid, Keping
from laporan.lkjip.cetak.jilid.halaman import (
    Kaki,
    buang_kosong,
    pasang_label,
    pasang_penanda,
    sambung_tautan,
)
from laporan.lkjip.cetak.jilid.keterangan import pasang_keterangan, pasang_lampiran
from laporan.lkjip.cetak.jilid.pohon import PohonTanda, lepas_tanda

# Objects of a PDF: dictionaries whose fields are not typed.
Objek = Any


def jilid(isi: Jilid) -> bytes:
    """Return the bound file. Raises KeyError when a link or bookmark leads nowhere."""
    with pikepdf.new() as pdf, pikepdf.open(BytesIO(isi.kaki)) as berkas_kaki:
        kaki, pohon = Kaki(pdf, berkas_kaki), PohonTanda(pdf)
        tujuan: dict[str, Objek] = {}
        for keping in isi.daftar_keping:
            _tambah(pdf, keping, kaki, None if isi.arsip else pohon, tujuan)
        for halaman in pdf.pages:
            sambung_tautan(halaman, tujuan, isi.sebutan)
        if not isi.arsip:
            pohon.pasang()
        _pasang_tujuan(pdf, tujuan)
        pasang_label(pdf, isi.label)
        pasang_penanda(pdf, isi.penanda, tujuan)
        pasang_keterangan(pdf, isi)
        if isi.lampiran:
            pasang_lampiran(pdf, isi.lampiran, isi.dibuat)
        return _simpan(pdf)


def _tambah(
    pdf: pikepdf.Pdf,
    keping: Keping,
    kaki: Kaki,
    pohon: PohonTanda | None,
    tujuan: dict[str, Objek],
) -> None:
    """Add one piece with its pages, named places and, unless `pohon` is None, tags."""
    with pikepdf.open(BytesIO(keping.pdf)) as asal:
        awal = len(pdf.pages)
        nomor = {halaman.obj.objgen: i for i, halaman in enumerate(asal.pages)}
        pdf.pages.extend(asal.pages)
        halaman = [pdf.pages[i] for i in range(awal, len(pdf.pages))]
        if pohon is None:
            lepas_tanda(halaman)
        else:
            pohon.tambah(asal, halaman)
        for nama, letak in list_tujuan(asal).items():
            # The places that bound-in documents name are their own; those of the report win.
            tujuan.setdefault(nama, Array([halaman[nomor[letak[0].objgen]].obj, *list(letak)[1:]]))
        if "/OutputIntents" in asal.Root and "/OutputIntents" not in pdf.Root:
            niat = asal.make_indirect(asal.Root["/OutputIntents"])
            pdf.Root["/OutputIntents"] = pdf.copy_foreign(niat)
        for satu, nomor_kaki in zip(halaman, keping.kaki, strict=True):
            buang_kosong(satu)
            if nomor_kaki is not None:
                kaki.pasang(satu, nomor_kaki)


def _pasang_tujuan(pdf: pikepdf.Pdf, tujuan: dict[str, Objek]) -> None:
    """Write the named places, sorted as readers search them."""
    urut = sorted(tujuan, key=str.encode)
    daftar = Array([nilai for nama in urut for nilai in (String(nama), tujuan[nama])])
    pdf.Root[Name.Names] = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=daftar)))
    pdf.Root.PageMode = Name.UseOutlines


def _simpan(pdf: pikepdf.Pdf) -> bytes:
    keluar = BytesIO()
    pdf.save(
        keluar,
        min_version="1.7",
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return keluar.getvalue()
