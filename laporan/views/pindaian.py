"""Scans of the signed paper: upload and checked download."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.respons import build_respons
from laporan.actions import pindaian as actions
from laporan.forms.alur import PindaianForm
from laporan.keutuhan import take_pindaian
from laporan.permissions import check_can_unggah_pindaian
from laporan.views.ambil import ambil_dokumen


@require_http_methods(["GET", "POST"])
def unggah_pindaian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Keep the scan of the enacted document beside its frozen text."""
    dokumen = ambil_dokumen(request, pk)
    check_can_unggah_pindaian(request.user, dokumen)
    form = PindaianForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.unggah_pindaian(
                dokumen=dokumen, berkas=form.cleaned_data["berkas"], by=request.user
            )
        except AksiDitolak as ditolak:
            form.add_error("berkas", ditolak.pesan)
        else:
            messages.success(request, "Pindaian disimpan. Dokumen tercatat ditandatangani basah.")
            return redirect("laporan:dokumen", pk)
    return render(request, "laporan/unggah_pindaian.html", {"form": form, "dokumen": dokumen})


@require_safe
def unduh_pindaian(request: PenggunaRequest, pk: int, pindaian_pk: int) -> HttpResponse:
    """Serve a scan to those who may see its document."""
    dokumen = ambil_dokumen(request, pk)
    pindaian = get_object_or_404(dokumen.daftar_pindaian, pk=pindaian_pk)
    try:
        isi = take_pindaian(pindaian)
    except (OSError, ValueError):
        # Missing, a folder, unreadable, or without a name: the command periksa_berkas says which.
        raise Http404 from None
    return build_respons(isi, pindaian.nama_asli, pindaian.jenis_isi, inline=True)
