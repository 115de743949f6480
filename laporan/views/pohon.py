"""The pohon kinerja of an office: on the page, and as PDF."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from iku.pohon import build_pohon_kinerja
from kecamatan.enums import PERAN_PEMBACA
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan
from kecamatan.permissions import check_peran
from kecamatan.unggahan.respons import build_respons
from laporan.cetak_pohon import cetak_pohon
from laporan.pencetak.galat import CetakGagal

TAHUN_PERTAMA, TAHUN_TERAKHIR = 2000, 2100


def _ambil(request: PenggunaRequest, kode: str, tahun: int) -> Kecamatan:
    if not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        raise Http404
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    kecamatan: Kecamatan = get_object_or_404(terlihat, kode=kode)
    check_peran(request.user, *PERAN_PEMBACA)
    return kecamatan


@require_safe
def pohon_sendiri(request: PenggunaRequest) -> HttpResponse:
    """Lead to the tree of this year: of the own office, else to the list of offices."""
    check_peran(request.user, *PERAN_PEMBACA)
    kecamatan = request.user.kecamatan
    if kecamatan is None:
        return redirect("laporan:pantau")
    return redirect("laporan:pohon", kecamatan.kode, timezone.localdate().year)


@require_safe
def pohon(request: PenggunaRequest, kode: str, tahun: int) -> HttpResponse:
    """Show the chain from RPJMD to sub kegiatan, with owners."""
    kecamatan = _ambil(request, kode, tahun)
    konteks = {
        "kecamatan": kecamatan,
        "tahun": tahun,
        "pohon": build_pohon_kinerja(kecamatan, tahun),
    }
    return render(request, "laporan/pohon.html", konteks)


@require_safe
def unduh_pohon(request: PenggunaRequest, kode: str, tahun: int) -> HttpResponse:
    """Print the tree as it is now."""
    kecamatan = _ambil(request, kode, tahun)
    try:
        pdf = cetak_pohon(build_pohon_kinerja(kecamatan, tahun))
    except CetakGagal as gagal:
        messages.error(request, f"PDF belum dapat dibuat: {gagal.pesan}")
        return redirect("laporan:pohon", kode, tahun)
    nama = f"pohon-kinerja-{slugify(kecamatan.nama)}-{tahun}.pdf"
    return build_respons(pdf, nama, "application/pdf", inline=True)
