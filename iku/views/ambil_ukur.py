"""Fetches of measuring narrowed to the user: strangers get 404."""

from django.shortcuts import get_object_or_404
from django.urls import reverse

from iku.models import BagianUkur, Pengukuran, PeriodePengukuran, TahunKinerja
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Remah


def ambil_pengukuran(request: PenggunaRequest, pk: int) -> Pengukuran:
    """Return the triwulan with what its pages show, or 404."""
    terlihat = Pengukuran.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten",
        "periode__tahun_kinerja",
        "perjanjian__kecamatan",
        "anggaran__kecamatan",
        "rencana_aksi__perjanjian",
        "rencana_aksi__kecamatan",
    )
    pengukuran: Pengukuran = get_object_or_404(terlihat, pk=pk)
    return pengukuran


def ambil_bagian(request: PenggunaRequest, pk: int) -> BagianUkur:
    """Return one bagian of a triwulan that the user may see, or 404."""
    milik = BagianUkur.objects.filter(pengukuran__in=Pengukuran.objects.visible_to(request.user))
    bagian: BagianUkur = get_object_or_404(
        milik.select_related(
            "pengukuran__kecamatan__kabupaten",
            "pengukuran__periode__tahun_kinerja",
            "janji__sasaran",
            "iku",
        ),
        pk=pk,
    )
    return bagian


def ambil_periode(request: PenggunaRequest, tahun: int, triwulan: int) -> PeriodePengukuran:
    """Return the periode of the user's kabupaten, or 404."""
    terlihat = PeriodePengukuran.objects.filter(
        tahun_kinerja__in=TahunKinerja.objects.visible_to(request.user)
    ).select_related("tahun_kinerja")
    satu: PeriodePengukuran = get_object_or_404(
        terlihat, tahun_kinerja__tahun=tahun, triwulan=triwulan
    )
    return satu


def remah_pengukuran(pengukuran: Pengukuran) -> tuple[Remah, ...]:
    """Return the steps from the list of triwulan to one of them."""
    url = reverse("iku:pengukuran", args=[pengukuran.pk])
    return (("Pengukuran", reverse("iku:daftar_pengukuran")), (str(pengukuran), url))
