"""The pages of a rencana aksi: its triwulan beside the year, its aksi, and the grid."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from iku.actions import rencana_aksi as actions
from iku.domain.akumulasi import CaraAkumulasi
from iku.forms.butir import VersiForm
from iku.forms.rencana_aksi import KisiTriwulanForm
from iku.models import RencanaAksi
from iku.permissions import can_edit_daftar, check_can_edit_daftar, is_operator_of, sebab_tertutup
from iku.rencana_aksi import find_terbaru, has_anggaran_lain, list_kurang, read_rencana_aksi
from iku.views.ambil import ambil_rencana_aksi, remah_butir, remah_dokumen, url_wadah
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_safe
def rencana_aksi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show every indikator of the PK with its triwulan, what they make, and its aksi."""
    satu = ambil_rencana_aksi(request, pk)
    boleh = can_edit_daftar(request.user, satu)
    tertutup = is_operator_of(request.user, satu) and not boleh
    konteks = {
        "rencana": satu,
        "daftar_sasaran": read_rencana_aksi(satu),
        "terbaru": find_terbaru(satu),
        "daftar_kurang": list_kurang(satu),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(satu) if tertutup else "",
        "anggaran_lain": has_anggaran_lain(satu),
        "formulir_samakan": VersiForm(initial={"versi": satu.versi}),
        "remah": remah_dokumen(satu),
    }
    return render(request, "iku/rencana_aksi.html", konteks)


def _halaman_triwulan(satu: RencanaAksi) -> Halaman:
    return Halaman(
        "Target triwulan",
        "Simpan target triwulan",
        url_wadah(satu),
        pengantar=f"{satu}. Keempat triwulan harus selaras dengan target setahun di PK.",
        remah=remah_butir(satu),
        draf=f"triwulan-aksi:{satu.pk}",
        panjang=True,
        template="iku/triwulan_aksi.html",
        konteks={"daftar_cara": tuple(CaraAkumulasi)},
    )


@require_http_methods(["GET", "POST"])
def triwulan_aksi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type cara and triwulan of every indikator."""
    satu = ambil_rencana_aksi(request, pk)
    check_can_edit_daftar(request.user, satu)
    rincian = [r for sasaran in read_rencana_aksi(satu) for r in sasaran.daftar_rincian]
    form = KisiTriwulanForm(**masukan(request), rencana=satu, rincian=rincian)
    return answer_formulir(
        request,
        form,
        _halaman_triwulan(satu),
        aksi=lambda: actions.simpan_triwulan(
            rencana=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Target triwulan disimpan.",
        tujuan=url_wadah(satu),
    )


@require_POST
def samakan_aksi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Let the draft follow the newest PK of its post."""
    satu = ambil_rencana_aksi(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = VersiForm(request.POST)
    versi = form.cleaned_data["versi"] if form.is_valid() else 0
    try:
        actions.samakan_rencana_aksi(rencana=satu, versi=versi, by=request.user)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, "Indikator disamakan dengan PK.")
    return redirect(url_wadah(satu))
