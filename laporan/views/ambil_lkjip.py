"""Fetches a yearly report narrowed to the user, and addresses of its pages."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Remah
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.penulisan.bagian import find_kerangka
from laporan.lkjip.tempat import list_tempat, walk_tempat
from laporan.models import BagianKerangka, LaporanKinerja, NaskahBagian


def ambil_laporan(request: PenggunaRequest, pk: int) -> LaporanKinerja:
    """Return the report or 404, also for strangers: existence is not disclosed."""
    terlihat = LaporanKinerja.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten",
        "kerangka",
        "dokumen",
        "pengukuran__kecamatan__kabupaten",
        "pengukuran__periode__tahun_kinerja",
        "pengukuran__anggaran",
        "pengukuran__perjanjian",
    )
    laporan: LaporanKinerja = get_object_or_404(terlihat, pk=pk)
    return laporan


def ambil_kerangka(laporan: LaporanKinerja, kunci: str) -> BagianKerangka:
    """Return the row of the outline that a key names, or 404."""
    bagian = find_kerangka(laporan, kunci)
    if bagian is None:
        raise Http404
    return bagian


def ambil_naskah(laporan: LaporanKinerja, kunci: str) -> NaskahBagian | None:
    """Return the text of a part; None while nobody began it."""
    milik = NaskahBagian.objects.filter(laporan=laporan, kunci=kunci)
    return milik.select_related("pemilik", "diubah_by").first()


def build_bahan(laporan: LaporanKinerja) -> Bahan:
    """Return the material of the report."""
    return Bahan(laporan, laporan.dokumen)


def read_judul(laporan: LaporanKinerja, kerangka: BagianKerangka, kunci: str) -> str:
    """Return the heading of a part; one that names its sasaran is known from the year only."""
    if "{" not in kerangka.judul:
        return kerangka.judul
    for tempat in walk_tempat(list_tempat(build_bahan(laporan))):
        if tempat.kunci == kunci:
            return tempat.judul
    raise Http404


def url_bagian(laporan: LaporanKinerja, kunci: str, jangkar: str = "") -> str:
    """Return the page of a part, at one of its places."""
    url = reverse("laporan:lkjip_bagian", args=[laporan.pk, kunci])
    return f"{url}#{jangkar}" if jangkar else url


def remah_laporan(laporan: LaporanKinerja) -> tuple[Remah, ...]:
    """Return the way to the pages of a part."""
    return (
        (str(laporan.dokumen), reverse("laporan:dokumen", args=[laporan.dokumen.pk])),
        ("Isi laporan", reverse("laporan:lkjip", args=[laporan.pk])),
    )
