"""The pages of an RKT: what it plans, what it rests on, and the targets of its year."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import rkt as actions
from iku.anggaran import read_anggaran
from iku.forms.rkt import FormulirRkt, KisiTargetRktForm
from iku.models import Rkt
from iku.permissions import can_edit_daftar, check_can_edit_daftar, is_operator_of, sebab_tertutup
from iku.rkt import read_rkt
from iku.tampilan_rkt import build_tampilan_rkt
from iku.views.ambil import remah_butir, remah_dokumen, url_wadah
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


def _ambil(request: PenggunaRequest, pk: int) -> Rkt:
    terlihat = Rkt.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten", "renstra__kecamatan", "anggaran__kecamatan", "dokumen"
    )
    rkt: Rkt = get_object_or_404(terlihat, pk=pk)
    return rkt


@require_safe
def rkt(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the plan of the year, each target beside that of the Renstra."""
    satu = _ambil(request, pk)
    boleh = can_edit_daftar(request.user, satu)
    tertutup = is_operator_of(request.user, satu) and not boleh
    pohon = read_anggaran(satu.anggaran) if satu.anggaran else None
    konteks = {
        "rkt": satu,
        "tampilan": build_tampilan_rkt(read_rkt(satu), pohon),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(satu) if tertutup else "",
        "remah": remah_dokumen(satu),
    }
    return render(request, "iku/rkt.html", konteks)


@require_http_methods(["GET", "POST"])
def atur_rkt(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Choose Renstra and budget."""
    satu = _ambil(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = FormulirRkt(**masukan(request), instance=satu)
    return answer_formulir(
        request,
        form,
        Halaman("Dasar RKT", "Simpan", url_wadah(satu), remah=remah_butir(satu)),
        aksi=lambda: actions.atur_rkt(
            rkt=Rkt.objects.get(pk=pk),
            isian=form.isian,
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="Dasar RKT disimpan.",
        tujuan=url_wadah(satu),
    )


def _halaman_target(satu: Rkt) -> Halaman:
    return Halaman(
        f"Target {satu.tahun}",
        "Simpan target",
        url_wadah(satu),
        pengantar=f"{satu}. Target yang bukan target Renstra harus beralasan.",
        remah=remah_butir(satu),
        draf=f"target-rkt:{satu.pk}",
        panjang=True,
        template="iku/target_rkt.html",
    )


@require_http_methods(["GET", "POST"])
def target_rkt(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type the targets of the year; what is not that of the Renstra needs a reason."""
    satu = _ambil(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = KisiTargetRktForm(**masukan(request), rkt=satu, rencana=read_rkt(satu))
    return answer_formulir(
        request,
        form,
        _halaman_target(satu),
        aksi=lambda: actions.simpan_target_rkt(
            rkt=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Target disimpan.",
        tujuan=url_wadah(satu),
    )
