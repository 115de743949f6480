"""Bappeda's and Inspektorat's view over every kecamatan of the kabupaten."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan
from kecamatan.permissions import check_peran
from laporan.forms.alur import SaringPantauForm
from laporan.models import SEBUTAN, Dokumen
from laporan.pantau import build_pantau


@require_safe
def pantau(request: PenggunaRequest) -> HttpResponse:
    """List the kecamatan with the state of their IKU decree of a year."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    bawaan = {"tahun": timezone.localdate().year}
    saring = SaringPantauForm(request.GET or None, initial=bawaan)
    isi = saring.cleaned_data if saring.is_valid() else {}
    tahun = isi.get("tahun") or bawaan["tahun"]
    pantauan = build_pantau(
        request.user, tahun=tahun, cari=isi.get("cari", ""), status=isi.get("status", "")
    )
    konteks = {
        "saring": saring,
        "tahun": tahun,
        "pantauan": pantauan,
        "tersaring": any(request.GET.get(nama) for nama in saring.fields),
    }
    return render(request, "laporan/pantau.html", konteks)


@require_safe
def pantau_kecamatan(request: PenggunaRequest, kode: str) -> HttpResponse:
    """List the documents of one kecamatan."""
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    kecamatan = get_object_or_404(terlihat, kode=kode)
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    daftar = (
        Dokumen.objects.visible_to(request.user)
        .filter(kecamatan=kecamatan)
        .select_related(*SEBUTAN)
        .defer("kecamatan__logo")
    )
    konteks = {"kecamatan": kecamatan, "daftar": daftar}
    return render(request, "laporan/pantau_kecamatan.html", konteks)
