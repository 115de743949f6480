"""The page of one daftar IKU."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from iku.actions import daftar as actions
from iku.forms.format import FormatCetakForm
from iku.permissions import can_edit_daftar, is_operator_of, sebab_tertutup
from iku.rekap import build_rekap
from iku.tampilan import build_tampilan
from iku.views.ambil import ambil_daftar, ambil_daftar_terbuka, remah_dokumen, url_wadah
from kecamatan.http import PenggunaRequest


@require_GET
def daftar(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show tujuan, sasaran and indikator as they will be printed, with what is missing."""
    milik = ambil_daftar(request, pk)
    boleh = can_edit_daftar(request.user, milik)
    tertutup = is_operator_of(request.user, milik) and not boleh
    konteks = {
        "daftar": milik,
        "tampilan": build_tampilan(
            build_rekap(milik), bertautan=boleh, periksa_isi=not milik.is_terkunci
        ),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(milik) if tertutup else "",
        "formulir_format": FormatCetakForm(daftar=milik) if boleh else None,
        "remah": remah_dokumen(milik),
    }
    return render(request, "iku/daftar.html", konteks)


@require_POST
def pilih_format(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Print the set in another layout."""
    milik = ambil_daftar_terbuka(request, pk)
    form = FormatCetakForm(data=request.POST, daftar=milik)
    if not form.is_valid():
        messages.error(request, "Format itu tidak dapat dipilih. Pilih dari daftar yang ada.")
        return redirect(url_wadah(milik))
    actions.pilih_format(
        daftar=milik,
        format_iku=form.cleaned_data["format"],
        versi=form.cleaned_data["versi"],
        by=request.user,
    )
    messages.success(request, "Format cetak diganti.")
    return redirect(url_wadah(milik))
