"""The pages of a Perjanjian Kinerja: its promises beside the plan, and what it rests on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from iku.actions import perjanjian as actions
from iku.forms.butir import VersiForm
from iku.forms.perjanjian import FormulirPerjanjian
from iku.perjanjian import read_janji, read_pagu
from iku.permissions import can_edit_daftar, check_can_edit_daftar, is_operator_of, sebab_tertutup
from iku.rencana_aksi import find_rencana_aksi
from iku.views.ambil import ambil_perjanjian, remah_butir, remah_dokumen, url_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_safe
def perjanjian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the promises, each beside the plan of the year, and the budget that is printed."""
    satu = ambil_perjanjian(request, pk)
    boleh = can_edit_daftar(request.user, satu)
    tertutup = is_operator_of(request.user, satu) and not boleh
    konteks = {
        "perjanjian": satu,
        "daftar_janji": read_janji(satu),
        "pagu": read_pagu(satu),
        "daftar_bawahan": satu.daftar_bawahan.select_related("kecamatan", "bidang").defer(
            "kecamatan__logo"
        ),
        "rencana_aksi": find_rencana_aksi(satu, satu.tahun),
        "boleh_ubah": boleh,
        "boleh_susun": is_operator_of(request.user, satu),
        "sebab": sebab_tertutup(satu) if tertutup else "",
        "formulir_ambil": VersiForm(initial={"versi": satu.versi}),
        "remah": remah_dokumen(satu),
    }
    return render(request, "iku/perjanjian.html", konteks)


@require_http_methods(["GET", "POST"])
def atur_perjanjian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Choose the other side, plan and budget."""
    satu = ambil_perjanjian(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = FormulirPerjanjian(**masukan(request), instance=satu)
    return answer_formulir(
        request,
        form,
        Halaman("Dasar Perjanjian Kinerja", "Simpan", url_wadah(satu), remah=remah_butir(satu)),
        aksi=lambda: actions.atur_perjanjian(
            perjanjian=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Dasar perjanjian disimpan.",
        tujuan=url_wadah(satu),
    )


@require_POST
def ambil_rencana(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Fill the draft anew from the plans."""
    satu = ambil_perjanjian(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = VersiForm(request.POST)
    versi = form.cleaned_data["versi"] if form.is_valid() else 0
    try:
        actions.ambil_rencana(perjanjian=satu, versi=versi, by=request.user)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, "Sasaran, indikator, dan target diambil dari rencana.")
    return redirect(url_wadah(satu))
