"""Print settings, kept by the admin of the kabupaten."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.enums import Peran
from kecamatan.galat import BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import answer_basi
from laporan.actions.setelan import simpan_setelan
from laporan.enums import JenisDokumen
from laporan.forms.setelan import SetelanCetakForm
from laporan.setelan import ambil_setelan


@require_safe
def setelan(request: PenggunaRequest) -> HttpResponse:
    """List the settings of each kind of document."""
    check_peran(request.user, Peran.ADMIN)
    kabupaten = request.user.kabupaten_pengguna
    daftar = [ambil_setelan(kabupaten, jenis) for jenis in JenisDokumen]
    return render(request, "laporan/setelan.html", {"daftar": daftar, "kabupaten": kabupaten})


@require_http_methods(["GET", "POST"])
def ubah_setelan(request: PenggunaRequest, jenis: str) -> HttpResponse:
    """Edit paper, margins, font and number pattern of one kind."""
    check_peran(request.user, Peran.ADMIN)
    if jenis not in JenisDokumen.values:
        raise Http404
    satu = ambil_setelan(request.user.kabupaten_pengguna, JenisDokumen(jenis))
    form = SetelanCetakForm(request.POST or None, instance=satu)
    if request.method == "POST" and form.is_valid():
        isian = {nama: form.cleaned_data[nama] for nama in form.Meta.fields}
        try:
            simpan_setelan(
                kabupaten=request.user.kabupaten_pengguna,
                jenis=JenisDokumen(jenis),
                versi=form.cleaned_data["versi"],
                isian=isian,
                by=request.user,
            )
        except BentrokVersi as galat:
            return answer_basi(request, form, galat)
        messages.success(request, "Setelan cetak disimpan. Berlaku untuk cetakan berikutnya.")
        return redirect("laporan:setelan")
    return render(request, "laporan/ubah_setelan.html", {"form": form, "setelan": satu})
