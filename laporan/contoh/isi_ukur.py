"""Fills in the figures of a sample triwulan as those who are in charge of them would."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db.models import Q

from iku.actions.realisasi import IsianAnggaran, IsianBagian, Sel, simpan_realisasi
from iku.domain.angka import parse_angka
from iku.models import BagianUkur, BarisAnggaran, NilaiVariabel, Pengukuran
from kecamatan.enums import Peran
from laporan.contoh.berkas import Isi
from laporan.contoh.daftar_iku import find_indikator
from laporan.contoh.dokumen import find_pelaku

URAIAN = ("penyebab", "hambatan", "rencana")


def simpan_isi(isi: Isi, triwulan: Isi, pengukuran: Pengukuran) -> None:
    """Store every figure that the file has for this triwulan; what it leaves out stays empty."""
    simpan_indikator(triwulan.get("indikator", []), isi.get("cara", {}), pengukuran)
    nomor = triwulan["nomor"] - 1
    simpan_realisasi(
        pengukuran=pengukuran,
        isian={},
        anggaran=_build_anggaran(
            isi["realisasi"], nomor, triwulan.get("uraian_anggaran", {}), pengukuran
        ),
        by=find_pelaku(pengukuran.kecamatan, Peran.OPERATOR),
    )


def simpan_indikator(daftar: Iterable[Isi], cara: Isi, pengukuran: Pengukuran) -> None:
    """Store some indikator, those of a kasi by him and all others by the operator."""
    per_peran: dict[str, dict[int, IsianBagian]] = {}
    for satu in daftar:
        bagian = find_bagian(pengukuran, satu["kunci"])
        isian = _build_bagian(satu, cara.get(satu["kunci"]), bagian)
        per_peran.setdefault(satu.get("oleh", Peran.OPERATOR), {})[bagian.pk] = isian
    for peran, isian_peran in per_peran.items():
        simpan_realisasi(
            pengukuran=pengukuran,
            isian=isian_peran,
            by=find_pelaku(pengukuran.kecamatan, Peran(peran)),
        )


def find_bagian(pengukuran: Pengukuran, kunci: str) -> BagianUkur:
    """Return the bagian of an indikator, or that of the budget."""
    milik = BagianUkur.objects.filter(pengukuran=pengukuran)
    if kunci == "anggaran":
        return milik.get(indikator__isnull=True)
    return milik.get(indikator=find_indikator(pengukuran.kecamatan, kunci))


def _build_bagian(isi: Isi, cara: str | None, bagian: BagianUkur) -> IsianBagian:
    """Return the changed cells, each with what it holds now."""
    ada = dict(NilaiVariabel.objects.filter(bagian=bagian).values_list("kunci", "angka"))
    nilai = {
        kunci: (ada.get(kunci), parse_angka(teks)) for kunci, teks in isi.get("nilai", {}).items()
    }
    uraian = _build_uraian(isi, bagian)
    if alasan := isi.get("tidak_diukur"):
        uraian |= {"tidak_diukur": (False, True), "alasan_tidak_diukur": ("", alasan)}
    return IsianBagian(nilai=nilai, uraian=uraian, cara=("", cara) if cara else None)


def _build_uraian(isi: Isi, bagian: BagianUkur) -> dict[str, tuple[Any, Any]]:
    return {nama: (getattr(bagian, nama), isi[nama].strip()) for nama in URAIAN if nama in isi}


def _build_anggaran(
    daftar: Iterable[Isi], nomor: int, uraian: Isi, pengukuran: Pengukuran
) -> IsianAnggaran:
    """Return money and output of every row in one triwulan, counted from 0; "" is not filled."""
    rupiah: dict[int, Sel] = {}
    keluaran: dict[int, Sel] = {}
    cara: dict[int, tuple[str, str]] = {}
    milik = BarisAnggaran.objects.filter(anggaran=pengukuran.anggaran_id)
    for satu in daftar:
        baris = milik.get(Q(kode=satu["baris"]) | Q(kode="", nama=satu["baris"]))
        if "rupiah" in satu and satu["rupiah"][nomor] != "":
            rupiah[baris.pk] = None, Decimal(satu["rupiah"][nomor])
        if "keluaran" in satu and satu["keluaran"][nomor] != "":
            keluaran[baris.pk] = None, parse_angka(satu["keluaran"][nomor])
            cara[baris.pk] = "", satu["cara"]
    return IsianAnggaran(
        rupiah, keluaran, cara, _build_uraian(uraian, find_bagian(pengukuran, "anggaran"))
    )
