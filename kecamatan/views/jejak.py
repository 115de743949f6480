"""The audit trail as people read it."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.bacaan_jejak import label_jenis, read_jejak
from kecamatan.forms.saring import FormulirSaringJejak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Jejak

PER_HALAMAN = 30


@require_safe
def jejak(request: PenggunaRequest) -> HttpResponse:
    """List what happened in the user's office or kabupaten, newest first."""
    daftar = Jejak.objects.visible_to(request.user).order_by("-nomor")
    jenis = daftar.order_by().values_list("objek_jenis", flat=True).distinct()
    pilihan = sorted(((nama, label_jenis(nama)) for nama in jenis), key=lambda satu: satu[1])
    saringan = FormulirSaringJejak(request.GET, pilihan=pilihan)
    isian = saringan.isian
    if objek := isian.get("objek"):
        daftar = daftar.filter(objek_jenis=objek)
        if nomor := isian.get("id"):
            daftar = daftar.filter(objek_id=nomor)
    if cari := isian.get("cari"):
        daftar = daftar.filter(Q(objek_label__icontains=cari) | Q(nama_pengguna__icontains=cari))
    daftar = daftar.select_related("kecamatan", "kabupaten")
    daftar = daftar.defer("kecamatan__logo", "kabupaten__logo")
    halaman = Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("page"))
    konteks = {
        "saringan": saringan,
        "halaman": halaman,
        "daftar_baris": [read_jejak(baris) for baris in halaman],
        "kueri": request.GET,
    }
    return render(request, "kecamatan/jejak.html", konteks)
