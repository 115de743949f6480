"""What a copied draft still has to have confirmed, grouped as the document prints it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse

from iku.butir import JenisButir, list_jenis
from iku.isi_rekap import RekapIku
from iku.models import Iku
from iku.rekap import build_rekap
from laporan.enums import BagianButir
from laporan.konfirmasi_kunci import list_salinan
from laporan.models import Dokumen


@dataclass(frozen=True)
class ButirSalinan:
    """One copied item: the key the action takes, its words, where to change it.

    An indikator carries all that it prints: who confirms it confirms its formula and owners too.
    """

    kunci: str
    teks: str
    url: str
    iku: RekapIku | None = None


@dataclass(frozen=True)
class Kelompok:
    """Items of one part of the document."""

    judul: str
    daftar_butir: tuple[ButirSalinan, ...]


def build_butir_salinan(dokumen: Dokumen) -> list[Kelompok]:
    """Return the unconfirmed items in print order; empty groups are left out."""
    salinan = list_salinan(dokumen)
    butir = list(salinan["butir"])
    mengingat = salinan["mengingat"].select_related("peraturan", "pengubah")
    url_mengingat = reverse("laporan:mengingat", args=[dokumen.pk])
    kelompok = [
        _kelompok_butir(dokumen, BagianButir.MENIMBANG, butir),
        _kelompok("Mengingat", "mengingat", mengingat, url_mengingat),
        *(
            _kelompok_butir(dokumen, bagian, butir)
            for bagian in BagianButir
            if bagian != BagianButir.MENIMBANG
        ),
        *(
            _kelompok_iku(dokumen) if jenis.model is Iku else _kelompok_isi(jenis, salinan)
            for jenis in list_jenis(type(dokumen.wadah))
        ),
    ]
    return [satu for satu in kelompok if satu.daftar_butir]


def _kelompok_butir(dokumen: Dokumen, bagian: BagianButir, butir: Iterable[Model]) -> Kelompok:
    milik = [satu for satu in butir if getattr(satu, "bagian", None) == bagian]
    url = reverse("laporan:ubah_butir", args=[dokumen.pk, bagian.value])
    return _kelompok(str(bagian.label), "butir", milik, url)


def _kelompok_isi(jenis: JenisButir, salinan: dict[str, QuerySet[Any]]) -> Kelompok:
    """Return the items of one kind of the wadah."""
    butir = tuple(
        ButirSalinan(
            f"{jenis.kunci}:{satu.pk}",
            str(satu),
            reverse("iku:ubah_butir", args=[jenis.kunci, satu.pk]),
        )
        for satu in salinan[jenis.kunci]
    )
    return Kelompok(jenis.label.capitalize(), butir)


def _kelompok_iku(dokumen: Dokumen) -> Kelompok:
    """Return the indikator in print order, each whole."""
    daftar = (iku for iku in build_rekap(dokumen.iku).daftar_iku if iku.perlu_konfirmasi)
    butir = tuple(
        ButirSalinan(f"iku:{iku.pk}", iku.nama, reverse("iku:ubah_iku", args=[iku.pk]), iku)
        for iku in daftar
    )
    return Kelompok("Indikator kinerja utama", butir)


def _kelompok(judul: str, jenis: str, baris: Iterable[Model], url: str) -> Kelompok:
    butir = tuple(ButirSalinan(f"{jenis}:{satu.pk}", str(satu), url) for satu in baris)
    return Kelompok(judul, butir)
