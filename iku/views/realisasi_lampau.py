"""The page of figures of a year that was not measured here."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from iku.actions.realisasi_lampau import simpan_lampau
from iku.anggaran import find_anggaran_sejak
from iku.forms.realisasi_lampau import KisiLampauForm, list_pokok
from iku.forms.sel import list_kirim_ulang
from iku.galat_ukur import BentrokSel
from iku.models import BarisAnggaran, IndikatorPerjanjian, RealisasiLampau
from iku.pengukuran.lampau import sebab_lampau_tertutup, sebab_lampau_tetap
from iku.perjanjian import find_perjanjian_sejak
from iku.permissions import check_can_buat_wadah
from kecamatan.forms.dasar import run_aksi
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan, Pengguna

TAHUN_TERAWAL, TAHUN_TERAKHIR = 2000, 2100


@require_http_methods(["GET", "POST"])
def realisasi_lampau(request: PenggunaRequest, tahun: int) -> HttpResponse:
    """Record realisasi of a past year of the operator's own office."""
    check_can_buat_wadah(request.user, "realisasi lampau")
    kecamatan = request.user.kecamatan
    assert kecamatan is not None, "check_can_buat_wadah admits operators only"
    if not TAHUN_TERAWAL <= tahun <= TAHUN_TERAKHIR:
        raise Http404
    form = _build_form(kecamatan, tahun, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            hasil = run_aksi(form, lambda: _simpan(kecamatan, tahun, form, request.user))
        except BentrokSel as galat:
            return _answer_bentrok(request, form, _build_form(kecamatan, tahun), galat)
        if hasil is not None:
            messages.success(request, f"Realisasi {tahun} disimpan.")
            return redirect("iku:realisasi_lampau", tahun)
    return render(request, "iku/realisasi_lampau.html", _konteks(kecamatan, tahun, form))


def _simpan(
    kecamatan: Kecamatan, tahun: int, form: KisiLampauForm, by: Pengguna
) -> list[RealisasiLampau]:
    return simpan_lampau(kecamatan=kecamatan, tahun=tahun, isian=form.isian, by=by)


def _konteks(kecamatan: Kecamatan, tahun: int, form: KisiLampauForm) -> dict[str, Any]:
    return {
        "tahun": tahun,
        "tertutup": sebab_lampau_tertutup(kecamatan, tahun),
        "tetap": sebab_lampau_tetap(kecamatan, tahun).capitalize(),
        "kecamatan": kecamatan,
        "formulir": form,
        "daftar_baris": list(form.list_baris()),
        "daftar_tahun": [satu for satu in range(tahun - 2, tahun + 3) if satu != tahun],
    }


def _build_form(kecamatan: Kecamatan, tahun: int, data: QueryDict | None = None) -> KisiLampauForm:
    """Return the grid over the indikator and the budget of the plans nearest after that year."""
    janji = IndikatorPerjanjian.objects.filter(
        sasaran__perjanjian=find_perjanjian_sejak(kecamatan.pk, tahun)
    )
    baris = BarisAnggaran.objects.filter(anggaran=find_anggaran_sejak(kecamatan.pk, tahun))
    daftar = list_pokok(
        list(janji.order_by("sasaran__urutan", "urutan", "pk")), list(baris.order_by("urutan"))
    )
    tercatat = RealisasiLampau.objects.filter(kecamatan=kecamatan, tahun=tahun)
    return KisiLampauForm(data, daftar=daftar, tercatat=list(tercatat))


def _answer_bentrok(
    request: PenggunaRequest, form: KisiLampauForm, segar: KisiLampauForm, galat: BentrokSel
) -> HttpResponse:
    konteks = {
        "beda": galat.daftar,
        "oleh": "",
        "oleh_sendiri": False,
        "waktu": None,
        "url_kirim": request.path,
        "kirim_ulang": list_kirim_ulang(form, segar),
        "url_kembali": request.path,
    }
    return render(request, "iku/bentrok.html", konteks, status=409)
