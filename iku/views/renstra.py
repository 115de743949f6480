"""The pages of a Renstra: its tree, the grid of its targets, the RPJMD it follows."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import renstra as actions
from iku.forms.renstra import FormulirRpjmdRenstra
from iku.forms.target import KisiTargetForm
from iku.permissions import can_edit_daftar, check_can_edit_daftar, is_operator_of, sebab_tertutup
from iku.renstra import list_indikator, read_tujuan
from iku.tampilan_renstra import build_pohon
from iku.views.ambil import ambil_renstra, remah_butir, remah_dokumen, url_wadah
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_safe
def renstra(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show tujuan, sasaran, indikator and targets as one tree."""
    satu = ambil_renstra(request, pk)
    boleh = can_edit_daftar(request.user, satu)
    tertutup = is_operator_of(request.user, satu) and not boleh
    konteks = {
        "renstra": satu,
        "daftar_tujuan": build_pohon(satu),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(satu) if tertutup else "",
        "remah": remah_dokumen(satu),
    }
    return render(request, "iku/renstra.html", konteks)


@require_http_methods(["GET", "POST"])
def target_renstra(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type the targets of the whole period into one grid."""
    satu = ambil_renstra(request, pk)
    check_can_edit_daftar(request.user, satu)
    indikator = list(list_indikator(read_tujuan(satu)))
    form = KisiTargetForm(**masukan(request), renstra=satu, indikator=indikator)
    return answer_formulir(
        request,
        form,
        Halaman(
            "Target Renstra",
            "Simpan target",
            url_wadah(satu),
            pengantar=f"{satu}. Satu baris satu indikator; kosong berarti belum ditetapkan.",
            remah=remah_butir(satu),
            draf=f"target-renstra:{pk}",
            panjang=True,
            template="iku/target_renstra.html",
        ),
        aksi=lambda: actions.simpan_target(
            renstra=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Target disimpan.",
        tujuan=url_wadah(satu),
    )


@require_http_methods(["GET", "POST"])
def rpjmd_renstra(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Choose the RPJMD that the Renstra follows."""
    satu = ambil_renstra(request, pk)
    check_can_edit_daftar(request.user, satu)
    form = FormulirRpjmdRenstra(**masukan(request), instance=satu)
    return answer_formulir(
        request,
        form,
        Halaman("Pilih RPJMD", "Simpan", url_wadah(satu), remah=remah_butir(satu)),
        aksi=lambda: actions.pilih_rpjmd(
            renstra=satu,
            rpjmd=form.cleaned_data["rpjmd"],
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="RPJMD dipilih.",
        tujuan=url_wadah(satu),
    )
