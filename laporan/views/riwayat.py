"""History of a document and the differences between two of its versions, or two years."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.http import PenggunaRequest
from laporan.banding import bandingkan
from laporan.isi import IsiDokumen
from laporan.models import SEBUTAN_LEWAT_DOKUMEN, Dokumen, SalinanDokumen
from laporan.riwayat import build_riwayat
from laporan.sandi_isi import from_json
from laporan.susun import susun_isi
from laporan.views.ambil import ambil_dokumen

KINI = "kini"


@require_safe
def riwayat(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show who did what and when, and offer versions to compare."""
    dokumen = ambil_dokumen(request, pk)
    salinan = _salinan_terlihat(request, dokumen)
    konteks = {
        "dokumen": dokumen,
        "riwayat": build_riwayat(dokumen),
        "daftar_salinan": salinan,
        "ada_kini": not dokumen.is_resmi,
    }
    return render(request, "laporan/riwayat.html", konteks)


@require_safe
def banding(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Compare `lama` with `baru`; each is a copy's id or the word kini."""
    dokumen = ambil_dokumen(request, pk)
    lama = _ambil_isi(request, dokumen, request.GET.get("lama", ""))
    baru = _ambil_isi(request, dokumen, request.GET.get("baru", KINI))
    konteks = {
        "dokumen": dokumen,
        "lama": lama[0],
        "baru": baru[0],
        "perubahan": bandingkan(lama[1], baru[1]),
    }
    return render(request, "laporan/banding.html", konteks)


def _salinan_terlihat(request: PenggunaRequest, dokumen: Dokumen) -> list[SalinanDokumen]:
    """Return copies of this document and official ones of the office's other documents."""
    terlihat = Dokumen.objects.visible_to(request.user).filter(
        kecamatan=dokumen.kecamatan, jenis=dokumen.jenis
    )
    baris = SalinanDokumen.objects.filter(dokumen__in=terlihat).defer("pdf", "isi")
    baris = baris.select_related(*SEBUTAN_LEWAT_DOKUMEN, "dibuat_by")
    return [s for s in baris.order_by("-dibuat_at") if s.dokumen_id == dokumen.pk or s.is_resmi]


def _ambil_isi(request: PenggunaRequest, dokumen: Dokumen, pilihan: str) -> tuple[str, IsiDokumen]:
    """Return a name and the payload of the chosen version; 404 for anything not offered."""
    if pilihan == KINI and not dokumen.is_resmi:
        return "Isi sekarang", susun_isi(dokumen)
    for salinan in _salinan_terlihat(request, dokumen):
        if str(salinan.pk) == pilihan:
            isi = SalinanDokumen.objects.values_list("isi", flat=True).get(pk=salinan.pk)
            return salinan.sebutan, from_json(isi)
    raise Http404
