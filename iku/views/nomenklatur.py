"""The official list of program, kegiatan and sub kegiatan: read by all, by code or words."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku.forms.saring import FormulirSaringNomenklatur
from iku.models import Nomenklatur, VersiNomenklatur
from kecamatan.http import PenggunaRequest

PER_HALAMAN = 50


@require_safe
def nomenklatur(request: PenggunaRequest) -> HttpResponse:
    """List the newest edition in the order of the codes."""
    saringan = FormulirSaringNomenklatur(request.GET)
    isian = saringan.isian
    daftar = Nomenklatur.objects.terbaru().cari(isian.get("cari", ""))
    if "tingkat" in isian:
        daftar = daftar.filter(tingkat=isian["tingkat"])
    if not isian.get("aceh"):
        daftar = daftar.filter(khusus_aceh=False)
    konteks = {
        "saringan": saringan,
        "tersaring": any(isian.values()),
        "versi": VersiNomenklatur.objects.first(),
        "halaman": Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("page")),
        "kueri": request.GET,
    }
    return render(request, "iku/nomenklatur.html", konteks)
