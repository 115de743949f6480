"""Printing yearly reports on the queue: asking, watching, taking the file."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.respons import build_respons
from laporan.actions.pekerjaan import AntreanPenuh, batalkan_pekerjaan, minta_cetak
from laporan.enums import BentukLaporan
from laporan.models import SEBUTAN_LEWAT_DOKUMEN, LaporanKinerja, Pekerjaan
from laporan.models.pekerjaan import PekerjaanQuerySet
from laporan.pekerjaan.bahan import (
    BerkasSiap,
    build_bahan,
    find_berkas,
    find_terakhir,
    read_hasil,
)
from laporan.pekerjaan.keadaan import read_keadaan
from laporan.permissions import can_batalkan_pekerjaan
from laporan.views.ambil import ambil_dokumen

PER_HALAMAN = 20
# Seconds after which somebody with too many jobs may try again.
COBA_LAGI = "30"


@require_POST
def cetak_lkjip(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Answer with the file when it is there, else lead to the job that makes it."""
    laporan = get_object_or_404(LaporanKinerja, pk=pk)
    dokumen = ambil_dokumen(request, laporan.dokumen.pk)
    bentuk = _read_bentuk(request)
    if (siap := find_terakhir(dokumen, bentuk)) is not None:
        return _build_unduhan(siap)
    bahan = build_bahan(dokumen, bentuk)
    if (siap := find_berkas(bahan)) is not None:
        return _build_unduhan(siap)
    try:
        pekerjaan = minta_cetak(bahan=bahan, by=request.user)
    except AntreanPenuh as penuh:
        return _jawab_penuh(request, penuh)
    return redirect("laporan:pekerjaan", pekerjaan.pk)


def _read_bentuk(request: PenggunaRequest) -> BentukLaporan:
    """Return the kind of file asked for. Raises Http404 for one that is not made."""
    diminta = request.POST.get("bentuk", BentukLaporan.PDF)
    if diminta not in BentukLaporan.values:
        raise Http404
    return BentukLaporan(diminta)


def _jawab_penuh(request: PenggunaRequest, penuh: AntreanPenuh) -> HttpResponse:
    milik = _milik(request).belum_selesai()
    konteks = {"pesan": penuh.pesan, "daftar": milik}
    status = HTTPStatus.TOO_MANY_REQUESTS
    respons = render(request, "laporan/antrean_penuh.html", konteks, status=status)
    respons.headers["Retry-After"] = COBA_LAGI
    return respons


def _milik(request: PenggunaRequest) -> PekerjaanQuerySet:
    """Return the jobs of the person about documents that he may still read."""
    terlihat = Pekerjaan.objects.visible_to(request.user).filter(pemohon=request.user)
    return terlihat.select_related(*SEBUTAN_LEWAT_DOKUMEN).defer("isi", "dokumen__kecamatan__logo")


def _ambil(request: PenggunaRequest, pk: int) -> Pekerjaan:
    """Return the job or 404: whoever may read the document sees it, nobody else."""
    terlihat = Pekerjaan.objects.visible_to(request.user).select_related(*SEBUTAN_LEWAT_DOKUMEN)
    return get_object_or_404(terlihat.defer("isi", "dokumen__kecamatan__logo"), pk=pk)


@require_safe
def pekerjaan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show how far a job is; htmx asks every second and hears nothing while nothing changed."""
    satu = _ambil(request, pk)
    keadaan = read_keadaan(satu, timezone.now())
    if request.htmx and request.GET.get("tanda") == keadaan.tanda:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    konteks = {
        "pekerjaan": satu,
        "keadaan": keadaan,
        "dapat_batal": can_batalkan_pekerjaan(request.user, satu),
    }
    templat = "laporan/_pekerjaan.html" if request.htmx else "laporan/pekerjaan.html"
    return render(request, templat, konteks)


@require_safe
def hasil_pekerjaan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the file of a job; without one lead to the page that says why."""
    satu = _ambil(request, pk)
    if satu.hasil is None:
        return redirect("laporan:pekerjaan", pk)
    return _build_unduhan(read_hasil(satu.hasil))


def _build_unduhan(siap: BerkasSiap) -> HttpResponse:
    return build_respons(siap.berkas, siap.nama, siap.mime, inline=False)


@require_safe
def daftar_pekerjaan(request: PenggunaRequest) -> HttpResponse:
    """List what the person asked for, the newest first."""
    halaman = Paginator(_milik(request), PER_HALAMAN).get_page(request.GET.get("page"))
    return render(request, "laporan/daftar_pekerjaan.html", {"halaman": halaman})


@require_POST
def batal_pekerjaan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Take a request back."""
    batalkan_pekerjaan(pekerjaan=_ambil(request, pk), by=request.user)
    messages.success(request, "Cetakan dibatalkan.")
    return redirect("laporan:pekerjaan", pk)
