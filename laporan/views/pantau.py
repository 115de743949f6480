"""Bappeda's and Inspektorat's view over every kecamatan of the kabupaten."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan
from kecamatan.permissions import check_peran
from laporan.forms.alur import SaringPantauForm, SaringTahunForm
from laporan.jenis_pantau import DAFTAR_JENIS, UTAMA, jenis_pantau_of
from laporan.pantau import build_pantau
from laporan.pantau_kecamatan import build_pantau_kecamatan


@require_safe
def pantau(request: PenggunaRequest) -> HttpResponse:
    """List the kecamatan with the state of each kind of document of a year."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    bawaan: dict[str, Any] = {"tahun": timezone.localdate().year, "jenis": UTAMA}
    saring = SaringPantauForm(_lengkapi(request, bawaan))
    isi: dict[str, Any] = saring.cleaned_data if saring.is_valid() else bawaan
    jenis = jenis_pantau_of(isi["jenis"] or UTAMA)
    tahun = isi["tahun"] or bawaan["tahun"]
    cari, status = isi.get("cari", ""), isi.get("status", "")
    pantauan = build_pantau(request.user, tahun=tahun)
    konteks = {
        "saring": saring,
        "tahun": tahun,
        "jenis": jenis,
        "daftar_jenis": DAFTAR_JENIS,
        "hitungan": pantauan.hitung(jenis),
        "daftar_baris": pantauan.saring(cari=cari, jenis=jenis, status=status),
        "jumlah": len(pantauan.semua),
        "tersaring": any(request.GET.get(nama) for nama in saring.fields),
    }
    return render(request, "laporan/pantau.html", konteks)


def _lengkapi(request: PenggunaRequest, bawaan: dict[str, Any]) -> dict[str, Any]:
    """Return what the address asks for, with the year and kind it does not name."""
    return bawaan | {nama: nilai for nama, nilai in request.GET.items() if nilai}


@require_safe
def pantau_kecamatan(request: PenggunaRequest, kode: str) -> HttpResponse:
    """List the documents of one kecamatan by year, and where a PK leaves the plan."""
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    kecamatan = get_object_or_404(terlihat.defer("logo", "kabupaten__logo"), kode=kode)
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    saring = SaringTahunForm(request.GET)
    tahun = saring.cleaned_data["tahun"] if saring.is_valid() else None
    isi = build_pantau_kecamatan(
        request.user, kecamatan, tahun=tahun, kini=timezone.localdate().year
    )
    konteks = {"kecamatan": kecamatan, "isi": isi, "saring": saring, "tersaring": bool(tahun)}
    return render(request, "laporan/pantau_kecamatan.html", konteks)
