"""What a copied draft still has to have confirmed, grouped as the document prints it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse

from iku.models import Iku, IndikatorTujuan, Sasaran, Tujuan
from laporan.enums import BagianButir
from laporan.models import Dokumen


@dataclass(frozen=True)
class ButirSalinan:
    """One copied item: the key the action takes, its words, where to change it."""

    kunci: str
    teks: str
    url: str


@dataclass(frozen=True)
class Kelompok:
    """Items of one part of the document."""

    judul: str
    daftar_butir: tuple[ButirSalinan, ...]


def build_butir_salinan(dokumen: Dokumen) -> list[Kelompok]:
    """Return the unconfirmed items in print order; empty groups are left out."""
    daftar = dokumen.daftar_iku
    url_iku = reverse("iku:daftar", args=[daftar.pk])
    url_mengingat = reverse("laporan:mengingat", args=[dokumen.pk])
    tunggu = {"perlu_konfirmasi": True}
    mengingat = dokumen.daftar_mengingat.filter(**tunggu).select_related("peraturan", "pengubah")
    iku = Iku.objects.filter(sasaran__daftar=daftar, **tunggu).order_by(
        "sasaran__urutan", "urutan", "pk"
    )
    kelompok = [
        *(_kelompok_butir(dokumen, b) for b in (BagianButir.MENIMBANG, BagianButir.MEMPERHATIKAN)),
        _kelompok("Mengingat", "mengingat", mengingat, url_mengingat),
        _kelompok_butir(dokumen, BagianButir.DIKTUM),
        _kelompok_butir(dokumen, BagianButir.TEMBUSAN),
        _kelompok("Tujuan", "tujuan", Tujuan.objects.filter(daftar=daftar, **tunggu), url_iku),
        _kelompok(
            "Indikator tujuan",
            "indikator_tujuan",
            IndikatorTujuan.objects.filter(tujuan__daftar=daftar, **tunggu),
            url_iku,
        ),
        _kelompok("Sasaran", "sasaran", Sasaran.objects.filter(daftar=daftar, **tunggu), url_iku),
        _kelompok("Indikator kinerja utama", "iku", iku, url_iku),
    ]
    return [satu for satu in kelompok if satu.daftar_butir]


def _kelompok_butir(dokumen: Dokumen, bagian: BagianButir) -> Kelompok:
    baris = dokumen.daftar_butir.filter(bagian=bagian, perlu_konfirmasi=True)
    url = reverse("laporan:ubah_butir", args=[dokumen.pk, bagian.value])
    return _kelompok(str(bagian.label), "butir", baris, url)


def _kelompok(judul: str, jenis: str, baris: Iterable[Model], url: str) -> Kelompok:
    butir = tuple(ButirSalinan(f"{jenis}:{satu.pk}", str(satu), url) for satu in baris)
    return Kelompok(judul, butir)
