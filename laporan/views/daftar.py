"""The documents of one office, newest first."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.http import PenggunaRequest
from laporan.enums import JenisDokumen
from laporan.forms.alur import SaringDokumenForm
from laporan.models import SEBUTAN, Dokumen
from laporan.permissions import can_buat_dokumen
from laporan.views.rencana import PEMBUAT

PER_HALAMAN = 25


@require_safe
def daftar_dokumen(request: PenggunaRequest) -> HttpResponse:
    """List the documents the user may see, filtered by year, kind and state."""
    terlihat = (
        Dokumen.objects.visible_to(request.user).select_related(*SEBUTAN).defer("kecamatan__logo")
    )
    saring = SaringDokumenForm(request.GET)
    if saring.is_valid():
        if tahun := saring.cleaned_data["tahun"]:
            terlihat = terlihat.filter(tahun=tahun)
        if jenis := saring.cleaned_data["jenis"]:
            terlihat = terlihat.filter(jenis=jenis)
        if status := saring.cleaned_data["status"]:
            terlihat = terlihat.filter(status=status)
    halaman = Paginator(terlihat, PER_HALAMAN).get_page(request.GET.get("page"))
    konteks = {
        "halaman": halaman,
        "saring": saring,
        "tersaring": any(request.GET.get(nama) for nama in saring.fields),
        "dapat_buat": can_buat_dokumen(request.user),
        "daftar_jenis": [JenisDokumen(jenis) for jenis in PEMBUAT],
    }
    return render(request, "laporan/daftar_dokumen.html", konteks)
