"""Items copied from an earlier year, each to be confirmed before the document goes on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from laporan.actions import ubah as actions
from laporan.konfirmasi import build_butir_salinan
from laporan.permissions import check_can_edit_dokumen
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian


@require_http_methods(["GET", "POST"])
def konfirmasi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """List what was copied; ticked items are confirmed."""
    dokumen = ambil_dokumen(request, pk)
    check_can_edit_dokumen(request.user, dokumen)
    daftar = build_butir_salinan(dokumen)
    if request.method == "POST":
        dikenal = {butir.kunci for kelompok in daftar for butir in kelompok.daftar_butir}
        kunci = [satu for satu in request.POST.getlist("kunci") if satu in dikenal]
        try:
            jumlah = actions.konfirmasi(dokumen=dokumen, kunci=kunci, by=request.user)
        except AksiDitolak as ditolak:
            messages.error(request, ditolak.pesan)
        else:
            _beri_kabar(request, jumlah)
        return redirect("laporan:konfirmasi", pk)
    konteks = {"dokumen": dokumen, "daftar": daftar, "bagian": build_bagian(dokumen, "konfirmasi")}
    return render(request, "laporan/konfirmasi.html", konteks)


def _beri_kabar(request: PenggunaRequest, jumlah: int) -> None:
    if jumlah:
        messages.success(request, f"{jumlah} butir dinyatakan sesuai.")
    else:
        messages.warning(request, "Centang dulu butir yang masih sesuai.")
